-- Counts of requests may be lost with a crash; they cost a third of the writing without a log.

ALTER TABLE web_hit SET UNLOGGED;

-- Counts one of each thing, in the order given, and tells whether every limit holds. One statement for each counter, so
-- two requests can never both read the old count; in one order, so that two which count the same things do not wait for
-- each other crosswise. A function, because PostgreSQL plans what stands in one once for each connection and not once
-- for each form, which takes longer than the counting. clock_timestamp() and not now(), because a counter inside a long
-- transaction should see the real time.
CREATE FUNCTION web_count_hits(names text[], keys text[], limits integer[], seconds float8[])
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    holds boolean;
    all_hold boolean := true;
BEGIN
    FOR place IN 1 .. cardinality(names) LOOP
        INSERT INTO web_hit AS hit (name, key, count, ends_at)
        VALUES (names[place], keys[place], 1, clock_timestamp() + seconds[place] * interval '1 second')
        ON CONFLICT (name, key) DO UPDATE SET
            count = CASE WHEN hit.ends_at <= clock_timestamp() THEN 1 ELSE hit.count + 1 END,
            ends_at = CASE WHEN hit.ends_at <= clock_timestamp() THEN EXCLUDED.ends_at ELSE hit.ends_at END
        RETURNING hit.count <= limits[place] INTO holds;
        all_hold := all_hold AND holds;
    END LOOP;
    RETURN all_hold;
END $$;
