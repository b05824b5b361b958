-- Stores a new part in an action and, where `asks`, the request to confirm it, without a lock: it is what a surge does
-- most. Returns no row where this name and address has a part. A mailbox that has `names` parts already waits for staff;
-- names that come from one mailbox in the same moment may not see each other here, and confirming counts them again.
-- `details` are those of the request, without the part. What is counted with it (`web_count_hits`) puts it in doubt past
-- a limit: it then counts only once it is confirmed. A transaction of several statements counts before it, not here,
-- because it would hold the counters' rows until its end.
--
-- A function, because PostgreSQL plans what stands in one once for each connection, which takes longer than the storing.
DROP FUNCTION IF EXISTS campaigns_take_part;
CREATE FUNCTION campaigns_take_part(
    action bigint, address text, name_given text, key text, council bigint, constituency bigint, shows boolean,
    updates boolean, names integer, at_once boolean, way text, brought_by_organisation bigint, code_of_other text,
    own_code text, network_hash text, terms_shown bigint, asks boolean, kind text, details jsonb, days integer,
    counted_names text[], counted_keys text[], counted_limits integer[], counted_seconds float8[]
) RETURNS TABLE (id bigint, public_id uuid, state text) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    of_address integer;
    stored campaigns_participation;
    within boolean;
BEGIN
    within := web_count_hits(counted_names, counted_keys, counted_limits, counted_seconds);
    SELECT count(*) INTO of_address FROM campaigns_participation AS other
    WHERE other.action_id = action AND other.email = address AND other.state NOT IN ('removed', 'withdrawn');
    INSERT INTO campaigns_participation
        (public_id, action_id, email, name, name_key, council_id, constituency_id, shows_name, wants_updates, state,
         counts_at_once, via, organisation_id, brought_by_id, code, network, terms_id)
    VALUES (gen_random_uuid(), action, address, name_given, key, council, constituency, shows, updates,
        CASE WHEN of_address < names THEN 'unconfirmed' ELSE 'held' END,
        at_once AND within, way, brought_by_organisation,
        CASE WHEN code_of_other <> '' THEN (
            SELECT other.id FROM campaigns_participation AS other
            WHERE other.code = code_of_other AND other.action_id = action
        ) END,
        own_code, network_hash,
        CASE WHEN terms_shown IS NOT NULL THEN (
            SELECT terms.id FROM campaigns_handoverterms AS terms
            WHERE terms.id = terms_shown AND terms.action_id = action
        ) END)
    ON CONFLICT DO NOTHING
    RETURNING * INTO stored;
    IF stored.id IS NULL THEN
        RETURN;
    END IF;
    IF asks THEN
        PERFORM people_ask_later(address, kind, stored.public_id::text,
            details || jsonb_build_object('participation', stored.public_id), NULL, days, false);
    END IF;
    RETURN QUERY SELECT stored.id, stored.public_id, stored.state::text;
END $$;
