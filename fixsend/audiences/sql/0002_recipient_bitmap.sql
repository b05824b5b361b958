-- Keeps the bits of who got a mailing; the partition of each mailing that is over gets a trigger that calls it
-- (`audiences.recipient_bitmap`).

CREATE FUNCTION audiences_recipient_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    got boolean := NEW.state IN ('sent', 'complained', 'in_doubt');
BEGIN
    IF NEW.person_id IS NOT NULL AND got <> (OLD.state IN ('sent', 'complained', 'in_doubt')) THEN
        UPDATE audiences_recipientbitmap SET people = set_bit(people, NEW.person_id & 4095, got::int)
        WHERE mailing_id = NEW.mailing_id AND chunk = NEW.person_id >> 12;
    END IF;
    RETURN NULL;
END $$;
