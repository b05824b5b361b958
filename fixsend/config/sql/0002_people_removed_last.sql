-- Whoever removes a person has removed what points at them before (Django's deletion, erasure, the undoing of a list).
-- RESTRICT holds them to it at once. NO ACTION, which Django writes, waits for the end of the transaction and asks each
-- of some hundred foreign keys twice for each person removed: first whether somebody else has come with the same number.
DO $$
DECLARE
    each record;
BEGIN
    FOR each IN
        SELECT conrelid::regclass AS owner, conname AS name, pg_get_constraintdef(oid) AS definition
        FROM pg_constraint
        WHERE contype = 'f' AND confrelid = 'people_person'::regclass AND conparentid = 0 AND confdeltype = 'a'
        ORDER BY 1, 2
    LOOP
        EXECUTE format(
            'ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %I %s',
            each.owner, each.name, each.name,
            regexp_replace(each.definition, '( DEFERRABLE.*)?$', ' ON DELETE RESTRICT\1')
        );
    END LOOP;
END
$$;
