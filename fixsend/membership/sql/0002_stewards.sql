-- An organisation that has not ended has a steward, or the team has taken over its entry: checked at commit.
--
-- The function locks the organisation first, so that of two stewards who leave at the same moment one has to stay.

CREATE FUNCTION membership_check_steward() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    checked bigint;
    unattended boolean;
BEGIN
    IF TG_TABLE_NAME = 'membership_organisation' THEN
        checked := NEW.id;
    ELSE
        checked := OLD.organisation_id;
    END IF;
    SELECT status <> 'ended' AND team_took_over_at IS NULL INTO unattended
        FROM membership_organisation WHERE id = checked FOR UPDATE;
    IF unattended AND NOT EXISTS (
        SELECT 1 FROM membership_stewardship WHERE organisation_id = checked AND ended_at IS NULL
    ) THEN
        RAISE EXCEPTION 'organisation % would have no steward', checked
            USING ERRCODE = 'check_violation', CONSTRAINT = 'organisation_has_steward';
    END IF;
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER organisation_has_steward
    AFTER INSERT OR UPDATE OF status, team_took_over_at ON membership_organisation
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION membership_check_steward();

CREATE CONSTRAINT TRIGGER stewardship_leaves_steward
    AFTER DELETE OR UPDATE OF ended_at, organisation_id ON membership_stewardship
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION membership_check_steward();
