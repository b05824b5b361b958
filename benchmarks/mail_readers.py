"""People on the mailing list for the delivery benchmark, with the merge fields that `sample_mailing` fills in.

One in five is a member, one in twenty looks after an organisation, nearly half have wishes (a third of those want
newsletters once a week at most, and had one three weeks ago), and there are suppressed addresses of other people.
"""

from __future__ import annotations

import hashlib
import hmac
import random
from typing import Any

ORGANISATIONS = 200

_FRESH = "CREATE TEMPORARY TABLE fresh (n int, email text, h text, name text, organisation bool)"

_PEOPLE = """
INSERT INTO people_person (public_id, email, address_hash, name, postcode, password, council_id, is_active, is_staff,
    is_superuser, created_at, updated_at, search_text, sort_name)
SELECT gen_random_uuid(), email, h, fresh.name, '', '!', councils.ids[1 + n % cardinality(councils.ids)], true, false,
    false, now(), now(), lower(fresh.name || ' ' || email), lower(fresh.name)
FROM fresh, (SELECT array_agg(id ORDER BY id) AS ids FROM places_council) AS councils ORDER BY n
"""

_CONSENTS = """
WITH granted AS (
    INSERT INTO people_consentevent (person_id, subject_hash, purpose, action, wording_text, channel, source, proof,
        happened_at)
    SELECT person.id, '', 'news', 'grant', 'Yes please.', 'web', 'benchmark', 'benchmark', now()
    FROM people_person person JOIN fresh USING (email) RETURNING id, person_id
)
INSERT INTO people_consentstate (person_id, purpose, granted, event_id)
SELECT person_id, 'news', true, id FROM granted
"""

_MEMBERS = """
INSERT INTO membership_membership (public_id, person_id, name, name_key, kind, role, help_offers, aims_id,
    aims_agreed_at, joined_at)
SELECT gen_random_uuid(), person.id, person.name, person.sort_name, 'individual', '', '{}',
    (SELECT max(id) FROM membership_aimsversion), now(), now()
FROM people_person person JOIN fresh USING (email) WHERE n % 5 = 0
"""

_ORGANISATIONS = """
INSERT INTO membership_organisation (public_id, slug, name, sort_name, search_text, website_domain, kind, about,
    website, contact_email, charity_number, regions, nationwide, needs, size, offers, interests, is_listed, status,
    approved_at, end_reason, removed_fields, entry_confirmed_at, reminders_sent, updated_at)
SELECT gen_random_uuid(), 'parents-' || n, 'SEND Parents ' || n, 'send parents ' || n, '', '', 'group', 'We help.',
    '', '', '', '{}', false, '{}', '', '', '', true, 'approved', now(), '', '{}', now(), 0, now()
FROM generate_series(1, %s) n
"""

_STEWARDS = """
INSERT INTO membership_stewardship (organisation_id, person_id, name, since)
SELECT organisations.ids[1 + n %% cardinality(organisations.ids)], person.id, person.name, now()
FROM fresh JOIN people_person person USING (email),
    (SELECT array_agg(id ORDER BY id) AS ids FROM membership_organisation) AS organisations
WHERE organisation
"""

_SUBSCRIPTIONS = """
INSERT INTO delivery_deliverypreference (person_id, frequency, updated_at)
SELECT person.id, CASE WHEN n % 3 = 0 THEN 'weekly' ELSE 'all' END, now()
FROM fresh JOIN people_person person USING (email) WHERE n % 20 < 9
"""

_SUPPRESSIONS = """
INSERT INTO people_suppression (address_hash, reason, source, happened_at)
SELECT encode(sha256(h::bytea), 'hex'), 'bounced', 'benchmark', now() FROM fresh WHERE n % 25 = 0
"""

# An earlier newsletter counts for those who want one a week at most; three weeks ago is long enough for all of them.
_AGE = """
UPDATE delivery_delivery SET settled_at = settled_at - interval '21 days';
UPDATE delivery_mailing SET first_sent_at = first_sent_at - interval '21 days';
"""


def grow(count: int) -> None:
    """Let the mailing list have so many people, and every earlier newsletter be three weeks older."""
    from django.db import connection, transaction

    from fixsend.audiences import readers

    with connection.cursor() as cursor:
        cursor.execute(_AGE)
        cursor.execute("SELECT count(*) FROM people_consentstate")
        there = int(cursor.fetchone()[0])
        with transaction.atomic():
            # Foreign keys and triggers rest while the records are made up; what triggers keep is written after them.
            cursor.execute("SET LOCAL session_replication_role = replica")
            if there == 0:
                cursor.execute(_ORGANISATIONS, [ORGANISATIONS])
            _copy(cursor, there, count)
            for statement in (_PEOPLE, _CONSENTS, _MEMBERS, _SUBSCRIPTIONS, _SUPPRESSIONS):
                cursor.execute(statement)
            cursor.execute(_STEWARDS, [])
        with readers.deferred_refresh("SELECT person.id FROM people_person person JOIN fresh USING (email)"):
            pass
        cursor.execute("DROP TABLE fresh")


def _copy(cursor: Any, there: int, count: int) -> None:
    """Write the new people's own details into a temporary table, the addresses' keyed hashes as the site makes them."""
    from benchmarks import sample_mailing
    from fixsend.web import signing

    draw = random.Random(there)
    pads = hmac.new(signing.key_ring()["address_hash"].encode(), digestmod=hashlib.sha256)
    cursor.execute(_FRESH)
    with cursor.copy("COPY fresh FROM STDIN") as copy:
        for number in range(there + 1, count + 1):
            person = sample_mailing.person(draw, number)
            mac = pads.copy()
            mac.update(person["email"].encode())
            copy.write_row((number, person["email"], mac.hexdigest(), person["name"], bool(person["organisation"])))
