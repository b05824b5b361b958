-- One narrow row for each person, kept true by triggers (docs/decisions/0005-readers.md).
--
-- What a reader's row has to hold. The bits are those of `Fact`.

CREATE VIEW audiences_reader_truth AS
SELECT
    coalesce((
        SELECT bit_or(
            CASE c.purpose WHEN 'news' THEN 1 WHEN 'actions' THEN 2 WHEN 'local' THEN 4 WHEN 'updates' THEN 1048576
                ELSE 0 END
        ) FROM people_consentstate c WHERE c.person_id = p.id AND c.granted
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
    | CASE preference.frequency WHEN 'weekly' THEN 16384 WHEN 'monthly' THEN 32768 ELSE 8192 END
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
    (SELECT array_agg(t.topic_id::int ORDER BY t.topic_id) FROM mailing_list_subscription_topics t
        WHERE t.subscription_id = wishes.id) AS topics,
    (SELECT array_agg(t.tag_id::int ORDER BY t.tag_id) FROM people_person_tags t WHERE t.person_id = p.id) AS tags
FROM people_person p
LEFT JOIN mailing_list_subscription wishes ON wishes.person_id = p.id
LEFT JOIN delivery_deliverypreference preference ON preference.person_id = p.id;

-- The person is locked before the truth is read, and each statement of a function sees what was committed before it
-- began: of two transactions that change the same person, the second to get the lock reads what the first one left. It
-- is the person who is locked, because the services lock them first too: so there is no deadlock.
CREATE FUNCTION audiences_refresh_readers(whose bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM people_person WHERE id = ANY(whose) ORDER BY id FOR NO KEY UPDATE;
    INSERT INTO audiences_reader AS kept (facts, council_id, person_id, known_at, joined_at, topics, tags)
    SELECT facts, council_id, person_id, known_at, joined_at, topics, tags
    FROM audiences_reader_truth WHERE person_id = ANY(whose)
    ON CONFLICT (person_id) DO UPDATE SET facts = excluded.facts, council_id = excluded.council_id,
        known_at = excluded.known_at, joined_at = excluded.joined_at, topics = excluded.topics, tags = excluded.tags
    WHERE (kept.facts, kept.council_id, kept.known_at, kept.joined_at, kept.topics, kept.tags) IS DISTINCT FROM
        (excluded.facts, excluded.council_id, excluded.known_at, excluded.joined_at, excluded.topics, excluded.tags);
END $$;

CREATE FUNCTION audiences_reader_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM audiences_refresh_readers(ARRAY[NEW.id]);
    RETURN NULL;
END $$;
CREATE FUNCTION audiences_reader_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM audiences_reader WHERE person_id = OLD.id;
    RETURN NULL;
END $$;
CREATE FUNCTION audiences_reader_by_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM audiences_refresh_readers(ARRAY[NEW.person_id]);
    ELSIF TG_OP = 'DELETE' THEN
        PERFORM audiences_refresh_readers(ARRAY[OLD.person_id]);
    ELSE
        PERFORM audiences_refresh_readers(ARRAY[OLD.person_id, NEW.person_id]);
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION audiences_reader_by_topic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM audiences_refresh_readers(array_agg(person_id))
        FROM mailing_list_subscription WHERE id = OLD.subscription_id;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM audiences_refresh_readers(array_agg(person_id))
        FROM mailing_list_subscription WHERE id = NEW.subscription_id;
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION audiences_reader_by_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM audiences_refresh_readers(array_agg(person_id))
    FROM membership_stewardship WHERE organisation_id = NEW.id;
    RETURN NULL;
END $$;
-- An address and its suppression may change in two transactions at once, and neither would see the other's row:
-- a transaction that touches an address waits for the other one. People are locked before addresses, everywhere.
CREATE FUNCTION audiences_reader_by_suppression() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    touched text := CASE WHEN TG_OP = 'DELETE' THEN OLD.address_hash ELSE NEW.address_hash END;
BEGIN
    PERFORM 1 FROM people_person WHERE address_hash = touched FOR NO KEY UPDATE;
    PERFORM pg_advisory_xact_lock(hashtextextended(touched, 0));
    PERFORM audiences_refresh_readers(array_agg(id)) FROM people_person WHERE address_hash = touched;
    RETURN NULL;
END $$;
CREATE FUNCTION audiences_reader_new_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.address_hash, 0));
    PERFORM audiences_refresh_readers(ARRAY[NEW.id]);
    RETURN NULL;
END $$;

-- Work on many people at once says so for its transaction, and refreshes them itself at the end (`audiences.readers`).
CREATE TRIGGER audiences_reader_new AFTER INSERT ON people_person
    FOR EACH ROW WHEN ((current_setting('fixsend.readers', true) IS DISTINCT FROM 'later')
        AND (NEW.address_hash IS NULL))
    EXECUTE FUNCTION audiences_reader_new();
CREATE TRIGGER audiences_reader_new_address AFTER INSERT ON people_person
    FOR EACH ROW WHEN ((current_setting('fixsend.readers', true) IS DISTINCT FROM 'later')
        AND (NEW.address_hash IS NOT NULL))
    EXECUTE FUNCTION audiences_reader_new_address();
CREATE TRIGGER audiences_reader_changed AFTER UPDATE ON people_person
    FOR EACH ROW WHEN ((current_setting('fixsend.readers', true) IS DISTINCT FROM 'later')
        AND (OLD.is_active IS DISTINCT FROM NEW.is_active OR OLD.council_id IS DISTINCT FROM NEW.council_id
        OR OLD.created_at IS DISTINCT FROM NEW.created_at
        OR (OLD.email_proved_at IS NULL) <> (NEW.email_proved_at IS NULL)))
    EXECUTE FUNCTION audiences_reader_new();
CREATE TRIGGER audiences_reader_no_address AFTER UPDATE ON people_person
    FOR EACH ROW WHEN ((current_setting('fixsend.readers', true) IS DISTINCT FROM 'later')
        AND (NEW.address_hash IS NULL AND (OLD.address_hash IS DISTINCT FROM NEW.address_hash)))
    EXECUTE FUNCTION audiences_reader_new();
CREATE TRIGGER audiences_reader_other_address AFTER UPDATE ON people_person
    FOR EACH ROW WHEN ((current_setting('fixsend.readers', true) IS DISTINCT FROM 'later')
        AND (NEW.address_hash IS NOT NULL AND (OLD.address_hash IS DISTINCT FROM NEW.address_hash)))
    EXECUTE FUNCTION audiences_reader_new_address();
CREATE TRIGGER audiences_reader_gone AFTER DELETE ON people_person
    FOR EACH ROW
    EXECUTE FUNCTION audiences_reader_gone();
CREATE TRIGGER audiences_reader_by_person AFTER INSERT OR UPDATE OR DELETE ON people_consentstate
    FOR EACH ROW WHEN ((current_setting('fixsend.readers', true) IS DISTINCT FROM 'later'))
    EXECUTE FUNCTION audiences_reader_by_person();
CREATE TRIGGER audiences_reader_by_person AFTER INSERT OR UPDATE OR DELETE ON people_person_tags
    FOR EACH ROW WHEN ((current_setting('fixsend.readers', true) IS DISTINCT FROM 'later'))
    EXECUTE FUNCTION audiences_reader_by_person();
CREATE TRIGGER audiences_reader_by_person AFTER INSERT OR UPDATE OR DELETE ON membership_membership
    FOR EACH ROW WHEN ((current_setting('fixsend.readers', true) IS DISTINCT FROM 'later'))
    EXECUTE FUNCTION audiences_reader_by_person();
CREATE TRIGGER audiences_reader_by_person AFTER INSERT OR UPDATE OR DELETE ON membership_stewardship
    FOR EACH ROW WHEN ((current_setting('fixsend.readers', true) IS DISTINCT FROM 'later'))
    EXECUTE FUNCTION audiences_reader_by_person();
CREATE TRIGGER audiences_reader_by_person AFTER INSERT OR UPDATE OR DELETE ON membership_application
    FOR EACH ROW WHEN ((current_setting('fixsend.readers', true) IS DISTINCT FROM 'later'))
    EXECUTE FUNCTION audiences_reader_by_person();
CREATE TRIGGER audiences_reader_by_person AFTER INSERT OR UPDATE OR DELETE ON delivery_deliverypreference
    FOR EACH ROW WHEN ((current_setting('fixsend.readers', true) IS DISTINCT FROM 'later'))
    EXECUTE FUNCTION audiences_reader_by_person();
CREATE TRIGGER audiences_reader_by_paper AFTER INSERT OR UPDATE OF person_id ON people_consentevent
    FOR EACH ROW WHEN ((current_setting('fixsend.readers', true) IS DISTINCT FROM 'later')
        AND (NEW.channel = 'paper'))
    EXECUTE FUNCTION audiences_reader_by_person();
-- A subscription without topics says nothing; one that goes to another person takes its topics along.
CREATE TRIGGER audiences_reader_by_subscription AFTER UPDATE OF person_id OR DELETE ON mailing_list_subscription
    FOR EACH ROW WHEN ((current_setting('fixsend.readers', true) IS DISTINCT FROM 'later'))
    EXECUTE FUNCTION audiences_reader_by_person();
CREATE TRIGGER audiences_reader_by_topic AFTER INSERT OR UPDATE OR DELETE ON mailing_list_subscription_topics
    FOR EACH ROW WHEN ((current_setting('fixsend.readers', true) IS DISTINCT FROM 'later'))
    EXECUTE FUNCTION audiences_reader_by_topic();
CREATE TRIGGER audiences_reader_by_organisation AFTER UPDATE ON membership_organisation
    FOR EACH ROW WHEN ((current_setting('fixsend.readers', true) IS DISTINCT FROM 'later')
        AND (OLD.status IS DISTINCT FROM NEW.status OR OLD.kind IS DISTINCT FROM NEW.kind))
    EXECUTE FUNCTION audiences_reader_by_organisation();
CREATE TRIGGER audiences_reader_by_suppression AFTER INSERT OR UPDATE OR DELETE ON people_suppression
    FOR EACH ROW WHEN ((current_setting('fixsend.readers', true) IS DISTINCT FROM 'later'))
    EXECUTE FUNCTION audiences_reader_by_suppression();

-- Space on each page for changed rows, so that a change touches no index.
ALTER TABLE audiences_reader SET (fillfactor = 90);

-- The planner counts the values of these expressions, or it takes most of the list for a few thousand people.
CREATE STATISTICS audiences_reader_news ON (facts & 131073) FROM audiences_reader;
CREATE STATISTICS audiences_reader_actions ON (facts & 131074) FROM audiences_reader;
CREATE STATISTICS audiences_reader_local ON (facts & 131076) FROM audiences_reader;
CREATE STATISTICS audiences_reader_updates ON (facts & 1179648) FROM audiences_reader;
