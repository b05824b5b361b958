-- What was known of a name is not true of another name, whoever wrote it.

CREATE FUNCTION people_given_name_of_other_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.given_name := NULL;
    RETURN NEW;
END $$;
CREATE TRIGGER people_given_name_of_other_name BEFORE UPDATE OF name ON people_person
    FOR EACH ROW WHEN (NEW.name IS DISTINCT FROM OLD.name AND NEW.given_name IS NOT DISTINCT FROM OLD.given_name)
    EXECUTE FUNCTION people_given_name_of_other_name();
