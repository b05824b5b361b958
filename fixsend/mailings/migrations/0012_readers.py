"""One narrow row for each person and one bit for each copy, kept true by triggers (docs/decisions/0004-readers.md)."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

# What a reader's row has to hold. The bits are those of `fixsend.mailings.models.Fact`.
TRUTH = """
CREATE VIEW mailings_reader_truth AS
SELECT
    coalesce((
        SELECT bit_or(CASE c.purpose WHEN 'news' THEN 1 WHEN 'actions' THEN 2 WHEN 'local' THEN 4 ELSE 0 END)
        FROM people_consentstate c WHERE c.person_id = p.id AND c.granted
    ), 0)
    | coalesce((
        SELECT bit_or(
            CASE m.kind WHEN 'individual' THEN 8 WHEN 'practitioner' THEN 16 ELSE 0 END
            | CASE WHEN 'share' = ANY(m.help_offers) THEN 128 ELSE 0 END
            | CASE WHEN 'write' = ANY(m.help_offers) THEN 256 ELSE 0 END
            | CASE WHEN 'events' = ANY(m.help_offers) THEN 512 ELSE 0 END
            | CASE WHEN 'organise' = ANY(m.help_offers) THEN 1024 ELSE 0 END
            | CASE WHEN 'experience' = ANY(m.help_offers) THEN 2048 ELSE 0 END
            | CASE WHEN 'skills' = ANY(m.help_offers) THEN 4096 ELSE 0 END
        ) FROM membership_membership m WHERE m.person_id = p.id AND m.ended_at IS NULL
    ), 0)
    | coalesce((
        SELECT bit_or(CASE o.kind WHEN 'group' THEN 32 WHEN 'company' THEN 64 ELSE 0 END)
        FROM membership_stewardship s JOIN membership_organisation o ON o.id = s.organisation_id
        WHERE s.person_id = p.id AND s.ended_at IS NULL AND o.status <> 'ended'
    ), 0)
    | CASE wishes.frequency WHEN 'weekly' THEN 16384 WHEN 'monthly' THEN 32768 ELSE 8192 END
    | CASE WHEN p.email_proved_at IS NOT NULL THEN 65536 ELSE 0 END
    | CASE WHEN p.is_active AND p.email IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM people_suppression s WHERE s.address_hash = p.address_hash AND s.lifted_at IS NULL
    ) THEN 131072 ELSE 0 END
    | CASE WHEN EXISTS (SELECT 1 FROM membership_application a WHERE a.person_id = p.id) THEN 262144 ELSE 0 END
    | CASE WHEN EXISTS (
        SELECT 1 FROM people_consentevent e WHERE e.person_id = p.id AND e.action = 'grant' AND e.channel = 'paper'
    ) THEN 524288 ELSE 0 END AS facts,
    coalesce(p.council_id, 0)::int AS council_id,
    p.id AS person_id,
    p.created_at AS known_at,
    least(
        (SELECT min(m.joined_at) FROM membership_membership m WHERE m.person_id = p.id AND m.ended_at IS NULL),
        (SELECT min(s.since) FROM membership_stewardship s JOIN membership_organisation o ON o.id = s.organisation_id
            WHERE s.person_id = p.id AND s.ended_at IS NULL AND o.status <> 'ended')
    ) AS joined_at,
    (SELECT array_agg(t.topic_id::int ORDER BY t.topic_id) FROM mailings_subscription_topics t
        WHERE t.subscription_id = wishes.id) AS topics,
    (SELECT array_agg(t.tag_id::int ORDER BY t.tag_id) FROM people_person_tags t WHERE t.person_id = p.id) AS tags
