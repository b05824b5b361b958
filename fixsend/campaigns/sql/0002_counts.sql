-- What counts is written down by the database itself, whoever changes a row and how: one line for each change, so
-- that a thousand people who sign in the same second wait for no common row.

CREATE FUNCTION campaigns_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND OLD.counted THEN
        INSERT INTO campaigns_countchange (action_id, change) VALUES (OLD.action_id, -1);
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.counted THEN
        INSERT INTO campaigns_countchange (action_id, change) VALUES (NEW.action_id, 1);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER campaigns_count_new AFTER INSERT ON campaigns_participation
    FOR EACH ROW WHEN (NEW.counted) EXECUTE FUNCTION campaigns_count();
CREATE TRIGGER campaigns_count_gone AFTER DELETE ON campaigns_participation
    FOR EACH ROW WHEN (OLD.counted) EXECUTE FUNCTION campaigns_count();
CREATE TRIGGER campaigns_count_changed AFTER UPDATE ON campaigns_participation
    FOR EACH ROW WHEN (OLD.counted IS DISTINCT FROM NEW.counted OR OLD.action_id <> NEW.action_id)
    EXECUTE FUNCTION campaigns_count();
