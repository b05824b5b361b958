"""A million people for the audience benchmark, with lifelike spread, written by set-based SQL.

Everything follows from a person's number by arithmetic, so that two runs ask the same people.
"""

import hashlib
import hmac
from collections.abc import Callable
from typing import Any

# h(n, what) is an even number from 0 to 999 for person n, independent from question to question.
_HASH = """
CREATE OR REPLACE FUNCTION pg_temp.h(n bigint, what int) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT (abs(hashint8(n * 131 + what * 1000003)) % 1000)::int $$
"""

_PEOPLE = """
INSERT INTO people_person (public_id, email, address_hash, name, postcode, password, constituency_id, council_id,
    is_active, is_staff, is_superuser, created_at, updated_at, email_proved_at, search_text, sort_name)
SELECT gen_random_uuid(), CASE WHEN h.h IS NOT NULL THEN 'person' || n || '@example' || n % 997 || '.org' END,
    h.h, 'First' || n % 3000 || ' Last' || n % 5000, '', '!',
    CASE WHEN pg_temp.h(n, 6) < 500 THEN (SELECT array_agg(id ORDER BY id) FROM places_constituency)
        [1 + n % (SELECT count(*) FROM places_constituency)] END,
    -- Councils of very different size: the square of an even number crowds people into the first ones.
    CASE WHEN pg_temp.h(n, 1) < 620 THEN (SELECT array_agg(id ORDER BY id) FROM places_council)
        [1 + (power(pg_temp.h(n, 2) / 1000.0, 2) * (SELECT count(*) FROM places_council))::int] END,
    pg_temp.h(n, 3) < 985, false, false,
    now() - n % 2900 * interval '1 day', now(),
    CASE WHEN pg_temp.h(n, 4) < 550 THEN now() - n % 2900 * interval '1 day' END,
    'first' || n % 3000 || ' last' || n % 5000 || ' person' || n || '@example' || n % 997 || '.org',
    'first' || n % 3000 || ' last' || n % 5000
FROM hashes h ORDER BY n
"""

_CONSENTS = """
WITH granted AS (
    INSERT INTO people_consentevent (person_id, subject_hash, purpose, action, wording_text, channel, source, proof,
        happened_at)
    SELECT p.id, '', wanted.purpose, CASE WHEN pg_temp.h(p.id, 10 + wanted.place) < 60 THEN 'withdraw' ELSE 'grant' END,
        'Yes please.', CASE WHEN pg_temp.h(p.id, 5) < 30 THEN 'paper' ELSE 'web' END, 'benchmark', 'benchmark',
        p.created_at
    FROM people_person p
    CROSS JOIN (VALUES ('news', 1, 850), ('actions', 2, 450), ('local', 3, 350)) AS wanted(purpose, place, share)
    WHERE pg_temp.h(p.id, 20 + wanted.place) < wanted.share
    RETURNING id, person_id, purpose, action
)
INSERT INTO people_consentstate (person_id, purpose, granted, event_id)
SELECT person_id, purpose, action = 'grant', id FROM granted
"""

_MEMBERS = """
INSERT INTO membership_membership (public_id, person_id, name, name_key, kind, role, help_offers, aims_id,
    aims_agreed_at, joined_at, ended_at)
SELECT gen_random_uuid(), p.id, p.name, p.sort_name,
    CASE WHEN pg_temp.h(p.id, 31) < 140 THEN 'practitioner' ELSE 'individual' END, '',
    ARRAY(SELECT offer FROM unnest('{share,write,events,organise,experience,skills}'::varchar[])
        WITH ORDINALITY AS o(offer, place) WHERE pg_temp.h(p.id, 40 + place::int) < 250),
    (SELECT max(id) FROM membership_aimsversion), p.created_at, p.created_at + pg_temp.h(p.id, 32) * interval '1 hour',
    CASE WHEN pg_temp.h(p.id, 33) < 50 THEN now() END
FROM people_person p WHERE pg_temp.h(p.id, 30) < 210
"""