FROM people_person p LEFT JOIN mailings_subscription wishes ON wishes.person_id = p.id;
"""

# The person is locked before the truth is read, and each statement of a function sees what was committed before it
# began: of two transactions that change the same person, the second to get the lock reads what the first one left. It is
# the person who is locked, because the services lock them first too: nobody waits for each other in a circle.
REFRESH = """
CREATE FUNCTION mailings_refresh_readers(whose bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM people_person WHERE id = ANY(whose) ORDER BY id FOR NO KEY UPDATE;
    INSERT INTO mailings_reader AS kept (facts, council_id, person_id, known_at, joined_at, topics, tags)
    SELECT facts, council_id, person_id, known_at, joined_at, topics, tags
    FROM mailings_reader_truth WHERE person_id = ANY(whose)
    ON CONFLICT (person_id) DO UPDATE SET facts = excluded.facts, council_id = excluded.council_id,
        known_at = excluded.known_at, joined_at = excluded.joined_at, topics = excluded.topics, tags = excluded.tags
    WHERE (kept.facts, kept.council_id, kept.known_at, kept.joined_at, kept.topics, kept.tags) IS DISTINCT FROM
        (excluded.facts, excluded.council_id, excluded.known_at, excluded.joined_at, excluded.topics, excluded.tags);
END $$;
"""

FUNCTIONS = """
CREATE FUNCTION mailings_reader_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM mailings_refresh_readers(ARRAY[NEW.id]);
    RETURN NULL;
END $$;
CREATE FUNCTION mailings_reader_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM mailings_reader WHERE person_id = OLD.id;
    RETURN NULL;
END $$;
CREATE FUNCTION mailings_reader_by_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM mailings_refresh_readers(ARRAY[NEW.person_id]);
    ELSIF TG_OP = 'DELETE' THEN
        PERFORM mailings_refresh_readers(ARRAY[OLD.person_id]);
    ELSE
        PERFORM mailings_refresh_readers(ARRAY[OLD.person_id, NEW.person_id]);
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION mailings_reader_by_topic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM mailings_refresh_readers(array_agg(person_id))
        FROM mailings_subscription WHERE id = OLD.subscription_id;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM mailings_refresh_readers(array_agg(person_id))
        FROM mailings_subscription WHERE id = NEW.subscription_id;
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION mailings_reader_by_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM mailings_refresh_readers(array_agg(person_id))
    FROM membership_stewardship WHERE organisation_id = NEW.id;
    RETURN NULL;
END $$;
-- An address and its suppression may change in two transactions at once, and neither would see the other's row:
-- whoever touches an address waits for the other one. People are locked before addresses, everywhere.
CREATE FUNCTION mailings_reader_by_suppression() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    touched text := CASE WHEN TG_OP = 'DELETE' THEN OLD.address_hash ELSE NEW.address_hash END;
BEGIN
    PERFORM 1 FROM people_person WHERE address_hash = touched FOR NO KEY UPDATE;
    PERFORM pg_advisory_xact_lock(hashtextextended(touched, 0));
    PERFORM mailings_refresh_readers(array_agg(id)) FROM people_person WHERE address_hash = touched;
    RETURN NULL;
END $$;
CREATE FUNCTION mailings_reader_new_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.address_hash, 0));
    PERFORM mailings_refresh_readers(ARRAY[NEW.id]);
    RETURN NULL;
