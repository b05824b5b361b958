"""The set-based statements of undoing an import; each takes what those of `sql` take, and `undone` too.

`undone` are the names (`ListImport.label`) of other imports that were undone, `undone_ids` their ids.
"""

from fixsend.list_import.sql import PART, PLAN_ROWS
from fixsend.people.services.consent import IMPORT_UNDONE, IMPORT_UNDONE_AS_BEFORE

PLAN_TAKEN_IN = f"{PLAN_ROWS} HAVING bool_or(r.outcome IN ('new', 'known', 'already', 'kept_off', 'kept_off_already'))"
PLAN_ADDED = f"{PLAN_ROWS} HAVING bool_or(r.outcome IN ('new', 'known', 'already'))"
# One part that is no rows of the file.
PLAN_ONE = """
    INSERT INTO list_import_importpart (list_import_id, stage, first, last, rows, tally)
    VALUES (%(import)s, %(stage)s, 0, 0, 0, '{}')
"""

LOCK_IMPORTED_PEOPLE = f"""
    SELECT count(*) FROM (
        SELECT p.id FROM people_person p
        WHERE p.id IN (SELECT r.person_id FROM list_import_importrow r WHERE {PART})
        ORDER BY p.id FOR UPDATE
    ) locked
"""

# What counts of the ledger: neither the entries of imports that were undone nor those that an undoing wrote.
_COUNTS = f"""
    NOT (g.channel = 'import' AND g.source = ANY(%(undone)s))
    AND NOT (g.channel = 'system' AND g.proof LIKE '{IMPORT_UNDONE}%%')
"""

# Where the import's own entry is the last that counts, what was said before it counts again, be it yes, no or nothing;
# whatever was said since, by the person or by another import, stays. Rows emptied by a merge have no current state, but
# would wake with this import's word when the merge is undone.
_TAKE_BACK = f"""
    WITH last_word AS (
        SELECT st.person_id, st.purpose, e.channel = 'import' AND e.source = %(label)s AS is_ours
        FROM people_consentstate st JOIN people_consentevent e ON e.id = st.event_id
        WHERE {{st_theirs}} AND ((e.channel = 'import' AND e.source = %(label)s)
            OR (e.channel = 'system' AND e.proof LIKE '{IMPORT_UNDONE}%%' AND e.source <> %(label)s))
        UNION ALL
        SELECT DISTINCT e.person_id, e.purpose, false
        FROM people_consentevent e JOIN people_person p ON p.id = e.person_id AND p.merged_into_id IS NOT NULL
        WHERE {{e_theirs}} AND e.channel = 'import' AND e.source = %(label)s
    ), ours AS (
        SELECT w.person_id, w.purpose FROM last_word w
        WHERE w.is_ours OR (
            SELECT g.channel = 'import' AND g.source = %(label)s FROM people_consentevent g
            WHERE g.person_id = w.person_id AND g.purpose = w.purpose AND {_COUNTS}
            ORDER BY g.id DESC LIMIT 1
        )
    ), taken_back AS (
        INSERT INTO people_consentevent (
            person_id, subject_hash, purpose, action, wording_id, wording_text, channel, source, proof,
            recorded_by_id, happened_at
        )
        SELECT o.person_id, '', o.purpose, coalesce(before.action, 'withdraw'), before.wording_id,
            coalesce(before.wording_text, ''), 'system', %(label)s,
            CASE WHEN before.id IS NULL THEN '{IMPORT_UNDONE}' ELSE '{IMPORT_UNDONE_AS_BEFORE}' END, %(actor)s,
            coalesce(before.happened_at, now())
        FROM ours o
        LEFT JOIN LATERAL (
            SELECT g.id, g.action, g.wording_id, g.wording_text, g.happened_at FROM people_consentevent g
            WHERE g.person_id = o.person_id AND g.purpose = o.purpose
                AND NOT (g.channel = 'import' AND g.source = %(label)s) AND {_COUNTS}
            ORDER BY g.id DESC LIMIT 1
        ) before ON true
        RETURNING id, person_id, purpose, action
    )
    UPDATE people_consentstate st SET granted = taken_back.action = 'grant', event_id = taken_back.id
    FROM taken_back WHERE st.person_id = taken_back.person_id AND st.purpose = taken_back.purpose
"""
_THEIRS = f"{{}}.person_id IN (SELECT r.person_id FROM list_import_importrow r WHERE {PART})"
TAKE_BACK = _TAKE_BACK.format(st_theirs=_THEIRS.format("st"), e_theirs=_THEIRS.format("e"))
# For people whom no row leads to any more, because they were merged with others.
TAKE_BACK_THE_REST = _TAKE_BACK.format(st_theirs="TRUE", e_theirs="TRUE")

# In the order of their ids, as everybody locks people: another list may be undone at the same moment.
LOCK_THE_REST = f"""
    SELECT count(*) FROM (
        SELECT p.id FROM people_person p
        WHERE p.id IN (
            SELECT st.person_id FROM people_consentstate st JOIN people_consentevent e ON e.id = st.event_id
            WHERE (e.channel = 'import' AND e.source = %(label)s)
                OR (e.channel = 'system' AND e.proof LIKE '{IMPORT_UNDONE}%%' AND e.source <> %(label)s AND EXISTS (
                    SELECT 1 FROM people_consentevent o
                    WHERE o.person_id = st.person_id AND o.channel = 'import' AND o.source = %(label)s
                ))
        )
        ORDER BY p.id FOR UPDATE
    ) locked
"""

