"""The set-based statements of an import. Each takes `import` (its id); the rest is named where it is used.

A million rows stay in the database: nothing here brings rows into Python.
"""

from fixsend.list_import.dates import SLASHED_SQL
from fixsend.people.services.consent import IMPORT_UNDONE

# The import's row, so that it keeps its status until the part is done, and jobs may share it (`parts`).
SHARE_IMPORT = "SELECT * FROM list_import_listimport WHERE id = %(import)s FOR KEY SHARE"

# Parts of `size` numbers; `rows` counts the rows of the file, which may have several rows here.
PLAN_LINES = """
    INSERT INTO list_import_importpart (list_import_id, stage, first, last, rows, tally)
    SELECT %(import)s, %(stage)s, number / %(size)s * %(size)s, number / %(size)s * %(size)s + %(size)s - 1,
        count(*), '{}'
    FROM list_import_importline WHERE list_import_id = %(import)s GROUP BY number / %(size)s
"""
PLAN_ROWS = """
    INSERT INTO list_import_importpart (list_import_id, stage, first, last, rows, tally)
    SELECT %(import)s, %(stage)s, r.number / %(size)s * %(size)s, r.number / %(size)s * %(size)s + %(size)s - 1,
        count(DISTINCT r.number), '{}'
    FROM list_import_importrow r WHERE r.list_import_id = %(import)s GROUP BY r.number / %(size)s
"""

# A part of the rows, from one number to another.
PART = "r.list_import_id = %(import)s AND r.number BETWEEN %(first)s AND %(last)s"
# Rows that say nothing by themselves against being taken in; decided afresh whenever this runs.
_DECIDED_BY_DATABASE = "r.outcome <> ALL(%(problems)s)"
PLAN_LEAVERS = f"{PLAN_ROWS} HAVING bool_or(r.kind <> 'subscribed' AND {_DECIDED_BY_DATABASE})"
PLAN_SUBSCRIBED = f"{PLAN_ROWS} HAVING bool_or(r.kind = 'subscribed' AND {_DECIDED_BY_DATABASE})"

# A change of consent locks the person first (`people.services.consent`); so does this, in id order.
LOCK_PEOPLE = f"""
    SELECT count(*) FROM (
        SELECT p.id FROM people_person p
        WHERE p.email IN (SELECT r.email FROM list_import_importrow r WHERE {PART} AND {_DECIDED_BY_DATABASE})
        ORDER BY p.id FOR UPDATE
    ) locked
"""

# Of one address several times in a file, one row counts. A person who left stays away, unless a row of later date says
# that they came back (the day that staff give for the whole list, `agreed`, is no row's own); a row with an unknown
# status counts against the others too.
MARK_REPEATS = """
    WITH said AS (
        SELECT id, email, number, kind, happened_at,
            CASE WHEN outcome = ANY(%(problems)s) THEN outcome ELSE '' END AS outcome
        FROM list_import_importrow
        WHERE list_import_id = %(import)s AND email <> ''
            AND (outcome <> ALL(%(problems)s) OR outcome IN ('not_agreed', 'unknown_status'))
    ), dated AS (
        SELECT r.id, r.kind, r.outcome,
            max(r.happened_at) FILTER (
                WHERE r.outcome = '' AND r.kind = 'subscribed' AND r.happened_at IS DISTINCT FROM %(agreed)s
            ) OVER same AS agreed_at,
            max(coalesce(r.happened_at, 'infinity')) FILTER (WHERE r.outcome <> '' OR r.kind <> 'subscribed')
                OVER same AS left_at,
            row_number() OVER (
                PARTITION BY r.email, r.outcome, r.kind = 'subscribed'
                ORDER BY array_position(ARRAY['complained', 'unsubscribed', 'cleaned'], r.kind::text),
                    CASE WHEN r.kind <> 'subscribed' THEN coalesce(r.happened_at, 'infinity') END DESC, r.number
            ) AS place
        FROM said r JOIN (SELECT email FROM said GROUP BY email HAVING count(*) > 1) several USING (email)
        WINDOW same AS (PARTITION BY r.email)
    )
    UPDATE list_import_importrow target SET outcome = 'duplicate', person_id = NULL FROM dated
    WHERE target.id = dated.id AND dated.outcome = '' AND (
        dated.place > 1
        OR (dated.kind = 'subscribed' AND dated.left_at IS NOT NULL
            AND (dated.agreed_at IS NULL OR dated.left_at >= dated.agreed_at))
        OR (dated.kind <> 'subscribed' AND dated.agreed_at > dated.left_at)
    )
"""

