-- The consent ledger and the audit log can only grow; a wording stands as it is.
--
-- What a trigger lets through, and why:
-- erasure (UK GDPR Article 17): the person goes, a keyed hash takes their place, nothing else changes;
-- a member of staff who took a consent down leaves: recorded_by becomes empty;
-- the end of the stated period, for entries that name nobody, while fixsend.ledger is set to retention.

CREATE FUNCTION people_consent_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    doing text := coalesce(current_setting('fixsend.ledger', true), '');
    kept people_consentevent;
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF doing = 'retention' AND OLD.person_id IS NULL THEN
            RETURN OLD;
        END IF;
        RAISE EXCEPTION 'The consent ledger is append-only' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    -- The new row with what may change as it was; rows compared as rows take a fifth of the time of rows as JSON.
    kept := NEW;
    kept.person_id := OLD.person_id;
    kept.subject_hash := OLD.subject_hash;
    kept.recorded_by_id := OLD.recorded_by_id;
    IF kept IS DISTINCT FROM OLD
        OR (NEW.recorded_by_id IS DISTINCT FROM OLD.recorded_by_id AND NEW.recorded_by_id IS NOT NULL)
    THEN
        RAISE EXCEPTION 'The consent ledger is append-only' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.person_id IS NOT DISTINCT FROM OLD.person_id AND NEW.subject_hash = OLD.subject_hash THEN
        RETURN NEW;
    END IF;
    IF OLD.person_id IS NOT NULL AND NEW.person_id IS NULL AND NEW.subject_hash <> '' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The consent ledger is append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER people_consent_is_append_only BEFORE UPDATE OR DELETE ON people_consentevent
    FOR EACH ROW EXECUTE FUNCTION people_consent_is_append_only();

CREATE FUNCTION people_audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    doing text := coalesce(current_setting('fixsend.ledger', true), '');
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF doing = 'retention' THEN
            RETURN OLD;
        END IF;
        RAISE EXCEPTION 'The audit log is append-only' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF to_jsonb(NEW) - 'person_id' - 'person_hash' - 'actor_id' - 'actor_hash'
        IS DISTINCT FROM to_jsonb(OLD) - 'person_id' - 'person_hash' - 'actor_id' - 'actor_hash'
    THEN
        RAISE EXCEPTION 'The audit log is append-only' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    -- Each of the two people may only give way to a hash, once.
    IF (NEW.person_id IS DISTINCT FROM OLD.person_id OR NEW.person_hash <> OLD.person_hash)
        AND NOT (NEW.person_id IS NULL AND OLD.person_hash = '' AND NEW.person_hash <> '')
    THEN
        RAISE EXCEPTION 'The audit log is append-only' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF (NEW.actor_id IS DISTINCT FROM OLD.actor_id OR NEW.actor_hash <> OLD.actor_hash)
        AND NOT (OLD.actor_id IS NOT NULL AND NEW.actor_id IS NULL AND OLD.actor_hash = '' AND NEW.actor_hash <> '')
    THEN
        RAISE EXCEPTION 'The audit log is append-only' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER people_audit_is_append_only BEFORE UPDATE OR DELETE ON people_auditentry
    FOR EACH ROW EXECUTE FUNCTION people_audit_is_append_only();

CREATE FUNCTION people_wording_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR to_jsonb(NEW) - 'created_by_id' IS DISTINCT FROM to_jsonb(OLD) - 'created_by_id' THEN
        RAISE EXCEPTION 'A wording that people may have agreed to never changes: add a new version'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER people_wording_stands BEFORE UPDATE OR DELETE ON people_consentwording
    FOR EACH ROW EXECUTE FUNCTION people_wording_stands();
