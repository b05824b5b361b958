-- Indexes that Django makes by itself and nothing reads; each costs every new person, and every entry of the ledger.
--
-- For "begins with" (LIKE 'a%'): addresses are searched in any part of them (`search_text`).
DROP INDEX IF EXISTS people_person_email_cdc75531_like;
DROP INDEX IF EXISTS people_consentevent_subject_hash_f95135e0_like;
-- The tags of a person are found by the unique index, which begins with the person.
DROP INDEX IF EXISTS people_person_tags_person_id_e889c71e;
