-- Keeps what was asked for with an address until its owner confirms it, and has a job mail them. A request that waits
-- about the same subject carries what was sent last.
--
-- A function, because every form of a surge calls it: PostgreSQL plans what stands in one once for each connection. With
-- locks, one transaction at a time deals with the address (`people.confirmations.services.lock_address`).
CREATE FUNCTION people_ask_later(
    address text, kind_asked text, about text, what jsonb, sitting uuid, days integer, locks boolean
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF locks THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('confirm:' || address, 0));
    END IF;
    INSERT INTO people_confirmation
        (public_id, email, kind, subject, details, asked_with, created_at, expires_at, mail_due_at)
    VALUES (gen_random_uuid(), address, kind_asked, about, what, sitting,
        now(), now() + make_interval(days => days), now())
    ON CONFLICT (email, kind, subject) WHERE done_at IS NULL DO UPDATE SET details = excluded.details,
        asked_with = excluded.asked_with, created_at = excluded.created_at, expires_at = excluded.expires_at,
        mail_due_at = excluded.mail_due_at;
END $$;
