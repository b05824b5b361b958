"""The ledger and the audit log can only grow, and the first wordings of each consent.

What a trigger lets through, and why:
- erasure (UK GDPR Article 17): the person goes, a keyed hash takes their place, nothing else changes;
- a member of staff who took a consent down leaves: `recorded_by` becomes empty;
- the end of the stated period, for entries that name nobody, while `fixsend.ledger` is set to `retention`.
"""

from django.db import migrations, models

CONSENT_TRIGGER = """
CREATE FUNCTION people_consent_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    doing text := coalesce(current_setting('fixsend.ledger', true), '');
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF doing = 'retention' AND OLD.person_id IS NULL THEN
            RETURN OLD;
        END IF;
        RAISE EXCEPTION 'The consent ledger is append-only' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF to_jsonb(NEW) - 'person_id' - 'subject_hash' - 'recorded_by_id'
        IS DISTINCT FROM to_jsonb(OLD) - 'person_id' - 'subject_hash' - 'recorded_by_id'
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
"""

AUDIT_TRIGGER = """
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
"""

WORDING_TRIGGER = """
CREATE FUNCTION people_wording_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR to_jsonb(NEW) - 'created_by_id' IS DISTINCT FROM to_jsonb(OLD) - 'created_by_id' THEN
        RAISE EXCEPTION 'A wording that people may have agreed to never changes: add a new version' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER people_wording_stands BEFORE UPDATE OR DELETE ON people_consentwording
    FOR EACH ROW EXECUTE FUNCTION people_wording_stands();
"""

REMOVE = """
DROP TRIGGER people_consent_is_append_only ON people_consentevent;
DROP FUNCTION people_consent_is_append_only;
DROP TRIGGER people_audit_is_append_only ON people_auditentry;
DROP FUNCTION people_audit_is_append_only;
DROP TRIGGER people_wording_stands ON people_consentwording;
DROP FUNCTION people_wording_stands;
"""

FIRST_WORDINGS = {
    "news": "Email me newsletters about SEND and the campaign to #FixSEND.",
    "actions": "Email me when there is something I can do to help, like signing a letter or writing to my MP.",
    "local": "Email me news and events for my area. You may use my postcode or council to choose them.",
}


def add_first_wordings(apps, schema_editor):
    wording = apps.get_model("people", "ConsentWording")
    for purpose, text in FIRST_WORDINGS.items():
        wording.objects.get_or_create(purpose=purpose, version=1, defaults={"text": text})


class Migration(migrations.Migration):
    dependencies = [("people", "0002_staff_accounts")]

    operations = [
        migrations.AddField("confirmation", "asked_with", models.UUIDField(blank=True, null=True)),
        migrations.RunPython(add_first_wordings, migrations.RunPython.noop),
        migrations.RunSQL(CONSENT_TRIGGER + AUDIT_TRIGGER + WORDING_TRIGGER, REMOVE),
    ]
