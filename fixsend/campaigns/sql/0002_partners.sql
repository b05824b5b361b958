-- What people said about a partner can only grow; erasure puts a keyed hash in the person's place.

CREATE FUNCTION campaigns_partner_consent_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE'
        AND to_jsonb(NEW) - 'person_id' - 'subject_hash'
            IS NOT DISTINCT FROM to_jsonb(OLD) - 'person_id' - 'subject_hash'
        AND OLD.person_id IS NOT NULL AND NEW.person_id IS NULL AND NEW.subject_hash <> ''
    THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' AND OLD.person_id IS NULL
        AND coalesce(current_setting('fixsend.ledger', true), '') = 'retention'
    THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'The ledger of partners is append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER campaigns_partner_consent_event_is_append_only BEFORE UPDATE OR DELETE ON campaigns_partnerconsentevent
    FOR EACH ROW EXECUTE FUNCTION campaigns_partner_consent_event_is_append_only();
