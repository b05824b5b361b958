-- Wherever a postcode is written, its constituency is that of the directory, or none while it is not known.

CREATE FUNCTION people_constituency_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.constituency_id := (
        SELECT constituency_id FROM places_postcode WHERE compact = replace(NEW.postcode, ' ', '')
    );
    RETURN NEW;
END $$;
CREATE TRIGGER people_constituency_of_new BEFORE INSERT ON people_person
    FOR EACH ROW WHEN (NEW.postcode <> '') EXECUTE FUNCTION people_constituency_follows();
CREATE TRIGGER people_constituency_of_postcode BEFORE UPDATE OF postcode ON people_person
    FOR EACH ROW WHEN (NEW.postcode IS DISTINCT FROM OLD.postcode) EXECUTE FUNCTION people_constituency_follows();