_ORGANISATIONS = """
INSERT INTO membership_organisation (public_id, slug, name, sort_name, search_text, website_domain, kind, about,
    website, contact_email, charity_number, regions, nationwide, needs, size, offers, interests, is_listed, status,
    approved_at, end_reason, removed_fields, entry_confirmed_at, reminders_sent, updated_at)
SELECT gen_random_uuid(), 'group-' || n, 'Group ' || n, 'group ' || n, '', '',
    CASE WHEN n % 4 = 0 THEN 'company' ELSE 'group' END, 'We help.', '', '', '', '{}', false, '{}', '', '', '', true,
    'approved', now(), '', '{}', now(), 0, now()
FROM generate_series(1, (SELECT count(*) / 400 FROM people_person)) n
"""

_STEWARDS = """
INSERT INTO membership_stewardship (organisation_id, person_id, name, since)
SELECT o.id, p.id, p.name, now() - o.id % 900 * interval '1 day'
FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM membership_organisation) o
JOIN (SELECT id, name, row_number() OVER (ORDER BY id) AS place FROM people_person) p ON p.place = o.place * 390
"""

_APPLICATIONS = """
INSERT INTO membership_application (public_id, kind, person_id, name, name_key, search_text, website_domain, regions,
    details, aims_id, status, received_at, changed_at, reason)
SELECT gen_random_uuid(), 'group', p.id, p.name, p.sort_name, '', '', '{}', '{}',
    (SELECT max(id) FROM membership_aimsversion), 'withdrawn', now(), now(), ''
FROM people_person p WHERE pg_temp.h(p.id, 50) < 20
"""

_TAGS = """
INSERT INTO people_tag (name) SELECT 'benchmark tag ' || n FROM generate_series(1, 24) n
"""

# The first tag is on half of all people, as an imported list leaves it; the others on fewer and fewer.
_TAGGED = """
INSERT INTO people_person_tags (person_id, tag_id)
SELECT p.id, t.id FROM people_person p
CROSS JOIN (SELECT id, row_number() OVER (ORDER BY id)::int AS place FROM people_tag
    WHERE name LIKE 'benchmark tag %') t
WHERE pg_temp.h(p.id, 60 + t.place) < 500 / (t.place * t.place)
"""

_TOPICS = """
INSERT INTO mailing_list_topic (slug, name, description, is_open, "order")
SELECT 'benchmark-' || n, 'Benchmark topic ' || n, '', true, n FROM generate_series(1, 8) n
"""

_SUBSCRIPTIONS = """
INSERT INTO mailing_list_subscription (person_id, created_at, updated_at)
SELECT p.id, now(), now() FROM people_person p WHERE pg_temp.h(p.id, 90) < 450;
INSERT INTO delivery_deliverypreference (person_id, frequency, updated_at)
SELECT p.id, CASE WHEN pg_temp.h(p.id, 91) < 700 THEN 'all' WHEN pg_temp.h(p.id, 91) < 900 THEN 'weekly'
    ELSE 'monthly' END, now()
FROM people_person p WHERE pg_temp.h(p.id, 90) < 450
"""

_CHOSEN_TOPICS = """
INSERT INTO mailing_list_subscription_topics (subscription_id, topic_id)
SELECT s.id, t.id FROM mailing_list_subscription s
CROSS JOIN (SELECT id, row_number() OVER (ORDER BY id)::int AS place FROM mailing_list_topic
    WHERE slug LIKE 'benchmark-%') t
WHERE pg_temp.h(s.person_id, 95) < 600 AND pg_temp.h(s.person_id, 100 + t.place) < 250
"""

_SUPPRESSIONS = """
INSERT INTO people_suppression (address_hash, reason, source, happened_at)
SELECT h, 'bounced', 'benchmark', now() FROM hashes WHERE h IS NOT NULL AND pg_temp.h(n, 110) < 40
"""