# What becomes of a row whose outcome the database decides, and its person (`p`). A grant is left out where the person's
# own last word was no; an entry by `system` that an undone import left is not the person's word, a no repeated after a
# restore or a merge is. `new` stays where the import has just added that very person. Against a list that says they
# left, a yes counts as later only with a date of its own: the day that staff gave for a whole list is no proof that a
# person came back.
_OUTCOME = """
    CASE WHEN r.outcome = ANY(%(problems)s) THEN r.outcome
    WHEN r.kind = 'subscribed' THEN CASE
        WHEN EXISTS (
            SELECT FROM people_suppression s WHERE s.address_hash = r.address_hash AND s.lifted_at IS NULL
        ) THEN 'suppressed'
        WHEN p.id IS NULL OR (r.outcome = 'new' AND r.person_id = p.id) THEN 'new'
        WHEN c.gains > 0 THEN 'known'
        WHEN c.withdrawn > 0 THEN 'withdrew'
        ELSE 'already'
    END
    WHEN EXISTS (
        SELECT FROM people_suppression s
        WHERE s.address_hash = r.address_hash AND s.reason = r.kind AND s.lifted_at IS NULL
    ) THEN 'kept_off_already'
    WHEN r.kind = 'unsubscribed' AND EXISTS (
        SELECT FROM people_consentstate st JOIN people_consentevent e ON e.id = st.event_id
        WHERE st.person_id = p.id AND st.granted AND e.happened_at > r.happened_at
            AND NOT EXISTS (
                SELECT FROM list_import_listimport i
                WHERE e.channel = 'import' AND e.source = 'import ' || i.id || ': ' || i.source
                    AND e.happened_at = (i.agreed_on + time '12:00') AT TIME ZONE %(zone)s
            )
    ) THEN 'later_yes'
    ELSE 'kept_off' END
"""
_LOOKED_UP = f"""
    LEFT JOIN people_person p ON p.email = r.email AND {_DECIDED_BY_DATABASE}
    LEFT JOIN LATERAL (
        SELECT
            count(*) FILTER (WHERE st.id IS NULL OR (NOT st.granted AND e.is_by_system)) AS gains,
            count(*) FILTER (WHERE NOT st.granted AND NOT e.is_by_system) AS withdrawn
        FROM unnest(%(purposes)s::text[]) AS wanted(purpose)
        LEFT JOIN people_consentstate st ON st.person_id = p.id AND st.purpose = wanted.purpose
        LEFT JOIN LATERAL (
            SELECT channel = 'system' AND proof = '{IMPORT_UNDONE}' AS is_by_system
            FROM people_consentevent WHERE id = st.event_id
        ) e ON true
    ) c ON p.id IS NOT NULL AND r.kind = 'subscribed'
"""
# Where a row is, as `ListImport.place_of` says it too: "row 12 in members.csv", "row 12 of cleaned.csv in export.zip".
_PROOF = """
    left(coalesce(
        (
            SELECT 'row ' || (r.number - (part ->> 'after')::int) || ' of ' || (part ->> 'name')
            FROM jsonb_array_elements(%(parts)s::jsonb) AS part
            WHERE r.number > (part ->> 'after')::int
            ORDER BY (part ->> 'after')::int DESC LIMIT 1
        ),
        'row ' || r.number
    ) || ' in ' || %(file)s, 200)
"""
# The number that a new person will have.
_NUMBER = "nextval('people_person_id_seq')"

# Rows as they were parsed, of one part, on their way to the table of rows: that has indexes, so each is written once.
MAKE_PARSED = """
    CREATE TEMPORARY TABLE parsed ON COMMIT DROP AS SELECT * FROM list_import_importrow WITH NO DATA
"""
PARSED_COLUMNS = (
    "number, outcome, email, address_hash, name, given_name, knows_first_name, postcode, tags, happened_at, kind,"
    " value, remark, search_text, sort_name"
)
COPY_PARSED = f"COPY parsed ({PARSED_COLUMNS}) FROM STDIN"
KEEP_PARSED = f"""
    INSERT INTO list_import_importrow (list_import_id, person_id, {PARSED_COLUMNS})
    SELECT %(import)s, CASE found WHEN 'new' THEN {_NUMBER} ELSE found_id END,
        {PARSED_COLUMNS.replace("outcome", "found")}
    FROM (SELECT r.*, p.id AS found_id, {_OUTCOME} AS found FROM parsed r {_LOOKED_UP} OFFSET 0) looked_up
    ORDER BY number
"""
DROP_PARSED = "DROP TABLE parsed"