# Another import that said the same of an address while this one kept it off does so from now on: the oldest of them, so
# that the next one follows when that is undone too.
HAND_OVER_SUPPRESSIONS = """
    UPDATE people_suppression s SET source = other.label
    FROM (
        SELECT DISTINCT ON (r.address_hash, r.kind) r.address_hash, r.kind,
            left('import ' || i.id || ': ' || i.source, 200) AS label
        FROM list_import_importrow mine
        JOIN list_import_listimport undone ON undone.id = mine.list_import_id
        JOIN list_import_importrow r ON r.email = mine.email AND r.kind = mine.kind AND r.outcome = 'kept_off_already'
        JOIN list_import_listimport i
            ON i.id = r.list_import_id AND i.status = 'applied'
            AND i.applied_at > coalesce(undone.applied_at, '-infinity')
        WHERE mine.list_import_id = %(import)s AND mine.number BETWEEN %(first)s AND %(last)s
            AND mine.outcome IN ('kept_off', 'kept_off_already')
        ORDER BY r.address_hash, r.kind, i.applied_at
    ) other
    WHERE s.source = %(label)s AND s.lifted_at IS NULL
        AND s.address_hash = other.address_hash AND s.reason = other.kind
"""

LIFT_SUPPRESSIONS = f"""
    UPDATE people_suppression s SET lifted_at = now() FROM list_import_importrow r
    WHERE {PART} AND r.outcome IN ('kept_off', 'kept_off_already')
        AND s.address_hash = r.address_hash AND s.source = %(label)s AND s.lifted_at IS NULL
"""
# Of addresses that no row has any more.
LIFT_THE_REST = "UPDATE people_suppression SET lifted_at = now() WHERE source = %(label)s AND lifted_at IS NULL"

# Tags that this import made, that no person has now and no stored tree of rules uses (`audiences.stored_trees`).
ASKED_FOR = """
    jsonb_path_exists({tree}, '$.** ? (@.rule == "tag").tags[*] ? (@ == $id || @ == $text)',
        jsonb_build_object('id', t.id, 'text', t.id::text))
"""
REMOVE_NEW_TAGS = """
    DELETE FROM people_tag t WHERE t.name = ANY(%(new_tags)s)
        AND NOT EXISTS (SELECT 1 FROM people_person_tags pt WHERE pt.tag_id = t.id)
        AND {not_asked_for}
"""

TAKE_OFF_TAGS = f"""
    DELETE FROM people_person_tags pt USING list_import_importrow r, people_tag t
    WHERE {PART} AND r.outcome IN ('new', 'known', 'already')
        AND pt.person_id = r.person_id AND pt.tag_id = t.id AND t.name = ANY(r.tags)
"""

# Added by this import, or by one that was undone before and left them because of this one.
_ADDED = """
    (r.outcome = 'new' OR (r.outcome IN ('known', 'already') AND EXISTS (
        SELECT 1 FROM list_import_importrow o
        WHERE o.email = r.email AND o.person_id = r.person_id AND o.outcome = 'new'
            AND o.list_import_id = ANY(%(undone_ids)s)
    )))
"""

# People whom the import added in a part of the file, locked against a new trace of them.
LOCK_ADDED_PEOPLE = f"""
    SELECT count(*) FROM (
        SELECT p.id FROM people_person p
        WHERE p.id IN (
            SELECT r.person_id FROM list_import_importrow r
            WHERE {PART} AND {_ADDED}
        )
        ORDER BY p.id FOR UPDATE
    ) locked
"""

MARK_REMOVABLE = f"""
    CREATE TEMPORARY TABLE removable ON COMMIT DROP AS
    SELECT DISTINCT ON (p.id) p.id, r.address_hash
    FROM list_import_importrow r JOIN people_person p ON p.id = r.person_id
    WHERE {PART} AND {_ADDED} AND p.last_login IS NULL AND p.email_proved_at IS NULL AND NOT p.is_staff
"""
# `{traces}` selects, of one table after the other, who of them has left a trace there (`undo._traces`).
KEEP_WHO_LEFT_A_TRACE = """
    DELETE FROM removable WHERE id IN (
        SELECT e.person_id FROM people_consentevent e
        WHERE e.person_id IN (SELECT id FROM removable) AND e.source <> %(label)s AND e.source <> ALL(%(undone)s)
        UNION ALL {traces}
    )
"""
TRACE = "SELECT t.{column} FROM {table} t WHERE t.{column} IN (SELECT id FROM removable)"

REMOVE_ADDED_PEOPLE = (
    "DELETE FROM people_consentstate st USING removable WHERE st.person_id = removable.id",
    "UPDATE people_consentevent e SET person_id = NULL, subject_hash = removable.address_hash"
    " FROM removable WHERE e.person_id = removable.id",
    "DELETE FROM people_person p USING removable WHERE p.id = removable.id",
    "DROP TABLE removable",
)