# As the engine leaves it: written twice, in order of people's ids, with room on each page.
_DELIVERIES = """
INSERT INTO delivery_delivery (mailing_id, position, person_id, address, state, attempts, settled_at)
SELECT %(mailing)s, row_number() OVER (ORDER BY id), id, email,
    CASE WHEN pg_temp.h(id, 120) < 970 THEN 'sent' WHEN pg_temp.h(id, 120) < 990 THEN 'bounced' ELSE 'failed' END,
    1, now()
FROM (
    SELECT p.id, p.email
    FROM people_person p JOIN people_consentstate s ON s.person_id = p.id AND s.purpose = 'news' AND s.granted
    WHERE p.is_active AND p.email IS NOT NULL ORDER BY hashint8(p.id) LIMIT %(size)s
) AS receivers
"""


def fill(people: int, say: Callable[[str], None]) -> None:
    """Write everybody, an earlier mailing to six in ten, and one that is being sent."""
    from django.db import connection, transaction

    from fixsend.audiences import readers

    with connection.cursor() as cursor:
        cursor.execute(_HASH)
        _copy_hashes(cursor, people)
        # Foreign keys and triggers rest while the records are made up; what triggers keep is written after them.
        cursor.execute("SET session_replication_role = replica")
        for name, statement in _STEPS:
            with transaction.atomic():
                cursor.execute(statement)
            say(name)
        for state in ("finished", "sending"):
            _send_a_mailing(cursor, people * 6 // 10, state)
            say(f"a mailing that is {state}")
        cursor.execute("SET session_replication_role = origin")
        with readers.deferred_refresh("SELECT id FROM people_person"):
            pass
        say("readers")
        cursor.execute("DROP TABLE hashes")
        cursor.execute("VACUUM ANALYZE")
        say("vacuum")


_STEPS = [
    ("people", _PEOPLE),
    ("consents", _CONSENTS),
    ("members", _MEMBERS),
    ("organisations", f"{_ORGANISATIONS};{_STEWARDS}"),
    ("applications", _APPLICATIONS),
    ("tags", f"{_TAGS};{_TAGGED}"),
    ("topics", f"{_TOPICS};{_SUBSCRIPTIONS};{_CHOSEN_TOPICS}"),
    ("suppressions", _SUPPRESSIONS),
]


def _copy_hashes(cursor: Any, people: int) -> None:
    """Write each address's keyed hash, as the site makes it; one in twelve gave no address."""
    from fixsend.web import signing

    pads = hmac.new(signing.key_ring()["address_hash"].encode(), digestmod=hashlib.sha256)
    cursor.execute("CREATE TEMPORARY TABLE hashes (n bigint, h varchar(64))")
    with cursor.copy("COPY hashes FROM STDIN") as copy:
        for number in range(1, people + 1):
            mac = pads.copy()
            mac.update(f"person{number}@example{number % 997}.org".encode())
            copy.write_row((number, mac.hexdigest() if number % 12 else None))


def _send_a_mailing(cursor: Any, size: int, state: str) -> None:
    from django.utils import timezone

    from fixsend.delivery.models import Mailing
    from fixsend.newsletters.models import Newsletter, NewsletterMailing

    newsletter = Newsletter.objects.create(name=f"{state.capitalize()} news", subject="News")
    mailing = Mailing.objects.create(name=newsletter.name, purpose="news", starts_at=timezone.now(), state=state)
    NewsletterMailing.objects.create(mailing=mailing, newsletter=newsletter)
    cursor.execute(
        f"CREATE TABLE delivery_delivery_{mailing.pk} PARTITION OF delivery_delivery FOR VALUES IN ({mailing.pk})"
        " WITH (fillfactor = 50)"
    )
    cursor.execute(_DELIVERIES, {"mailing": mailing.pk, "size": size})
    Mailing.objects.filter(pk=mailing.pk).update(size=size)