# Decides the rows of a part afresh, of people who left or of the others (`leaving`).
CLASSIFY = f"""
    UPDATE list_import_importrow target SET outcome = found.outcome,
        person_id = CASE WHEN found.outcome <> 'new' THEN found.person_id
            WHEN target.outcome = 'new' AND target.person_id IS NOT NULL THEN target.person_id ELSE {_NUMBER} END
    FROM (
        SELECT r.id, p.id AS person_id, {_OUTCOME} AS outcome FROM list_import_importrow r {_LOOKED_UP}
        WHERE {PART} AND {_DECIDED_BY_DATABASE} AND (r.kind <> 'subscribed') = %(leaving)s
    ) found
    -- The range once more: else every row of the list is looked at for each part.
    WHERE target.id = found.id AND target.list_import_id = %(import)s AND target.number BETWEEN %(first)s AND %(last)s
    AND (
        target.outcome <> found.outcome
        OR (found.outcome = 'new' AND target.person_id IS NULL)
        OR (found.outcome <> 'new' AND target.person_id IS DISTINCT FROM found.person_id)
    )
"""


def _people(rows: str) -> str:
    return f"""
        SELECT p.id FROM people_person p JOIN list_import_importrow r ON r.address_hash = p.address_hash WHERE {rows}
        UNION
        SELECT p.id FROM people_person p JOIN list_import_importrow r ON r.person_id = p.id WHERE {rows}
    """


# Everybody whom a row of the part is about, as people stand now, and those of them whom the part has not added itself.
PEOPLE = _people(PART)
PEOPLE_BEFORE = _people(f"{PART} AND r.outcome <> 'new'")

COUNT_OUTCOMES = (
    "SELECT outcome, count(*) FROM list_import_importrow WHERE list_import_id = %(import)s GROUP BY outcome"
)

COUNT_NEW = f"SELECT count(*) FROM list_import_importrow r WHERE {PART} AND r.outcome = 'new'"

# "!" marks a password that can never match (django.contrib.auth.hashers). In the order of addresses, so that of two
# lists with the same addresses one waits for the other, and none for itself.
ADD_PEOPLE = f"""
    INSERT INTO people_person (
        id, public_id, email, address_hash, name, given_name, postcode, password, is_active, is_staff, is_superuser,
        created_at, updated_at, search_text, sort_name
    )
    SELECT r.person_id, gen_random_uuid(), r.email, r.address_hash, r.name, r.given_name, r.postcode, '!',
        true, false, false, now(), now(), r.search_text, r.sort_name
    FROM list_import_importrow r
    WHERE {PART} AND r.outcome = 'new'
        AND NOT EXISTS (SELECT FROM people_person p WHERE p.id = r.person_id)
    ORDER BY r.email
    ON CONFLICT (email) DO NOTHING
"""

# Also where they had agreed already: a yes said again is recorded again, and stands when the first import is undone.
GRANT = f"""
    WITH granted AS (
        INSERT INTO people_consentevent (
            person_id, subject_hash, purpose, action, wording_text, channel, source, proof, recorded_by_id, happened_at
        )
        SELECT r.person_id, '', wanted.purpose, 'grant', %(wording)s, 'import', %(label)s, {_PROOF}, %(actor)s,
            r.happened_at
        FROM list_import_importrow r
        CROSS JOIN unnest(%(purposes)s::text[]) AS wanted(purpose)
        LEFT JOIN people_consentstate st ON st.person_id = r.person_id AND st.purpose = wanted.purpose
        LEFT JOIN people_consentevent e ON e.id = st.event_id
        WHERE {PART} AND r.outcome IN ('new', 'known', 'already')
            AND (st.id IS NULL OR st.granted OR (e.channel = 'system' AND e.proof = '{IMPORT_UNDONE}'))
        RETURNING id, person_id, purpose
    )
    INSERT INTO people_consentstate (person_id, purpose, granted, event_id)
    SELECT person_id, purpose, true, id FROM granted
    ON CONFLICT (person_id, purpose) DO UPDATE SET granted = true, event_id = excluded.event_id
"""