END $$;
"""

# Work on many people at once says so for its transaction, and refreshes them itself at the end (`audiences.readers`).
SINGLY = "current_setting('fixsend.readers', true) IS DISTINCT FROM 'later'"


def trigger(name: str, when: str, table: str, function: str, condition: str = "") -> str:
    conditions = " AND ".join(f"({part})" for part in (SINGLY, condition) if part)
    return (
        f"CREATE TRIGGER mailings_reader_{name} AFTER {when} ON {table} FOR EACH ROW"
        f" WHEN ({conditions}) EXECUTE FUNCTION mailings_reader_{function}();"
    )


def differs(*columns: str) -> str:
    return " OR ".join(f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in columns)


BY_PERSON = (
    "people_consentstate",
    "people_person_tags",
    "membership_membership",
    "membership_stewardship",
    "membership_application",
    "mailings_subscription",
)
PERSON = (
    differs("is_active", "council_id", "created_at")
    + " OR (OLD.email_proved_at IS NULL) <> (NEW.email_proved_at IS NULL)"
)
TRIGGERS = [
    trigger("new", "INSERT", "people_person", "new", "NEW.address_hash IS NULL"),
    trigger("new_address", "INSERT", "people_person", "new_address", "NEW.address_hash IS NOT NULL"),
    trigger("changed", "UPDATE", "people_person", "new", PERSON),
    trigger(
        "no_address", "UPDATE", "people_person", "new", f"NEW.address_hash IS NULL AND ({differs('address_hash')})"
    ),
    trigger(
        "other_address",
        "UPDATE",
        "people_person",
        "new_address",
        f"NEW.address_hash IS NOT NULL AND ({differs('address_hash')})",
    ),
    "CREATE TRIGGER mailings_reader_gone AFTER DELETE ON people_person FOR EACH ROW EXECUTE FUNCTION mailings_reader_gone();",
    *(trigger("by_person", "INSERT OR UPDATE OR DELETE", table, "by_person") for table in BY_PERSON),
    trigger("by_paper", "INSERT OR UPDATE OF person_id", "people_consentevent", "by_person", "NEW.channel = 'paper'"),
    trigger("by_topic", "INSERT OR UPDATE OR DELETE", "mailings_subscription_topics", "by_topic"),
    trigger("by_organisation", "UPDATE", "membership_organisation", "by_organisation", differs("status", "kind")),
    trigger("by_suppression", "INSERT OR UPDATE OR DELETE", "people_suppression", "by_suppression"),
]

FILL = """
INSERT INTO mailings_reader (facts, council_id, person_id, known_at, joined_at, topics, tags)
SELECT facts, council_id, person_id, known_at, joined_at, topics, tags FROM mailings_reader_truth;
"""

TABLES = {
    "people_person": ("new", "new_address", "changed", "no_address", "other_address", "gone"),
    **dict.fromkeys(BY_PERSON, ("by_person",)),
    "people_consentevent": ("by_paper",),
    "mailings_subscription_topics": ("by_topic",),
    "membership_organisation": ("by_organisation",),
    "people_suppression": ("by_suppression",),
}
REMOVE = "".join(
    [
        *(f"DROP TRIGGER mailings_reader_{name} ON {table};" for table, names in TABLES.items() for name in names),
        *(
            f"DROP FUNCTION mailings_reader_{name}();"
            for name in ("new", "gone", "by_person", "by_topic", "by_organisation", "by_suppression", "new_address")
        ),
        "DROP FUNCTION mailings_refresh_readers(bigint[]); DROP VIEW mailings_reader_truth;",
    ]
)


# The planner counts the values of these expressions, or it takes most of the list for a few thousand people.
STATISTICS = "".join(
    f"CREATE STATISTICS mailings_reader_{purpose} ON (facts & {131072 | bit}) FROM mailings_reader;"
    for purpose, bit in {"news": 1, "actions": 2, "local": 4}.items()
)

RECEIPTS = """
CREATE FUNCTION mailings_receipt_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    got boolean := NEW.state IN ('sent', 'complained', 'in_doubt');
BEGIN
    IF NEW.person_id IS NOT NULL AND got <> (OLD.state IN ('sent', 'complained', 'in_doubt')) THEN
        UPDATE mailings_receipt SET people = set_bit(people, NEW.person_id & 4095, got::int)
        WHERE mailing_id = NEW.mailing_id AND chunk = NEW.person_id >> 12;
    END IF;
    RETURN NULL;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("mailings", "0011_message_stopped"),
        ("membership", "0006_standing_letters"),
        ("people", "0007_address_hash"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Reader",
            fields=[
                ("facts", models.IntegerField()),
                ("council_id", models.IntegerField(help_text="0 where it is not known")),
                ("person_id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("known_at", models.DateTimeField(help_text="When the person first came to us")),
                (
                    "joined_at",
                    models.DateTimeField(help_text="The earliest membership or stewardship that stands", null=True),
                ),
                (
                    "topics",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(),
                        help_text="Chosen topics; none chosen means all",
                        null=True,
                        size=None,
                    ),
                ),
                (
                    "tags",
                    django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), null=True, size=None),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Receipt",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "mailing_id", "chunk", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("chunk", models.IntegerField()),
                ("people", models.BinaryField()),
                (
                    "mailing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="receipts", to="mailings.mailing"
                    ),
                ),
            ],
        ),
        # Room on each page for changed rows, so that a change touches no index.
        migrations.RunSQL("ALTER TABLE mailings_reader SET (fillfactor = 90);", migrations.RunSQL.noop),
        migrations.RunSQL(TRUTH + REFRESH + FUNCTIONS + "".join(TRIGGERS) + FILL + STATISTICS, REMOVE),
        migrations.RunSQL(RECEIPTS, "DROP FUNCTION mailings_receipt_changed() CASCADE;"),
    ]