ADD_TAGS = f"""
    INSERT INTO people_tag (name)
    SELECT DISTINCT given.name FROM list_import_importrow r, unnest(r.tags) AS given(name)
    WHERE {PART} AND r.outcome IN ('new', 'known', 'already')
        AND NOT EXISTS (SELECT FROM people_tag t WHERE t.name = given.name)
    ORDER BY given.name
    ON CONFLICT (name) DO NOTHING
    RETURNING name
"""

NOTE_NEW_TAGS = """
    UPDATE list_import_listimport SET new_tags = new_tags || %(names)s::varchar[] WHERE id = %(import)s
"""

# What stays in `tags` is what this import really put on: an undo takes off no more than that.
KEEP_NEW_TAGS = f"""
    UPDATE list_import_importrow r SET tags = ARRAY(
        SELECT given.name FROM unnest(r.tags) AS given(name)
        WHERE NOT EXISTS (
            SELECT 1 FROM people_person_tags pt JOIN people_tag t ON t.id = pt.tag_id
            WHERE pt.person_id = r.person_id AND t.name = given.name
        )
    )
    WHERE {PART} AND r.outcome IN ('known', 'already') AND r.tags <> '{{}}' AND EXISTS (
        SELECT FROM people_person_tags pt JOIN people_tag t ON t.id = pt.tag_id
        WHERE pt.person_id = r.person_id AND t.name = ANY(r.tags)
    )
"""

PUT_ON_TAGS = f"""
    INSERT INTO people_person_tags (person_id, tag_id)
    SELECT r.person_id, t.id FROM list_import_importrow r JOIN people_tag t ON t.name = ANY(r.tags)
    WHERE {PART} AND r.outcome IN ('new', 'known', 'already')
    ON CONFLICT (person_id, tag_id) DO NOTHING
"""

SUPPRESS = f"""
    INSERT INTO people_suppression (address_hash, reason, source, happened_at)
    SELECT r.address_hash, r.kind, %(label)s, coalesce(r.happened_at, now())
    FROM list_import_importrow r
    WHERE {PART} AND r.outcome = 'kept_off'
    ORDER BY r.address_hash
    ON CONFLICT (address_hash, reason) WHERE lifted_at IS NULL DO NOTHING
"""

# Whatever their last word was: a no said again is recorded again, and stands when the first import is undone.
WITHDRAW = f"""
    WITH withdrawn AS (
        INSERT INTO people_consentevent (
            person_id, subject_hash, purpose, action, wording_text, channel, source, proof, recorded_by_id, happened_at
        )
        SELECT st.person_id, '', st.purpose, 'withdraw', '', 'import', %(label)s, {_PROOF}, %(actor)s,
            coalesce(r.happened_at, now())
        FROM list_import_importrow r JOIN people_consentstate st ON st.person_id = r.person_id
        WHERE {PART} AND r.outcome IN ('kept_off', 'kept_off_already')
        RETURNING id, person_id, purpose
    )
    UPDATE people_consentstate st SET granted = false, event_id = withdrawn.id
    FROM withdrawn WHERE st.person_id = withdrawn.person_id AND st.purpose = withdrawn.purpose
"""

WITHDRAWN_ADDRESSES = f"""
    SELECT r.address_hash, e.purpose FROM people_consentevent e
    JOIN list_import_importrow r ON r.person_id = e.person_id
    WHERE {PART} AND e.source = %(label)s AND e.action = 'withdraw' AND r.outcome IN ('kept_off', 'kept_off_already')
"""

# Whether any date of a column has a first, and any a second number beyond 12.
DATES_BEYOND_12 = rf"""
    SELECT coalesce(bool_or(found[1]::int > 12), false), coalesce(bool_or(found[2]::int > 12), false)
    FROM list_import_importline l, regexp_match(l.cells ->> %(place)s::int, '{SLASHED_SQL}') found
    WHERE l.list_import_id = %(import)s AND found IS NOT NULL
"""

FORGET_ROWS = "DELETE FROM list_import_importrow WHERE list_import_id = %(import)s"

FORGET_LINES = """
    DELETE FROM list_import_importline
    WHERE list_import_id = %(import)s AND number BETWEEN %(first)s AND %(last)s
"""
FORGET_ALL_LINES = "DELETE FROM list_import_importline WHERE list_import_id = %(import)s"

# Django's foreign keys are checked at commit, and what waits for it fills memory; at the end of each statement it does
# not.
CHECK_REFERENCES_AT_ONCE = "SET CONSTRAINTS ALL IMMEDIATE"
