-- The database of a new site, as the migrations make it. `make schema` writes this file; do not edit it.
-- content: 18fab2fe91245d92cb06011fb4fc8ded180456a38ad8da37946015d4006a11be
-- migrations: b56b23f2ed7c49943b3c89da5919c976372e6ad77d35d4b9d81581e45e235eac
-- server: 18

--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: procrastinate_job_event_type; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);


--
-- Name: procrastinate_job_status; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);


--
-- Name: procrastinate_job_to_defer_v1; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);


--
-- Name: audiences_reader_by_organisation(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audiences_reader_by_organisation() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM audiences_refresh_readers(array_agg(person_id))
    FROM membership_stewardship WHERE organisation_id = NEW.id;
    RETURN NULL;
END $$;


--
-- Name: audiences_reader_by_person(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audiences_reader_by_person() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM audiences_refresh_readers(ARRAY[NEW.person_id]);
    ELSIF TG_OP = 'DELETE' THEN
        PERFORM audiences_refresh_readers(ARRAY[OLD.person_id]);
    ELSE
        PERFORM audiences_refresh_readers(ARRAY[OLD.person_id, NEW.person_id]);
    END IF;
    RETURN NULL;
END $$;


--
-- Name: audiences_reader_by_suppression(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audiences_reader_by_suppression() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    touched text := CASE WHEN TG_OP = 'DELETE' THEN OLD.address_hash ELSE NEW.address_hash END;
BEGIN
    PERFORM 1 FROM people_person WHERE address_hash = touched FOR NO KEY UPDATE;
    PERFORM pg_advisory_xact_lock(hashtextextended(touched, 0));
    PERFORM audiences_refresh_readers(array_agg(id)) FROM people_person WHERE address_hash = touched;
    RETURN NULL;
END $$;


--
-- Name: audiences_reader_by_topic(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audiences_reader_by_topic() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM audiences_refresh_readers(array_agg(person_id))
        FROM mailing_list_subscription WHERE id = OLD.subscription_id;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM audiences_refresh_readers(array_agg(person_id))
        FROM mailing_list_subscription WHERE id = NEW.subscription_id;
    END IF;
    RETURN NULL;
END $$;


--
-- Name: audiences_reader_gone(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audiences_reader_gone() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM audiences_reader WHERE person_id = OLD.id;
    RETURN NULL;
END $$;


--
-- Name: audiences_reader_new(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audiences_reader_new() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM audiences_refresh_readers(ARRAY[NEW.id]);
    RETURN NULL;
END $$;


--
-- Name: audiences_reader_new_address(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audiences_reader_new_address() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.address_hash, 0));
    PERFORM audiences_refresh_readers(ARRAY[NEW.id]);
    RETURN NULL;
END $$;


--
-- Name: audiences_recipient_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audiences_recipient_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    got boolean := NEW.state IN ('sent', 'complained', 'in_doubt');
BEGIN
    IF NEW.person_id IS NOT NULL AND got <> (OLD.state IN ('sent', 'complained', 'in_doubt')) THEN
        UPDATE audiences_recipientbitmap SET people = set_bit(people, NEW.person_id & 4095, got::int)
        WHERE mailing_id = NEW.mailing_id AND chunk = NEW.person_id >> 12;
    END IF;
    RETURN NULL;
END $$;


--
-- Name: audiences_refresh_readers(bigint[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audiences_refresh_readers(whose bigint[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM 1 FROM people_person WHERE id = ANY(whose) ORDER BY id FOR NO KEY UPDATE;
    INSERT INTO audiences_reader AS kept (facts, council_id, person_id, known_at, joined_at, topics, tags)
    SELECT facts, council_id, person_id, known_at, joined_at, topics, tags
    FROM audiences_reader_truth WHERE person_id = ANY(whose)
    ON CONFLICT (person_id) DO UPDATE SET facts = excluded.facts, council_id = excluded.council_id,
        known_at = excluded.known_at, joined_at = excluded.joined_at, topics = excluded.topics, tags = excluded.tags
    WHERE (kept.facts, kept.council_id, kept.known_at, kept.joined_at, kept.topics, kept.tags) IS DISTINCT FROM
        (excluded.facts, excluded.council_id, excluded.known_at, excluded.joined_at, excluded.topics, excluded.tags);
END $$;


--
-- Name: campaigns_count(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.campaigns_count() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND OLD.counted THEN
        INSERT INTO campaigns_countchange (action_id, change) VALUES (OLD.action_id, -1);
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.counted THEN
        INSERT INTO campaigns_countchange (action_id, change) VALUES (NEW.action_id, 1);
    END IF;
    RETURN NULL;
END $$;


--
-- Name: campaigns_partner_consent_event_is_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.campaigns_partner_consent_event_is_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'UPDATE'
        AND to_jsonb(NEW) - 'person_id' - 'subject_hash'
            IS NOT DISTINCT FROM to_jsonb(OLD) - 'person_id' - 'subject_hash'
        AND OLD.person_id IS NOT NULL AND NEW.person_id IS NULL AND NEW.subject_hash <> ''
    THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' AND OLD.person_id IS NULL
        AND coalesce(current_setting('fixsend.ledger', true), '') = 'retention'
    THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'The ledger of partners is append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$;


--
-- Name: campaigns_take_part(bigint, text, text, text, bigint, bigint, boolean, boolean, integer, boolean, text, bigint, text, text, text, bigint, boolean, text, jsonb, integer, text[], text[], integer[], double precision[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.campaigns_take_part(action bigint, address text, name_given text, key text, council bigint, constituency bigint, shows boolean, updates boolean, names integer, at_once boolean, way text, brought_by_organisation bigint, code_of_other text, own_code text, network_hash text, terms_shown bigint, asks boolean, kind text, details jsonb, days integer, counted_names text[], counted_keys text[], counted_limits integer[], counted_seconds double precision[]) RETURNS TABLE(id bigint, public_id uuid, state text)
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: membership_check_steward(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.membership_check_steward() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: people_ask_later(text, text, text, jsonb, uuid, integer, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.people_ask_later(address text, kind_asked text, about text, what jsonb, sitting uuid, days integer, locks boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF locks THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('confirm:' || address, 0));
    END IF;
    INSERT INTO people_confirmation
        (public_id, email, kind, subject, details, asked_with, created_at, expires_at, mail_due_at)
    VALUES (gen_random_uuid(), address, kind_asked, about, what, sitting,
        now(), now() + make_interval(days => days), now())
    ON CONFLICT (email, kind, subject) WHERE done_at IS NULL DO UPDATE SET details = excluded.details,
        asked_with = excluded.asked_with, created_at = excluded.created_at, expires_at = excluded.expires_at,
        mail_due_at = excluded.mail_due_at;
END $$;


--
-- Name: people_audit_is_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.people_audit_is_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: people_consent_is_append_only(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.people_consent_is_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    doing text := coalesce(current_setting('fixsend.ledger', true), '');
    kept people_consentevent;
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF doing = 'retention' AND OLD.person_id IS NULL THEN
            RETURN OLD;
        END IF;
        RAISE EXCEPTION 'The consent ledger is append-only' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    -- The new row with what may change as it was; rows compared as rows take a fifth of the time of rows as JSON.
    kept := NEW;
    kept.person_id := OLD.person_id;
    kept.subject_hash := OLD.subject_hash;
    kept.recorded_by_id := OLD.recorded_by_id;
    IF kept IS DISTINCT FROM OLD
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


--
-- Name: people_constituency_follows(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.people_constituency_follows() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.constituency_id := (
        SELECT constituency_id FROM places_postcode WHERE compact = replace(NEW.postcode, ' ', '')
    );
    RETURN NEW;
END $$;


--
-- Name: people_given_name_of_other_name(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.people_given_name_of_other_name() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.given_name := NULL;
    RETURN NEW;
END $$;


--
-- Name: people_wording_stands(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.people_wording_stands() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'DELETE' OR to_jsonb(NEW) - 'created_by_id' IS DISTINCT FROM to_jsonb(OLD) - 'created_by_id' THEN
        RAISE EXCEPTION 'A wording that people may have agreed to never changes: add a new version'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;


--
-- Name: procrastinate_cancel_job_v1(bigint, boolean, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;


--
-- Name: procrastinate_defer_jobs_v1(public.procrastinate_job_to_defer_v1[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;


--
-- Name: procrastinate_defer_periodic_job_v2(character varying, character varying, character varying, character varying, integer, character varying, bigint, jsonb); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: procrastinate_jobs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);


--
-- Name: procrastinate_fetch_job_v2(character varying[], bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;


--
-- Name: procrastinate_finish_job_v1(bigint, public.procrastinate_job_status, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;


--
-- Name: procrastinate_notify_queue_abort_job_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_notify_queue_job_inserted_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_prune_stalled_workers_v1(double precision); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;


--
-- Name: procrastinate_register_worker_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;


--
-- Name: procrastinate_retry_job_v1(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;


--
-- Name: procrastinate_retry_job_v2(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;


--
-- Name: procrastinate_trigger_abort_requested_events_procedure_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_scheduled_events_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_status_events_insert_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_status_events_update_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_unlink_periodic_defers_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;


--
-- Name: procrastinate_unregister_worker_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;


--
-- Name: procrastinate_update_heartbeat_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;


--
-- Name: web_count_hits(text[], text[], integer[], double precision[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.web_count_hits(names text[], keys text[], limits integer[], seconds double precision[]) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: account_emailaddress; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: account_emailconfirmation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);


--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: audiences_reader; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audiences_reader (
    facts integer NOT NULL,
    council_id integer NOT NULL,
    person_id bigint NOT NULL,
    known_at timestamp with time zone NOT NULL,
    joined_at timestamp with time zone,
    topics integer[],
    tags integer[]
)
WITH (fillfactor='90');


--
-- Name: delivery_deliverypreference; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delivery_deliverypreference (
    person_id bigint NOT NULL,
    frequency character varying(10) NOT NULL,
    paused_until date,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT delivery_preference_frequency_known CHECK (((frequency)::text = ANY ((ARRAY['all'::character varying, 'weekly'::character varying, 'monthly'::character varying])::text[])))
);


--
-- Name: mailing_list_subscription; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mailing_list_subscription (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    person_id bigint NOT NULL
);


--
-- Name: mailing_list_subscription_topics; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mailing_list_subscription_topics (
    id bigint NOT NULL,
    subscription_id bigint NOT NULL,
    topic_id bigint NOT NULL
);


--
-- Name: membership_application; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.membership_application (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    name character varying(120) NOT NULL,
    name_key character varying(130) NOT NULL,
    search_text text NOT NULL,
    website_domain character varying(253) NOT NULL,
    regions character varying(9)[] NOT NULL,
    details jsonb NOT NULL,
    status character varying(10) NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    corrected_at timestamp with time zone,
    received_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    reason text NOT NULL,
    aims_id bigint NOT NULL,
    decided_by_id bigint,
    person_id bigint NOT NULL,
    membership_id bigint,
    organisation_id bigint,
    CONSTRAINT application_decided_has_date CHECK ((((decided_at IS NOT NULL) AND ((status)::text = ANY ((ARRAY['approved'::character varying, 'declined'::character varying])::text[]))) OR ((NOT ((status)::text = ANY ((ARRAY['approved'::character varying, 'declined'::character varying])::text[]))) AND (decided_at IS NULL)))),
    CONSTRAINT application_kind_known CHECK (((kind)::text = ANY ((ARRAY['group'::character varying, 'practitioner'::character varying, 'company'::character varying])::text[]))),
    CONSTRAINT application_status_known CHECK (((status)::text = ANY ((ARRAY['waiting'::character varying, 'question'::character varying, 'approved'::character varying, 'declined'::character varying, 'withdrawn'::character varying])::text[]))),
    CONSTRAINT membership_application_version_check CHECK ((version >= 0))
);


--
-- Name: membership_membership; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.membership_membership (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    name character varying(120) NOT NULL,
    name_key character varying(130) NOT NULL,
    kind character varying(20) NOT NULL,
    role character varying(120) NOT NULL,
    help_offers character varying(20)[] NOT NULL,
    aims_agreed_at timestamp with time zone NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    aims_id bigint NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT membership_has_name CHECK ((NOT ((name_key)::text = ''::text))),
    CONSTRAINT membership_help_offers_known CHECK ((help_offers <@ ARRAY['share'::character varying(20), 'write'::character varying(20), 'events'::character varying(20), 'organise'::character varying(20), 'experience'::character varying(20), 'skills'::character varying(20)])),
    CONSTRAINT membership_kind_known CHECK (((kind)::text = ANY ((ARRAY['individual'::character varying, 'practitioner'::character varying])::text[])))
);


--
-- Name: membership_organisation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.membership_organisation (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    slug character varying(80) NOT NULL,
    name character varying(120) NOT NULL,
    sort_name character varying(130) NOT NULL,
    search_text text NOT NULL,
    website_domain character varying(253) NOT NULL,
    kind character varying(20) NOT NULL,
    about text NOT NULL,
    website character varying(300) NOT NULL,
    contact_email character varying(254) NOT NULL,
    charity_number character varying(12) NOT NULL,
    regions character varying(9)[] NOT NULL,
    nationwide boolean NOT NULL,
    needs character varying(20)[] NOT NULL,
    size character varying(10) NOT NULL,
    offers text NOT NULL,
    interests text NOT NULL,
    is_listed boolean NOT NULL,
    status character varying(10) NOT NULL,
    approved_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    end_reason character varying(300) NOT NULL,
    removed_fields character varying(20)[] NOT NULL,
    team_took_over_at timestamp with time zone,
    entry_confirmed_at timestamp with time zone NOT NULL,
    asked_at timestamp with time zone,
    reminders_sent smallint NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    logo_id integer,
    CONSTRAINT membership_organisation_reminders_sent_check CHECK ((reminders_sent >= 0)),
    CONSTRAINT organisation_ended_has_date CHECK ((((ended_at IS NOT NULL) AND ((status)::text = 'ended'::text)) OR ((NOT ((status)::text = 'ended'::text)) AND (ended_at IS NULL)))),
    CONSTRAINT organisation_has_name CHECK ((NOT ((sort_name)::text = ''::text))),
    CONSTRAINT organisation_kind_known CHECK (((kind)::text = ANY ((ARRAY['group'::character varying, 'company'::character varying])::text[]))),
    CONSTRAINT organisation_needs_known CHECK ((needs <@ ARRAY['any'::character varying(20), 'autism'::character varying(20), 'adhd'::character varying(20), 'speech'::character varying(20), 'mental_health'::character varying(20), 'learning'::character varying(20), 'dyslexia'::character varying(20), 'physical'::character varying(20), 'hearing'::character varying(20), 'vision'::character varying(20), 'medical'::character varying(20), 'school'::character varying(20)])),
    CONSTRAINT organisation_regions_known CHECK ((regions <@ ARRAY['E12000001'::character varying(9), 'E12000002'::character varying(9), 'E12000003'::character varying(9), 'E12000004'::character varying(9), 'E12000005'::character varying(9), 'E12000006'::character varying(9), 'E12000007'::character varying(9), 'E12000008'::character varying(9), 'E12000009'::character varying(9)])),
    CONSTRAINT organisation_status_known CHECK (((status)::text = ANY ((ARRAY['approved'::character varying, 'lapsed'::character varying, 'ended'::character varying])::text[]))),
    CONSTRAINT organisation_two_reminders CHECK ((reminders_sent <= 2))
);


--
-- Name: membership_stewardship; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.membership_stewardship (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    since timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    organisation_id bigint NOT NULL,
    person_id bigint NOT NULL
);


--
-- Name: people_consentevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_consentevent (
    id bigint NOT NULL,
    subject_hash character varying(64) NOT NULL,
    purpose character varying(20) NOT NULL,
    action character varying(10) NOT NULL,
    wording_text text NOT NULL,
    channel character varying(20) NOT NULL,
    source character varying(200) NOT NULL,
    proof character varying(200) NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    person_id bigint,
    recorded_by_id bigint,
    wording_id bigint,
    CONSTRAINT consent_event_has_subject CHECK (((person_id IS NOT NULL) OR (NOT ((subject_hash)::text = ''::text)))),
    CONSTRAINT consent_grant_has_wording CHECK ((((action)::text = 'withdraw'::text) OR (wording_id IS NOT NULL) OR (NOT (wording_text = ''::text))))
);


--
-- Name: people_consentstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_consentstate (
    id bigint NOT NULL,
    purpose character varying(20) NOT NULL,
    granted boolean NOT NULL,
    event_id bigint NOT NULL,
    person_id bigint NOT NULL
);


--
-- Name: people_person; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_person (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    public_id uuid NOT NULL,
    email character varying(254),
    email_proved_at timestamp with time zone,
    address_hash character varying(64),
    name character varying(120) NOT NULL,
    given_name character varying(120),
    postcode character varying(8) NOT NULL,
    is_active boolean NOT NULL,
    is_staff boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    search_text character varying(400) NOT NULL,
    sort_name character varying(130) NOT NULL,
    constituency_id bigint,
    council_id bigint,
    merged_into_id bigint,
    CONSTRAINT person_address_has_hash CHECK ((((address_hash IS NULL) AND (email IS NULL)) OR ((address_hash IS NOT NULL) AND (email IS NOT NULL)))),
    CONSTRAINT person_email_lower_case CHECK (((email)::text = lower((email)::text))),
    CONSTRAINT person_email_null_not_empty CHECK ((NOT (((email)::text = ''::text) AND (email IS NOT NULL)))),
    CONSTRAINT person_merged_is_silent CHECK (((merged_into_id IS NULL) OR ((email IS NULL) AND (NOT is_active)))),
    CONSTRAINT person_superuser_is_staff CHECK (((NOT is_superuser) OR is_staff))
);


--
-- Name: people_person_tags; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_person_tags (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    tag_id bigint NOT NULL
);


--
-- Name: people_suppression; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_suppression (
    id bigint NOT NULL,
    address_hash character varying(64) NOT NULL,
    reason character varying(20) NOT NULL,
    source character varying(200) NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone
);


--
-- Name: audiences_reader_truth; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.audiences_reader_truth AS
 SELECT (((((((COALESCE(( SELECT bit_or(
                CASE c.purpose
                    WHEN 'news'::text THEN 1
                    WHEN 'actions'::text THEN 2
                    WHEN 'local'::text THEN 4
                    WHEN 'updates'::text THEN 1048576
                    ELSE 0
                END) AS bit_or
           FROM public.people_consentstate c
          WHERE ((c.person_id = p.id) AND c.granted)), 0) | COALESCE(( SELECT bit_or(((((((
                CASE m.kind
                    WHEN 'individual'::text THEN 8
                    WHEN 'practitioner'::text THEN 16
                    ELSE 0
                END |
                CASE
                    WHEN ('share'::text = ANY ((m.help_offers)::text[])) THEN 128
                    ELSE 0
                END) |
                CASE
                    WHEN ('write'::text = ANY ((m.help_offers)::text[])) THEN 256
                    ELSE 0
                END) |
                CASE
                    WHEN ('events'::text = ANY ((m.help_offers)::text[])) THEN 512
                    ELSE 0
                END) |
                CASE
                    WHEN ('organise'::text = ANY ((m.help_offers)::text[])) THEN 1024
                    ELSE 0
                END) |
                CASE
                    WHEN ('experience'::text = ANY ((m.help_offers)::text[])) THEN 2048
                    ELSE 0
                END) |
                CASE
                    WHEN ('skills'::text = ANY ((m.help_offers)::text[])) THEN 4096
                    ELSE 0
                END)) AS bit_or
           FROM public.membership_membership m
          WHERE ((m.person_id = p.id) AND (m.ended_at IS NULL))), 0)) | COALESCE(( SELECT bit_or(
                CASE o.kind
                    WHEN 'group'::text THEN 32
                    WHEN 'company'::text THEN 64
                    ELSE 0
                END) AS bit_or
           FROM (public.membership_stewardship s
             JOIN public.membership_organisation o ON ((o.id = s.organisation_id)))
          WHERE ((s.person_id = p.id) AND (s.ended_at IS NULL) AND ((o.status)::text <> 'ended'::text))), 0)) |
        CASE preference.frequency
            WHEN 'weekly'::text THEN 16384
            WHEN 'monthly'::text THEN 32768
            ELSE 8192
        END) |
        CASE
            WHEN (p.email_proved_at IS NOT NULL) THEN 65536
            ELSE 0
        END) |
        CASE
            WHEN (p.is_active AND (p.email IS NOT NULL) AND (NOT (EXISTS ( SELECT 1
               FROM public.people_suppression s
              WHERE (((s.address_hash)::text = (p.address_hash)::text) AND (s.lifted_at IS NULL)))))) THEN 131072
            ELSE 0
        END) |
        CASE
            WHEN (EXISTS ( SELECT 1
               FROM public.membership_application a
              WHERE (a.person_id = p.id))) THEN 262144
            ELSE 0
        END) |
        CASE
            WHEN (EXISTS ( SELECT 1
               FROM public.people_consentevent e
              WHERE ((e.person_id = p.id) AND ((e.action)::text = 'grant'::text) AND ((e.channel)::text = 'paper'::text)))) THEN 524288
            ELSE 0
        END) AS facts,
    (COALESCE(p.council_id, (0)::bigint))::integer AS council_id,
    p.id AS person_id,
    p.created_at AS known_at,
    LEAST(( SELECT min(m.joined_at) AS min
           FROM public.membership_membership m
          WHERE ((m.person_id = p.id) AND (m.ended_at IS NULL))), ( SELECT min(s.since) AS min
           FROM (public.membership_stewardship s
             JOIN public.membership_organisation o ON ((o.id = s.organisation_id)))
          WHERE ((s.person_id = p.id) AND (s.ended_at IS NULL) AND ((o.status)::text <> 'ended'::text)))) AS joined_at,
    ( SELECT array_agg((t.topic_id)::integer ORDER BY t.topic_id) AS array_agg
           FROM public.mailing_list_subscription_topics t
          WHERE (t.subscription_id = wishes.id)) AS topics,
    ( SELECT array_agg((t.tag_id)::integer ORDER BY t.tag_id) AS array_agg
           FROM public.people_person_tags t
          WHERE (t.person_id = p.id)) AS tags
   FROM ((public.people_person p
     LEFT JOIN public.mailing_list_subscription wishes ON ((wishes.person_id = p.id)))
     LEFT JOIN public.delivery_deliverypreference preference ON ((preference.person_id = p.id)));


--
-- Name: audiences_recipientbitmap; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audiences_recipientbitmap (
    chunk integer NOT NULL,
    people bytea NOT NULL,
    mailing_id bigint NOT NULL
);


--
-- Name: auth_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);


--
-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_permission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_actionpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_actionpage (
    page_ptr_id integer NOT NULL,
    summary text NOT NULL,
    bsl_url character varying(200) NOT NULL,
    is_electoral boolean NOT NULL,
    promoter_name character varying(120) NOT NULL,
    promoter_postal character varying(240) NOT NULL,
    story jsonb NOT NULL,
    closes_at timestamp with time zone,
    counts_at_once boolean NOT NULL,
    given_to character varying(200) NOT NULL,
    given_details character varying(20)[] NOT NULL,
    thanks text NOT NULL,
    share_words character varying(200) NOT NULL,
    updates jsonb NOT NULL,
    outcome jsonb NOT NULL,
    bsl_captions_id integer,
    bsl_video_id integer,
    easy_read_document_id integer,
    easy_read_page_id integer,
    next_action_id integer,
    social_image_id integer,
    picture_id integer,
    picture_alt character varying(250) NOT NULL,
    picture_credit character varying(120) NOT NULL,
    own_figure character varying(60) NOT NULL,
    CONSTRAINT actionpage_picture_described CHECK (((picture_id IS NULL) OR (NOT ((picture_alt)::text = ''::text)))),
    CONSTRAINT actionpage_promoter_named CHECK (((NOT is_electoral) OR ((NOT ((promoter_name)::text = ''::text)) AND (NOT ((promoter_postal)::text = ''::text)))))
);


--
-- Name: campaigns_actionpartner; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_actionpartner (
    id bigint NOT NULL,
    page_id integer NOT NULL,
    partner_id bigint NOT NULL
);


--
-- Name: campaigns_actionpartner_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_actionpartner ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_actionpartner_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_campaignpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_campaignpage (
    page_ptr_id integer NOT NULL,
    summary text NOT NULL,
    bsl_url character varying(200) NOT NULL,
    is_electoral boolean NOT NULL,
    promoter_name character varying(120) NOT NULL,
    promoter_postal character varying(240) NOT NULL,
    ended_on date,
    body jsonb NOT NULL,
    outcome jsonb NOT NULL,
    bsl_captions_id integer,
    bsl_video_id integer,
    easy_read_document_id integer,
    easy_read_page_id integer,
    social_image_id integer,
    picture_id integer,
    picture_alt character varying(250) NOT NULL,
    picture_credit character varying(120) NOT NULL,
    evidence character varying(60)[] NOT NULL,
    CONSTRAINT campaignpage_picture_described CHECK (((picture_id IS NULL) OR (NOT ((picture_alt)::text = ''::text)))),
    CONSTRAINT campaignpage_promoter_named CHECK (((NOT is_electoral) OR ((NOT ((promoter_name)::text = ''::text)) AND (NOT ((promoter_postal)::text = ''::text)))))
);


--
-- Name: campaigns_campaignsindexpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_campaignsindexpage (
    page_ptr_id integer NOT NULL,
    summary text NOT NULL,
    bsl_url character varying(200) NOT NULL,
    body jsonb NOT NULL,
    bsl_captions_id integer,
    bsl_video_id integer,
    easy_read_document_id integer,
    easy_read_page_id integer,
    social_image_id integer
);


--
-- Name: campaigns_countchange; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_countchange (
    id bigint NOT NULL,
    change smallint NOT NULL,
    action_id integer NOT NULL
);


--
-- Name: campaigns_countchange_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_countchange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_countchange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_fixedreceiver; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_fixedreceiver (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    "position" character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    page_id integer NOT NULL
);


--
-- Name: campaigns_fixedreceiver_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_fixedreceiver ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_fixedreceiver_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_handin; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_handin (
    id bigint NOT NULL,
    given_to character varying(200) NOT NULL,
    asked_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    made_at timestamp with time zone,
    counted integer NOT NULL,
    on_paper integer NOT NULL,
    in_file integer NOT NULL,
    pdf bytea,
    pdf_sha256 character varying(64) NOT NULL,
    "table" bytea,
    table_sha256 character varying(64) NOT NULL,
    action_id integer NOT NULL,
    asked_by_id bigint,
    CONSTRAINT campaigns_handin_counted_check CHECK ((counted >= 0)),
    CONSTRAINT campaigns_handin_in_file_check CHECK ((in_file >= 0)),
    CONSTRAINT campaigns_handin_on_paper_check CHECK ((on_paper >= 0)),
    CONSTRAINT hand_in_has_checksums CHECK (((made_at IS NULL) OR ((NOT ((pdf_sha256)::text = ''::text)) AND (NOT ((table_sha256)::text = ''::text))))),
    CONSTRAINT hand_in_no_more_than_counted CHECK ((in_file <= counted))
);


--
-- Name: campaigns_handin_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_handin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_handin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_handoverterms; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_handoverterms (
    id bigint NOT NULL,
    given_to character varying(200) NOT NULL,
    details character varying(20)[] NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    action_id integer NOT NULL,
    CONSTRAINT hand_over_terms_say_something CHECK (((NOT ((given_to)::text = ''::text)) AND (NOT (details = '{}'::character varying(20)[]))))
);


--
-- Name: campaigns_handoverterms_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_handoverterms ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_handoverterms_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_letter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_letter (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    how character varying(8) NOT NULL,
    subject character varying(150) NOT NULL,
    text text NOT NULL,
    postal character varying(300) NOT NULL,
    named character varying(300)[] DEFAULT '{}'::character varying(300)[] NOT NULL,
    chosen bigint[] NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    sent_at timestamp with time zone,
    asked_at timestamp with time zone,
    answer character varying(5) NOT NULL,
    answered_at timestamp with time zone,
    participation_id bigint NOT NULL,
    figures text DEFAULT ''::text NOT NULL,
    CONSTRAINT letter_answer_known CHECK (((answer)::text = ANY ((ARRAY[''::character varying, 'yes'::character varying, 'form'::character varying, 'no'::character varying])::text[]))),
    CONSTRAINT letter_answered_when CHECK ((((answer)::text = ''::text) OR (answered_at IS NOT NULL))),
    CONSTRAINT letter_how_known CHECK (((how)::text = ANY ((ARRAY['sent'::character varying, 'own'::character varying, 'called'::character varying])::text[]))),
    CONSTRAINT letter_sent_has_no_text CHECK (((sent_at IS NULL) OR ((figures = ''::text) AND ((postal)::text = ''::text) AND (text = ''::text))))
);


--
-- Name: campaigns_letter_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_letter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_letter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_letterreceiver; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_letterreceiver (
    id bigint NOT NULL,
    name character varying(160) NOT NULL,
    party character varying(120) NOT NULL,
    came_back_at timestamp with time zone,
    seen_at timestamp with time zone,
    constituency_id bigint,
    contact_id bigint,
    council_id bigint,
    letter_id bigint NOT NULL,
    message_id bigint,
    representative_id bigint
);


--
-- Name: campaigns_letterreceiver_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_letterreceiver ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_letterreceiver_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_lettershingles; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_lettershingles (
    id bigint NOT NULL,
    hashes bigint[] NOT NULL,
    action_id integer NOT NULL
);


--
-- Name: campaigns_lettershingles_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_lettershingles ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_lettershingles_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_milestone; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_milestone (
    id bigint NOT NULL,
    number integer NOT NULL,
    reached_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    seen_at timestamp with time zone,
    action_id integer NOT NULL,
    seen_by_id bigint,
    CONSTRAINT campaigns_milestone_number_check CHECK ((number >= 0))
);


--
-- Name: campaigns_milestone_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_milestone ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_milestone_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_offlinecount; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_offlinecount (
    id bigint NOT NULL,
    form uuid NOT NULL,
    number integer NOT NULL,
    collected_on date,
    note character varying(200) NOT NULL,
    entered_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    struck_at timestamp with time zone,
    struck_because character varying(200) NOT NULL,
    action_id integer NOT NULL,
    council_id bigint,
    entered_by_id bigint,
    struck_by_id bigint,
    CONSTRAINT campaigns_offlinecount_number_check CHECK ((number >= 0)),
    CONSTRAINT offline_count_positive CHECK ((number > 0)),
    CONSTRAINT offline_count_struck_because CHECK (((struck_at IS NULL) OR (NOT ((struck_because)::text = ''::text))))
);


--
-- Name: campaigns_offlinecount_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_offlinecount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_offlinecount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_offlinescan; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_offlinescan (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    content_type character varying(40) NOT NULL,
    content bytea NOT NULL,
    added_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    count_id bigint NOT NULL
);


--
-- Name: campaigns_offlinescan_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_offlinescan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_offlinescan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_openletterpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_openletterpage (
    actionpage_ptr_id integer NOT NULL,
    addressee character varying(200) NOT NULL,
    letter text NOT NULL,
    people_sign boolean NOT NULL,
    organisations_sign boolean NOT NULL,
    embargoed_until timestamp with time zone,
    CONSTRAINT open_letter_somebody_signs CHECK ((people_sign OR organisations_sign))
);


--
-- Name: campaigns_organisationsignature; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_organisationsignature (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    name character varying(120) NOT NULL,
    name_key character varying(130) NOT NULL,
    website character varying(300) NOT NULL,
    signed_by character varying(120) NOT NULL,
    role character varying(120) NOT NULL,
    email character varying(254),
    listed_first boolean NOT NULL,
    state character varying(12) NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    confirmed_at timestamp with time zone,
    decided_at timestamp with time zone,
    reason character varying(300) NOT NULL,
    decided_by_id bigint,
    organisation_id bigint,
    person_id bigint,
    letter_id integer NOT NULL,
    CONSTRAINT organisation_signature_declined_because CHECK (((NOT ((state)::text = 'declined'::text)) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT organisation_signature_state_known CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'accepted'::character varying, 'declined'::character varying, 'withdrawn'::character varying])::text[])))
);


--
-- Name: campaigns_organisationsignature_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_organisationsignature ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_organisationsignature_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_participation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_participation (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    email character varying(254),
    name character varying(120) NOT NULL,
    name_key character varying(130) NOT NULL,
    shows_name boolean NOT NULL,
    wants_updates boolean NOT NULL,
    updates_agreed_at timestamp with time zone,
    state character varying(12) NOT NULL,
    counts_at_once boolean NOT NULL,
    counted boolean GENERATED ALWAYS AS ((((state)::text = 'confirmed'::text) OR (counts_at_once AND ((state)::text = 'unconfirmed'::text)))) STORED,
    via character varying(40) NOT NULL,
    code character varying(12) NOT NULL,
    network character varying(64) NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    confirmed_at timestamp with time zone,
    ended_at timestamp with time zone,
    action_id integer NOT NULL,
    brought_by_id bigint,
    constituency_id bigint,
    council_id bigint,
    organisation_id bigint,
    person_id bigint,
    terms_id bigint,
    CONSTRAINT participation_confirmed_when CHECK (((NOT ((state)::text = 'confirmed'::text)) OR (confirmed_at IS NOT NULL))),
    CONSTRAINT participation_ended_when CHECK (((NOT ((state)::text = ANY ((ARRAY['withdrawn'::character varying, 'removed'::character varying])::text[]))) OR (ended_at IS NOT NULL))),
    CONSTRAINT participation_not_brought_by_itself CHECK (((brought_by_id IS NULL) OR (NOT ((brought_by_id = id) AND (brought_by_id IS NOT NULL))))),
    CONSTRAINT participation_state_known CHECK (((state)::text = ANY ((ARRAY['unconfirmed'::character varying, 'confirmed'::character varying, 'held'::character varying, 'withdrawn'::character varying, 'removed'::character varying])::text[])))
);


--
-- Name: campaigns_participation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_participation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_participation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_participationcount; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_participationcount (
    action_id integer NOT NULL,
    counted bigint NOT NULL
);


--
-- Name: campaigns_partner; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_partner (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    privacy_notice character varying(400) NOT NULL,
    agreed_on date,
    agreement character varying(200) NOT NULL,
    CONSTRAINT partner_agreement_kept CHECK (((agreed_on IS NULL) OR (NOT ((agreement)::text = ''::text))))
);


--
-- Name: campaigns_partner_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_partner ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_partner_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_partnerconsentevent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_partnerconsentevent (
    id bigint NOT NULL,
    subject_hash character varying(64) NOT NULL,
    granted boolean NOT NULL,
    wording character varying(200) NOT NULL,
    source character varying(200) NOT NULL,
    happened_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    partner_id bigint NOT NULL,
    person_id bigint,
    CONSTRAINT partner_consent_event_has_subject CHECK (((person_id IS NOT NULL) OR (NOT ((subject_hash)::text = ''::text)))),
    CONSTRAINT partner_grant_has_wording CHECK (((NOT granted) OR (NOT ((wording)::text = ''::text))))
);


--
-- Name: campaigns_partnerconsentevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_partnerconsentevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_partnerconsentevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_partnerconsentstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_partnerconsentstate (
    id bigint NOT NULL,
    granted boolean NOT NULL,
    handed_over_at timestamp with time zone,
    partner_id bigint NOT NULL,
    person_id bigint NOT NULL
);


--
-- Name: campaigns_partnerconsentstate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_partnerconsentstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_partnerconsentstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_partnerremoval; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_partnerremoval (
    id bigint NOT NULL,
    email character varying(254) NOT NULL,
    since timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    told_at timestamp with time zone,
    partner_id bigint NOT NULL
);


--
-- Name: campaigns_partnerremoval_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_partnerremoval ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_partnerremoval_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_petitionpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_petitionpage (
    actionpage_ptr_id integer NOT NULL,
    ask text NOT NULL,
    target character varying(160) NOT NULL,
    goal integer NOT NULL,
    CONSTRAINT campaigns_petitionpage_goal_check CHECK ((goal >= 0)),
    CONSTRAINT petition_goal_positive CHECK ((goal > 0))
);


--
-- Name: campaigns_pledgepage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_pledgepage (
    actionpage_ptr_id integer NOT NULL,
    pledge text NOT NULL
);


--
-- Name: campaigns_pledger; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_pledger (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    name_key character varying(130) NOT NULL,
    role character varying(10) NOT NULL,
    party character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    asked_on date,
    stance character varying(8) NOT NULL,
    said_on date,
    evidence character varying(400) NOT NULL,
    corrected_on date,
    asks_to_tell integer NOT NULL,
    constituency_id bigint,
    council_id bigint,
    page_id integer NOT NULL,
    CONSTRAINT campaigns_pledger_asks_to_tell_check CHECK ((asks_to_tell >= 0)),
    CONSTRAINT pledger_role_known CHECK (((role)::text = ANY ((ARRAY['candidate'::character varying, 'councillor'::character varying, 'council'::character varying, 'party'::character varying])::text[]))),
    CONSTRAINT pledger_stance_known CHECK (((stance)::text = ANY ((ARRAY['none'::character varying, 'signed'::character varying, 'declined'::character varying])::text[]))),
    CONSTRAINT pledger_stance_shown CHECK ((((stance)::text = 'none'::text) OR ((said_on IS NOT NULL) AND (NOT ((evidence)::text = ''::text)))))
);


--
-- Name: campaigns_pledger_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_pledger ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_pledger_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_reason; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_reason (
    id bigint NOT NULL,
    text character varying(280) NOT NULL,
    state character varying(10) NOT NULL,
    given_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    decided_at timestamp with time zone,
    decided_by_id bigint,
    participation_id bigint NOT NULL,
    CONSTRAINT reason_decided_when CHECK ((((decided_at IS NULL) AND ((state)::text = 'waiting'::text)) OR ((NOT ((state)::text = 'waiting'::text)) AND (decided_at IS NOT NULL)))),
    CONSTRAINT reason_has_text CHECK ((NOT ((text)::text = ''::text))),
    CONSTRAINT reason_state_known CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'shown'::character varying, 'declined'::character varying])::text[])))
);


--
-- Name: campaigns_reason_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_reason ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_reason_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_threshold; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_threshold (
    id bigint NOT NULL,
    number integer NOT NULL,
    words character varying(120) NOT NULL,
    page_id integer NOT NULL,
    CONSTRAINT campaigns_threshold_number_check CHECK ((number >= 0)),
    CONSTRAINT threshold_positive CHECK ((number > 0))
);


--
-- Name: campaigns_threshold_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_threshold ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_threshold_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: campaigns_usedtoken; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_usedtoken (
    nonce uuid NOT NULL,
    used_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL
);


--
-- Name: campaigns_writetopage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_writetopage (
    actionpage_ptr_id integer NOT NULL,
    receivers character varying(12) NOT NULL,
    aims text NOT NULL,
    points text NOT NULL,
    questions text NOT NULL,
    subject character varying(120) NOT NULL,
    phone_script text NOT NULL,
    phone_number character varying(20) NOT NULL,
    offered_figures character varying(60)[] NOT NULL,
    CONSTRAINT write_to_receivers_known CHECK (((receivers)::text = ANY ((ARRAY['mp'::character varying, 'councillors'::character varying, 'officers'::character varying, 'fixed'::character varying])::text[])))
);


--
-- Name: config_backup; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.config_backup (
    id bigint NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    file_name character varying(120) NOT NULL,
    size bigint NOT NULL,
    copied_to character varying(300) NOT NULL
);


--
-- Name: config_backup_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.config_backup ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.config_backup_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: delivery_bouncesuppression; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delivery_bouncesuppression (
    id bigint NOT NULL,
    on_the_spot boolean NOT NULL,
    words character varying(300) NOT NULL,
    made_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    lifted_because character varying(10) NOT NULL,
    lifted_by_id bigint,
    person_id bigint,
    suppression_id bigint NOT NULL,
    mailing_id bigint,
    message_id bigint,
    CONSTRAINT bounce_suppression_lift_known CHECK (((lifted_because)::text = ANY ((ARRAY[''::character varying, 'staff'::character varying, 'pause'::character varying, 'accepted'::character varying])::text[]))),
    CONSTRAINT bounce_suppression_lifted_by_staff CHECK (((lifted_by_id IS NULL) OR ((lifted_because)::text = 'staff'::text)))
);


--
-- Name: delivery_bouncesuppression_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.delivery_bouncesuppression ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delivery_bouncesuppression_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: delivery_delivery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delivery_delivery (
    mailing_id bigint NOT NULL,
    "position" integer NOT NULL,
    person_id bigint,
    address character varying(254) NOT NULL,
    variant smallint DEFAULT 0 NOT NULL,
    traits integer DEFAULT 0 NOT NULL,
    state character varying(10) DEFAULT 'queued'::character varying NOT NULL,
    attempts smallint DEFAULT 0 NOT NULL,
    cause character varying(12) DEFAULT ''::character varying NOT NULL,
    reason character varying(300) DEFAULT ''::character varying NOT NULL,
    settled_at timestamp with time zone,
    CONSTRAINT delivery_delivery_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT delivery_delivery_position_check CHECK (("position" >= 0)),
    CONSTRAINT delivery_delivery_traits_check CHECK ((traits >= 0)),
    CONSTRAINT delivery_delivery_variant_check CHECK ((variant >= 0)),
    CONSTRAINT delivery_state_known CHECK (((state)::text = ANY ((ARRAY['queued'::character varying, 'sent'::character varying, 'failed'::character varying, 'bounced'::character varying, 'complained'::character varying, 'skipped'::character varying, 'in_doubt'::character varying])::text[])))
)
PARTITION BY LIST (mailing_id);


--
-- Name: delivery_deliverybatch; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delivery_deliverybatch (
    id bigint NOT NULL,
    positions integer[] NOT NULL,
    due_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    holder uuid,
    leased_until timestamp with time zone,
    mailing_id bigint NOT NULL,
    CONSTRAINT delivery_batch_lease_whole CHECK ((((holder IS NULL) AND (leased_until IS NULL)) OR ((holder IS NOT NULL) AND (leased_until IS NOT NULL))))
);


--
-- Name: delivery_deliverybatch_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.delivery_deliverybatch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delivery_deliverybatch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: delivery_deliverytally; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delivery_deliverytally (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    provider character varying(40) NOT NULL,
    accepted integer NOT NULL,
    refused integer NOT NULL,
    deferred integer NOT NULL,
    exhausted integer NOT NULL,
    doubtful integer NOT NULL,
    rolled_up boolean NOT NULL,
    mailing_id bigint NOT NULL,
    CONSTRAINT delivery_deliverytally_accepted_check CHECK ((accepted >= 0)),
    CONSTRAINT delivery_deliverytally_deferred_check CHECK ((deferred >= 0)),
    CONSTRAINT delivery_deliverytally_doubtful_check CHECK ((doubtful >= 0)),
    CONSTRAINT delivery_deliverytally_exhausted_check CHECK ((exhausted >= 0)),
    CONSTRAINT delivery_deliverytally_refused_check CHECK ((refused >= 0))
);


--
-- Name: delivery_deliverytally_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.delivery_deliverytally ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delivery_deliverytally_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: delivery_departure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delivery_departure (
    id bigint NOT NULL,
    channel character varying(20) NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    event_id bigint,
    mailing_id bigint NOT NULL
);


--
-- Name: delivery_departure_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.delivery_departure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delivery_departure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: delivery_installation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delivery_installation (
    id bigint NOT NULL,
    fingerprint character varying(64) NOT NULL,
    database character varying(64) NOT NULL,
    host character varying(120) NOT NULL,
    first_seen_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    released_at timestamp with time zone,
    released_by_id bigint
);


--
-- Name: delivery_installation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.delivery_installation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delivery_installation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: delivery_mailing; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delivery_mailing (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    name character varying(120) NOT NULL,
    subject character varying(150) NOT NULL,
    idempotency_key character varying(80) NOT NULL,
    message_id_stem character varying(32) NOT NULL,
    purpose character varying(20) NOT NULL,
    audience jsonb NOT NULL,
    document jsonb NOT NULL,
    state character varying(10) NOT NULL,
    state_reason character varying(300) NOT NULL,
    stopped_itself character varying(10) NOT NULL,
    state_changed_at timestamp with time zone NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    pace_per_minute integer,
    doubt_policy character varying(10) NOT NULL,
    test_percent smallint NOT NULL,
    test_size integer NOT NULL,
    winner smallint,
    size integer NOT NULL,
    is_rolling boolean NOT NULL,
    content_print character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    first_sent_at timestamp with time zone,
    finished_at timestamp with time zone,
    corrects_id bigint,
    created_by_id bigint,
    begun_at timestamp with time zone,
    CONSTRAINT delivery_mailing_pace_per_minute_check CHECK ((pace_per_minute >= 0)),
    CONSTRAINT delivery_mailing_size_check CHECK ((size >= 0)),
    CONSTRAINT delivery_mailing_test_percent_check CHECK ((test_percent >= 0)),
    CONSTRAINT delivery_mailing_test_size_check CHECK ((test_size >= 0)),
    CONSTRAINT delivery_mailing_winner_check CHECK ((winner >= 0)),
    CONSTRAINT mailing_pace_positive CHECK (((pace_per_minute IS NULL) OR (pace_per_minute > 0))),
    CONSTRAINT mailing_policy_known CHECK (((doubt_policy)::text = ANY ((ARRAY['leave'::character varying, 'repeat'::character varying])::text[]))),
    CONSTRAINT mailing_state_known CHECK (((state)::text = ANY ((ARRAY['preparing'::character varying, 'waiting'::character varying, 'asking'::character varying, 'sending'::character varying, 'paused'::character varying, 'finished'::character varying, 'cancelled'::character varying])::text[]))),
    CONSTRAINT mailing_stop_has_reason CHECK (((NOT ((state)::text = ANY ((ARRAY['paused'::character varying, 'asking'::character varying])::text[]))) OR (NOT ((state_reason)::text = ''::text)))),
    CONSTRAINT mailing_stopped_itself_known CHECK (((stopped_itself)::text = ANY ((ARRAY[''::character varying, 'refused'::character varying, 'exhausted'::character varying, 'unsendable'::character varying])::text[]))),
    CONSTRAINT mailing_test_is_a_part CHECK ((test_percent < 100))
);


--
-- Name: delivery_mailing_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.delivery_mailing ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delivery_mailing_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: delivery_mailworker; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delivery_mailworker (
    id uuid NOT NULL,
    name character varying(80) NOT NULL,
    host character varying(120) NOT NULL,
    started_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    seen_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    trouble character varying(300) NOT NULL,
    trouble_since timestamp with time zone
);


--
-- Name: delivery_message; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delivery_message (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    "to" character varying(254) NOT NULL,
    from_email character varying(320) NOT NULL,
    reply_to character varying(320) NOT NULL,
    subject character varying(250) NOT NULL,
    text text NOT NULL,
    html text NOT NULL,
    headers jsonb NOT NULL,
    needs_consent character varying(20) NOT NULL,
    about_hash character varying(64) NOT NULL,
    can_wait boolean NOT NULL,
    state character varying(10) NOT NULL,
    attempts smallint NOT NULL,
    unsure_attempts smallint NOT NULL,
    failure character varying(300) NOT NULL,
    failure_kind character varying(10) NOT NULL,
    relay_failing_since timestamp with time zone,
    failed_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    claimed_at timestamp with time zone,
    holder uuid,
    next_attempt_at timestamp with time zone,
    sent_at timestamp with time zone,
    blanked_at timestamp with time zone,
    CONSTRAINT delivery_message_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT delivery_message_unsure_attempts_check CHECK ((unsure_attempts >= 0)),
    CONSTRAINT message_sent_has_time CHECK (((NOT ((state)::text = 'sent'::text)) OR (sent_at IS NOT NULL))),
    CONSTRAINT message_state_known CHECK (((state)::text = ANY ((ARRAY['kept'::character varying, 'queued'::character varying, 'sending'::character varying, 'sent'::character varying, 'failed'::character varying, 'stopped'::character varying])::text[])))
);


--
-- Name: delivery_message_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.delivery_message ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delivery_message_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: delivery_pace; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delivery_pace (
    key character varying(254) NOT NULL,
    limit_per_minute integer,
    slowed_to double precision,
    fastest double precision,
    reason character varying(300) NOT NULL,
    changed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    next_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    CONSTRAINT delivery_pace_limit_per_minute_check CHECK ((limit_per_minute >= 0)),
    CONSTRAINT pace_limit_positive CHECK (((limit_per_minute IS NULL) OR (limit_per_minute > 0))),
    CONSTRAINT pace_slowed_positive CHECK (((slowed_to IS NULL) OR (slowed_to > (0.0)::double precision)))
);


--
-- Name: delivery_returnedmail; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delivery_returnedmail (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    kind character varying(10) NOT NULL,
    channel character varying(10) NOT NULL,
    cause character varying(10) NOT NULL,
    is_sure boolean NOT NULL,
    "position" integer,
    domain character varying(253) NOT NULL,
    status character varying(12) NOT NULL,
    words character varying(300) NOT NULL,
    reporter character varying(253) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    mailing_id bigint,
    message_id bigint,
    person_id bigint,
    CONSTRAINT delivery_returnedmail_position_check CHECK (("position" >= 0)),
    CONSTRAINT returned_mail_bounce_has_cause CHECK ((((kind)::text = 'complaint'::text) OR (NOT ((cause)::text = ''::text)))),
    CONSTRAINT returned_mail_cause_known CHECK ((((cause)::text = ''::text) OR ((cause)::text = ANY ((ARRAY['gone'::character varying, 'full'::character varying, 'blocked'::character varying, 'content'::character varying, 'temporary'::character varying, 'unknown'::character varying])::text[])))),
    CONSTRAINT returned_mail_kind_known CHECK (((kind)::text = ANY ((ARRAY['bounce'::character varying, 'complaint'::character varying])::text[])))
);


--
-- Name: delivery_returnedmail_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.delivery_returnedmail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delivery_returnedmail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: delivery_sendercheck; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delivery_sendercheck (
    id bigint NOT NULL,
    domain character varying(253) NOT NULL,
    findings jsonb NOT NULL,
    checked_at timestamp with time zone NOT NULL
);


--
-- Name: delivery_sendercheck_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.delivery_sendercheck ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delivery_sendercheck_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: delivery_unparsedmail; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.delivery_unparsedmail (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    channel character varying(10) NOT NULL,
    why character varying(200) NOT NULL,
    reporter character varying(253) NOT NULL,
    size integer NOT NULL,
    received_at timestamp with time zone NOT NULL,
    CONSTRAINT delivery_unparsedmail_size_check CHECK ((size >= 0))
);


--
-- Name: delivery_unparsedmail_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.delivery_unparsedmail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.delivery_unparsedmail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_content_type; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);


--
-- Name: events_coordinator; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events_coordinator (
    id bigint NOT NULL,
    region character varying(9) NOT NULL,
    appointed_at timestamp with time zone NOT NULL,
    person_id bigint NOT NULL,
    day_id integer NOT NULL,
    CONSTRAINT coordinator_region_known CHECK (((region)::text = ANY ((ARRAY['E12000001'::character varying, 'E12000002'::character varying, 'E12000003'::character varying, 'E12000004'::character varying, 'E12000005'::character varying, 'E12000006'::character varying, 'E12000007'::character varying, 'E12000008'::character varying, 'E12000009'::character varying])::text[])))
);


--
-- Name: events_coordinator_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.events_coordinator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.events_coordinator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: events_dayofactionpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events_dayofactionpage (
    actionpage_ptr_id integer NOT NULL,
    first_day date NOT NULL,
    last_day date,
    takes_proposals boolean NOT NULL,
    CONSTRAINT day_of_action_days_in_order CHECK (((last_day IS NULL) OR (last_day >= first_day)))
);


--
-- Name: events_gathering; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events_gathering (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    title character varying(120) NOT NULL,
    about text NOT NULL,
    run_by character varying(120) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    venue character varying(160) NOT NULL,
    address character varying(240) NOT NULL,
    postcode character varying(8) NOT NULL,
    east smallint,
    north smallint,
    step_free character varying(6) NOT NULL,
    toilets character varying(10) NOT NULL,
    quiet_space character varying(3) NOT NULL,
    bsl character varying(5) NOT NULL,
    access_note text NOT NULL,
    places smallint,
    host_name character varying(120) NOT NULL,
    host_email character varying(254),
    state character varying(12) NOT NULL,
    reason character varying(400) NOT NULL,
    decided_at timestamp with time zone,
    sequence integer NOT NULL,
    changed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    created_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    council_id bigint NOT NULL,
    day_id integer NOT NULL,
    decided_by_id bigint,
    host_id bigint,
    CONSTRAINT events_gathering_east_check CHECK ((east >= 0)),
    CONSTRAINT events_gathering_north_check CHECK ((north >= 0)),
    CONSTRAINT events_gathering_places_check CHECK ((places >= 0)),
    CONSTRAINT events_gathering_sequence_check CHECK ((sequence >= 0)),
    CONSTRAINT gathering_access_told CHECK ((((step_free)::text = ANY ((ARRAY['yes'::character varying, 'partly'::character varying, 'no'::character varying])::text[])) AND ((toilets)::text = ANY ((ARRAY['accessible'::character varying, 'others'::character varying, 'none'::character varying])::text[])) AND ((quiet_space)::text = ANY ((ARRAY['yes'::character varying, 'no'::character varying])::text[])) AND ((bsl)::text = ANY ((ARRAY['yes'::character varying, 'asked'::character varying, 'no'::character varying])::text[])))),
    CONSTRAINT gathering_ends_after_start CHECK ((ends_at > starts_at)),
    CONSTRAINT gathering_places_positive CHECK (((places IS NULL) OR (places > 0))),
    CONSTRAINT gathering_reason_given CHECK (((NOT ((state)::text = ANY ((ARRAY['declined'::character varying, 'cancelled'::character varying])::text[]))) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT gathering_state_known CHECK (((state)::text = ANY ((ARRAY['unconfirmed'::character varying, 'proposed'::character varying, 'approved'::character varying, 'declined'::character varying, 'withdrawn'::character varying, 'cancelled'::character varying])::text[])))
);


--
-- Name: events_gathering_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.events_gathering ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.events_gathering_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: events_signup; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events_signup (
    id bigint NOT NULL,
    people smallint NOT NULL,
    needs text NOT NULL,
    placed_at timestamp with time zone,
    waits_since timestamp with time zone,
    told integer NOT NULL,
    reminded_at timestamp with time zone,
    gathering_id bigint NOT NULL,
    participation_id bigint NOT NULL,
    CONSTRAINT events_signup_people_check CHECK ((people >= 0)),
    CONSTRAINT events_signup_told_check CHECK ((told >= 0)),
    CONSTRAINT sign_up_has_a_place_or_waits CHECK (((placed_at IS NULL) OR (waits_since IS NULL))),
    CONSTRAINT sign_up_people_few CHECK (((people >= 1) AND (people <= 10)))
);


--
-- Name: events_signup_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.events_signup ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.events_signup_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: evidence_area; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_area (
    code character varying(9) NOT NULL,
    level character varying(7) NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(110) NOT NULL,
    sort_name character varying(100) NOT NULL,
    region character varying(9) NOT NULL,
    kind character varying(40) NOT NULL,
    other_codes character varying(9)[] NOT NULL,
    name_keys character varying(100)[] NOT NULL,
    since date,
    until date,
    council_id bigint,
    former_council_id bigint,
    CONSTRAINT area_code_of_its_level CHECK (((((code)::text ~ '^\d{3}$'::text) AND ((level)::text = 'council'::text)) OR (((code)::text = ANY ((ARRAY['E12000001'::character varying, 'E12000002'::character varying, 'E12000003'::character varying, 'E12000004'::character varying, 'E12000005'::character varying, 'E12000006'::character varying, 'E12000007'::character varying, 'E12000008'::character varying, 'E12000009'::character varying])::text[])) AND ((level)::text = 'region'::text)) OR (((code)::text = 'E92000001'::text) AND ((level)::text = 'england'::text)))),
    CONSTRAINT area_ends_after_it_begins CHECK (((since IS NULL) OR (until IS NULL) OR (since < until))),
    CONSTRAINT area_region_known CHECK ((((region)::text = ANY ((ARRAY['E12000001'::character varying, 'E12000002'::character varying, 'E12000003'::character varying, 'E12000004'::character varying, 'E12000005'::character varying, 'E12000006'::character varying, 'E12000007'::character varying, 'E12000008'::character varying, 'E12000009'::character varying])::text[])) OR (((level)::text = 'england'::text) AND ((region)::text = ''::text))))
);


--
-- Name: evidence_area_successors; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_area_successors (
    id bigint NOT NULL,
    from_area_id character varying(9) NOT NULL,
    to_area_id character varying(9) NOT NULL
);


--
-- Name: evidence_area_successors_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.evidence_area_successors ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.evidence_area_successors_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: evidence_askedbody; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_askedbody (
    id bigint NOT NULL,
    name character varying(150) NOT NULL,
    sent_to character varying(254) NOT NULL,
    sent_on date NOT NULL,
    clarified_on date,
    extended_until date,
    due_on date NOT NULL,
    outcome character varying(8) NOT NULL,
    answered_on date,
    note character varying(500) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    area_id character varying(9),
    recorded_by_id bigint,
    request_id bigint NOT NULL,
    CONSTRAINT asked_body_answered_when CHECK ((((answered_on IS NULL) AND ((outcome)::text = ''::text)) OR ((NOT ((outcome)::text = ''::text)) AND (answered_on >= sent_on) AND (answered_on IS NOT NULL)))),
    CONSTRAINT asked_body_clarified_after_sending CHECK (((clarified_on IS NULL) OR (clarified_on >= sent_on))),
    CONSTRAINT asked_body_due_after_sending CHECK ((due_on > sent_on)),
    CONSTRAINT asked_body_has_a_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT asked_body_outcome_known CHECK (((outcome)::text = ANY ((ARRAY[''::character varying, 'full'::character varying, 'part'::character varying, 'refused'::character varying, 'not_held'::character varying])::text[])))
);


--
-- Name: evidence_askedbody_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.evidence_askedbody ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.evidence_askedbody_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: evidence_cardclock; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_cardclock (
    id bigint NOT NULL,
    number bigint NOT NULL,
    CONSTRAINT card_clock_is_one CHECK ((id = 1)),
    CONSTRAINT evidence_cardclock_number_check CHECK ((number >= 0))
);


--
-- Name: evidence_cardclock_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.evidence_cardclock ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.evidence_cardclock_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: evidence_changedfigure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_changedfigure (
    id bigint NOT NULL,
    block uuid NOT NULL,
    indicator character varying(60) NOT NULL,
    was character varying(120) NOT NULL,
    now character varying(120) NOT NULL,
    noticed_at timestamp with time zone NOT NULL,
    looked_at timestamp with time zone,
    area_id character varying(9) NOT NULL,
    looked_by_id bigint,
    page_id integer NOT NULL,
    CONSTRAINT changed_figure_changed CHECK ((NOT ((was)::text = (now)::text)))
);


--
-- Name: evidence_changedfigure_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.evidence_changedfigure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.evidence_changedfigure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: evidence_correction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_correction (
    id bigint NOT NULL,
    corrected_on date NOT NULL,
    about character varying(200) NOT NULL,
    was text NOT NULL,
    now text NOT NULL,
    source character varying(300) NOT NULL,
    logged_at timestamp with time zone NOT NULL,
    logged_by_id bigint,
    figure_id bigint,
    edition_id bigint,
    CONSTRAINT correction_says_what CHECK (((NOT (was = ''::text)) AND (NOT (now = ''::text)) AND (NOT ((about)::text = ''::text))))
);


--
-- Name: evidence_correction_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.evidence_correction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.evidence_correction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: evidence_download; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_download (
    name character varying(120) NOT NULL,
    is_compressed boolean NOT NULL,
    size bigint NOT NULL,
    kept_size bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    number bigint NOT NULL,
    made_by character varying(16) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT download_made_by CHECK (((made_by)::text ~ '^[0-9a-f]{16}$'::text)),
    CONSTRAINT download_sha256 CHECK (((sha256)::text ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT evidence_download_kept_size_check CHECK ((kept_size >= 0)),
    CONSTRAINT evidence_download_number_check CHECK ((number >= 0)),
    CONSTRAINT evidence_download_size_check CHECK ((size >= 0))
);


--
-- Name: evidence_downloadpiece; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_downloadpiece (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    content bytea NOT NULL,
    download_id character varying(120) NOT NULL,
    CONSTRAINT evidence_downloadpiece_position_check CHECK (("position" >= 0))
);


--
-- Name: evidence_downloadpiece_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.evidence_downloadpiece ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.evidence_downloadpiece_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: evidence_drawncard; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_drawncard (
    area_id character varying(9) NOT NULL,
    headline character varying(600) NOT NULL,
    top text NOT NULL,
    content bytea NOT NULL,
    number bigint NOT NULL,
    drawn_by character varying(16) NOT NULL,
    drawn_at timestamp with time zone NOT NULL,
    CONSTRAINT drawn_card_drawn_by CHECK (((drawn_by)::text ~ '^[0-9a-f]{16}$'::text)),
    CONSTRAINT drawn_card_has_a_headline CHECK ((NOT ((headline)::text = ''::text))),
    CONSTRAINT evidence_drawncard_number_check CHECK ((number >= 0))
);


--
-- Name: evidence_edition; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_edition (
    id bigint NOT NULL,
    data_set character varying(50) NOT NULL,
    name character varying(20) NOT NULL,
    number smallint NOT NULL,
    reference character varying(80) NOT NULL,
    member character varying(200) NOT NULL,
    about jsonb NOT NULL,
    state character varying(10) NOT NULL,
    report jsonb NOT NULL,
    loaded_at timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    taken_back_at timestamp with time zone,
    taken_back_because character varying(300) NOT NULL,
    published_by_id bigint,
    taken_back_by_id bigint,
    source_file_id bigint NOT NULL,
    CONSTRAINT edition_published_when CHECK ((((published_at IS NULL) AND ((state)::text = 'loaded'::text)) OR ((published_at IS NOT NULL) AND ((state)::text = 'published'::text) AND (taken_back_at IS NULL)) OR ((published_at IS NOT NULL) AND ((state)::text = 'taken_back'::text) AND (taken_back_at IS NOT NULL)))),
    CONSTRAINT edition_state_known CHECK (((state)::text = ANY ((ARRAY['loaded'::character varying, 'published'::character varying, 'taken_back'::character varying])::text[]))),
    CONSTRAINT evidence_edition_number_check CHECK ((number >= 0))
);


--
-- Name: evidence_edition_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.evidence_edition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.evidence_edition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: evidence_figure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_figure (
    id bigint NOT NULL,
    value numeric(16,4),
    mark character varying(2) NOT NULL,
    numerator numeric(14,2),
    denominator numeric(14,2),
    "row" integer NOT NULL,
    "column" character varying(100) NOT NULL,
    area_id character varying(9) NOT NULL,
    slice_id bigint NOT NULL,
    CONSTRAINT evidence_figure_row_check CHECK (("row" >= 0)),
    CONSTRAINT figure_denominator_positive CHECK (((denominator IS NULL) OR (denominator >= (0)::numeric))),
    CONSTRAINT figure_has_a_column CHECK ((NOT (("column")::text = ''::text))),
    CONSTRAINT figure_row_counts_from_1 CHECK (("row" >= 1)),
    CONSTRAINT figure_value_or_mark CHECK (((((mark)::text = ''::text) AND (value IS NOT NULL)) OR (((mark)::text = ANY ((ARRAY['x'::character varying, 'z'::character varying, 'c'::character varying, '~'::character varying, '..'::character varying, '-'::character varying, '!'::character varying])::text[])) AND (value IS NULL))))
);


--
-- Name: evidence_figure_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.evidence_figure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.evidence_figure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: evidence_footnote; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_footnote (
    id bigint NOT NULL,
    data_sets character varying(300) NOT NULL,
    indicators character varying(300) NOT NULL,
    year smallint,
    period_kind character varying(9) NOT NULL,
    text character varying(500) NOT NULL,
    source character varying(200) NOT NULL,
    source_url character varying(200) NOT NULL,
    key character varying(80),
    is_withdrawn boolean NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by_id bigint,
    area_id character varying(9),
    CONSTRAINT evidence_footnote_year_check CHECK ((year >= 0)),
    CONSTRAINT footnote_has_source CHECK ((NOT ((source)::text = ''::text))),
    CONSTRAINT footnote_has_text CHECK ((NOT ((text)::text = ''::text))),
    CONSTRAINT footnote_year_with_kind CHECK (((((period_kind)::text = ''::text) AND (year IS NULL)) OR ((year IS NOT NULL) AND ((period_kind)::text = ANY ((ARRAY['calendar'::character varying, 'academic'::character varying, 'financial'::character varying, 'standing'::character varying])::text[])))))
);


--
-- Name: evidence_footnote_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.evidence_footnote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.evidence_footnote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: evidence_informationrequest; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_informationrequest (
    id bigint NOT NULL,
    title character varying(120) NOT NULL,
    questions text NOT NULL,
    requester_name character varying(120) NOT NULL,
    requester_address character varying(300) NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    requester_id bigint,
    CONSTRAINT information_request_asks CHECK (((NOT ((title)::text = ''::text)) AND (NOT (questions = ''::text)))),
    CONSTRAINT information_request_name_with_address CHECK (((((requester_address)::text = ''::text) AND ((requester_name)::text = ''::text)) OR ((NOT ((requester_name)::text = ''::text)) AND (NOT ((requester_address)::text = ''::text)))))
);


--
-- Name: evidence_informationrequest_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.evidence_informationrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.evidence_informationrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: evidence_inspection; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_inspection (
    id bigint NOT NULL,
    started_on date,
    ended_on date,
    published_on date,
    outcome character varying(30) NOT NULL,
    outcome_text text NOT NULL,
    next_inspection character varying(100) NOT NULL,
    revisited_on date,
    revisit character varying(10) NOT NULL,
    report_url character varying(200) NOT NULL,
    "row" integer NOT NULL,
    area_id character varying(9) NOT NULL,
    slice_id bigint NOT NULL,
    CONSTRAINT evidence_inspection_row_check CHECK (("row" >= 0))
);


--
-- Name: evidence_inspection_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.evidence_inspection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.evidence_inspection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: evidence_neighbour; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_neighbour (
    id bigint NOT NULL,
    rank smallint NOT NULL,
    closeness character varying(30) NOT NULL,
    "row" integer NOT NULL,
    area_id character varying(9) NOT NULL,
    neighbour_id character varying(9) NOT NULL,
    slice_id bigint NOT NULL,
    CONSTRAINT evidence_neighbour_rank_check CHECK ((rank >= 0)),
    CONSTRAINT evidence_neighbour_row_check CHECK (("row" >= 0)),
    CONSTRAINT neighbour_is_another CHECK ((NOT ((area_id)::text = (neighbour_id)::text))),
    CONSTRAINT neighbour_rank_of_ten CHECK (((rank >= 1) AND (rank <= 10)))
);


--
-- Name: evidence_neighbour_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.evidence_neighbour ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.evidence_neighbour_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: evidence_objection; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_objection (
    id bigint NOT NULL,
    seen text NOT NULL,
    reason character varying(10) NOT NULL,
    words text NOT NULL,
    source character varying(500) NOT NULL,
    reader_email character varying(254) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    told_at timestamp with time zone NOT NULL,
    due_on date NOT NULL,
    state character varying(10) NOT NULL,
    answer text NOT NULL,
    decided_at timestamp with time zone,
    answered_at timestamp with time zone,
    area_id character varying(9) NOT NULL,
    checked_by_id bigint,
    correction_id bigint,
    decided_by_id bigint,
    figure_id bigint,
    CONSTRAINT objection_corrected_by_a_correction CHECK ((((correction_id IS NOT NULL) AND ((state)::text = 'corrected'::text)) OR ((NOT ((state)::text = 'corrected'::text)) AND (correction_id IS NULL)))),
    CONSTRAINT objection_decided_when CHECK ((((decided_at IS NULL) AND ((state)::text = ANY ((ARRAY['open'::character varying, 'checking'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['open'::character varying, 'checking'::character varying])::text[]))) AND (decided_at IS NOT NULL)))),
    CONSTRAINT objection_decided_with_an_answer CHECK ((((state)::text = ANY ((ARRAY['open'::character varying, 'checking'::character varying, 'aside'::character varying])::text[])) OR (NOT (answer = ''::text)))),
    CONSTRAINT objection_reason_known CHECK (((reason)::text = ANY ((ARRAY['number'::character varying, 'words'::character varying, 'missing'::character varying, 'newer'::character varying, 'other'::character varying])::text[]))),
    CONSTRAINT objection_says_what_was_seen CHECK ((NOT (seen = ''::text))),
    CONSTRAINT objection_state_known CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'checking'::character varying, 'corrected'::character varying, 'kept'::character varying, 'aside'::character varying])::text[])))
);


--
-- Name: evidence_objection_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.evidence_objection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.evidence_objection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: evidence_slice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_slice (
    id bigint NOT NULL,
    indicator character varying(60) NOT NULL,
    year smallint NOT NULL,
    period_kind character varying(9) NOT NULL,
    level character varying(7) NOT NULL,
    areas smallint NOT NULL,
    is_partial boolean NOT NULL,
    is_shown boolean NOT NULL,
    edition_id bigint NOT NULL,
    CONSTRAINT evidence_slice_areas_check CHECK ((areas >= 0)),
    CONSTRAINT evidence_slice_year_check CHECK ((year >= 0)),
    CONSTRAINT slice_kind_known CHECK (((period_kind)::text = ANY ((ARRAY['calendar'::character varying, 'academic'::character varying, 'financial'::character varying, 'standing'::character varying])::text[]))),
    CONSTRAINT slice_level_known CHECK (((level)::text = ANY ((ARRAY['council'::character varying, 'region'::character varying, 'england'::character varying])::text[]))),
    CONSTRAINT slice_year_of_a_period CHECK (((((period_kind)::text = 'standing'::text) AND (year = 0)) OR ((NOT ((period_kind)::text = 'standing'::text)) AND (year >= 1990) AND (year <= 2200))))
);


--
-- Name: evidence_slice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.evidence_slice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.evidence_slice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: evidence_sourcefile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.evidence_sourcefile (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    sha256 character varying(64) NOT NULL,
    size bigint NOT NULL,
    retrieved_on date NOT NULL,
    mapping jsonb,
    content bytea,
    state character varying(7) NOT NULL,
    report jsonb NOT NULL,
    loaded_at timestamp with time zone NOT NULL,
    loaded_by_id bigint,
    information_request_id bigint,
    CONSTRAINT evidence_sourcefile_size_check CHECK ((size >= 0)),
    CONSTRAINT source_file_sha256 CHECK (((sha256)::text ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT source_file_state_known CHECK (((state)::text = ANY ((ARRAY['columns'::character varying, 'waiting'::character varying, 'read'::character varying, 'refused'::character varying])::text[]))),
    CONSTRAINT source_file_waits_with_content CHECK (((NOT ((state)::text = ANY ((ARRAY['waiting'::character varying, 'columns'::character varying])::text[]))) OR (content IS NOT NULL)))
);


--
-- Name: evidence_sourcefile_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.evidence_sourcefile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.evidence_sourcefile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: inbox_answer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.inbox_answer (
    id bigint NOT NULL,
    "to" character varying(254) NOT NULL,
    text text NOT NULL,
    message_id character varying(300) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    came_back_at timestamp with time zone,
    came_back_because character varying(300) NOT NULL,
    author_id bigint,
    mail_id bigint,
    conversation_id bigint NOT NULL
);


--
-- Name: inbox_answer_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.inbox_answer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.inbox_answer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: inbox_conversation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.inbox_conversation (
    id bigint NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(120) NOT NULL,
    subject character varying(200) NOT NULL,
    topic character varying(20) NOT NULL,
    came_by character varying(10) NOT NULL,
    state character varying(10) NOT NULL,
    waiting_since timestamp with time zone,
    version integer NOT NULL,
    started_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL,
    assignee_id bigint,
    council_id bigint,
    mailing_id bigint,
    CONSTRAINT conversation_came_by_known CHECK (((came_by)::text = ANY ((ARRAY['form'::character varying, 'mailbox'::character varying, 'pipe'::character varying])::text[]))),
    CONSTRAINT conversation_state_known CHECK (((state)::text = ANY ((ARRAY['new'::character varying, 'open'::character varying, 'closed'::character varying, 'aside'::character varying])::text[]))),
    CONSTRAINT conversation_topic_known CHECK (((topic)::text = ANY ((ARRAY[''::character varying, 'joining'::character varying, 'campaign'::character varying, 'press'::character varying, 'site'::character varying, 'data'::character varying, 'other'::character varying])::text[]))),
    CONSTRAINT conversation_waits_while_open CHECK (((waiting_since IS NULL) OR ((state)::text = ANY ((ARRAY['new'::character varying, 'open'::character varying])::text[])))),
    CONSTRAINT inbox_conversation_version_check CHECK ((version >= 0))
);


--
-- Name: inbox_conversation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.inbox_conversation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.inbox_conversation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: inbox_incomingmessage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.inbox_incomingmessage (
    id bigint NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(120) NOT NULL,
    text text NOT NULL,
    came_by character varying(10) NOT NULL,
    is_automatic boolean NOT NULL,
    is_whole boolean NOT NULL,
    attachments jsonb NOT NULL,
    message_id character varying(300) NOT NULL,
    digest character varying(64) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    conversation_id bigint NOT NULL,
    CONSTRAINT incoming_came_by_known CHECK (((came_by)::text = ANY ((ARRAY['form'::character varying, 'mailbox'::character varying, 'pipe'::character varying])::text[])))
);


--
-- Name: inbox_incomingmessage_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.inbox_incomingmessage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.inbox_incomingmessage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: inbox_internalnote; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.inbox_internalnote (
    id bigint NOT NULL,
    text text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    author_id bigint,
    conversation_id bigint NOT NULL
);


--
-- Name: inbox_internalnote_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.inbox_internalnote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.inbox_internalnote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: inbox_preparedanswer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.inbox_preparedanswer (
    id bigint NOT NULL,
    title character varying(120) NOT NULL,
    text text NOT NULL
);


--
-- Name: inbox_preparedanswer_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.inbox_preparedanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.inbox_preparedanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: list_import_importline; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.list_import_importline (
    id bigint NOT NULL,
    number integer NOT NULL,
    cells jsonb NOT NULL,
    remark character varying(300) DEFAULT ''::character varying NOT NULL,
    addresses text[] DEFAULT '{}'::text[] NOT NULL,
    list_import_id bigint NOT NULL,
    CONSTRAINT list_import_importline_number_check CHECK ((number >= 0))
);


--
-- Name: list_import_importline_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.list_import_importline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.list_import_importline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: list_import_importpart; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.list_import_importpart (
    id bigint NOT NULL,
    stage character varying(15) NOT NULL,
    first integer NOT NULL,
    last integer NOT NULL,
    rows integer NOT NULL,
    tally jsonb NOT NULL,
    done_at timestamp with time zone,
    list_import_id bigint NOT NULL,
    CONSTRAINT list_import_importpart_first_check CHECK ((first >= 0)),
    CONSTRAINT list_import_importpart_last_check CHECK ((last >= 0)),
    CONSTRAINT list_import_importpart_rows_check CHECK ((rows >= 0))
);


--
-- Name: list_import_importpart_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.list_import_importpart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.list_import_importpart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: list_import_importrow; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.list_import_importrow (
    id bigint NOT NULL,
    number integer NOT NULL,
    outcome character varying(20) NOT NULL,
    email character varying(254) NOT NULL,
    address_hash character varying(64) NOT NULL,
    name character varying(120) NOT NULL,
    postcode character varying(8) NOT NULL,
    tags character varying(60)[] NOT NULL,
    happened_at timestamp with time zone,
    kind character varying(12) NOT NULL,
    value character varying(150) NOT NULL,
    remark character varying(300) NOT NULL,
    given_name character varying(120),
    knows_first_name boolean NOT NULL,
    search_text character varying(400) NOT NULL,
    sort_name character varying(130) NOT NULL,
    person_id bigint,
    list_import_id bigint NOT NULL,
    CONSTRAINT list_import_importrow_number_check CHECK ((number >= 0))
);


--
-- Name: list_import_importrow_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.list_import_importrow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.list_import_importrow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: list_import_listimport; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.list_import_listimport (
    id bigint NOT NULL,
    file_name character varying(200) NOT NULL,
    status character varying(10) NOT NULL,
    is_paused boolean DEFAULT false NOT NULL,
    kind character varying(12) NOT NULL,
    header jsonb NOT NULL,
    columns jsonb NOT NULL,
    read_as character varying(100) NOT NULL,
    date_order character varying(20) DEFAULT ''::character varying NOT NULL,
    parts jsonb NOT NULL,
    meanings jsonb NOT NULL,
    tally jsonb NOT NULL,
    new_tags character varying(60)[] NOT NULL,
    purposes character varying(20)[] NOT NULL,
    wording_text text NOT NULL,
    source character varying(150) NOT NULL,
    agreed_on date,
    rows integer NOT NULL,
    counts jsonb NOT NULL,
    problem character varying(300) NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    applied_at timestamp with time zone,
    undone_at timestamp with time zone,
    uploaded_by_id bigint,
    CONSTRAINT list_import_listimport_rows_check CHECK ((rows >= 0))
);


--
-- Name: list_import_listimport_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.list_import_listimport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.list_import_listimport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: mailing_list_subscription_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.mailing_list_subscription ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mailing_list_subscription_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: mailing_list_subscription_topics_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.mailing_list_subscription_topics ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mailing_list_subscription_topics_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: mailing_list_topic; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mailing_list_topic (
    id bigint NOT NULL,
    slug character varying(60) NOT NULL,
    name character varying(80) NOT NULL,
    description character varying(200) NOT NULL,
    is_open boolean NOT NULL,
    "order" smallint NOT NULL,
    CONSTRAINT mailing_list_topic_order_check CHECK (("order" >= 0))
);


--
-- Name: mailing_list_topic_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.mailing_list_topic ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mailing_list_topic_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: membership_aimsversion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.membership_aimsversion (
    id bigint NOT NULL,
    version integer NOT NULL,
    text text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint,
    CONSTRAINT membership_aimsversion_version_check CHECK ((version >= 0))
);


--
-- Name: membership_aimsversion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.membership_aimsversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.membership_aimsversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: membership_application_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.membership_application ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.membership_application_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: membership_applicationmessage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.membership_applicationmessage (
    id bigint NOT NULL,
    written_by character varying(10) NOT NULL,
    text text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    application_id bigint NOT NULL,
    staff_id bigint
);


--
-- Name: membership_applicationmessage_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.membership_applicationmessage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.membership_applicationmessage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: membership_emailtemplateversion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.membership_emailtemplateversion (
    id bigint NOT NULL,
    template character varying(30) NOT NULL,
    version integer NOT NULL,
    text text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint,
    CONSTRAINT membership_emailtemplateversion_version_check CHECK ((version >= 0))
);


--
-- Name: membership_emailtemplateversion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.membership_emailtemplateversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.membership_emailtemplateversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: membership_entrychange; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.membership_entrychange (
    id bigint NOT NULL,
    field character varying(30) NOT NULL,
    old_value text NOT NULL,
    new_value text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by_id bigint,
    organisation_id bigint NOT NULL
);


--
-- Name: membership_entrychange_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.membership_entrychange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.membership_entrychange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: membership_formerslug; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.membership_formerslug (
    id bigint NOT NULL,
    slug character varying(80) NOT NULL,
    organisation_id bigint NOT NULL
);


--
-- Name: membership_formerslug_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.membership_formerslug ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.membership_formerslug_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: membership_listingrecord; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.membership_listingrecord (
    id bigint NOT NULL,
    listed boolean NOT NULL,
    wording text NOT NULL,
    source character varying(120) NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    person_id bigint,
    organisation_id bigint NOT NULL
);


--
-- Name: membership_listingrecord_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.membership_listingrecord ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.membership_listingrecord_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: membership_membership_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.membership_membership ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.membership_membership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: membership_organisation_councils; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.membership_organisation_councils (
    id bigint NOT NULL,
    organisation_id bigint NOT NULL,
    council_id bigint NOT NULL
);


--
-- Name: membership_organisation_councils_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.membership_organisation_councils ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.membership_organisation_councils_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: membership_organisation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.membership_organisation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.membership_organisation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: membership_proposedchange; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.membership_proposedchange (
    id bigint NOT NULL,
    field character varying(20) NOT NULL,
    old_value text NOT NULL,
    new_value text NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    status character varying(10) NOT NULL,
    decided_at timestamp with time zone,
    reason text NOT NULL,
    decided_by_id bigint,
    organisation_id bigint NOT NULL,
    proposed_by_id bigint,
    CONSTRAINT proposed_change_decided_has_date CHECK ((((decided_at IS NULL) AND ((status)::text = 'waiting'::text)) OR ((NOT ((status)::text = 'waiting'::text)) AND (decided_at IS NOT NULL))))
);


--
-- Name: membership_proposedchange_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.membership_proposedchange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.membership_proposedchange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: membership_proposeddecision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.membership_proposeddecision (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    text text NOT NULL,
    reason text NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    decided_at timestamp with time zone,
    answer text NOT NULL,
    application_id bigint NOT NULL,
    decided_by_id bigint,
    proposed_by_id bigint,
    CONSTRAINT proposed_decision_agreed_by_another CHECK (((NOT ((state)::text = 'agreed'::text)) OR (decided_by_id IS NULL) OR (proposed_by_id IS NULL) OR (NOT ((decided_by_id = proposed_by_id) AND (decided_by_id IS NOT NULL) AND (proposed_by_id IS NOT NULL))))),
    CONSTRAINT proposed_decision_decided_has_date CHECK ((((decided_at IS NULL) AND ((state)::text = 'open'::text)) OR ((NOT ((state)::text = 'open'::text)) AND (decided_at IS NOT NULL)))),
    CONSTRAINT proposed_decision_kind_known CHECK (((kind)::text = ANY ((ARRAY['approve'::character varying, 'decline'::character varying, 'reopen'::character varying])::text[]))),
    CONSTRAINT proposed_decision_state_known CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'agreed'::character varying, 'sent_back'::character varying, 'withdrawn'::character varying, 'void'::character varying])::text[])))
);


--
-- Name: membership_proposeddecision_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.membership_proposeddecision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.membership_proposeddecision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: membership_stewardinvitation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.membership_stewardinvitation (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    email character varying(254) NOT NULL,
    hands_over boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    invited_by_id bigint,
    organisation_id bigint NOT NULL
);


--
-- Name: membership_stewardinvitation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.membership_stewardinvitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.membership_stewardinvitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: membership_stewardship_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.membership_stewardship ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.membership_stewardship_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: mfa_authenticator; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);


--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: moderation_report; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.moderation_report (
    id bigint NOT NULL,
    object_id bigint NOT NULL,
    field character varying(60) NOT NULL,
    title character varying(200) NOT NULL,
    text text NOT NULL,
    reason character varying(20) NOT NULL,
    explanation text NOT NULL,
    reporter_email character varying(254) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    status character varying(10) NOT NULL,
    decision text NOT NULL,
    decided_at timestamp with time zone,
    answered_at timestamp with time zone,
    content_type_id integer NOT NULL,
    decided_by_id bigint,
    CONSTRAINT moderation_report_object_id_check CHECK ((object_id >= 0)),
    CONSTRAINT report_decided_with_reasons CHECK ((((decided_at IS NULL) AND ((status)::text = 'open'::text)) OR ((NOT ((status)::text = 'open'::text)) AND (decided_at IS NOT NULL) AND (NOT (decision = ''::text))))),
    CONSTRAINT report_reason_known CHECK (((reason)::text = ANY ((ARRAY['illegal'::character varying, 'child'::character varying, 'hate'::character varying, 'private'::character varying, 'untrue'::character varying, 'advert'::character varying, 'copied'::character varying, 'other'::character varying])::text[]))),
    CONSTRAINT report_status_known CHECK (((status)::text = ANY ((ARRAY['open'::character varying, 'upheld'::character varying, 'rejected'::character varying])::text[])))
);


--
-- Name: moderation_report_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.moderation_report ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.moderation_report_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: newsletters_click; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.newsletters_click (
    id bigint NOT NULL,
    variant smallint NOT NULL,
    visitor character varying(32) NOT NULL,
    is_scanner boolean NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    link_id bigint NOT NULL,
    CONSTRAINT newsletters_click_variant_check CHECK ((variant >= 0))
);


--
-- Name: newsletters_click_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.newsletters_click ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.newsletters_click_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: newsletters_clickcount; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.newsletters_clickcount (
    id bigint NOT NULL,
    variant smallint NOT NULL,
    slot timestamp with time zone NOT NULL,
    clicks integer NOT NULL,
    left_out integer NOT NULL,
    link_id bigint NOT NULL,
    CONSTRAINT newsletters_clickcount_clicks_check CHECK ((clicks >= 0)),
    CONSTRAINT newsletters_clickcount_left_out_check CHECK ((left_out >= 0)),
    CONSTRAINT newsletters_clickcount_variant_check CHECK ((variant >= 0))
);


--
-- Name: newsletters_clickcount_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.newsletters_clickcount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.newsletters_clickcount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: newsletters_newsletter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.newsletters_newsletter (
    id bigint NOT NULL,
    live boolean NOT NULL,
    has_unpublished_changes boolean NOT NULL,
    first_published_at timestamp with time zone,
    last_published_at timestamp with time zone,
    go_live_at timestamp with time zone,
    expire_at timestamp with time zone,
    expired boolean NOT NULL,
    locked boolean NOT NULL,
    locked_at timestamp with time zone,
    public_id uuid NOT NULL,
    name character varying(120) NOT NULL,
    subject character varying(150) NOT NULL,
    preheader character varying(150) NOT NULL,
    look character varying(10) NOT NULL,
    body jsonb NOT NULL,
    reply_to character varying(254) NOT NULL,
    purpose character varying(20) NOT NULL,
    in_archive boolean NOT NULL,
    slug character varying(80) NOT NULL,
    audience jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    corrects_id bigint,
    created_by_id bigint,
    latest_revision_id integer,
    live_revision_id integer,
    locked_by_id bigint,
    topic_id bigint
);


--
-- Name: newsletters_newsletter_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.newsletters_newsletter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.newsletters_newsletter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: newsletters_newslettermailing; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.newsletters_newslettermailing (
    mailing_id bigint NOT NULL,
    newsletter_id bigint NOT NULL
);


--
-- Name: newsletters_newslettertemplate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.newsletters_newslettertemplate (
    id bigint NOT NULL,
    subject character varying(150) NOT NULL,
    preheader character varying(150) NOT NULL,
    look character varying(10) NOT NULL,
    body jsonb NOT NULL,
    reply_to character varying(254) NOT NULL,
    purpose character varying(20) NOT NULL,
    name character varying(120) NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    topic_id bigint,
    CONSTRAINT newsletter_template_has_a_name CHECK ((NOT ((name)::text = ''::text)))
);


--
-- Name: newsletters_newslettertemplate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.newsletters_newslettertemplate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.newsletters_newslettertemplate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: newsletters_savedblock; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.newsletters_savedblock (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    body jsonb NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT saved_block_has_name_and_blocks CHECK (((NOT ((name)::text = ''::text)) AND (NOT (body = '[]'::jsonb))))
);


--
-- Name: newsletters_savedblock_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.newsletters_savedblock ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.newsletters_savedblock_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: newsletters_segment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.newsletters_segment (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    tree jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    created_by_id bigint,
    CONSTRAINT segment_has_a_name CHECK ((NOT ((name)::text = ''::text)))
);


--
-- Name: newsletters_segment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.newsletters_segment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.newsletters_segment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: newsletters_sendingrules; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.newsletters_sendingrules (
    id bigint NOT NULL,
    approval_needed boolean NOT NULL
);


--
-- Name: newsletters_sendingrules_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.newsletters_sendingrules ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.newsletters_sendingrules_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: newsletters_sendplan; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.newsletters_sendplan (
    id bigint NOT NULL,
    send_at timestamp with time zone,
    pace_per_minute integer,
    other_subjects character varying(150)[] NOT NULL,
    test_percent smallint NOT NULL,
    test_minutes integer NOT NULL,
    if_unclear character varying(10) NOT NULL,
    asked_at timestamp with time zone,
    approved_at timestamp with time zone,
    approved_print character varying(64) NOT NULL,
    sent_back character varying(500) NOT NULL,
    approved_by_id bigint,
    asked_by_id bigint,
    newsletter_id bigint NOT NULL,
    CONSTRAINT newsletters_sendplan_pace_per_minute_check CHECK ((pace_per_minute >= 0)),
    CONSTRAINT newsletters_sendplan_test_minutes_check CHECK ((test_minutes >= 0)),
    CONSTRAINT newsletters_sendplan_test_percent_check CHECK ((test_percent >= 0)),
    CONSTRAINT plan_if_unclear_known CHECK (((if_unclear)::text = ANY ((ARRAY['first'::character varying, 'ask'::character varying])::text[]))),
    CONSTRAINT plan_pace_positive CHECK (((pace_per_minute IS NULL) OR (pace_per_minute > 0))),
    CONSTRAINT plan_test_is_a_part CHECK (((test_percent >= 1) AND (test_percent <= 90)))
);


--
-- Name: newsletters_sendplan_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.newsletters_sendplan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.newsletters_sendplan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: newsletters_series; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.newsletters_series (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    purpose character varying(20) NOT NULL,
    trigger character varying(40) NOT NULL,
    trigger_value character varying(80) NOT NULL,
    state character varying(10) NOT NULL,
    state_reason character varying(300) NOT NULL,
    active_since timestamp with time zone,
    checked_at timestamp with time zone,
    since_row bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint,
    CONSTRAINT series_running_active CHECK (((NOT ((state)::text = 'running'::text)) OR ((active_since IS NOT NULL) AND (checked_at IS NOT NULL)))),
    CONSTRAINT series_state_known CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'running'::character varying, 'paused'::character varying])::text[])))
);


--
-- Name: newsletters_series_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.newsletters_series ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.newsletters_series_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: newsletters_seriesrun; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.newsletters_seriesrun (
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    cause character varying(10) NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    last_step smallint NOT NULL,
    due_at timestamp with time zone,
    ended_at timestamp with time zone,
    person_id bigint NOT NULL,
    series_id bigint NOT NULL,
    CONSTRAINT newsletters_seriesrun_last_step_check CHECK ((last_step >= 0)),
    CONSTRAINT series_run_state_whole CHECK ((((due_at IS NOT NULL) AND (ended_at IS NULL) AND ((state)::text = 'running'::text)) OR ((due_at IS NULL) AND (ended_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['finished'::character varying, 'stopped'::character varying])::text[]))))),
    CONSTRAINT series_run_stop_has_cause CHECK (((NOT ((state)::text = 'stopped'::text)) OR (NOT ((cause)::text = ''::text))))
);


--
-- Name: newsletters_seriesrun_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.newsletters_seriesrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.newsletters_seriesrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: newsletters_step; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.newsletters_step (
    id bigint NOT NULL,
    number smallint NOT NULL,
    delay_minutes integer NOT NULL,
    is_off boolean NOT NULL,
    newsletter_id bigint NOT NULL,
    series_id bigint NOT NULL,
    CONSTRAINT newsletters_step_delay_minutes_check CHECK ((delay_minutes >= 0)),
    CONSTRAINT newsletters_step_number_check CHECK ((number >= 0)),
    CONSTRAINT series_step_number_positive CHECK ((number > 0))
);


--
-- Name: newsletters_step_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.newsletters_step ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.newsletters_step_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: newsletters_stepmail; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.newsletters_stepmail (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    at timestamp with time zone NOT NULL,
    mailing_id bigint NOT NULL,
    run_id bigint NOT NULL,
    step_id bigint NOT NULL,
    CONSTRAINT newsletters_stepmail_position_check CHECK (("position" >= 0))
);


--
-- Name: newsletters_stepmail_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.newsletters_stepmail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.newsletters_stepmail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: newsletters_subjecttest; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.newsletters_subjecttest (
    id bigint NOT NULL,
    subjects character varying(150)[] NOT NULL,
    minutes integer NOT NULL,
    if_unclear character varying(10) NOT NULL,
    asked_at timestamp with time zone,
    ending character varying(10) NOT NULL,
    ended_at timestamp with time zone,
    ended_by_id bigint,
    mailing_id bigint NOT NULL,
    CONSTRAINT newsletters_subjecttest_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT subject_test_asked_staff_end_it CHECK (((asked_at IS NULL) OR ((ending)::text = ANY ((ARRAY[''::character varying, 'staff'::character varying])::text[])))),
    CONSTRAINT subject_test_ending_has_time CHECK ((((ended_at IS NULL) AND ((ending)::text = ''::text)) OR ((NOT ((ending)::text = ''::text)) AND (ended_at IS NOT NULL)))),
    CONSTRAINT subject_test_ending_known CHECK (((ending)::text = ANY ((ARRAY[''::character varying, 'clicks'::character varying, 'unclear'::character varying, 'staff'::character varying])::text[])))
);


--
-- Name: newsletters_subjecttest_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.newsletters_subjecttest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.newsletters_subjecttest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: newsletters_trackedlink; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.newsletters_trackedlink (
    id bigint NOT NULL,
    number smallint NOT NULL,
    url character varying(2000) NOT NULL,
    code character varying(12) NOT NULL,
    mailing_id bigint NOT NULL,
    CONSTRAINT newsletters_trackedlink_number_check CHECK ((number >= 0))
);


--
-- Name: newsletters_trackedlink_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.newsletters_trackedlink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.newsletters_trackedlink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: pages_contactpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pages_contactpage (
    page_ptr_id integer NOT NULL,
    summary text NOT NULL,
    bsl_url character varying(200) NOT NULL,
    thanks text NOT NULL,
    body jsonb NOT NULL,
    bsl_captions_id integer,
    bsl_video_id integer,
    easy_read_document_id integer,
    easy_read_page_id integer,
    social_image_id integer
);


--
-- Name: pages_footermenu; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pages_footermenu (
    id bigint NOT NULL,
    links jsonb NOT NULL
);


--
-- Name: pages_footermenu_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.pages_footermenu ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pages_footermenu_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: pages_founderpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pages_founderpage (
    page_ptr_id integer NOT NULL,
    summary text NOT NULL,
    bsl_url character varying(200) NOT NULL,
    website character varying(200) NOT NULL,
    body jsonb NOT NULL,
    bsl_captions_id integer,
    bsl_video_id integer,
    easy_read_document_id integer,
    easy_read_page_id integer,
    logo_id integer,
    social_image_id integer
);


--
-- Name: pages_helppage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pages_helppage (
    page_ptr_id integer NOT NULL,
    summary text NOT NULL,
    bsl_url character varying(200) NOT NULL,
    urgent text NOT NULL,
    places_heading character varying(100) NOT NULL,
    places jsonb NOT NULL,
    checked_on date,
    body jsonb NOT NULL,
    bsl_captions_id integer,
    bsl_video_id integer,
    easy_read_document_id integer,
    easy_read_page_id integer,
    social_image_id integer
);


--
-- Name: pages_homepage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pages_homepage (
    page_ptr_id integer NOT NULL,
    summary text NOT NULL,
    bsl_url character varying(200) NOT NULL,
    call character varying(90) NOT NULL,
    lead text NOT NULL,
    join_button character varying(40) NOT NULL,
    touch_button character varying(40) NOT NULL,
    sections jsonb NOT NULL,
    bsl_captions_id integer,
    bsl_video_id integer,
    easy_read_document_id integer,
    easy_read_page_id integer,
    social_image_id integer,
    lead_action_id integer,
    lead_with character varying(10) NOT NULL
);


--
-- Name: pages_manifestopage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pages_manifestopage (
    page_ptr_id integer NOT NULL,
    summary text NOT NULL,
    bsl_url character varying(200) NOT NULL,
    demands_heading character varying(100) NOT NULL,
    demands jsonb NOT NULL,
    body jsonb NOT NULL,
    bsl_captions_id integer,
    bsl_video_id integer,
    easy_read_document_id integer,
    easy_read_page_id integer,
    social_image_id integer
);


--
-- Name: pages_newsindexpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pages_newsindexpage (
    page_ptr_id integer NOT NULL,
    summary text NOT NULL,
    bsl_url character varying(200) NOT NULL,
    bsl_captions_id integer,
    bsl_video_id integer,
    easy_read_document_id integer,
    easy_read_page_id integer,
    social_image_id integer
);


--
-- Name: pages_newspage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pages_newspage (
    page_ptr_id integer NOT NULL,
    summary text NOT NULL,
    bsl_url character varying(200) NOT NULL,
    date date NOT NULL,
    byline character varying(120) NOT NULL,
    body jsonb NOT NULL,
    bsl_captions_id integer,
    bsl_video_id integer,
    campaign_id integer,
    easy_read_document_id integer,
    easy_read_page_id integer,
    social_image_id integer,
    picture_id integer,
    picture_alt character varying(250) NOT NULL,
    picture_credit character varying(120) NOT NULL,
    CONSTRAINT newspage_picture_described CHECK (((picture_id IS NULL) OR (NOT ((picture_alt)::text = ''::text))))
);


--
-- Name: pages_partpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pages_partpage (
    page_ptr_id integer NOT NULL,
    summary text NOT NULL,
    bsl_url character varying(200) NOT NULL,
    bsl_captions_id integer,
    bsl_video_id integer,
    easy_read_document_id integer,
    easy_read_page_id integer,
    social_image_id integer
);


--
-- Name: pages_presspage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pages_presspage (
    page_ptr_id integer NOT NULL,
    summary text NOT NULL,
    bsl_url character varying(200) NOT NULL,
    contact text NOT NULL,
    phone character varying(40) NOT NULL,
    email character varying(254) NOT NULL,
    reply_days smallint NOT NULL,
    releases jsonb NOT NULL,
    figures jsonb NOT NULL,
    pictures jsonb NOT NULL,
    body jsonb NOT NULL,
    bsl_captions_id integer,
    bsl_video_id integer,
    easy_read_document_id integer,
    easy_read_page_id integer,
    social_image_id integer,
    CONSTRAINT pages_presspage_reply_days_check CHECK ((reply_days >= 0)),
    CONSTRAINT press_page_promises_a_day_or_more CHECK ((reply_days >= 1))
);


--
-- Name: pages_standardpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pages_standardpage (
    page_ptr_id integer NOT NULL,
    summary text NOT NULL,
    bsl_url character varying(200) NOT NULL,
    body jsonb NOT NULL,
    bsl_captions_id integer,
    bsl_video_id integer,
    easy_read_document_id integer,
    easy_read_page_id integer,
    social_image_id integer
);


--
-- Name: people_alarmmail; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_alarmmail (
    id bigint NOT NULL,
    slug character varying(60) NOT NULL,
    mailed_at timestamp with time zone NOT NULL
);


--
-- Name: people_alarmmail_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_alarmmail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_alarmmail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_auditentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_auditentry (
    id bigint NOT NULL,
    actor_hash character varying(64) NOT NULL,
    action character varying(60) NOT NULL,
    person_hash character varying(64) NOT NULL,
    subject character varying(120) NOT NULL,
    detail jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id bigint,
    person_id bigint
);


--
-- Name: people_auditentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_auditentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_auditentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_confirmation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_confirmation (
    id bigint NOT NULL,
    public_id uuid NOT NULL,
    email character varying(254) NOT NULL,
    kind character varying(40) NOT NULL,
    subject character varying(64) DEFAULT ''::character varying NOT NULL,
    details jsonb NOT NULL,
    asked_with uuid,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    mail_due_at timestamp with time zone,
    mailed_at timestamp with time zone,
    shares_mail boolean DEFAULT false NOT NULL,
    mailed_before timestamp with time zone[] DEFAULT '{}'::timestamp with time zone[] NOT NULL,
    reminded_at timestamp with time zone,
    done_at timestamp with time zone,
    other_proof character varying(200) DEFAULT ''::character varying NOT NULL
);


--
-- Name: people_confirmation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_confirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_confirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_confirmationrules; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_confirmationrules (
    id bigint NOT NULL,
    remind boolean NOT NULL
);


--
-- Name: people_confirmationrules_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_confirmationrules ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_confirmationrules_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_consentevent_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_consentevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_consentevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_consentstate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_consentstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_consentstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_consentwording; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_consentwording (
    id bigint NOT NULL,
    purpose character varying(20) NOT NULL,
    version integer NOT NULL,
    text text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint,
    CONSTRAINT people_consentwording_version_check CHECK ((version >= 0))
);


--
-- Name: people_consentwording_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_consentwording ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_consentwording_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_dailycount; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_dailycount (
    id bigint NOT NULL,
    slug character varying(60) NOT NULL,
    day date NOT NULL,
    number integer NOT NULL,
    CONSTRAINT people_dailycount_number_check CHECK ((number >= 0))
);


--
-- Name: people_dailycount_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_dailycount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_dailycount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_datarequest; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_datarequest (
    id bigint NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(120) NOT NULL,
    kind character varying(20) NOT NULL,
    text text NOT NULL,
    status character varying(10) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    due_on date NOT NULL,
    acknowledged_at timestamp with time zone,
    answered_at timestamp with time zone,
    answer text NOT NULL,
    answered_by_id bigint,
    person_id bigint,
    came_by character varying(10) NOT NULL,
    identity character varying(200) NOT NULL,
    received_on date NOT NULL,
    recorded_by_id bigint,
    CONSTRAINT data_request_came_by_known CHECK (((came_by)::text = ANY ((ARRAY['site'::character varying, 'letter'::character varying, 'phone'::character varying, 'email'::character varying, 'in_person'::character varying])::text[]))),
    CONSTRAINT data_request_due_after_receipt CHECK ((due_on >= received_on))
);


--
-- Name: people_datarequest_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_datarequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_datarequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_exportrequest; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_exportrequest (
    id bigint NOT NULL,
    list_hash character varying(64) NOT NULL,
    title character varying(160) NOT NULL,
    screen text NOT NULL,
    address text NOT NULL,
    permission character varying(100) NOT NULL,
    number integer NOT NULL,
    reason character varying(300) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    decided_at timestamp with time zone,
    answer character varying(300) NOT NULL,
    asked_by_id bigint,
    decided_by_id bigint,
    CONSTRAINT export_request_agreed_by_another CHECK (((NOT ((state)::text = 'agreed'::text)) OR (decided_by_id IS NULL) OR (asked_by_id IS NULL) OR (NOT ((decided_by_id = asked_by_id) AND (decided_by_id IS NOT NULL) AND (asked_by_id IS NOT NULL))))),
    CONSTRAINT export_request_decided_has_date CHECK ((((decided_at IS NULL) AND ((state)::text = 'open'::text)) OR ((NOT ((state)::text = 'open'::text)) AND (decided_at IS NOT NULL)))),
    CONSTRAINT export_request_state_known CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'agreed'::character varying, 'declined'::character varying, 'withdrawn'::character varying, 'not_needed'::character varying])::text[]))),
    CONSTRAINT people_exportrequest_number_check CHECK ((number >= 0))
);


--
-- Name: people_exportrequest_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_exportrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_exportrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_formeraddress; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_formeraddress (
    id bigint NOT NULL,
    address character varying(254) NOT NULL,
    until timestamp with time zone NOT NULL,
    person_id bigint NOT NULL,
    merge_id bigint,
    CONSTRAINT former_address_lower_case CHECK ((((address)::text = lower((address)::text)) AND (NOT ((address)::text = ''::text))))
);


--
-- Name: people_formeraddress_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_formeraddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_formeraddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_foureyes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_foureyes (
    subject character varying(40) NOT NULL
);


--
-- Name: people_mergerecord; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_mergerecord (
    id bigint NOT NULL,
    snapshot jsonb NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    kept_id bigint,
    merged_by_id bigint
);


--
-- Name: people_mergerecord_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_mergerecord ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_mergerecord_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_note; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_note (
    id bigint NOT NULL,
    text text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    author_id bigint,
    person_id bigint NOT NULL
);


--
-- Name: people_note_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_note ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_note_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_person_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_person_groups (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    group_id integer NOT NULL
);


--
-- Name: people_person_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_person_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_person_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_person_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_person_tags_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_person_tags ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_person_tags_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_person_user_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_person_user_permissions (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: people_person_user_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_person_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_person_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_retentionperiod; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_retentionperiod (
    id bigint NOT NULL,
    rule character varying(60) NOT NULL,
    days integer NOT NULL,
    CONSTRAINT people_retentionperiod_days_check CHECK ((days >= 0))
);


--
-- Name: people_retentionperiod_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_retentionperiod ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_retentionperiod_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_signincode; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_signincode (
    id bigint NOT NULL,
    address_hash character varying(64) NOT NULL,
    code character varying(20) NOT NULL,
    expires_at timestamp with time zone NOT NULL
);


--
-- Name: people_signincode_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_signincode ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_signincode_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_stafflink; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_stafflink (
    id bigint NOT NULL,
    token_hash character varying(64) NOT NULL,
    from_host boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    person_id bigint NOT NULL
);


--
-- Name: people_stafflink_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_stafflink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_stafflink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_staffnotice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_staffnotice (
    id bigint NOT NULL,
    slug character varying(60) NOT NULL,
    timing character varying(10) NOT NULL,
    last_count integer NOT NULL,
    told_on date,
    person_id bigint NOT NULL,
    CONSTRAINT people_staffnotice_last_count_check CHECK ((last_count >= 0))
);


--
-- Name: people_staffnotice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_staffnotice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_staffnotice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_suppression_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_suppression ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_suppression_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_tag; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_tag (
    id bigint NOT NULL,
    name character varying(60) NOT NULL
);


--
-- Name: people_tag_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_tag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_tag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_tagchange; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_tagchange (
    id bigint NOT NULL,
    adds boolean NOT NULL,
    people bigint[] NOT NULL,
    made_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    tag_id bigint NOT NULL
);


--
-- Name: people_tagchange_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_tagchange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_tagchange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: places_constituency; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.places_constituency (
    id bigint NOT NULL,
    code character varying(9) NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL,
    sort_name character varying(100) NOT NULL,
    region character varying(9) NOT NULL,
    CONSTRAINT constituency_region_known CHECK (((region)::text = ANY ((ARRAY['E12000001'::character varying, 'E12000002'::character varying, 'E12000003'::character varying, 'E12000004'::character varying, 'E12000005'::character varying, 'E12000006'::character varying, 'E12000007'::character varying, 'E12000008'::character varying, 'E12000009'::character varying])::text[])))
);


--
-- Name: places_constituency_councils; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.places_constituency_councils (
    id bigint NOT NULL,
    constituency_id bigint NOT NULL,
    council_id bigint NOT NULL
);


--
-- Name: places_constituency_councils_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.places_constituency_councils ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.places_constituency_councils_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: places_constituency_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.places_constituency ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.places_constituency_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: places_contactimport; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.places_contactimport (
    id bigint NOT NULL,
    file_name character varying(200) NOT NULL,
    content bytea NOT NULL,
    uploaded_at timestamp with time zone NOT NULL
);


--
-- Name: places_contactimport_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.places_contactimport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.places_contactimport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: places_council; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.places_council (
    id bigint NOT NULL,
    code character varying(3) NOT NULL,
    gss_code character varying(9) NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL,
    sort_name character varying(100) NOT NULL,
    region character varying(9) NOT NULL,
    kind character varying(40) NOT NULL,
    website character varying(200) NOT NULL,
    other_codes character varying(9)[] NOT NULL,
    other_names character varying(100)[] DEFAULT '{}'::character varying(100)[] NOT NULL,
    CONSTRAINT council_region_known CHECK (((region)::text = ANY ((ARRAY['E12000001'::character varying, 'E12000002'::character varying, 'E12000003'::character varying, 'E12000004'::character varying, 'E12000005'::character varying, 'E12000006'::character varying, 'E12000007'::character varying, 'E12000008'::character varying, 'E12000009'::character varying])::text[])))
);


--
-- Name: places_council_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.places_council ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.places_council_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: places_councilcontact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.places_councilcontact (
    id bigint NOT NULL,
    role character varying(10) NOT NULL,
    name character varying(120) NOT NULL,
    "position" character varying(120) NOT NULL,
    party character varying(120) NOT NULL,
    email character varying(254) NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    council_id bigint NOT NULL,
    CONSTRAINT council_contact_role_known CHECK (((role)::text = ANY ((ARRAY['councillor'::character varying, 'officer'::character varying])::text[])))
);


--
-- Name: places_councilcontact_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.places_councilcontact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.places_councilcontact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: places_formercouncil; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.places_formercouncil (
    id bigint NOT NULL,
    gss_code character varying(9) NOT NULL,
    name character varying(100) NOT NULL,
    replaced_on date NOT NULL,
    code character varying(3) DEFAULT ''::character varying NOT NULL
);


--
-- Name: places_formercouncil_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.places_formercouncil ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.places_formercouncil_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: places_formercouncil_successors; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.places_formercouncil_successors (
    id bigint NOT NULL,
    formercouncil_id bigint NOT NULL,
    council_id bigint NOT NULL
);


--
-- Name: places_formercouncil_successors_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.places_formercouncil_successors ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.places_formercouncil_successors_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: places_postcode; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.places_postcode (
    compact character varying(7) NOT NULL,
    country character varying(1) NOT NULL,
    ended integer,
    east smallint,
    north smallint,
    constituency_id bigint,
    council_id bigint,
    CONSTRAINT places_postcode_east_check CHECK ((east >= 0)),
    CONSTRAINT places_postcode_ended_check CHECK ((ended >= 0)),
    CONSTRAINT places_postcode_north_check CHECK ((north >= 0)),
    CONSTRAINT postcode_country_known CHECK (((country)::text = ANY ((ARRAY['E'::character varying, 'W'::character varying, 'S'::character varying, 'N'::character varying, 'L'::character varying, 'M'::character varying])::text[]))),
    CONSTRAINT postcode_place_in_england CHECK ((((country)::text = 'E'::text) OR ((constituency_id IS NULL) AND (council_id IS NULL))))
);


--
-- Name: places_postcodedirectory; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.places_postcodedirectory (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    postcodes integer NOT NULL,
    in_use integer NOT NULL,
    loaded_at timestamp with time zone NOT NULL,
    CONSTRAINT places_postcodedirectory_in_use_check CHECK ((in_use >= 0)),
    CONSTRAINT places_postcodedirectory_postcodes_check CHECK ((postcodes >= 0))
);


--
-- Name: places_postcodedirectory_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.places_postcodedirectory ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.places_postcodedirectory_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: places_representative; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.places_representative (
    id bigint NOT NULL,
    member_id integer NOT NULL,
    name character varying(120) NOT NULL,
    party character varying(80) NOT NULL,
    email character varying(254) NOT NULL,
    constituency_id bigint NOT NULL,
    CONSTRAINT places_representative_member_id_check CHECK ((member_id >= 0))
);


--
-- Name: places_representative_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.places_representative ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.places_representative_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: procrastinate_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;


--
-- Name: procrastinate_periodic_defers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;


--
-- Name: procrastinate_workers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: rights_announcement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rights_announcement (
    id bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    set_aside_because character varying(300) NOT NULL,
    set_aside_at timestamp with time zone,
    newsletter_id bigint,
    set_aside_by_id bigint,
    version_id bigint NOT NULL,
    CONSTRAINT announcement_set_aside_with_a_reason CHECK ((((set_aside_at IS NULL) AND ((set_aside_because)::text = ''::text)) OR ((set_aside_at IS NOT NULL) AND (NOT ((set_aside_because)::text = ''::text)))))
);


--
-- Name: rights_announcement_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.rights_announcement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.rights_announcement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: rights_latereport; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rights_latereport (
    key character varying(64) NOT NULL,
    duty character varying(10) NOT NULL,
    weeks_late smallint NOT NULL,
    week date NOT NULL,
    is_over_cap boolean NOT NULL,
    council_id bigint NOT NULL,
    CONSTRAINT late_report_duty_known CHECK (((duty)::text = ANY ((ARRAY['assess'::character varying, 'plan'::character varying, 'review'::character varying, 'transfer'::character varying, 'appeal'::character varying, 'move'::character varying])::text[]))),
    CONSTRAINT late_report_key_is_a_hash CHECK (((key)::text ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT late_report_week_is_a_monday CHECK ((EXTRACT(isodow FROM week) = (1)::numeric)),
    CONSTRAINT late_report_weeks CHECK ((weeks_late <= 520)),
    CONSTRAINT rights_latereport_weeks_late_check CHECK ((weeks_late >= 0))
);


--
-- Name: rights_lawchange; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rights_lawchange (
    id bigint NOT NULL,
    rule_set character varying(60) NOT NULL,
    note character varying(500) NOT NULL,
    noticed_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    noticed_by_id bigint,
    settled_by_id bigint,
    CONSTRAINT law_change_says_what CHECK ((NOT ((note)::text = ''::text)))
);


--
-- Name: rights_lawchange_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.rights_lawchange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.rights_lawchange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: rights_letterversion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rights_letterversion (
    id bigint NOT NULL,
    letter character varying(40) NOT NULL,
    rule character varying(60) NOT NULL,
    version integer NOT NULL,
    subject character varying(200) NOT NULL,
    text text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by_id bigint,
    CONSTRAINT letter_version_has_words CHECK ((((NOT ((subject)::text = ''::text)) AND (NOT (text = ''::text))) OR (((subject)::text = ''::text) AND (text = ''::text) AND (NOT ((rule)::text = ''::text))))),
    CONSTRAINT rights_letterversion_version_check CHECK ((version >= 0))
);


--
-- Name: rights_letterversion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.rights_letterversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.rights_letterversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: rights_publishedcount; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rights_publishedcount (
    id bigint NOT NULL,
    area character varying(9) NOT NULL,
    duty character varying(10) NOT NULL,
    number integer,
    basis jsonb NOT NULL,
    snapshot_id bigint NOT NULL,
    CONSTRAINT published_count_duty_known CHECK (((duty)::text = ANY ((ARRAY['assess'::character varying, 'plan'::character varying, 'review'::character varying, 'transfer'::character varying, 'appeal'::character varying, 'move'::character varying])::text[]))),
    CONSTRAINT published_count_is_rounded CHECK (((number IS NULL) OR ((number)::text ~~ '%0'::text) OR ((number)::text ~~ '%5'::text))),
    CONSTRAINT published_count_of_ten_families_or_more CHECK (((number IS NULL) OR (number >= 10))),
    CONSTRAINT rights_publishedcount_number_check CHECK ((number >= 0))
);


--
-- Name: rights_publishedcount_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.rights_publishedcount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.rights_publishedcount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: rights_rulesetversion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rights_rulesetversion (
    id bigint NOT NULL,
    rule_set character varying(60) NOT NULL,
    number integer NOT NULL,
    text text NOT NULL,
    because character varying(500) NOT NULL,
    state character varying(10) NOT NULL,
    starts_on date,
    file_hash character varying(64) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decision_note character varying(500) NOT NULL,
    decided_by_id bigint,
    proposed_by_id bigint,
    cancelled_because character varying(300) NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by_id bigint,
    CONSTRAINT rights_rulesetversion_number_check CHECK ((number >= 0)),
    CONSTRAINT rule_set_version_by_two_people CHECK (((NOT ((state)::text = 'approved'::text)) OR (decided_by_id IS NULL) OR (proposed_by_id IS NULL) OR (NOT ((decided_by_id = proposed_by_id) AND (decided_by_id IS NOT NULL) AND (proposed_by_id IS NOT NULL))))),
    CONSTRAINT rule_set_version_cancelled CHECK ((((cancelled_at IS NULL) AND ((cancelled_because)::text = ''::text) AND (NOT ((state)::text = 'cancelled'::text))) OR ((cancelled_at IS NOT NULL) AND ((state)::text = 'cancelled'::text) AND (NOT ((cancelled_because)::text = ''::text))))),
    CONSTRAINT rule_set_version_decided CHECK ((((decided_at IS NULL) AND ((state)::text = 'proposed'::text)) OR ((NOT ((state)::text = 'proposed'::text)) AND (decided_at IS NOT NULL)))),
    CONSTRAINT rule_set_version_starts CHECK (((NOT ((state)::text = 'approved'::text)) OR (starts_on IS NOT NULL))),
    CONSTRAINT rule_set_version_state_known CHECK (((state)::text = ANY ((ARRAY['proposed'::character varying, 'approved'::character varying, 'declined'::character varying, 'cancelled'::character varying])::text[])))
);


--
-- Name: rights_rulesetversion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.rights_rulesetversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.rights_rulesetversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: rights_searchcount; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rights_searchcount (
    month date NOT NULL,
    topic character varying(20) NOT NULL,
    searches integer NOT NULL,
    CONSTRAINT rights_searchcount_searches_check CHECK ((searches >= 0)),
    CONSTRAINT search_count_of_a_month CHECK ((EXTRACT(day FROM month) = (1)::numeric))
);


--
-- Name: rights_snapshot; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rights_snapshot (
    id bigint NOT NULL,
    quarter date NOT NULL,
    last_week date NOT NULL,
    published_at timestamp with time zone NOT NULL,
    published_by_id bigint,
    CONSTRAINT snapshot_of_a_quarter CHECK (((EXTRACT(day FROM quarter) = (1)::numeric) AND (EXTRACT(month FROM quarter) = ANY (ARRAY[(1)::numeric, (4)::numeric, (7)::numeric, (10)::numeric])))),
    CONSTRAINT snapshot_week_is_a_monday CHECK ((EXTRACT(isodow FROM last_week) = (1)::numeric))
);


--
-- Name: rights_snapshot_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.rights_snapshot ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.rights_snapshot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: rights_weekdecision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rights_weekdecision (
    id bigint NOT NULL,
    duty character varying(10) NOT NULL,
    week date NOT NULL,
    counts boolean NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    council_id bigint NOT NULL,
    decided_by_id bigint,
    CONSTRAINT week_decision_duty_known CHECK (((duty)::text = ANY ((ARRAY['assess'::character varying, 'plan'::character varying, 'review'::character varying, 'transfer'::character varying, 'appeal'::character varying, 'move'::character varying])::text[]))),
    CONSTRAINT week_decision_week_is_a_monday CHECK ((EXTRACT(isodow FROM week) = (1)::numeric))
);


--
-- Name: rights_weekdecision_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.rights_weekdecision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.rights_weekdecision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: starter_loaded; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.starter_loaded (
    id bigint NOT NULL,
    piece character varying(60) NOT NULL,
    loaded_at timestamp with time zone NOT NULL
);


--
-- Name: starter_loaded_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.starter_loaded ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.starter_loaded_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: taggit_tag; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.taggit_tag (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL
);


--
-- Name: taggit_tag_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.taggit_tag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_tag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: taggit_taggeditem; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.taggit_taggeditem (
    id integer NOT NULL,
    object_id integer NOT NULL,
    content_type_id integer NOT NULL,
    tag_id integer NOT NULL
);


--
-- Name: taggit_taggeditem_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.taggit_taggeditem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_taggeditem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailadmin_admin; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailadmin_admin (
    id integer NOT NULL
);


--
-- Name: wagtailadmin_admin_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailadmin_admin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_admin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailadmin_editingsession; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailadmin_editingsession (
    id integer NOT NULL,
    object_id character varying(255) NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    content_type_id integer NOT NULL,
    user_id bigint NOT NULL,
    is_editing boolean NOT NULL
);


--
-- Name: wagtailadmin_editingsession_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailadmin_editingsession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_editingsession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailadmin_formstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailadmin_formstate (
    id integer NOT NULL,
    data text NOT NULL,
    object_id character varying(255) NOT NULL,
    parent_object_id character varying(255) NOT NULL,
    last_updated_at timestamp with time zone NOT NULL,
    content_type_id integer NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: wagtailadmin_formstate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailadmin_formstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_formstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_apitoken; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_apitoken (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    key_hash character varying(64) NOT NULL,
    prefix character varying(16) NOT NULL,
    created timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    last_used_at timestamp with time zone,
    user_id bigint NOT NULL
);


--
-- Name: wagtailcore_apitoken_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_apitoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_apitoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_collection; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_collection (
    id integer NOT NULL,
    path character varying(255) NOT NULL COLLATE pg_catalog."C",
    depth integer NOT NULL,
    numchild integer NOT NULL,
    name character varying(255) NOT NULL,
    CONSTRAINT wagtailcore_collection_depth_check CHECK ((depth >= 0)),
    CONSTRAINT wagtailcore_collection_numchild_check CHECK ((numchild >= 0))
);


--
-- Name: wagtailcore_collection_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_collection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_collectionviewrestriction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_collectionviewrestriction (
    id integer NOT NULL,
    restriction_type character varying(20) NOT NULL,
    password character varying(255) NOT NULL,
    collection_id integer NOT NULL
);


--
-- Name: wagtailcore_collectionviewrestriction_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_collectionviewrestriction_groups (
    id bigint NOT NULL,
    collectionviewrestriction_id integer CONSTRAINT wagtailcore_collectionviewr_collectionviewrestriction__not_null NOT NULL,
    group_id integer NOT NULL
);


--
-- Name: wagtailcore_collectionviewrestriction_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_collectionviewrestriction_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collectionviewrestriction_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_collectionviewrestriction_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_collectionviewrestriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collectionviewrestriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_comment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_comment (
    id integer NOT NULL,
    text text NOT NULL,
    contentpath text NOT NULL,
    "position" text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    resolved_at timestamp with time zone,
    page_id integer NOT NULL,
    resolved_by_id bigint,
    revision_created_id integer,
    user_id bigint NOT NULL
);


--
-- Name: wagtailcore_comment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_comment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_comment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_commentreply; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_commentreply (
    id integer NOT NULL,
    text text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    comment_id integer NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: wagtailcore_commentreply_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_commentreply ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_commentreply_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_groupapprovaltask; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_groupapprovaltask (
    task_ptr_id integer NOT NULL
);


--
-- Name: wagtailcore_groupapprovaltask_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_groupapprovaltask_groups (
    id bigint NOT NULL,
    groupapprovaltask_id integer CONSTRAINT wagtailcore_groupapprovaltask_gro_groupapprovaltask_id_not_null NOT NULL,
    group_id integer NOT NULL
);


--
-- Name: wagtailcore_groupapprovaltask_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_groupapprovaltask_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupapprovaltask_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_groupcollectionpermission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_groupcollectionpermission (
    id integer NOT NULL,
    collection_id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: wagtailcore_groupcollectionpermission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_groupcollectionpermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupcollectionpermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_grouppagepermission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_grouppagepermission (
    id integer NOT NULL,
    group_id integer NOT NULL,
    page_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: wagtailcore_grouppagepermission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_grouppagepermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_grouppagepermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_groupsitepermission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_groupsitepermission (
    id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL,
    site_id integer NOT NULL
);


--
-- Name: wagtailcore_groupsitepermission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_groupsitepermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupsitepermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_locale; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_locale (
    id integer NOT NULL,
    language_code character varying(100) NOT NULL
);


--
-- Name: wagtailcore_locale_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_locale ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_locale_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_modellogentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_modellogentry (
    id integer NOT NULL,
    label text NOT NULL,
    action character varying(255) NOT NULL,
    data jsonb CONSTRAINT wagtailcore_modellogentry_data_json_not_null NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    content_changed boolean NOT NULL,
    deleted boolean NOT NULL,
    object_id character varying(255) NOT NULL,
    content_type_id integer,
    user_id bigint,
    uuid uuid,
    revision_id integer
);


--
-- Name: wagtailcore_modellogentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_modellogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_modellogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_page; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_page (
    id integer NOT NULL,
    path character varying(255) NOT NULL COLLATE pg_catalog."C",
    depth integer NOT NULL,
    numchild integer NOT NULL,
    title character varying(255) NOT NULL,
    slug character varying(255) NOT NULL,
    live boolean NOT NULL,
    has_unpublished_changes boolean NOT NULL,
    url_path text NOT NULL,
    seo_title character varying(255) NOT NULL,
    show_in_menus boolean NOT NULL,
    search_description text NOT NULL,
    go_live_at timestamp with time zone,
    expire_at timestamp with time zone,
    expired boolean NOT NULL,
    content_type_id integer NOT NULL,
    owner_id bigint,
    locked boolean NOT NULL,
    latest_revision_created_at timestamp with time zone,
    first_published_at timestamp with time zone,
    live_revision_id integer,
    last_published_at timestamp with time zone,
    draft_title character varying(255) NOT NULL,
    locked_at timestamp with time zone,
    locked_by_id bigint,
    translation_key uuid NOT NULL,
    locale_id integer NOT NULL,
    alias_of_id integer,
    latest_revision_id integer,
    CONSTRAINT wagtailcore_page_depth_check CHECK ((depth >= 0)),
    CONSTRAINT wagtailcore_page_numchild_check CHECK ((numchild >= 0))
);


--
-- Name: wagtailcore_page_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_page ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_page_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_pagelogentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_pagelogentry (
    id integer NOT NULL,
    label text NOT NULL,
    action character varying(255) NOT NULL,
    data jsonb CONSTRAINT wagtailcore_pagelogentry_data_json_not_null NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    content_changed boolean NOT NULL,
    deleted boolean NOT NULL,
    content_type_id integer,
    page_id integer NOT NULL,
    revision_id integer,
    user_id bigint,
    uuid uuid
);


--
-- Name: wagtailcore_pagelogentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_pagelogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagelogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_revision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_revision (
    id integer CONSTRAINT wagtailcore_pagerevision_id_not_null NOT NULL,
    created_at timestamp with time zone CONSTRAINT wagtailcore_pagerevision_created_at_not_null NOT NULL,
    content jsonb CONSTRAINT wagtailcore_pagerevision_content_json_not_null NOT NULL,
    approved_go_live_at timestamp with time zone,
    object_id character varying(255) CONSTRAINT wagtailcore_pagerevision_page_id_not_null NOT NULL,
    user_id bigint,
    content_type_id integer NOT NULL,
    base_content_type_id integer NOT NULL,
    object_str text NOT NULL
);


--
-- Name: wagtailcore_pagerevision_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_revision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagerevision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_pagesubscription; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_pagesubscription (
    id integer NOT NULL,
    comment_notifications boolean NOT NULL,
    page_id integer NOT NULL,
    user_id bigint NOT NULL
);


--
-- Name: wagtailcore_pagesubscription_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_pagesubscription ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagesubscription_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_pageviewrestriction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_pageviewrestriction (
    id integer NOT NULL,
    password character varying(255) NOT NULL,
    page_id integer NOT NULL,
    restriction_type character varying(20) NOT NULL
);


--
-- Name: wagtailcore_pageviewrestriction_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_pageviewrestriction_groups (
    id bigint NOT NULL,
    pageviewrestriction_id integer CONSTRAINT wagtailcore_pageviewrestriction_pageviewrestriction_id_not_null NOT NULL,
    group_id integer NOT NULL
);


--
-- Name: wagtailcore_pageviewrestriction_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_pageviewrestriction_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pageviewrestriction_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_pageviewrestriction_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_pageviewrestriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pageviewrestriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_referenceindex; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_referenceindex (
    id integer NOT NULL,
    object_id character varying(255) NOT NULL,
    to_object_id character varying(255) NOT NULL,
    model_path text NOT NULL,
    content_path text NOT NULL,
    content_path_hash uuid NOT NULL,
    base_content_type_id integer NOT NULL,
    content_type_id integer NOT NULL,
    to_content_type_id integer NOT NULL
);


--
-- Name: wagtailcore_referenceindex_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_referenceindex ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_referenceindex_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_site; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_site (
    id integer NOT NULL,
    hostname character varying(255) NOT NULL,
    port integer NOT NULL,
    is_default_site boolean NOT NULL,
    root_page_id integer NOT NULL,
    site_name character varying(255) NOT NULL
);


--
-- Name: wagtailcore_site_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_site ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_site_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_task; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_task (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    active boolean NOT NULL,
    content_type_id integer NOT NULL
);


--
-- Name: wagtailcore_task_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_task ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_taskstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_taskstate (
    id integer NOT NULL,
    status character varying(50) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    content_type_id integer NOT NULL,
    revision_id integer CONSTRAINT wagtailcore_taskstate_page_revision_id_not_null NOT NULL,
    task_id integer NOT NULL,
    workflow_state_id integer NOT NULL,
    finished_by_id bigint,
    comment text NOT NULL
);


--
-- Name: wagtailcore_taskstate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_taskstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_taskstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_uploadedfile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_uploadedfile (
    id integer NOT NULL,
    file character varying(200) NOT NULL,
    for_content_type_id integer,
    uploaded_by_user_id bigint
);


--
-- Name: wagtailcore_uploadedfile_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_uploadedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_uploadedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_workflow; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_workflow (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    active boolean NOT NULL
);


--
-- Name: wagtailcore_workflow_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_workflow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_workflowcontenttype; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_workflowcontenttype (
    content_type_id integer NOT NULL,
    workflow_id integer NOT NULL
);


--
-- Name: wagtailcore_workflowpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_workflowpage (
    page_id integer NOT NULL,
    workflow_id integer NOT NULL
);


--
-- Name: wagtailcore_workflowstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_workflowstate (
    id integer NOT NULL,
    status character varying(50) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    current_task_state_id integer,
    object_id character varying(255) CONSTRAINT wagtailcore_workflowstate_page_id_not_null NOT NULL,
    requested_by_id bigint,
    workflow_id integer NOT NULL,
    content_type_id integer NOT NULL,
    base_content_type_id integer NOT NULL
);


--
-- Name: wagtailcore_workflowstate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_workflowstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflowstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_workflowtask; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_workflowtask (
    id integer NOT NULL,
    sort_order integer,
    task_id integer NOT NULL,
    workflow_id integer NOT NULL
);


--
-- Name: wagtailcore_workflowtask_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_workflowtask ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflowtask_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtaildocs_document; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtaildocs_document (
    id integer NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    uploaded_by_user_id bigint,
    collection_id integer NOT NULL,
    file_size bigint,
    file_hash character varying(40) NOT NULL,
    CONSTRAINT wagtaildocs_document_file_size_check CHECK ((file_size >= 0))
);


--
-- Name: wagtaildocs_document_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtaildocs_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtaildocs_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailembeds_embed; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailembeds_embed (
    id integer NOT NULL,
    url text NOT NULL,
    max_width smallint,
    type character varying(10) NOT NULL,
    html text NOT NULL,
    title text NOT NULL,
    author_name text NOT NULL,
    provider_name text NOT NULL,
    thumbnail_url text NOT NULL,
    width integer,
    height integer,
    last_updated timestamp with time zone NOT NULL,
    hash character varying(32) NOT NULL,
    cache_until timestamp with time zone
);


--
-- Name: wagtailembeds_embed_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailembeds_embed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailembeds_embed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailforms_formsubmission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailforms_formsubmission (
    id integer NOT NULL,
    form_data jsonb NOT NULL,
    submit_time timestamp with time zone NOT NULL,
    page_id integer NOT NULL
);


--
-- Name: wagtailforms_formsubmission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailforms_formsubmission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailforms_formsubmission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailimages_image; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailimages_image (
    id integer NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    focal_point_x integer,
    focal_point_y integer,
    focal_point_width integer,
    focal_point_height integer,
    uploaded_by_user_id bigint,
    file_size integer,
    collection_id integer NOT NULL,
    file_hash character varying(40) NOT NULL,
    description character varying(255) NOT NULL,
    CONSTRAINT wagtailimages_image_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_height_check CHECK ((focal_point_height >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_width_check CHECK ((focal_point_width >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_x_check CHECK ((focal_point_x >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_y_check CHECK ((focal_point_y >= 0))
);


--
-- Name: wagtailimages_image_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailimages_image ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailimages_image_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailimages_rendition; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailimages_rendition (
    id integer NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    focal_point_key character varying(16) NOT NULL,
    filter_spec character varying(255) NOT NULL,
    image_id integer NOT NULL
);


--
-- Name: wagtailimages_rendition_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailimages_rendition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailimages_rendition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailredirects_redirect; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailredirects_redirect (
    id integer NOT NULL,
    old_path character varying(255) NOT NULL,
    is_permanent boolean NOT NULL,
    redirect_link character varying(255) NOT NULL,
    redirect_page_id integer,
    site_id integer,
    automatically_created boolean NOT NULL,
    created_at timestamp with time zone,
    redirect_page_route_path character varying(255) NOT NULL
);


--
-- Name: wagtailredirects_redirect_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailredirects_redirect ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailredirects_redirect_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailsearch_indexentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailsearch_indexentry (
    id integer NOT NULL,
    object_id character varying(50) NOT NULL,
    title_norm double precision NOT NULL,
    content_type_id integer NOT NULL,
    autocomplete tsvector NOT NULL,
    title tsvector NOT NULL,
    body tsvector NOT NULL,
    title_text text NOT NULL,
    body_text text NOT NULL
);


--
-- Name: wagtailsearch_indexentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailsearch_indexentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailsearch_indexentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailusers_userprofile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailusers_userprofile (
    id integer NOT NULL,
    submitted_notifications boolean NOT NULL,
    approved_notifications boolean NOT NULL,
    rejected_notifications boolean NOT NULL,
    user_id bigint NOT NULL,
    preferred_language character varying(10) NOT NULL,
    current_time_zone character varying(40) NOT NULL,
    avatar character varying(100) NOT NULL,
    updated_comments_notifications boolean CONSTRAINT wagtailusers_userprofile_updated_comments_notification_not_null NOT NULL,
    dismissibles jsonb NOT NULL,
    theme character varying(40) NOT NULL,
    density character varying(40) NOT NULL,
    contrast character varying(40) NOT NULL,
    keyboard_shortcuts boolean NOT NULL
);


--
-- Name: wagtailusers_userprofile_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailusers_userprofile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailusers_userprofile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: web_cache; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.web_cache (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);


--
-- Name: web_hit; Type: TABLE; Schema: public; Owner: -
--

CREATE UNLOGGED TABLE public.web_hit (
    name character varying(60) NOT NULL,
    key character varying(64) NOT NULL,
    count integer NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    CONSTRAINT web_hit_count_check CHECK ((count >= 0))
);


--
-- Name: web_rowtrouble; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.web_rowtrouble (
    work character varying(80) NOT NULL,
    failed integer NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT web_rowtrouble_failed_check CHECK ((failed >= 0))
);


--
-- Name: web_sitedetails; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.web_sitedetails (
    id bigint NOT NULL,
    alliance_name character varying(80) NOT NULL,
    campaign_call character varying(40) NOT NULL,
    description character varying(200) NOT NULL,
    facebook character varying(200) NOT NULL,
    x character varying(200) NOT NULL,
    bluesky character varying(200) NOT NULL,
    instagram character varying(200) NOT NULL,
    youtube character varying(200) NOT NULL,
    linkedin character varying(200) NOT NULL,
    banner character varying(200) NOT NULL,
    controller_name character varying(120) NOT NULL,
    controller_postal text NOT NULL,
    controller_email character varying(254) NOT NULL,
    sender_name character varying(80) NOT NULL,
    sender_email character varying(254) NOT NULL,
    team_email character varying(254) NOT NULL,
    logo_id integer,
    privacy_page_id integer,
    site_id integer NOT NULL
);


--
-- Name: web_sitedetails_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.web_sitedetails ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_sitedetails_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: procrastinate_events id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);


--
-- Name: procrastinate_jobs id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);


--
-- Name: procrastinate_periodic_defers id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);


--
-- Data for Name: account_emailaddress; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: account_emailconfirmation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: audiences_reader; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: audiences_recipientbitmap; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_group VALUES
	(1, 'Moderator'),
	(2, 'Editor'),
	(3, 'Administrator'),
	(4, 'Campaigner'),
	(5, 'Membership secretary'),
	(6, 'Read-only');


--
-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_group_permissions VALUES
	(7, 1, 4),
	(8, 2, 4),
	(19, 3, 643),
	(20, 3, 4),
	(21, 3, 645),
	(22, 3, 651),
	(23, 3, 653),
	(24, 3, 654),
	(25, 3, 655),
	(26, 3, 656),
	(27, 3, 529),
	(28, 3, 530),
	(29, 3, 658),
	(30, 3, 532),
	(31, 3, 659),
	(32, 3, 657),
	(33, 3, 668),
	(34, 3, 671),
	(35, 3, 677),
	(36, 3, 679),
	(37, 3, 425),
	(38, 3, 426),
	(39, 3, 428),
	(40, 3, 688),
	(41, 3, 690),
	(42, 3, 691),
	(43, 3, 701),
	(44, 3, 703),
	(45, 3, 735),
	(46, 3, 504),
	(47, 3, 501),
	(48, 3, 502),
	(49, 3, 632),
	(50, 3, 633),
	(51, 4, 4),
	(52, 4, 521),
	(53, 4, 522),
	(54, 4, 523),
	(55, 4, 524),
	(56, 4, 529),
	(57, 4, 530),
	(58, 4, 532),
	(59, 4, 561),
	(60, 4, 562),
	(61, 4, 563),
	(62, 4, 564),
	(63, 4, 584),
	(64, 4, 593),
	(65, 4, 598),
	(66, 4, 127),
	(67, 4, 651),
	(68, 4, 653),
	(69, 4, 657),
	(70, 4, 658),
	(71, 4, 671),
	(72, 4, 175),
	(73, 4, 688),
	(74, 4, 177),
	(75, 4, 690),
	(76, 4, 691),
	(77, 4, 183),
	(78, 4, 701),
	(79, 4, 703),
	(80, 4, 735),
	(81, 4, 743),
	(82, 4, 744),
	(83, 4, 251),
	(84, 4, 253),
	(85, 4, 254),
	(86, 4, 256),
	(87, 4, 258),
	(88, 4, 259),
	(89, 4, 773),
	(90, 4, 774),
	(91, 4, 775),
	(92, 4, 776),
	(93, 4, 785),
	(94, 4, 786),
	(95, 4, 787),
	(96, 4, 307),
	(97, 4, 308),
	(98, 4, 325),
	(99, 4, 328),
	(100, 4, 329),
	(101, 4, 334),
	(102, 4, 337),
	(103, 4, 349),
	(104, 4, 350),
	(105, 4, 355),
	(106, 4, 358),
	(107, 4, 359),
	(108, 4, 360),
	(109, 4, 361),
	(110, 4, 375),
	(111, 4, 388),
	(112, 4, 391),
	(113, 4, 392),
	(114, 4, 405),
	(115, 4, 406),
	(116, 4, 408),
	(117, 4, 413),
	(118, 4, 416),
	(119, 4, 420),
	(120, 4, 425),
	(121, 4, 426),
	(122, 4, 428),
	(123, 4, 446),
	(124, 4, 448),
	(125, 4, 460),
	(126, 4, 465),
	(127, 4, 466),
	(128, 4, 467),
	(129, 4, 468),
	(130, 4, 470),
	(131, 4, 472),
	(132, 4, 485),
	(133, 4, 486),
	(134, 4, 488),
	(135, 4, 501),
	(136, 4, 502),
	(137, 4, 504),
	(138, 5, 258),
	(139, 5, 4),
	(140, 5, 645),
	(141, 5, 651),
	(142, 5, 653),
	(143, 5, 654),
	(144, 5, 655),
	(145, 5, 656),
	(146, 5, 657),
	(147, 5, 658),
	(148, 5, 659),
	(149, 5, 671),
	(150, 5, 420),
	(151, 5, 677),
	(152, 5, 679),
	(153, 5, 688),
	(154, 5, 690),
	(155, 5, 691),
	(156, 5, 701),
	(157, 5, 446),
	(158, 5, 703),
	(159, 5, 448),
	(160, 5, 577),
	(161, 5, 584),
	(162, 5, 585),
	(163, 5, 460),
	(164, 5, 591),
	(165, 5, 465),
	(166, 5, 466),
	(167, 5, 467),
	(168, 5, 468),
	(169, 5, 596),
	(170, 5, 470),
	(171, 5, 599),
	(172, 5, 594),
	(173, 5, 472),
	(174, 5, 593),
	(175, 5, 598),
	(176, 5, 735),
	(177, 5, 613),
	(178, 5, 615),
	(179, 5, 624),
	(180, 1, 773),
	(181, 1, 774),
	(182, 1, 391),
	(183, 1, 775),
	(184, 1, 776),
	(185, 1, 653),
	(186, 1, 657),
	(187, 1, 671),
	(188, 1, 175),
	(189, 1, 177),
	(190, 1, 691),
	(191, 1, 325),
	(192, 1, 328),
	(193, 1, 329),
	(194, 1, 465),
	(195, 1, 466),
	(196, 1, 467),
	(197, 1, 468),
	(198, 1, 470),
	(199, 1, 598),
	(200, 1, 472),
	(201, 1, 349),
	(202, 1, 735),
	(203, 1, 613),
	(204, 1, 358),
	(205, 1, 615),
	(206, 1, 743),
	(207, 1, 632),
	(208, 1, 633),
	(209, 1, 251),
	(210, 1, 253),
	(211, 1, 127),
	(212, 2, 337),
	(213, 2, 388),
	(214, 2, 349),
	(215, 2, 358),
	(216, 6, 258),
	(217, 6, 4),
	(218, 6, 391),
	(219, 6, 653),
	(220, 6, 657),
	(221, 6, 532),
	(222, 6, 671),
	(223, 6, 416),
	(224, 6, 420),
	(225, 6, 428),
	(226, 6, 177),
	(227, 6, 691),
	(228, 6, 703),
	(229, 6, 584),
	(230, 6, 328),
	(231, 6, 460),
	(232, 6, 593),
	(233, 6, 337),
	(234, 6, 598),
	(235, 6, 349),
	(236, 6, 735),
	(237, 6, 358),
	(238, 6, 615),
	(239, 6, 743),
	(240, 6, 632),
	(241, 6, 253);


--
-- Data for Name: auth_permission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_permission VALUES
	(1, 'Can add image', 2, 'add_image'),
	(2, 'Can change image', 2, 'change_image'),
	(3, 'Can delete image', 2, 'delete_image'),
	(4, 'Can access Wagtail admin', 3, 'access_admin'),
	(5, 'Can choose image', 2, 'choose_image'),
	(6, 'Can add locale', 5, 'add_locale'),
	(7, 'Can change locale', 5, 'change_locale'),
	(8, 'Can delete locale', 5, 'delete_locale'),
	(9, 'Can view locale', 5, 'view_locale'),
	(10, 'Can add site', 6, 'add_site'),
	(11, 'Can change site', 6, 'change_site'),
	(12, 'Can delete site', 6, 'delete_site'),
	(13, 'Can view site', 6, 'view_site'),
	(14, 'Can add group site permission', 7, 'add_groupsitepermission'),
	(15, 'Can change group site permission', 7, 'change_groupsitepermission'),
	(16, 'Can delete group site permission', 7, 'delete_groupsitepermission'),
	(17, 'Can view group site permission', 7, 'view_groupsitepermission'),
	(18, 'Can add API token', 8, 'add_apitoken'),
	(19, 'Can change API token', 8, 'change_apitoken'),
	(20, 'Can delete API token', 8, 'delete_apitoken'),
	(21, 'Can view API token', 8, 'view_apitoken'),
	(22, 'Can add model log entry', 9, 'add_modellogentry'),
	(23, 'Can change model log entry', 9, 'change_modellogentry'),
	(24, 'Can delete model log entry', 9, 'delete_modellogentry'),
	(25, 'Can view model log entry', 9, 'view_modellogentry'),
	(26, 'Can add revision', 10, 'add_revision'),
	(27, 'Can change revision', 10, 'change_revision'),
	(28, 'Can delete revision', 10, 'delete_revision'),
	(29, 'Can view revision', 10, 'view_revision'),
	(30, 'Can add collection view restriction', 11, 'add_collectionviewrestriction'),
	(31, 'Can change collection view restriction', 11, 'change_collectionviewrestriction'),
	(32, 'Can delete collection view restriction', 11, 'delete_collectionviewrestriction'),
	(33, 'Can view collection view restriction', 11, 'view_collectionviewrestriction'),
	(34, 'Can add collection', 12, 'add_collection'),
	(35, 'Can change collection', 12, 'change_collection'),
	(36, 'Can delete collection', 12, 'delete_collection'),
	(37, 'Can view collection', 12, 'view_collection'),
	(38, 'Can add group collection permission', 13, 'add_groupcollectionpermission'),
	(39, 'Can change group collection permission', 13, 'change_groupcollectionpermission'),
	(40, 'Can delete group collection permission', 13, 'delete_groupcollectionpermission'),
	(41, 'Can view group collection permission', 13, 'view_groupcollectionpermission'),
	(42, 'Can add uploaded file', 14, 'add_uploadedfile'),
	(43, 'Can change uploaded file', 14, 'change_uploadedfile'),
	(44, 'Can delete uploaded file', 14, 'delete_uploadedfile'),
	(45, 'Can view uploaded file', 14, 'view_uploadedfile'),
	(46, 'Can add workflow content type', 15, 'add_workflowcontenttype'),
	(47, 'Can change workflow content type', 15, 'change_workflowcontenttype'),
	(48, 'Can delete workflow content type', 15, 'delete_workflowcontenttype'),
	(49, 'Can view workflow content type', 15, 'view_workflowcontenttype'),
	(50, 'Can add Workflow state', 16, 'add_workflowstate'),
	(51, 'Can change Workflow state', 16, 'change_workflowstate'),
	(52, 'Can delete Workflow state', 16, 'delete_workflowstate'),
	(53, 'Can view Workflow state', 16, 'view_workflowstate'),
	(54, 'Can add workflow', 17, 'add_workflow'),
	(55, 'Can change workflow', 17, 'change_workflow'),
	(56, 'Can delete workflow', 17, 'delete_workflow'),
	(57, 'Can view workflow', 17, 'view_workflow'),
	(58, 'Can add workflow task order', 18, 'add_workflowtask'),
	(59, 'Can change workflow task order', 18, 'change_workflowtask'),
	(60, 'Can delete workflow task order', 18, 'delete_workflowtask'),
	(61, 'Can view workflow task order', 18, 'view_workflowtask'),
	(62, 'Can add task', 19, 'add_task'),
	(63, 'Can change task', 19, 'change_task'),
	(64, 'Can delete task', 19, 'delete_task'),
	(65, 'Can view task', 19, 'view_task'),
	(66, 'Can add Group approval task', 4, 'add_groupapprovaltask'),
	(67, 'Can change Group approval task', 4, 'change_groupapprovaltask'),
	(68, 'Can delete Group approval task', 4, 'delete_groupapprovaltask'),
	(69, 'Can view Group approval task', 4, 'view_groupapprovaltask'),
	(70, 'Can add Task state', 20, 'add_taskstate'),
	(71, 'Can change Task state', 20, 'change_taskstate'),
	(72, 'Can delete Task state', 20, 'delete_taskstate'),
	(73, 'Can view Task state', 20, 'view_taskstate'),
	(74, 'Can add page', 1, 'add_page'),
	(75, 'Can change page', 1, 'change_page'),
	(76, 'Can delete page', 1, 'delete_page'),
	(77, 'Can view page', 1, 'view_page'),
	(78, 'Delete pages with children', 1, 'bulk_delete_page'),
	(79, 'Lock/unlock pages you''ve locked', 1, 'lock_page'),
	(80, 'Publish any page', 1, 'publish_page'),
	(81, 'Unlock any page', 1, 'unlock_page'),
	(82, 'Can add group page permission', 21, 'add_grouppagepermission'),
	(83, 'Can change group page permission', 21, 'change_grouppagepermission'),
	(84, 'Can delete group page permission', 21, 'delete_grouppagepermission'),
	(85, 'Can view group page permission', 21, 'view_grouppagepermission'),
	(86, 'Can add page view restriction', 22, 'add_pageviewrestriction'),
	(87, 'Can change page view restriction', 22, 'change_pageviewrestriction'),
	(88, 'Can delete page view restriction', 22, 'delete_pageviewrestriction'),
	(89, 'Can view page view restriction', 22, 'view_pageviewrestriction'),
	(90, 'Can add workflow page', 23, 'add_workflowpage'),
	(91, 'Can change workflow page', 23, 'change_workflowpage'),
	(92, 'Can delete workflow page', 23, 'delete_workflowpage'),
	(93, 'Can view workflow page', 23, 'view_workflowpage'),
	(94, 'Can add page log entry', 24, 'add_pagelogentry'),
	(95, 'Can change page log entry', 24, 'change_pagelogentry'),
	(292, 'Can add pledger', 73, 'add_pledger'),
	(96, 'Can delete page log entry', 24, 'delete_pagelogentry'),
	(97, 'Can view page log entry', 24, 'view_pagelogentry'),
	(98, 'Can add comment', 25, 'add_comment'),
	(99, 'Can change comment', 25, 'change_comment'),
	(100, 'Can delete comment', 25, 'delete_comment'),
	(101, 'Can view comment', 25, 'view_comment'),
	(102, 'Can add comment reply', 26, 'add_commentreply'),
	(103, 'Can change comment reply', 26, 'change_commentreply'),
	(104, 'Can delete comment reply', 26, 'delete_commentreply'),
	(105, 'Can view comment reply', 26, 'view_commentreply'),
	(106, 'Can add page subscription', 27, 'add_pagesubscription'),
	(107, 'Can change page subscription', 27, 'change_pagesubscription'),
	(108, 'Can delete page subscription', 27, 'delete_pagesubscription'),
	(109, 'Can view page subscription', 27, 'view_pagesubscription'),
	(110, 'Can add reference index', 28, 'add_referenceindex'),
	(111, 'Can change reference index', 28, 'change_referenceindex'),
	(112, 'Can delete reference index', 28, 'delete_referenceindex'),
	(113, 'Can view reference index', 28, 'view_referenceindex'),
	(114, 'Can add document', 29, 'add_document'),
	(115, 'Can change document', 29, 'change_document'),
	(116, 'Can delete document', 29, 'delete_document'),
	(117, 'Can choose document', 29, 'choose_document'),
	(118, 'Can add backup', 30, 'add_backup'),
	(119, 'Can change backup', 30, 'change_backup'),
	(120, 'Can delete backup', 30, 'delete_backup'),
	(121, 'Can view backup', 30, 'view_backup'),
	(122, 'Can add loaded', 31, 'add_loaded'),
	(123, 'Can change loaded', 31, 'change_loaded'),
	(124, 'Can delete loaded', 31, 'delete_loaded'),
	(125, 'Can view loaded', 31, 'view_loaded'),
	(126, 'Can add links at the foot', 32, 'add_footermenu'),
	(127, 'Can change links at the foot', 32, 'change_footermenu'),
	(128, 'Can delete links at the foot', 32, 'delete_footermenu'),
	(129, 'Can view links at the foot', 32, 'view_footermenu'),
	(130, 'Can add contact page', 33, 'add_contactpage'),
	(131, 'Can change contact page', 33, 'change_contactpage'),
	(132, 'Can delete contact page', 33, 'delete_contactpage'),
	(133, 'Can view contact page', 33, 'view_contactpage'),
	(134, 'Can add founding organisation', 34, 'add_founderpage'),
	(135, 'Can change founding organisation', 34, 'change_founderpage'),
	(136, 'Can delete founding organisation', 34, 'delete_founderpage'),
	(137, 'Can view founding organisation', 34, 'view_founderpage'),
	(138, 'Can add help page', 35, 'add_helppage'),
	(139, 'Can change help page', 35, 'change_helppage'),
	(140, 'Can delete help page', 35, 'delete_helppage'),
	(141, 'Can view help page', 35, 'view_helppage'),
	(142, 'Can add manifesto', 36, 'add_manifestopage'),
	(143, 'Can change manifesto', 36, 'change_manifestopage'),
	(144, 'Can delete manifesto', 36, 'delete_manifestopage'),
	(145, 'Can view manifesto', 36, 'view_manifestopage'),
	(146, 'Can add news index', 37, 'add_newsindexpage'),
	(147, 'Can change news index', 37, 'change_newsindexpage'),
	(148, 'Can delete news index', 37, 'delete_newsindexpage'),
	(149, 'Can view news index', 37, 'view_newsindexpage'),
	(150, 'Can add part of the site', 38, 'add_partpage'),
	(151, 'Can change part of the site', 38, 'change_partpage'),
	(152, 'Can delete part of the site', 38, 'delete_partpage'),
	(153, 'Can view part of the site', 38, 'view_partpage'),
	(154, 'Can add page', 39, 'add_standardpage'),
	(155, 'Can change page', 39, 'change_standardpage'),
	(156, 'Can delete page', 39, 'delete_standardpage'),
	(157, 'Can view page', 39, 'view_standardpage'),
	(158, 'Can add news item', 40, 'add_newspage'),
	(159, 'Can change news item', 40, 'change_newspage'),
	(160, 'Can delete news item', 40, 'delete_newspage'),
	(161, 'Can view news item', 40, 'view_newspage'),
	(162, 'Can add home page', 41, 'add_homepage'),
	(163, 'Can change home page', 41, 'change_homepage'),
	(164, 'Can delete home page', 41, 'delete_homepage'),
	(165, 'Can view home page', 41, 'view_homepage'),
	(166, 'Can add press page', 42, 'add_presspage'),
	(167, 'Can change press page', 42, 'change_presspage'),
	(168, 'Can delete press page', 42, 'delete_presspage'),
	(169, 'Can view press page', 42, 'view_presspage'),
	(170, 'Can add day of action', 43, 'add_dayofactionpage'),
	(171, 'Can change day of action', 43, 'change_dayofactionpage'),
	(172, 'Can delete day of action', 43, 'delete_dayofactionpage'),
	(173, 'Can view day of action', 43, 'view_dayofactionpage'),
	(174, 'Can add gathering', 44, 'add_gathering'),
	(175, 'Can change gathering', 44, 'change_gathering'),
	(176, 'Can delete gathering', 44, 'delete_gathering'),
	(177, 'Can view gathering', 44, 'view_gathering'),
	(178, 'Can add sign up', 45, 'add_signup'),
	(179, 'Can change sign up', 45, 'change_signup'),
	(180, 'Can delete sign up', 45, 'delete_signup'),
	(181, 'Can view sign up', 45, 'view_signup'),
	(182, 'Can add coordinator', 46, 'add_coordinator'),
	(183, 'Can change coordinator', 46, 'change_coordinator'),
	(184, 'Can delete coordinator', 46, 'delete_coordinator'),
	(185, 'Can view coordinator', 46, 'view_coordinator'),
	(186, 'Can add action page', 47, 'add_actionpage'),
	(187, 'Can change action page', 47, 'change_actionpage'),
	(188, 'Can delete action page', 47, 'delete_actionpage'),
	(189, 'Can view action page', 47, 'view_actionpage'),
	(190, 'Can add letter', 48, 'add_letter'),
	(191, 'Can change letter', 48, 'change_letter'),
	(192, 'Can delete letter', 48, 'delete_letter'),
	(193, 'Can view letter', 48, 'view_letter'),
	(194, 'Can add used token', 49, 'add_usedtoken'),
	(195, 'Can change used token', 49, 'change_usedtoken'),
	(196, 'Can delete used token', 49, 'delete_usedtoken'),
	(197, 'Can view used token', 49, 'view_usedtoken'),
	(198, 'Can add open letter', 50, 'add_openletterpage'),
	(199, 'Can change open letter', 50, 'change_openletterpage'),
	(200, 'Can delete open letter', 50, 'delete_openletterpage'),
	(201, 'Can view open letter', 50, 'view_openletterpage'),
	(202, 'Can add participation count', 51, 'add_participationcount'),
	(203, 'Can change participation count', 51, 'change_participationcount'),
	(204, 'Can delete participation count', 51, 'delete_participationcount'),
	(205, 'Can view participation count', 51, 'view_participationcount'),
	(206, 'Can add petition', 52, 'add_petitionpage'),
	(207, 'Can change petition', 52, 'change_petitionpage'),
	(208, 'Can delete petition', 52, 'delete_petitionpage'),
	(209, 'Can view petition', 52, 'view_petitionpage'),
	(210, 'Can add pledge', 53, 'add_pledgepage'),
	(211, 'Can change pledge', 53, 'change_pledgepage'),
	(212, 'Can delete pledge', 53, 'delete_pledgepage'),
	(213, 'Can view pledge', 53, 'view_pledgepage'),
	(214, 'Can add letter to representatives', 54, 'add_writetopage'),
	(215, 'Can change letter to representatives', 54, 'change_writetopage'),
	(216, 'Can delete letter to representatives', 54, 'delete_writetopage'),
	(217, 'Can view letter to representatives', 54, 'view_writetopage'),
	(218, 'Can add list of campaigns', 55, 'add_campaignsindexpage'),
	(219, 'Can change list of campaigns', 55, 'change_campaignsindexpage'),
	(220, 'Can delete list of campaigns', 55, 'delete_campaignsindexpage'),
	(221, 'Can view list of campaigns', 55, 'view_campaignsindexpage'),
	(222, 'Can add count change', 56, 'add_countchange'),
	(223, 'Can change count change', 56, 'change_countchange'),
	(224, 'Can delete count change', 56, 'delete_countchange'),
	(225, 'Can view count change', 56, 'view_countchange'),
	(226, 'Can add hand in', 57, 'add_handin'),
	(227, 'Can change hand in', 57, 'change_handin'),
	(228, 'Can delete hand in', 57, 'delete_handin'),
	(229, 'Can view hand in', 57, 'view_handin'),
	(230, 'Can add hand over terms', 58, 'add_handoverterms'),
	(231, 'Can change hand over terms', 58, 'change_handoverterms'),
	(232, 'Can delete hand over terms', 58, 'delete_handoverterms'),
	(233, 'Can view hand over terms', 58, 'view_handoverterms'),
	(234, 'Can add letter receiver', 59, 'add_letterreceiver'),
	(235, 'Can change letter receiver', 59, 'change_letterreceiver'),
	(236, 'Can delete letter receiver', 59, 'delete_letterreceiver'),
	(237, 'Can view letter receiver', 59, 'view_letterreceiver'),
	(238, 'Can add milestone', 60, 'add_milestone'),
	(239, 'Can change milestone', 60, 'change_milestone'),
	(240, 'Can delete milestone', 60, 'delete_milestone'),
	(241, 'Can view milestone', 60, 'view_milestone'),
	(242, 'Can add offline count', 61, 'add_offlinecount'),
	(243, 'Can change offline count', 61, 'change_offlinecount'),
	(244, 'Can delete offline count', 61, 'delete_offlinecount'),
	(245, 'Can view offline count', 61, 'view_offlinecount'),
	(246, 'Can add offline scan', 62, 'add_offlinescan'),
	(247, 'Can change offline scan', 62, 'change_offlinescan'),
	(248, 'Can delete offline scan', 62, 'delete_offlinescan'),
	(249, 'Can view offline scan', 62, 'view_offlinescan'),
	(250, 'Can add participation', 63, 'add_participation'),
	(251, 'Can change participation', 63, 'change_participation'),
	(252, 'Can delete participation', 63, 'delete_participation'),
	(253, 'Can view participation', 63, 'view_participation'),
	(254, 'Can export who took part', 63, 'export_participation'),
	(255, 'Can add partner', 64, 'add_partner'),
	(256, 'Can change partner', 64, 'change_partner'),
	(257, 'Can delete partner', 64, 'delete_partner'),
	(258, 'Can view partner', 64, 'view_partner'),
	(259, 'Can hand addresses over to partners', 64, 'hand_over_partner'),
	(260, 'Can add action partner', 65, 'add_actionpartner'),
	(261, 'Can change action partner', 65, 'change_actionpartner'),
	(262, 'Can delete action partner', 65, 'delete_actionpartner'),
	(263, 'Can view action partner', 65, 'view_actionpartner'),
	(264, 'Can add partner consent state', 66, 'add_partnerconsentstate'),
	(265, 'Can change partner consent state', 66, 'change_partnerconsentstate'),
	(266, 'Can delete partner consent state', 66, 'delete_partnerconsentstate'),
	(267, 'Can view partner consent state', 66, 'view_partnerconsentstate'),
	(268, 'Can add partner removal', 67, 'add_partnerremoval'),
	(269, 'Can change partner removal', 67, 'change_partnerremoval'),
	(270, 'Can delete partner removal', 67, 'delete_partnerremoval'),
	(271, 'Can view partner removal', 67, 'view_partnerremoval'),
	(272, 'Can add partner consent event', 68, 'add_partnerconsentevent'),
	(273, 'Can change partner consent event', 68, 'change_partnerconsentevent'),
	(274, 'Can delete partner consent event', 68, 'delete_partnerconsentevent'),
	(275, 'Can view partner consent event', 68, 'view_partnerconsentevent'),
	(276, 'Can add threshold', 69, 'add_threshold'),
	(277, 'Can change threshold', 69, 'change_threshold'),
	(278, 'Can delete threshold', 69, 'delete_threshold'),
	(279, 'Can view threshold', 69, 'view_threshold'),
	(280, 'Can add organisation signature', 70, 'add_organisationsignature'),
	(281, 'Can change organisation signature', 70, 'change_organisationsignature'),
	(282, 'Can delete organisation signature', 70, 'delete_organisationsignature'),
	(283, 'Can view organisation signature', 70, 'view_organisationsignature'),
	(284, 'Can add letter shingles', 71, 'add_lettershingles'),
	(285, 'Can change letter shingles', 71, 'change_lettershingles'),
	(286, 'Can delete letter shingles', 71, 'delete_lettershingles'),
	(287, 'Can view letter shingles', 71, 'view_lettershingles'),
	(288, 'Can add fixed receiver', 72, 'add_fixedreceiver'),
	(289, 'Can change fixed receiver', 72, 'change_fixedreceiver'),
	(290, 'Can delete fixed receiver', 72, 'delete_fixedreceiver'),
	(291, 'Can view fixed receiver', 72, 'view_fixedreceiver'),
	(293, 'Can change pledger', 73, 'change_pledger'),
	(294, 'Can delete pledger', 73, 'delete_pledger'),
	(295, 'Can view pledger', 73, 'view_pledger'),
	(296, 'Can add campaign', 74, 'add_campaignpage'),
	(297, 'Can change campaign', 74, 'change_campaignpage'),
	(298, 'Can delete campaign', 74, 'delete_campaignpage'),
	(299, 'Can view campaign', 74, 'view_campaignpage'),
	(300, 'Can add reason', 75, 'add_reason'),
	(301, 'Can change reason', 75, 'change_reason'),
	(302, 'Can delete reason', 75, 'delete_reason'),
	(303, 'Can view reason', 75, 'view_reason'),
	(304, 'Can add snapshot', 76, 'add_snapshot'),
	(305, 'Can change snapshot', 76, 'change_snapshot'),
	(306, 'Can delete snapshot', 76, 'delete_snapshot'),
	(307, 'Can view snapshot', 76, 'view_snapshot'),
	(308, 'Can publish counts of families'' reports', 76, 'publish_snapshot'),
	(309, 'Can add published count', 77, 'add_publishedcount'),
	(310, 'Can change published count', 77, 'change_publishedcount'),
	(311, 'Can delete published count', 77, 'delete_publishedcount'),
	(312, 'Can view published count', 77, 'view_publishedcount'),
	(313, 'Can add week decision', 78, 'add_weekdecision'),
	(314, 'Can change week decision', 78, 'change_weekdecision'),
	(315, 'Can delete week decision', 78, 'delete_weekdecision'),
	(316, 'Can view week decision', 78, 'view_weekdecision'),
	(317, 'Can add late report', 79, 'add_latereport'),
	(318, 'Can change late report', 79, 'change_latereport'),
	(319, 'Can delete late report', 79, 'delete_latereport'),
	(320, 'Can view late report', 79, 'view_latereport'),
	(321, 'Can add law change', 80, 'add_lawchange'),
	(322, 'Can change law change', 80, 'change_lawchange'),
	(323, 'Can delete law change', 80, 'delete_lawchange'),
	(324, 'Can view law change', 80, 'view_lawchange'),
	(325, 'Can add rule set version', 81, 'add_rulesetversion'),
	(326, 'Can change rule set version', 81, 'change_rulesetversion'),
	(327, 'Can delete rule set version', 81, 'delete_rulesetversion'),
	(328, 'Can view rule set version', 81, 'view_rulesetversion'),
	(329, 'Can approve rules of law', 81, 'approve_rulesetversion'),
	(330, 'Can add search count', 82, 'add_searchcount'),
	(331, 'Can change search count', 82, 'change_searchcount'),
	(332, 'Can delete search count', 82, 'delete_searchcount'),
	(333, 'Can view search count', 82, 'view_searchcount'),
	(334, 'Can add version of a letter', 83, 'add_letterversion'),
	(335, 'Can change version of a letter', 83, 'change_letterversion'),
	(336, 'Can delete version of a letter', 83, 'delete_letterversion'),
	(337, 'Can view version of a letter', 83, 'view_letterversion'),
	(338, 'Can add announcement', 84, 'add_announcement'),
	(339, 'Can change announcement', 84, 'change_announcement'),
	(340, 'Can delete announcement', 84, 'delete_announcement'),
	(341, 'Can view announcement', 84, 'view_announcement'),
	(342, 'Can add area', 85, 'add_area'),
	(343, 'Can change area', 85, 'change_area'),
	(344, 'Can delete area', 85, 'delete_area'),
	(345, 'Can view area', 85, 'view_area'),
	(346, 'Can add edition', 86, 'add_edition'),
	(347, 'Can change edition', 86, 'change_edition'),
	(348, 'Can delete edition', 86, 'delete_edition'),
	(349, 'Can view edition', 86, 'view_edition'),
	(350, 'Can publish editions and withdraw them', 86, 'publish_edition'),
	(351, 'Can add figure', 87, 'add_figure'),
	(352, 'Can change figure', 87, 'change_figure'),
	(353, 'Can delete figure', 87, 'delete_figure'),
	(354, 'Can view figure', 87, 'view_figure'),
	(355, 'Can add correction', 88, 'add_correction'),
	(356, 'Can change correction', 88, 'change_correction'),
	(357, 'Can delete correction', 88, 'delete_correction'),
	(358, 'Can view correction', 88, 'view_correction'),
	(359, 'Can add footnote', 89, 'add_footnote'),
	(360, 'Can change footnote', 89, 'change_footnote'),
	(361, 'Can delete footnote', 89, 'delete_footnote'),
	(362, 'Can view footnote', 89, 'view_footnote'),
	(363, 'Can add slice', 90, 'add_slice'),
	(364, 'Can change slice', 90, 'change_slice'),
	(365, 'Can delete slice', 90, 'delete_slice'),
	(366, 'Can view slice', 90, 'view_slice'),
	(367, 'Can add neighbour', 91, 'add_neighbour'),
	(368, 'Can change neighbour', 91, 'change_neighbour'),
	(369, 'Can delete neighbour', 91, 'delete_neighbour'),
	(370, 'Can view neighbour', 91, 'view_neighbour'),
	(371, 'Can add inspection', 92, 'add_inspection'),
	(372, 'Can change inspection', 92, 'change_inspection'),
	(373, 'Can delete inspection', 92, 'delete_inspection'),
	(374, 'Can view inspection', 92, 'view_inspection'),
	(375, 'Can add source file', 93, 'add_sourcefile'),
	(376, 'Can change source file', 93, 'change_sourcefile'),
	(377, 'Can delete source file', 93, 'delete_sourcefile'),
	(378, 'Can view source file', 93, 'view_sourcefile'),
	(379, 'Can add card clock', 94, 'add_cardclock'),
	(380, 'Can change card clock', 94, 'change_cardclock'),
	(381, 'Can delete card clock', 94, 'delete_cardclock'),
	(382, 'Can view card clock', 94, 'view_cardclock'),
	(383, 'Can add drawn card', 95, 'add_drawncard'),
	(384, 'Can change drawn card', 95, 'change_drawncard'),
	(385, 'Can delete drawn card', 95, 'delete_drawncard'),
	(386, 'Can view drawn card', 95, 'view_drawncard'),
	(387, 'Can add changed figure', 96, 'add_changedfigure'),
	(388, 'Can change changed figure', 96, 'change_changedfigure'),
	(389, 'Can delete changed figure', 96, 'delete_changedfigure'),
	(390, 'Can view changed figure', 96, 'view_changedfigure'),
	(391, 'Can view reported figure', 97, 'view_objection'),
	(392, 'Can change reported figure', 97, 'change_objection'),
	(393, 'Can add download', 98, 'add_download'),
	(394, 'Can change download', 98, 'change_download'),
	(395, 'Can delete download', 98, 'delete_download'),
	(396, 'Can view download', 98, 'view_download'),
	(397, 'Can add download piece', 99, 'add_downloadpiece'),
	(398, 'Can change download piece', 99, 'change_downloadpiece'),
	(399, 'Can delete download piece', 99, 'delete_downloadpiece'),
	(400, 'Can view download piece', 99, 'view_downloadpiece'),
	(401, 'Can add asked body', 100, 'add_askedbody'),
	(402, 'Can change asked body', 100, 'change_askedbody'),
	(403, 'Can delete asked body', 100, 'delete_askedbody'),
	(404, 'Can view asked body', 100, 'view_askedbody'),
	(405, 'Can add information request', 101, 'add_informationrequest'),
	(406, 'Can change information request', 101, 'change_informationrequest'),
	(407, 'Can delete information request', 101, 'delete_informationrequest'),
	(408, 'Can view information request', 101, 'view_informationrequest'),
	(409, 'Can add mail worker', 102, 'add_mailworker'),
	(410, 'Can change mail worker', 102, 'change_mailworker'),
	(411, 'Can delete mail worker', 102, 'delete_mailworker'),
	(412, 'Can view mail worker', 102, 'view_mailworker'),
	(413, 'Can add sender check', 103, 'add_sendercheck'),
	(414, 'Can change sender check', 103, 'change_sendercheck'),
	(415, 'Can delete sender check', 103, 'delete_sendercheck'),
	(416, 'Can view sender check', 103, 'view_sendercheck'),
	(417, 'Can add unparsed returned mail', 104, 'add_unparsedmail'),
	(418, 'Can change unparsed returned mail', 104, 'change_unparsedmail'),
	(419, 'Can delete unparsed returned mail', 104, 'delete_unparsedmail'),
	(420, 'Can view unparsed returned mail', 104, 'view_unparsedmail'),
	(421, 'Can add delivery preference', 105, 'add_deliverypreference'),
	(422, 'Can change delivery preference', 105, 'change_deliverypreference'),
	(423, 'Can delete delivery preference', 105, 'delete_deliverypreference'),
	(424, 'Can view delivery preference', 105, 'view_deliverypreference'),
	(425, 'Can add mailing', 106, 'add_mailing'),
	(426, 'Can change mailing', 106, 'change_mailing'),
	(427, 'Can delete mailing', 106, 'delete_mailing'),
	(428, 'Can view mailing', 106, 'view_mailing'),
	(429, 'Can add departure', 107, 'add_departure'),
	(430, 'Can change departure', 107, 'change_departure'),
	(431, 'Can delete departure', 107, 'delete_departure'),
	(432, 'Can view departure', 107, 'view_departure'),
	(433, 'Can add delivery tally', 108, 'add_deliverytally'),
	(434, 'Can change delivery tally', 108, 'change_deliverytally'),
	(435, 'Can delete delivery tally', 108, 'delete_deliverytally'),
	(436, 'Can view delivery tally', 108, 'view_deliverytally'),
	(437, 'Can add delivery batch', 109, 'add_deliverybatch'),
	(438, 'Can change delivery batch', 109, 'change_deliverybatch'),
	(439, 'Can delete delivery batch', 109, 'delete_deliverybatch'),
	(440, 'Can view delivery batch', 109, 'view_deliverybatch'),
	(441, 'Can add delivery', 110, 'add_delivery'),
	(442, 'Can change delivery', 110, 'change_delivery'),
	(443, 'Can delete delivery', 110, 'delete_delivery'),
	(444, 'Can view delivery', 110, 'view_delivery'),
	(445, 'Can add single email', 111, 'add_message'),
	(446, 'Can change single email', 111, 'change_message'),
	(447, 'Can delete single email', 111, 'delete_message'),
	(448, 'Can view single email', 111, 'view_message'),
	(449, 'Can add bounce suppression', 112, 'add_bouncesuppression'),
	(450, 'Can change bounce suppression', 112, 'change_bouncesuppression'),
	(451, 'Can delete bounce suppression', 112, 'delete_bouncesuppression'),
	(452, 'Can view bounce suppression', 112, 'view_bouncesuppression'),
	(453, 'Can add pace', 113, 'add_pace'),
	(454, 'Can change pace', 113, 'change_pace'),
	(455, 'Can delete pace', 113, 'delete_pace'),
	(456, 'Can view pace', 113, 'view_pace'),
	(457, 'Can add returned mail', 114, 'add_returnedmail'),
	(458, 'Can change returned mail', 114, 'change_returnedmail'),
	(459, 'Can delete returned mail', 114, 'delete_returnedmail'),
	(460, 'Can view returned mail', 114, 'view_returnedmail'),
	(461, 'Can add installation', 115, 'add_installation'),
	(462, 'Can change installation', 115, 'change_installation'),
	(463, 'Can delete installation', 115, 'delete_installation'),
	(464, 'Can view installation', 115, 'view_installation'),
	(465, 'Can add prepared answer', 116, 'add_preparedanswer'),
	(466, 'Can change prepared answer', 116, 'change_preparedanswer'),
	(467, 'Can delete prepared answer', 116, 'delete_preparedanswer'),
	(468, 'Can view prepared answer', 116, 'view_preparedanswer'),
	(469, 'Can add conversation', 117, 'add_conversation'),
	(470, 'Can change conversation', 117, 'change_conversation'),
	(471, 'Can delete conversation', 117, 'delete_conversation'),
	(472, 'Can view conversation', 117, 'view_conversation'),
	(473, 'Can add answer', 118, 'add_answer'),
	(474, 'Can change answer', 118, 'change_answer'),
	(475, 'Can delete answer', 118, 'delete_answer'),
	(476, 'Can view answer', 118, 'view_answer'),
	(477, 'Can add incoming message', 119, 'add_incomingmessage'),
	(478, 'Can change incoming message', 119, 'change_incomingmessage'),
	(479, 'Can delete incoming message', 119, 'delete_incomingmessage'),
	(480, 'Can view incoming message', 119, 'view_incomingmessage'),
	(481, 'Can add internal note', 120, 'add_internalnote'),
	(482, 'Can change internal note', 120, 'change_internalnote'),
	(483, 'Can delete internal note', 120, 'delete_internalnote'),
	(484, 'Can view internal note', 120, 'view_internalnote'),
	(485, 'Can add topic', 121, 'add_topic'),
	(486, 'Can change topic', 121, 'change_topic'),
	(487, 'Can delete topic', 121, 'delete_topic'),
	(488, 'Can view topic', 121, 'view_topic'),
	(489, 'Can add subscription', 122, 'add_subscription'),
	(490, 'Can change subscription', 122, 'change_subscription'),
	(491, 'Can delete subscription', 122, 'delete_subscription'),
	(492, 'Can view subscription', 122, 'view_subscription'),
	(493, 'Can add reader', 123, 'add_reader'),
	(494, 'Can change reader', 123, 'change_reader'),
	(495, 'Can delete reader', 123, 'delete_reader'),
	(496, 'Can view reader', 123, 'view_reader'),
	(497, 'Can add recipient bitmap', 124, 'add_recipientbitmap'),
	(498, 'Can change recipient bitmap', 124, 'change_recipientbitmap'),
	(499, 'Can delete recipient bitmap', 124, 'delete_recipientbitmap'),
	(500, 'Can view recipient bitmap', 124, 'view_recipientbitmap'),
	(501, 'Can add list import', 125, 'add_listimport'),
	(502, 'Can change list import', 125, 'change_listimport'),
	(503, 'Can delete list import', 125, 'delete_listimport'),
	(504, 'Can view list import', 125, 'view_listimport'),
	(505, 'Can add import row', 126, 'add_importrow'),
	(506, 'Can change import row', 126, 'change_importrow'),
	(507, 'Can delete import row', 126, 'delete_importrow'),
	(508, 'Can view import row', 126, 'view_importrow'),
	(509, 'Can add import part', 127, 'add_importpart'),
	(510, 'Can change import part', 127, 'change_importpart'),
	(511, 'Can delete import part', 127, 'delete_importpart'),
	(512, 'Can view import part', 127, 'view_importpart'),
	(513, 'Can add import line', 128, 'add_importline'),
	(514, 'Can change import line', 128, 'change_importline'),
	(515, 'Can delete import line', 128, 'delete_importline'),
	(516, 'Can view import line', 128, 'view_importline'),
	(517, 'Can add sending newsletters', 129, 'add_sendingrules'),
	(518, 'Can change sending newsletters', 129, 'change_sendingrules'),
	(519, 'Can delete sending newsletters', 129, 'delete_sendingrules'),
	(520, 'Can view sending newsletters', 129, 'view_sendingrules'),
	(521, 'Can add newsletter', 130, 'add_newsletter'),
	(522, 'Can change newsletter', 130, 'change_newsletter'),
	(523, 'Can delete newsletter', 130, 'delete_newsletter'),
	(524, 'Can view newsletter', 130, 'view_newsletter'),
	(525, 'Can add newsletter mailing', 131, 'add_newslettermailing'),
	(526, 'Can change newsletter mailing', 131, 'change_newslettermailing'),
	(527, 'Can delete newsletter mailing', 131, 'delete_newslettermailing'),
	(528, 'Can view newsletter mailing', 131, 'view_newslettermailing'),
	(529, 'Can add series', 132, 'add_series'),
	(530, 'Can change series', 132, 'change_series'),
	(531, 'Can delete series', 132, 'delete_series'),
	(532, 'Can view series', 132, 'view_series'),
	(533, 'Can add series run', 133, 'add_seriesrun'),
	(534, 'Can change series run', 133, 'change_seriesrun'),
	(535, 'Can delete series run', 133, 'delete_seriesrun'),
	(536, 'Can view series run', 133, 'view_seriesrun'),
	(537, 'Can add step', 134, 'add_step'),
	(538, 'Can change step', 134, 'change_step'),
	(539, 'Can delete step', 134, 'delete_step'),
	(540, 'Can view step', 134, 'view_step'),
	(541, 'Can add step mail', 135, 'add_stepmail'),
	(542, 'Can change step mail', 135, 'change_stepmail'),
	(543, 'Can delete step mail', 135, 'delete_stepmail'),
	(544, 'Can view step mail', 135, 'view_stepmail'),
	(545, 'Can add subject test', 136, 'add_subjecttest'),
	(546, 'Can change subject test', 136, 'change_subjecttest'),
	(547, 'Can delete subject test', 136, 'delete_subjecttest'),
	(548, 'Can view subject test', 136, 'view_subjecttest'),
	(549, 'Can add tracked link', 137, 'add_trackedlink'),
	(550, 'Can change tracked link', 137, 'change_trackedlink'),
	(551, 'Can delete tracked link', 137, 'delete_trackedlink'),
	(552, 'Can view tracked link', 137, 'view_trackedlink'),
	(553, 'Can add click count', 138, 'add_clickcount'),
	(554, 'Can change click count', 138, 'change_clickcount'),
	(555, 'Can delete click count', 138, 'delete_clickcount'),
	(556, 'Can view click count', 138, 'view_clickcount'),
	(557, 'Can add click', 139, 'add_click'),
	(558, 'Can change click', 139, 'change_click'),
	(559, 'Can delete click', 139, 'delete_click'),
	(560, 'Can view click', 139, 'view_click'),
	(561, 'Can add segment', 140, 'add_segment'),
	(562, 'Can change segment', 140, 'change_segment'),
	(563, 'Can delete segment', 140, 'delete_segment'),
	(564, 'Can view segment', 140, 'view_segment'),
	(565, 'Can add send plan', 141, 'add_sendplan'),
	(566, 'Can change send plan', 141, 'change_sendplan'),
	(567, 'Can delete send plan', 141, 'delete_sendplan'),
	(568, 'Can view send plan', 141, 'view_sendplan'),
	(569, 'Can add saved block', 142, 'add_savedblock'),
	(570, 'Can change saved block', 142, 'change_savedblock'),
	(571, 'Can delete saved block', 142, 'delete_savedblock'),
	(572, 'Can view saved block', 142, 'view_savedblock'),
	(573, 'Can add newsletter template', 143, 'add_newslettertemplate'),
	(574, 'Can change newsletter template', 143, 'change_newslettertemplate'),
	(575, 'Can delete newsletter template', 143, 'delete_newslettertemplate'),
	(576, 'Can view newsletter template', 143, 'view_newslettertemplate'),
	(577, 'Can add version of the aims', 144, 'add_aimsversion'),
	(578, 'Can change version of the aims', 144, 'change_aimsversion'),
	(579, 'Can delete version of the aims', 144, 'delete_aimsversion'),
	(580, 'Can view version of the aims', 144, 'view_aimsversion'),
	(581, 'Can add application', 145, 'add_application'),
	(582, 'Can change application', 145, 'change_application'),
	(583, 'Can delete application', 145, 'delete_application'),
	(584, 'Can view application', 145, 'view_application'),
	(585, 'Can decide about applications', 145, 'decide_application'),
	(586, 'Can add application message', 146, 'add_applicationmessage'),
	(587, 'Can change application message', 146, 'change_applicationmessage'),
	(588, 'Can delete application message', 146, 'delete_applicationmessage'),
	(589, 'Can view application message', 146, 'view_applicationmessage'),
	(590, 'Can add membership', 147, 'add_membership'),
	(591, 'Can change membership', 147, 'change_membership'),
	(592, 'Can delete membership', 147, 'delete_membership'),
	(593, 'Can view membership', 147, 'view_membership'),
	(594, 'Can download the list of members', 147, 'export_membership'),
	(595, 'Can add organisation', 148, 'add_organisation'),
	(596, 'Can change organisation', 148, 'change_organisation'),
	(597, 'Can delete organisation', 148, 'delete_organisation'),
	(598, 'Can view organisation', 148, 'view_organisation'),
	(599, 'Can download the list of organisations', 148, 'export_organisation'),
	(600, 'Can add listing record', 149, 'add_listingrecord'),
	(601, 'Can change listing record', 149, 'change_listingrecord'),
	(602, 'Can delete listing record', 149, 'delete_listingrecord'),
	(603, 'Can view listing record', 149, 'view_listingrecord'),
	(604, 'Can add former slug', 150, 'add_formerslug'),
	(605, 'Can change former slug', 150, 'change_formerslug'),
	(606, 'Can delete former slug', 150, 'delete_formerslug'),
	(607, 'Can view former slug', 150, 'view_formerslug'),
	(608, 'Can add entry change', 151, 'add_entrychange'),
	(609, 'Can change entry change', 151, 'change_entrychange'),
	(610, 'Can delete entry change', 151, 'delete_entrychange'),
	(611, 'Can view entry change', 151, 'view_entrychange'),
	(612, 'Can add proposed change', 152, 'add_proposedchange'),
	(613, 'Can change proposed change', 152, 'change_proposedchange'),
	(614, 'Can delete proposed change', 152, 'delete_proposedchange'),
	(615, 'Can view proposed change', 152, 'view_proposedchange'),
	(616, 'Can add steward invitation', 153, 'add_stewardinvitation'),
	(617, 'Can change steward invitation', 153, 'change_stewardinvitation'),
	(618, 'Can delete steward invitation', 153, 'delete_stewardinvitation'),
	(619, 'Can view steward invitation', 153, 'view_stewardinvitation'),
	(620, 'Can add stewardship', 154, 'add_stewardship'),
	(621, 'Can change stewardship', 154, 'change_stewardship'),
	(622, 'Can delete stewardship', 154, 'delete_stewardship'),
	(623, 'Can view stewardship', 154, 'view_stewardship'),
	(624, 'Can add version of an email template', 155, 'add_emailtemplateversion'),
	(625, 'Can change version of an email template', 155, 'change_emailtemplateversion'),
	(626, 'Can delete version of an email template', 155, 'delete_emailtemplateversion'),
	(627, 'Can view version of an email template', 155, 'view_emailtemplateversion'),
	(628, 'Can add proposed decision', 156, 'add_proposeddecision'),
	(629, 'Can change proposed decision', 156, 'change_proposeddecision'),
	(630, 'Can delete proposed decision', 156, 'delete_proposeddecision'),
	(631, 'Can view proposed decision', 156, 'view_proposeddecision'),
	(632, 'Can view report', 157, 'view_report'),
	(633, 'Can change report', 157, 'change_report'),
	(634, 'Can add alarm mail', 158, 'add_alarmmail'),
	(635, 'Can change alarm mail', 158, 'change_alarmmail'),
	(636, 'Can delete alarm mail', 158, 'delete_alarmmail'),
	(637, 'Can view alarm mail', 158, 'view_alarmmail'),
	(638, 'Can add reminder to confirm', 159, 'add_confirmationrules'),
	(639, 'Can change reminder to confirm', 159, 'change_confirmationrules'),
	(640, 'Can delete reminder to confirm', 159, 'delete_confirmationrules'),
	(641, 'Can view reminder to confirm', 159, 'view_confirmationrules'),
	(642, 'Can add retention period', 160, 'add_retentionperiod'),
	(643, 'Can change retention period', 160, 'change_retentionperiod'),
	(644, 'Can delete retention period', 160, 'delete_retentionperiod'),
	(645, 'Can view retention period', 160, 'view_retentionperiod'),
	(646, 'Can add sign in code', 161, 'add_signincode'),
	(647, 'Can change sign in code', 161, 'change_signincode'),
	(648, 'Can delete sign in code', 161, 'delete_signincode'),
	(649, 'Can view sign in code', 161, 'view_signincode'),
	(650, 'Can add tag', 162, 'add_tag'),
	(651, 'Can change tag', 162, 'change_tag'),
	(652, 'Can delete tag', 162, 'delete_tag'),
	(653, 'Can view tag', 162, 'view_tag'),
	(654, 'Can add person', 163, 'add_person'),
	(655, 'Can change person', 163, 'change_person'),
	(656, 'Can delete person', 163, 'delete_person'),
	(657, 'Can view person', 163, 'view_person'),
	(658, 'Can export people', 163, 'export_person'),
	(659, 'Can merge people', 163, 'merge_person'),
	(660, 'Can add audit entry', 164, 'add_auditentry'),
	(661, 'Can change audit entry', 164, 'change_auditentry'),
	(662, 'Can delete audit entry', 164, 'delete_auditentry'),
	(663, 'Can view audit entry', 164, 'view_auditentry'),
	(664, 'Can add confirmation', 165, 'add_confirmation'),
	(665, 'Can change confirmation', 165, 'change_confirmation'),
	(666, 'Can delete confirmation', 165, 'delete_confirmation'),
	(667, 'Can view confirmation', 165, 'view_confirmation'),
	(668, 'Can add consent wording', 166, 'add_consentwording'),
	(669, 'Can change consent wording', 166, 'change_consentwording'),
	(670, 'Can delete consent wording', 166, 'delete_consentwording'),
	(671, 'Can view consent wording', 166, 'view_consentwording'),
	(672, 'Can add consent event', 167, 'add_consentevent'),
	(673, 'Can change consent event', 167, 'change_consentevent'),
	(674, 'Can delete consent event', 167, 'delete_consentevent'),
	(675, 'Can view consent event', 167, 'view_consentevent'),
	(676, 'Can add data request', 168, 'add_datarequest'),
	(677, 'Can change data request', 168, 'change_datarequest'),
	(678, 'Can delete data request', 168, 'delete_datarequest'),
	(679, 'Can view data request', 168, 'view_datarequest'),
	(680, 'Can add merge record', 169, 'add_mergerecord'),
	(681, 'Can change merge record', 169, 'change_mergerecord'),
	(682, 'Can delete merge record', 169, 'delete_mergerecord'),
	(683, 'Can view merge record', 169, 'view_mergerecord'),
	(684, 'Can add former address', 170, 'add_formeraddress'),
	(685, 'Can change former address', 170, 'change_formeraddress'),
	(686, 'Can delete former address', 170, 'delete_formeraddress'),
	(687, 'Can view former address', 170, 'view_formeraddress'),
	(688, 'Can add note', 171, 'add_note'),
	(689, 'Can change note', 171, 'change_note'),
	(690, 'Can delete note', 171, 'delete_note'),
	(691, 'Can view note', 171, 'view_note'),
	(692, 'Can add staff link', 172, 'add_stafflink'),
	(693, 'Can change staff link', 172, 'change_stafflink'),
	(694, 'Can delete staff link', 172, 'delete_stafflink'),
	(695, 'Can view staff link', 172, 'view_stafflink'),
	(696, 'Can add staff notice', 173, 'add_staffnotice'),
	(697, 'Can change staff notice', 173, 'change_staffnotice'),
	(698, 'Can delete staff notice', 173, 'delete_staffnotice'),
	(699, 'Can view staff notice', 173, 'view_staffnotice'),
	(700, 'Can add suppression', 174, 'add_suppression'),
	(701, 'Can change suppression', 174, 'change_suppression'),
	(702, 'Can delete suppression', 174, 'delete_suppression'),
	(703, 'Can view suppression', 174, 'view_suppression'),
	(704, 'Can add consent state', 175, 'add_consentstate'),
	(705, 'Can change consent state', 175, 'change_consentstate'),
	(706, 'Can delete consent state', 175, 'delete_consentstate'),
	(707, 'Can view consent state', 175, 'view_consentstate'),
	(708, 'Can add daily count', 176, 'add_dailycount'),
	(709, 'Can change daily count', 176, 'change_dailycount'),
	(710, 'Can delete daily count', 176, 'delete_dailycount'),
	(711, 'Can view daily count', 176, 'view_dailycount'),
	(712, 'Can add tag change', 177, 'add_tagchange'),
	(713, 'Can change tag change', 177, 'change_tagchange'),
	(714, 'Can delete tag change', 177, 'delete_tagchange'),
	(715, 'Can view tag change', 177, 'view_tagchange'),
	(716, 'Can add four eyes', 178, 'add_foureyes'),
	(717, 'Can change four eyes', 178, 'change_foureyes'),
	(718, 'Can delete four eyes', 178, 'delete_foureyes'),
	(719, 'Can view four eyes', 178, 'view_foureyes'),
	(720, 'Can add export request', 179, 'add_exportrequest'),
	(721, 'Can change export request', 179, 'change_exportrequest'),
	(722, 'Can delete export request', 179, 'delete_exportrequest'),
	(723, 'Can view export request', 179, 'view_exportrequest'),
	(724, 'Can add contact import', 180, 'add_contactimport'),
	(725, 'Can change contact import', 180, 'change_contactimport'),
	(726, 'Can delete contact import', 180, 'delete_contactimport'),
	(727, 'Can view contact import', 180, 'view_contactimport'),
	(728, 'Can add postcode directory', 181, 'add_postcodedirectory'),
	(729, 'Can change postcode directory', 181, 'change_postcodedirectory'),
	(730, 'Can delete postcode directory', 181, 'delete_postcodedirectory'),
	(731, 'Can view postcode directory', 181, 'view_postcodedirectory'),
	(732, 'Can add council', 182, 'add_council'),
	(733, 'Can change council', 182, 'change_council'),
	(734, 'Can delete council', 182, 'delete_council'),
	(735, 'Can view council', 182, 'view_council'),
	(736, 'Can add constituency', 183, 'add_constituency'),
	(737, 'Can change constituency', 183, 'change_constituency'),
	(738, 'Can delete constituency', 183, 'delete_constituency'),
	(739, 'Can view constituency', 183, 'view_constituency'),
	(740, 'Can add council contact', 184, 'add_councilcontact'),
	(741, 'Can change council contact', 184, 'change_councilcontact'),
	(742, 'Can delete council contact', 184, 'delete_councilcontact'),
	(743, 'Can view council contact', 184, 'view_councilcontact'),
	(744, 'Can import council contacts', 184, 'import_councilcontact'),
	(745, 'Can add former council', 185, 'add_formercouncil'),
	(746, 'Can change former council', 185, 'change_formercouncil'),
	(747, 'Can delete former council', 185, 'delete_formercouncil'),
	(748, 'Can view former council', 185, 'view_formercouncil'),
	(749, 'Can add postcode', 186, 'add_postcode'),
	(750, 'Can change postcode', 186, 'change_postcode'),
	(751, 'Can delete postcode', 186, 'delete_postcode'),
	(752, 'Can view postcode', 186, 'view_postcode'),
	(753, 'Can add representative', 187, 'add_representative'),
	(754, 'Can change representative', 187, 'change_representative'),
	(755, 'Can delete representative', 187, 'delete_representative'),
	(756, 'Can view representative', 187, 'view_representative'),
	(757, 'Can add hit', 188, 'add_hit'),
	(758, 'Can change hit', 188, 'change_hit'),
	(759, 'Can delete hit', 188, 'delete_hit'),
	(760, 'Can view hit', 188, 'view_hit'),
	(761, 'Can add row trouble', 189, 'add_rowtrouble'),
	(762, 'Can change row trouble', 189, 'change_rowtrouble'),
	(763, 'Can delete row trouble', 189, 'delete_rowtrouble'),
	(764, 'Can view row trouble', 189, 'view_rowtrouble'),
	(765, 'Can add site details', 190, 'add_sitedetails'),
	(766, 'Can change site details', 190, 'change_sitedetails'),
	(767, 'Can delete site details', 190, 'delete_sitedetails'),
	(768, 'Can view site details', 190, 'view_sitedetails'),
	(769, 'Can add form submission', 191, 'add_formsubmission'),
	(770, 'Can change form submission', 191, 'change_formsubmission'),
	(771, 'Can delete form submission', 191, 'delete_formsubmission'),
	(772, 'Can view form submission', 191, 'view_formsubmission'),
	(773, 'Can add redirect', 192, 'add_redirect'),
	(774, 'Can change redirect', 192, 'change_redirect'),
	(775, 'Can delete redirect', 192, 'delete_redirect'),
	(776, 'Can view redirect', 192, 'view_redirect'),
	(777, 'Can add embed', 193, 'add_embed'),
	(778, 'Can change embed', 193, 'change_embed'),
	(779, 'Can delete embed', 193, 'delete_embed'),
	(780, 'Can view embed', 193, 'view_embed'),
	(781, 'Can add user profile', 194, 'add_userprofile'),
	(782, 'Can change user profile', 194, 'change_userprofile'),
	(783, 'Can delete user profile', 194, 'delete_userprofile'),
	(784, 'Can view user profile', 194, 'view_userprofile'),
	(785, 'Can publish newsletter', 130, 'publish_newsletter'),
	(786, 'Can lock newsletter', 130, 'lock_newsletter'),
	(787, 'Can unlock newsletter', 130, 'unlock_newsletter'),
	(788, 'Can view document', 29, 'view_document'),
	(789, 'Can view image', 2, 'view_image'),
	(790, 'Can add rendition', 195, 'add_rendition'),
	(791, 'Can change rendition', 195, 'change_rendition'),
	(792, 'Can delete rendition', 195, 'delete_rendition'),
	(793, 'Can view rendition', 195, 'view_rendition'),
	(794, 'Can add index entry', 196, 'add_indexentry'),
	(795, 'Can change index entry', 196, 'change_indexentry'),
	(796, 'Can delete index entry', 196, 'delete_indexentry'),
	(797, 'Can view index entry', 196, 'view_indexentry'),
	(798, 'Can add editing session', 197, 'add_editingsession'),
	(799, 'Can change editing session', 197, 'change_editingsession'),
	(800, 'Can delete editing session', 197, 'delete_editingsession'),
	(801, 'Can view editing session', 197, 'view_editingsession'),
	(802, 'Can add form state', 198, 'add_formstate'),
	(803, 'Can change form state', 198, 'change_formstate'),
	(804, 'Can delete form state', 198, 'delete_formstate'),
	(805, 'Can view form state', 198, 'view_formstate'),
	(806, 'Can add tag', 199, 'add_tag'),
	(807, 'Can change tag', 199, 'change_tag'),
	(808, 'Can delete tag', 199, 'delete_tag'),
	(809, 'Can view tag', 199, 'view_tag'),
	(810, 'Can add tagged item', 200, 'add_taggeditem'),
	(811, 'Can change tagged item', 200, 'change_taggeditem'),
	(812, 'Can delete tagged item', 200, 'delete_taggeditem'),
	(813, 'Can view tagged item', 200, 'view_taggeditem'),
	(814, 'Can add email address', 201, 'add_emailaddress'),
	(815, 'Can change email address', 201, 'change_emailaddress'),
	(816, 'Can delete email address', 201, 'delete_emailaddress'),
	(817, 'Can view email address', 201, 'view_emailaddress'),
	(818, 'Can add email confirmation', 202, 'add_emailconfirmation'),
	(819, 'Can change email confirmation', 202, 'change_emailconfirmation'),
	(820, 'Can delete email confirmation', 202, 'delete_emailconfirmation'),
	(821, 'Can view email confirmation', 202, 'view_emailconfirmation'),
	(822, 'Can add authenticator', 203, 'add_authenticator'),
	(823, 'Can change authenticator', 203, 'change_authenticator'),
	(824, 'Can delete authenticator', 203, 'delete_authenticator'),
	(825, 'Can view authenticator', 203, 'view_authenticator'),
	(826, 'Can add procrastinate event', 204, 'add_procrastinateevent'),
	(827, 'Can change procrastinate event', 204, 'change_procrastinateevent'),
	(828, 'Can delete procrastinate event', 204, 'delete_procrastinateevent'),
	(829, 'Can view procrastinate event', 204, 'view_procrastinateevent'),
	(830, 'Can add procrastinate job', 205, 'add_procrastinatejob'),
	(831, 'Can change procrastinate job', 205, 'change_procrastinatejob'),
	(832, 'Can delete procrastinate job', 205, 'delete_procrastinatejob'),
	(833, 'Can view procrastinate job', 205, 'view_procrastinatejob'),
	(834, 'Can add procrastinate periodic defer', 206, 'add_procrastinateperiodicdefer'),
	(835, 'Can change procrastinate periodic defer', 206, 'change_procrastinateperiodicdefer'),
	(836, 'Can delete procrastinate periodic defer', 206, 'delete_procrastinateperiodicdefer'),
	(837, 'Can view procrastinate periodic defer', 206, 'view_procrastinateperiodicdefer'),
	(838, 'Can add procrastinate worker', 207, 'add_procrastinateworker'),
	(839, 'Can change procrastinate worker', 207, 'change_procrastinateworker'),
	(840, 'Can delete procrastinate worker', 207, 'delete_procrastinateworker'),
	(841, 'Can view procrastinate worker', 207, 'view_procrastinateworker'),
	(842, 'Can add permission', 208, 'add_permission'),
	(843, 'Can change permission', 208, 'change_permission'),
	(844, 'Can delete permission', 208, 'delete_permission'),
	(845, 'Can view permission', 208, 'view_permission'),
	(846, 'Can add group', 209, 'add_group'),
	(847, 'Can change group', 209, 'change_group'),
	(848, 'Can delete group', 209, 'delete_group'),
	(849, 'Can view group', 209, 'view_group'),
	(850, 'Can add content type', 210, 'add_contenttype'),
	(851, 'Can change content type', 210, 'change_contenttype'),
	(852, 'Can delete content type', 210, 'delete_contenttype'),
	(853, 'Can view content type', 210, 'view_contenttype'),
	(854, 'Can add session', 211, 'add_session'),
	(855, 'Can change session', 211, 'change_session'),
	(856, 'Can delete session', 211, 'delete_session'),
	(857, 'Can view session', 211, 'view_session');


--
-- Data for Name: campaigns_actionpage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_actionpartner; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_campaignpage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_campaignsindexpage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_countchange; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_fixedreceiver; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_handin; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_handoverterms; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_letter; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_letterreceiver; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_lettershingles; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_milestone; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_offlinecount; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_offlinescan; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_openletterpage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_organisationsignature; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_participation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_participationcount; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_partner; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_partnerconsentevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_partnerconsentstate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_partnerremoval; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_petitionpage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_pledgepage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_pledger; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_reason; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_threshold; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_usedtoken; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: campaigns_writetopage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: config_backup; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: delivery_bouncesuppression; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: delivery_deliverybatch; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: delivery_deliverypreference; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: delivery_deliverytally; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: delivery_departure; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: delivery_installation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: delivery_mailing; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: delivery_mailworker; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: delivery_message; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: delivery_pace; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: delivery_returnedmail; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: delivery_sendercheck; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: delivery_unparsedmail; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: django_content_type; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_content_type VALUES
	(1, 'wagtailcore', 'page'),
	(2, 'wagtailimages', 'image'),
	(3, 'wagtailadmin', 'admin'),
	(4, 'wagtailcore', 'groupapprovaltask'),
	(5, 'wagtailcore', 'locale'),
	(6, 'wagtailcore', 'site'),
	(7, 'wagtailcore', 'groupsitepermission'),
	(8, 'wagtailcore', 'apitoken'),
	(9, 'wagtailcore', 'modellogentry'),
	(10, 'wagtailcore', 'revision'),
	(11, 'wagtailcore', 'collectionviewrestriction'),
	(12, 'wagtailcore', 'collection'),
	(13, 'wagtailcore', 'groupcollectionpermission'),
	(14, 'wagtailcore', 'uploadedfile'),
	(15, 'wagtailcore', 'workflowcontenttype'),
	(16, 'wagtailcore', 'workflowstate'),
	(17, 'wagtailcore', 'workflow'),
	(18, 'wagtailcore', 'workflowtask'),
	(19, 'wagtailcore', 'task'),
	(20, 'wagtailcore', 'taskstate'),
	(21, 'wagtailcore', 'grouppagepermission'),
	(22, 'wagtailcore', 'pageviewrestriction'),
	(23, 'wagtailcore', 'workflowpage'),
	(24, 'wagtailcore', 'pagelogentry'),
	(25, 'wagtailcore', 'comment'),
	(26, 'wagtailcore', 'commentreply'),
	(27, 'wagtailcore', 'pagesubscription'),
	(28, 'wagtailcore', 'referenceindex'),
	(29, 'wagtaildocs', 'document'),
	(30, 'config', 'backup'),
	(31, 'starter', 'loaded'),
	(32, 'pages', 'footermenu'),
	(33, 'pages', 'contactpage'),
	(34, 'pages', 'founderpage'),
	(35, 'pages', 'helppage'),
	(36, 'pages', 'manifestopage'),
	(37, 'pages', 'newsindexpage'),
	(38, 'pages', 'partpage'),
	(39, 'pages', 'standardpage'),
	(40, 'pages', 'newspage'),
	(41, 'pages', 'homepage'),
	(42, 'pages', 'presspage'),
	(43, 'events', 'dayofactionpage'),
	(44, 'events', 'gathering'),
	(45, 'events', 'signup'),
	(46, 'events', 'coordinator'),
	(47, 'campaigns', 'actionpage'),
	(48, 'campaigns', 'letter'),
	(49, 'campaigns', 'usedtoken'),
	(50, 'campaigns', 'openletterpage'),
	(51, 'campaigns', 'participationcount'),
	(52, 'campaigns', 'petitionpage'),
	(53, 'campaigns', 'pledgepage'),
	(54, 'campaigns', 'writetopage'),
	(55, 'campaigns', 'campaignsindexpage'),
	(56, 'campaigns', 'countchange'),
	(57, 'campaigns', 'handin'),
	(58, 'campaigns', 'handoverterms'),
	(59, 'campaigns', 'letterreceiver'),
	(60, 'campaigns', 'milestone'),
	(61, 'campaigns', 'offlinecount'),
	(62, 'campaigns', 'offlinescan'),
	(63, 'campaigns', 'participation'),
	(64, 'campaigns', 'partner'),
	(65, 'campaigns', 'actionpartner'),
	(66, 'campaigns', 'partnerconsentstate'),
	(67, 'campaigns', 'partnerremoval'),
	(68, 'campaigns', 'partnerconsentevent'),
	(69, 'campaigns', 'threshold'),
	(70, 'campaigns', 'organisationsignature'),
	(71, 'campaigns', 'lettershingles'),
	(72, 'campaigns', 'fixedreceiver'),
	(73, 'campaigns', 'pledger'),
	(74, 'campaigns', 'campaignpage'),
	(75, 'campaigns', 'reason'),
	(76, 'rights', 'snapshot'),
	(77, 'rights', 'publishedcount'),
	(78, 'rights', 'weekdecision'),
	(79, 'rights', 'latereport'),
	(80, 'rights', 'lawchange'),
	(81, 'rights', 'rulesetversion'),
	(82, 'rights', 'searchcount'),
	(83, 'rights', 'letterversion'),
	(84, 'rights', 'announcement'),
	(85, 'evidence', 'area'),
	(86, 'evidence', 'edition'),
	(87, 'evidence', 'figure'),
	(88, 'evidence', 'correction'),
	(89, 'evidence', 'footnote'),
	(90, 'evidence', 'slice'),
	(91, 'evidence', 'neighbour'),
	(92, 'evidence', 'inspection'),
	(93, 'evidence', 'sourcefile'),
	(94, 'evidence', 'cardclock'),
	(95, 'evidence', 'drawncard'),
	(96, 'evidence', 'changedfigure'),
	(97, 'evidence', 'objection'),
	(98, 'evidence', 'download'),
	(99, 'evidence', 'downloadpiece'),
	(100, 'evidence', 'askedbody'),
	(101, 'evidence', 'informationrequest'),
	(102, 'delivery', 'mailworker'),
	(103, 'delivery', 'sendercheck'),
	(104, 'delivery', 'unparsedmail'),
	(105, 'delivery', 'deliverypreference'),
	(106, 'delivery', 'mailing'),
	(107, 'delivery', 'departure'),
	(108, 'delivery', 'deliverytally'),
	(109, 'delivery', 'deliverybatch'),
	(110, 'delivery', 'delivery'),
	(111, 'delivery', 'message'),
	(112, 'delivery', 'bouncesuppression'),
	(113, 'delivery', 'pace'),
	(114, 'delivery', 'returnedmail'),
	(115, 'delivery', 'installation'),
	(116, 'inbox', 'preparedanswer'),
	(117, 'inbox', 'conversation'),
	(118, 'inbox', 'answer'),
	(119, 'inbox', 'incomingmessage'),
	(120, 'inbox', 'internalnote'),
	(121, 'mailing_list', 'topic'),
	(122, 'mailing_list', 'subscription'),
	(123, 'audiences', 'reader'),
	(124, 'audiences', 'recipientbitmap'),
	(125, 'list_import', 'listimport'),
	(126, 'list_import', 'importrow'),
	(127, 'list_import', 'importpart'),
	(128, 'list_import', 'importline'),
	(129, 'newsletters', 'sendingrules'),
	(130, 'newsletters', 'newsletter'),
	(131, 'newsletters', 'newslettermailing'),
	(132, 'newsletters', 'series'),
	(133, 'newsletters', 'seriesrun'),
	(134, 'newsletters', 'step'),
	(135, 'newsletters', 'stepmail'),
	(136, 'newsletters', 'subjecttest'),
	(137, 'newsletters', 'trackedlink'),
	(138, 'newsletters', 'clickcount'),
	(139, 'newsletters', 'click'),
	(140, 'newsletters', 'segment'),
	(141, 'newsletters', 'sendplan'),
	(142, 'newsletters', 'savedblock'),
	(143, 'newsletters', 'newslettertemplate'),
	(144, 'membership', 'aimsversion'),
	(145, 'membership', 'application'),
	(146, 'membership', 'applicationmessage'),
	(147, 'membership', 'membership'),
	(148, 'membership', 'organisation'),
	(149, 'membership', 'listingrecord'),
	(150, 'membership', 'formerslug'),
	(151, 'membership', 'entrychange'),
	(152, 'membership', 'proposedchange'),
	(153, 'membership', 'stewardinvitation'),
	(154, 'membership', 'stewardship'),
	(155, 'membership', 'emailtemplateversion'),
	(156, 'membership', 'proposeddecision'),
	(157, 'moderation', 'report'),
	(158, 'people', 'alarmmail'),
	(159, 'people', 'confirmationrules'),
	(160, 'people', 'retentionperiod'),
	(161, 'people', 'signincode'),
	(162, 'people', 'tag'),
	(163, 'people', 'person'),
	(164, 'people', 'auditentry'),
	(165, 'people', 'confirmation'),
	(166, 'people', 'consentwording'),
	(167, 'people', 'consentevent'),
	(168, 'people', 'datarequest'),
	(169, 'people', 'mergerecord'),
	(170, 'people', 'formeraddress'),
	(171, 'people', 'note'),
	(172, 'people', 'stafflink'),
	(173, 'people', 'staffnotice'),
	(174, 'people', 'suppression'),
	(175, 'people', 'consentstate'),
	(176, 'people', 'dailycount'),
	(177, 'people', 'tagchange'),
	(178, 'people', 'foureyes'),
	(179, 'people', 'exportrequest'),
	(180, 'places', 'contactimport'),
	(181, 'places', 'postcodedirectory'),
	(182, 'places', 'council'),
	(183, 'places', 'constituency'),
	(184, 'places', 'councilcontact'),
	(185, 'places', 'formercouncil'),
	(186, 'places', 'postcode'),
	(187, 'places', 'representative'),
	(188, 'web', 'hit'),
	(189, 'web', 'rowtrouble'),
	(190, 'web', 'sitedetails'),
	(191, 'wagtailforms', 'formsubmission'),
	(192, 'wagtailredirects', 'redirect'),
	(193, 'wagtailembeds', 'embed'),
	(194, 'wagtailusers', 'userprofile'),
	(195, 'wagtailimages', 'rendition'),
	(196, 'wagtailsearch', 'indexentry'),
	(197, 'wagtailadmin', 'editingsession'),
	(198, 'wagtailadmin', 'formstate'),
	(199, 'taggit', 'tag'),
	(200, 'taggit', 'taggeditem'),
	(201, 'account', 'emailaddress'),
	(202, 'account', 'emailconfirmation'),
	(203, 'mfa', 'authenticator'),
	(204, 'procrastinate', 'procrastinateevent'),
	(205, 'procrastinate', 'procrastinatejob'),
	(206, 'procrastinate', 'procrastinateperiodicdefer'),
	(207, 'procrastinate', 'procrastinateworker'),
	(208, 'auth', 'permission'),
	(209, 'auth', 'group'),
	(210, 'contenttypes', 'contenttype'),
	(211, 'sessions', 'session');


--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_migrations VALUES
	(1, 'places', '0001_initial', now()),
	(2, 'places', '0002_first_rows', now()),
	(3, 'contenttypes', '0001_initial', now()),
	(4, 'contenttypes', '0002_remove_content_type_name', now()),
	(5, 'auth', '0001_initial', now()),
	(6, 'auth', '0002_alter_permission_name_max_length', now()),
	(7, 'auth', '0003_alter_user_email_max_length', now()),
	(8, 'auth', '0004_alter_user_username_opts', now()),
	(9, 'auth', '0005_alter_user_last_login_null', now()),
	(10, 'auth', '0006_require_contenttypes_0002', now()),
	(11, 'auth', '0007_alter_validators_add_error_messages', now()),
	(12, 'auth', '0008_alter_user_username_max_length', now()),
	(13, 'auth', '0009_alter_user_last_name_max_length', now()),
	(14, 'auth', '0010_alter_group_name_max_length', now()),
	(15, 'auth', '0011_update_proxy_permissions', now()),
	(16, 'auth', '0012_alter_user_first_name_max_length', now()),
	(17, 'people', '0001_initial', now()),
	(18, 'account', '0001_initial', now()),
	(19, 'account', '0002_email_max_length', now()),
	(20, 'account', '0003_alter_emailaddress_create_unique_verified_email', now()),
	(21, 'account', '0004_alter_emailaddress_drop_unique_email', now()),
	(22, 'account', '0005_emailaddress_idx_upper_email', now()),
	(23, 'account', '0006_emailaddress_lower', now()),
	(24, 'account', '0007_emailaddress_idx_email', now()),
	(25, 'account', '0008_emailaddress_unique_primary_email_fixup', now()),
	(26, 'account', '0009_emailaddress_unique_primary_email', now()),
	(27, 'wagtailcore', '0001_initial', now()),
	(28, 'wagtailcore', '0002_initial_data', now()),
	(29, 'wagtailcore', '0003_add_uniqueness_constraint_on_group_page_permission', now()),
	(30, 'wagtailcore', '0004_page_locked', now()),
	(31, 'wagtailcore', '0005_add_page_lock_permission_to_moderators', now()),
	(32, 'wagtailcore', '0006_add_lock_page_permission', now()),
	(33, 'wagtailcore', '0007_page_latest_revision_created_at', now()),
	(34, 'wagtailcore', '0008_populate_latest_revision_created_at', now()),
	(35, 'wagtailcore', '0009_remove_auto_now_add_from_pagerevision_created_at', now()),
	(36, 'wagtailcore', '0010_change_page_owner_to_null_on_delete', now()),
	(37, 'wagtailcore', '0011_page_first_published_at', now()),
	(38, 'wagtailcore', '0012_extend_page_slug_field', now()),
	(39, 'wagtailcore', '0013_update_golive_expire_help_text', now()),
	(40, 'wagtailcore', '0014_add_verbose_name', now()),
	(41, 'wagtailcore', '0015_add_more_verbose_names', now()),
	(42, 'wagtailcore', '0016_change_page_url_path_to_text_field', now()),
	(43, 'wagtailcore', '0017_change_edit_page_permission_description', now()),
	(44, 'wagtailcore', '0018_pagerevision_submitted_for_moderation_index', now()),
	(45, 'wagtailcore', '0019_verbose_names_cleanup', now()),
	(46, 'wagtailcore', '0020_add_index_on_page_first_published_at', now()),
	(47, 'wagtailcore', '0021_capitalizeverbose', now()),
	(48, 'wagtailcore', '0022_add_site_name', now()),
	(49, 'wagtailcore', '0023_alter_page_revision_on_delete_behaviour', now()),
	(50, 'wagtailcore', '0024_collection', now()),
	(51, 'wagtailcore', '0025_collection_initial_data', now()),
	(52, 'wagtailcore', '0026_group_collection_permission', now()),
	(53, 'taggit', '0001_initial', now()),
	(54, 'wagtailimages', '0001_initial', now()),
	(55, 'wagtailimages', '0002_initial_data', now()),
	(56, 'wagtailimages', '0003_fix_focal_point_fields', now()),
	(57, 'wagtailimages', '0004_make_focal_point_key_not_nullable', now()),
	(58, 'wagtailimages', '0005_make_filter_spec_unique', now()),
	(59, 'wagtailimages', '0006_add_verbose_names', now()),
	(60, 'wagtailimages', '0007_image_file_size', now()),
	(61, 'wagtailimages', '0008_image_created_at_index', now()),
	(62, 'wagtailimages', '0009_capitalizeverbose', now()),
	(63, 'wagtailimages', '0010_change_on_delete_behaviour', now()),
	(64, 'wagtailimages', '0011_image_collection', now()),
	(65, 'wagtailimages', '0012_copy_image_permissions_to_collections', now()),
	(66, 'wagtailimages', '0013_make_rendition_upload_callable', now()),
	(67, 'wagtailimages', '0014_add_filter_spec_field', now()),
	(68, 'wagtailimages', '0015_fill_filter_spec_field', now()),
	(69, 'wagtailimages', '0016_deprecate_rendition_filter_relation', now()),
	(70, 'wagtailimages', '0017_reduce_focal_point_key_max_length', now()),
	(71, 'wagtailimages', '0018_remove_rendition_filter', now()),
	(72, 'wagtailimages', '0019_delete_filter', now()),
	(73, 'wagtailimages', '0020_add-verbose-name', now()),
	(74, 'wagtailimages', '0021_image_file_hash', now()),
	(75, 'wagtailimages', '0022_uploadedimage', now()),
	(76, 'wagtailadmin', '0001_create_admin_access_permissions', now()),
	(77, 'wagtailimages', '0023_add_choose_permissions', now()),
	(78, 'wagtailimages', '0024_index_image_file_hash', now()),
	(79, 'wagtailimages', '0025_alter_image_file_alter_rendition_file', now()),
	(80, 'wagtailimages', '0026_delete_uploadedimage', now()),
	(81, 'wagtailimages', '0027_image_description', now()),
	(82, 'membership', '0001_initial', now()),
	(83, 'mailing_list', '0001_initial', now()),
	(84, 'delivery', '0001_initial', now()),
	(85, 'audiences', '0001_initial', now()),
	(86, 'audiences', '0002_sql', now()),
	(87, 'wagtailcore', '0027_fix_collection_path_collation', now()),
	(88, 'wagtailcore', '0024_alter_page_content_type_on_delete_behaviour', now()),
	(89, 'wagtailcore', '0028_merge', now()),
	(90, 'wagtailcore', '0029_unicode_slugfield_dj19', now()),
	(91, 'wagtailcore', '0030_index_on_pagerevision_created_at', now()),
	(92, 'wagtailcore', '0031_add_page_view_restriction_types', now()),
	(93, 'wagtailcore', '0032_add_bulk_delete_page_permission', now()),
	(94, 'wagtailcore', '0033_remove_golive_expiry_help_text', now()),
	(95, 'wagtailcore', '0034_page_live_revision', now()),
	(96, 'wagtailcore', '0035_page_last_published_at', now()),
	(97, 'wagtailcore', '0036_populate_page_last_published_at', now()),
	(98, 'wagtailcore', '0037_set_page_owner_editable', now()),
	(99, 'wagtailcore', '0038_make_first_published_at_editable', now()),
	(100, 'wagtailcore', '0039_collectionviewrestriction', now()),
	(101, 'wagtailcore', '0040_page_draft_title', now()),
	(102, 'wagtailcore', '0041_group_collection_permissions_verbose_name_plural', now()),
	(103, 'wagtailcore', '0042_index_on_pagerevision_approved_go_live_at', now()),
	(104, 'wagtailcore', '0043_lock_fields', now()),
	(105, 'wagtailcore', '0044_add_unlock_grouppagepermission', now()),
	(106, 'wagtailcore', '0045_assign_unlock_grouppagepermission', now()),
	(107, 'wagtailcore', '0046_site_name_remove_null', now()),
	(108, 'wagtailcore', '0047_add_workflow_models', now()),
	(109, 'wagtailcore', '0048_add_default_workflows', now()),
	(110, 'wagtailcore', '0049_taskstate_finished_by', now()),
	(111, 'wagtailcore', '0050_workflow_rejected_to_needs_changes', now()),
	(112, 'wagtailcore', '0051_taskstate_comment', now()),
	(113, 'wagtailcore', '0052_pagelogentry', now()),
	(114, 'wagtailcore', '0053_locale_model', now()),
	(115, 'wagtailcore', '0054_initial_locale', now()),
	(116, 'wagtailcore', '0055_page_locale_fields', now()),
	(117, 'wagtailcore', '0056_page_locale_fields_populate', now()),
	(118, 'wagtailcore', '0057_page_locale_fields_notnull', now()),
	(119, 'wagtailcore', '0058_page_alias_of', now()),
	(120, 'wagtailcore', '0059_apply_collection_ordering', now()),
	(121, 'wagtailcore', '0060_fix_workflow_unique_constraint', now()),
	(122, 'wagtailcore', '0061_change_promote_tab_helpt_text_and_verbose_names', now()),
	(123, 'wagtailcore', '0062_comment_models_and_pagesubscription', now()),
	(124, 'wagtailcore', '0063_modellogentry', now()),
	(125, 'wagtailcore', '0064_log_timestamp_indexes', now()),
	(126, 'wagtailcore', '0065_log_entry_uuid', now()),
	(127, 'wagtailcore', '0066_collection_management_permissions', now()),
	(128, 'wagtailcore', '0067_alter_pagerevision_content_json', now()),
	(129, 'wagtailcore', '0068_log_entry_empty_object', now()),
	(130, 'wagtailcore', '0069_log_entry_jsonfield', now()),
	(131, 'wagtailcore', '0070_rename_pagerevision_revision', now()),
	(132, 'wagtailcore', '0071_populate_revision_content_type', now()),
	(133, 'wagtailcore', '0072_alter_revision_content_type_notnull', now()),
	(134, 'wagtailcore', '0073_page_latest_revision', now()),
	(135, 'wagtailcore', '0074_revision_object_str', now()),
	(136, 'wagtailcore', '0075_populate_latest_revision_and_revision_object_str', now()),
	(137, 'wagtailcore', '0076_modellogentry_revision', now()),
	(138, 'wagtailcore', '0077_alter_revision_user', now()),
	(139, 'wagtailcore', '0078_referenceindex', now()),
	(140, 'wagtailcore', '0079_rename_taskstate_page_revision', now()),
	(141, 'wagtailcore', '0080_generic_workflowstate', now()),
	(142, 'wagtailcore', '0081_populate_workflowstate_content_type', now()),
	(143, 'wagtailcore', '0082_alter_workflowstate_content_type_notnull', now()),
	(144, 'wagtailcore', '0083_workflowcontenttype', now()),
	(145, 'wagtailcore', '0084_add_default_page_permissions', now()),
	(146, 'wagtailcore', '0085_add_grouppagepermission_permission', now()),
	(147, 'wagtailcore', '0086_populate_grouppagepermission_permission', now()),
	(148, 'wagtailcore', '0087_alter_grouppagepermission_unique_together_and_more', now()),
	(149, 'wagtailcore', '0088_fix_log_entry_json_timestamps', now()),
	(150, 'wagtailcore', '0089_log_entry_data_json_null_to_object', now()),
	(151, 'wagtailcore', '0090_remove_grouppagepermission_permission_type', now()),
	(152, 'wagtailcore', '0091_remove_revision_submitted_for_moderation', now()),
	(153, 'wagtailcore', '0092_alter_collectionviewrestriction_password_and_more', now()),
	(154, 'wagtailcore', '0093_uploadedfile', now()),
	(155, 'wagtailcore', '0094_alter_page_locale', now()),
	(156, 'wagtailcore', '0095_groupsitepermission', now()),
	(157, 'wagtailcore', '0096_referenceindex_referenceindex_source_object_and_more', now()),
	(158, 'wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes', now()),
	(159, 'wagtailcore', '0098_apitoken', now()),
	(160, 'web', '0001_initial', now()),
	(161, 'web', '0002_sql', now()),
	(162, 'wagtaildocs', '0001_initial', now()),
	(163, 'wagtaildocs', '0002_initial_data', now()),
	(164, 'wagtaildocs', '0003_add_verbose_names', now()),
	(165, 'wagtaildocs', '0004_capitalizeverbose', now()),
	(166, 'wagtaildocs', '0005_document_collection', now()),
	(167, 'wagtaildocs', '0006_copy_document_permissions_to_collections', now()),
	(168, 'wagtaildocs', '0005_alter_uploaded_by_user_on_delete_action', now()),
	(169, 'wagtaildocs', '0007_merge', now()),
	(170, 'wagtaildocs', '0008_document_file_size', now()),
	(171, 'wagtaildocs', '0009_document_verbose_name_plural', now()),
	(172, 'wagtaildocs', '0010_document_file_hash', now()),
	(173, 'wagtaildocs', '0011_add_choose_permissions', now()),
	(174, 'wagtaildocs', '0012_uploadeddocument', now()),
	(175, 'wagtaildocs', '0013_delete_uploadeddocument', now()),
	(176, 'wagtaildocs', '0014_alter_document_file_size', now()),
	(177, 'campaigns', '0001_initial', now()),
	(178, 'campaigns', '0002_sql', now()),
	(179, 'campaigns', '0003_official_figures', now()),
	(180, 'campaigns', '0004_count_limits_with_a_part', now()),
	(181, 'wagtailusers', '0001_initial', now()),
	(182, 'wagtailusers', '0002_add_verbose_name_on_userprofile', now()),
	(183, 'wagtailusers', '0003_add_verbose_names', now()),
	(184, 'wagtailusers', '0004_capitalizeverbose', now()),
	(185, 'wagtailusers', '0005_make_related_name_wagtail_specific', now()),
	(186, 'wagtailusers', '0006_userprofile_prefered_language', now()),
	(187, 'wagtailusers', '0007_userprofile_current_time_zone', now()),
	(188, 'wagtailusers', '0008_userprofile_avatar', now()),
	(189, 'wagtailusers', '0009_userprofile_verbose_name_plural', now()),
	(190, 'wagtailusers', '0010_userprofile_updated_comments_notifications', now()),
	(191, 'wagtailusers', '0011_userprofile_dismissibles', now()),
	(192, 'wagtailusers', '0012_userprofile_theme', now()),
	(193, 'wagtailusers', '0013_userprofile_density', now()),
	(194, 'wagtailusers', '0014_userprofile_contrast', now()),
	(195, 'wagtailusers', '0015_userprofile_keyboard_shortcuts', now()),
	(196, 'wagtailadmin', '0002_admin', now()),
	(197, 'wagtailadmin', '0003_admin_managed', now()),
	(198, 'wagtailadmin', '0004_editingsession', now()),
	(199, 'wagtailadmin', '0005_editingsession_is_editing', now()),
	(200, 'wagtailadmin', '0006_formstate', now()),
	(201, 'places', '0003_council_identity', now()),
	(202, 'places', '0004_council_identity_rows', now()),
	(203, 'rights', '0001_counted', now()),
	(204, 'rights', '0002_law_versions', now()),
	(205, 'rights', '0003_search_counts', now()),
	(206, 'rights', '0004_letter_versions', now()),
	(207, 'newsletters', '0001_initial', now()),
	(208, 'newsletters', '0002_templates_and_saved_blocks', now()),
	(209, 'rights', '0005_announcement', now()),
	(210, 'rights', '0006_law_version_cancelled', now()),
	(211, 'people', '0002_sql', now()),
	(212, 'people', '0003_first_rows', now()),
	(213, 'people', '0004_dailycount', now()),
	(214, 'people', '0005_told_and_tagged', now()),
	(215, 'people', '0006_requests_by_letter', now()),
	(216, 'people', '0007_two_people_decide', now()),
	(217, 'people', '0008_index_of_staff', now()),
	(218, 'moderation', '0001_initial', now()),
	(219, 'mfa', '0001_initial', now()),
	(220, 'mfa', '0002_authenticator_timestamps', now()),
	(221, 'mfa', '0003_authenticator_type_uniq', now()),
	(222, 'membership', '0002_sql', now()),
	(223, 'membership', '0003_first_rows', now()),
	(224, 'membership', '0004_proposed_decisions', now()),
	(225, 'list_import', '0001_initial', now()),
	(226, 'delivery', '0002_sql', now()),
	(227, 'inbox', '0001_initial', now()),
	(228, 'evidence', '0001_initial', now()),
	(229, 'evidence', '0002_areas', now()),
	(230, 'evidence', '0003_flawed_mark', now()),
	(231, 'evidence', '0004_words', now()),
	(232, 'evidence', '0005_drawn_cards', now()),
	(233, 'evidence', '0006_figures_on_pages', now()),
	(234, 'evidence', '0007_objections', now()),
	(235, 'evidence', '0008_downloads', now()),
	(236, 'evidence', '0009_tables_and_requests', now()),
	(237, 'events', '0001_initial', now()),
	(238, 'delivery', '0003_how_people_told_us', now()),
	(239, 'delivery', '0004_when_a_mailing_began', now()),
	(240, 'config', '0001_initial', now()),
	(241, 'config', '0002_sql', now()),
	(242, 'pages', '0001_initial', now()),
	(243, 'pages', '0002_delete_contactmessage', now()),
	(244, 'procrastinate', '0001_initial', now()),
	(245, 'procrastinate', '0002_drop_started_at_column', now()),
	(246, 'procrastinate', '0003_drop_started_at_column', now()),
	(247, 'procrastinate', '0004_drop_procrastinate_version_table', now()),
	(248, 'procrastinate', '0005_fix_procrastinate_fetch_job', now()),
	(249, 'procrastinate', '0006_fix_trigger_status_events_insert', now()),
	(250, 'procrastinate', '0007_add_queueing_lock_column', now()),
	(251, 'procrastinate', '0008_close_fetch_job_race_condition', now()),
	(252, 'procrastinate', '0009_add_defer_job_function', now()),
	(253, 'procrastinate', '0010_add_procrastinate_periodic_defers', now()),
	(254, 'procrastinate', '0011_add_foreign_key_index', now()),
	(255, 'procrastinate', '0012_add_locks_to_periodic_defer', now()),
	(256, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', now()),
	(257, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', now()),
	(258, 'procrastinate', '0015_add_trigger_on_job_deletion', now()),
	(259, 'procrastinate', '0016_delete_finished_jobs', now()),
	(260, 'procrastinate', '0017_add_checks_to_finish_job', now()),
	(261, 'procrastinate', '0018_add_checks_to_retry_job', now()),
	(262, 'procrastinate', '0019_fix_finish_job_compat_issue', now()),
	(263, 'procrastinate', '0020_add_index_on_procrastinate_jobs', now()),
	(264, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', now()),
	(265, 'procrastinate', '0022_null_locks_excluded', now()),
	(266, 'procrastinate', '0023_remove_old_finish_job_function', now()),
	(267, 'procrastinate', '0024_job_id_bigint', now()),
	(268, 'procrastinate', '0025_add_models', now()),
	(269, 'procrastinate', '0026_add_job_priority', now()),
	(270, 'procrastinate', '0027_add_periodic_job_priority', now()),
	(271, 'procrastinate', '0028_add_cancel_states', now()),
	(272, 'procrastinate', '0029_add_additional_params_to_retry_job', now()),
	(273, 'procrastinate', '0030_alter_procrastinateevent_options', now()),
	(274, 'procrastinate', '0031_add_indexes_for_fetch_job', now()),
	(275, 'procrastinate', '0032_pre_cancel_notification', now()),
	(276, 'procrastinate', '0033_post_cancel_notification', now()),
	(277, 'procrastinate', '0034_pre_add_heartbeat', now()),
	(278, 'procrastinate', '0035_post_add_heartbeat', now()),
	(279, 'procrastinate', '0036_add_worker_model', now()),
	(280, 'procrastinate', '0037_pre_batch_defer_jobs', now()),
	(281, 'procrastinate', '0038_post_batch_defer_jobs', now()),
	(282, 'procrastinate', '0039_pre_priority_lock_fetch_job', now()),
	(283, 'procrastinate', '0040_pre_retry_failed_job', now()),
	(284, 'procrastinate', '0041_post_retry_failed_job', now()),
	(285, 'sessions', '0001_initial', now()),
	(286, 'starter', '0001_initial', now()),
	(287, 'taggit', '0002_auto_20150616_2121', now()),
	(288, 'taggit', '0003_taggeditem_add_unique_index', now()),
	(289, 'taggit', '0004_alter_taggeditem_content_type_alter_taggeditem_tag', now()),
	(290, 'taggit', '0005_auto_20220424_2025', now()),
	(291, 'taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx', now()),
	(292, 'wagtailembeds', '0001_initial', now()),
	(293, 'wagtailembeds', '0002_add_verbose_names', now()),
	(294, 'wagtailembeds', '0003_capitalizeverbose', now()),
	(295, 'wagtailembeds', '0004_embed_verbose_name_plural', now()),
	(296, 'wagtailembeds', '0005_specify_thumbnail_url_max_length', now()),
	(297, 'wagtailembeds', '0006_add_embed_hash', now()),
	(298, 'wagtailembeds', '0007_populate_hash', now()),
	(299, 'wagtailembeds', '0008_allow_long_urls', now()),
	(300, 'wagtailembeds', '0009_embed_cache_until', now()),
	(301, 'wagtailforms', '0001_initial', now()),
	(302, 'wagtailforms', '0002_add_verbose_names', now()),
	(303, 'wagtailforms', '0003_capitalizeverbose', now()),
	(304, 'wagtailforms', '0004_add_verbose_name_plural', now()),
	(305, 'wagtailforms', '0005_alter_formsubmission_form_data', now()),
	(306, 'wagtailredirects', '0001_initial', now()),
	(307, 'wagtailredirects', '0002_add_verbose_names', now()),
	(308, 'wagtailredirects', '0003_make_site_field_editable', now()),
	(309, 'wagtailredirects', '0004_set_unique_on_path_and_site', now()),
	(310, 'wagtailredirects', '0005_capitalizeverbose', now()),
	(311, 'wagtailredirects', '0006_redirect_increase_max_length', now()),
	(312, 'wagtailredirects', '0007_add_autocreate_fields', now()),
	(313, 'wagtailredirects', '0008_add_verbose_name_plural', now()),
	(314, 'wagtailsearch', '0001_initial', now()),
	(315, 'wagtailsearch', '0002_add_verbose_names', now()),
	(316, 'wagtailsearch', '0003_remove_editors_pick', now()),
	(317, 'wagtailsearch', '0004_querydailyhits_verbose_name_plural', now()),
	(318, 'wagtailsearch', '0005_create_indexentry', now()),
	(319, 'wagtailsearch', '0006_customise_indexentry', now()),
	(320, 'wagtailsearch', '0007_delete_editorspick', now()),
	(321, 'wagtailsearch', '0008_remove_query_and_querydailyhits_models', now()),
	(322, 'wagtailsearch', '0009_remove_ngram_autocomplete', now()),
	(323, 'wagtailsearch', '0010_add_text_fields', now()),
	(324, 'wagtailimages', '0001_squashed_0021', now()),
	(325, 'wagtailcore', '0001_squashed_0016_change_page_url_path_to_text_field', now());


--
-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: events_coordinator; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: events_dayofactionpage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: events_gathering; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: events_signup; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: evidence_area; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.evidence_area VALUES
	('E92000001', 'england', 'England', 'england', 'england', '', '', '{}', '{england}', NULL, NULL, NULL, NULL),
	('E12000001', 'region', 'North East', 'north-east', 'north east', 'E12000001', '', '{}', '{"north east"}', NULL, NULL, NULL, NULL),
	('E12000002', 'region', 'North West', 'north-west', 'north west', 'E12000002', '', '{}', '{"north west"}', NULL, NULL, NULL, NULL),
	('E12000003', 'region', 'Yorkshire and The Humber', 'yorkshire-and-the-humber', 'yorkshire and the humber', 'E12000003', '', '{}', '{"yorkshire and the humber"}', NULL, NULL, NULL, NULL),
	('E12000004', 'region', 'East Midlands', 'east-midlands', 'east midlands', 'E12000004', '', '{}', '{"east midlands"}', NULL, NULL, NULL, NULL),
	('E12000005', 'region', 'West Midlands', 'west-midlands', 'west midlands', 'E12000005', '', '{}', '{"west midlands"}', NULL, NULL, NULL, NULL),
	('E12000006', 'region', 'East of England', 'east-of-england', 'east of england', 'E12000006', '', '{}', '{"east of england"}', NULL, NULL, NULL, NULL),
	('E12000007', 'region', 'London', 'london', 'london', 'E12000007', '', '{}', '{london}', NULL, NULL, NULL, NULL),
	('E12000008', 'region', 'South East', 'south-east', 'south east', 'E12000008', '', '{}', '{"south east"}', NULL, NULL, NULL, NULL),
	('E12000009', 'region', 'South West', 'south-west', 'south west', 'E12000009', '', '{}', '{"south west"}', NULL, NULL, NULL, NULL),
	('301', 'council', 'Barking and Dagenham', 'barking-and-dagenham', 'barking and dagenham', 'E12000007', 'London borough', '{E09000002}', '{"barking & dagenham","barking and dagenham","london borough of barking and dagenham"}', NULL, NULL, 14, NULL),
	('302', 'council', 'Barnet', 'barnet', 'barnet', 'E12000007', 'London borough', '{E09000003}', '{barnet,"london borough of barnet"}', NULL, NULL, 15, NULL),
	('370', 'council', 'Barnsley', 'barnsley', 'barnsley', 'E12000003', 'Metropolitan district', '{E08000016,E08000038}', '{barnsley,"barnsley district","barnsley metropolitan borough council"}', NULL, NULL, 56, NULL),
	('800', 'council', 'Bath and North East Somerset', 'bath-and-north-east-somerset', 'bath and north east somerset', 'E12000009', 'Unitary authority', '{E06000022}', '{"bath and north east somerset","bath and north east somerset council"}', NULL, NULL, 71, NULL),
	('822', 'council', 'Bedford', 'bedford', 'bedford', 'E12000006', 'Unitary authority', '{E06000055}', '{bedford,"bedford borough","bedford borough council"}', NULL, NULL, 86, NULL),
	('303', 'council', 'Bexley', 'bexley', 'bexley', 'E12000007', 'London borough', '{E09000004}', '{bexley,"london borough of bexley"}', NULL, NULL, 16, NULL),
	('330', 'council', 'Birmingham', 'birmingham', 'birmingham', 'E12000005', 'Metropolitan district', '{E08000025}', '{birmingham,"birmingham city council","birmingham district"}', NULL, NULL, 34, NULL),
	('889', 'council', 'Blackburn with Darwen', 'blackburn-with-darwen', 'blackburn with darwen', 'E12000002', 'Unitary authority', '{E06000008}', '{blackburn,"blackburn with darwen","blackburn with darwen borough council"}', NULL, NULL, 129, NULL),
	('890', 'council', 'Blackpool', 'blackpool', 'blackpool', 'E12000002', 'Unitary authority', '{E06000009}', '{blackpool,"blackpool borough council"}', NULL, NULL, 130, NULL),
	('350', 'council', 'Bolton', 'bolton', 'bolton', 'E12000002', 'Metropolitan district', '{E08000001}', '{bolton,"bolton district","bolton metropolitan borough council"}', NULL, NULL, 46, NULL),
	('839', 'council', 'Bournemouth, Christchurch and Poole', 'bournemouth-christchurch-and-poole', 'bournemouth, christchurch and poole', 'E12000009', 'Unitary authority', '{E06000028,E06000029,E06000058}', '{bcp,"bcp council","bournemouth christchurch and poole","bournemouth, christchurch and poole","bournemouth, christchurch and poole borough council","bournemouth, christchurch and poole council"}', '2019-04-01', NULL, 93, NULL),
	('867', 'council', 'Bracknell Forest', 'bracknell-forest', 'bracknell forest', 'E12000008', 'Unitary authority', '{E06000036}', '{"bracknell forest","bracknell forest council"}', NULL, NULL, 108, NULL),
	('380', 'council', 'Bradford', 'bradford', 'bradford', 'E12000003', 'Metropolitan district', '{E08000032}', '{bradford,"bradford district","bradford mdc","bradford metropolitan district council","city of bradford metropolitan district council"}', NULL, NULL, 60, NULL),
	('304', 'council', 'Brent', 'brent', 'brent', 'E12000007', 'London borough', '{E09000005}', '{brent,"london borough of brent"}', NULL, NULL, 17, NULL),
	('846', 'council', 'Brighton and Hove', 'brighton-and-hove', 'brighton and hove', 'E12000008', 'Unitary authority', '{E06000043}', '{"brighton and hove","brighton and hove city council","city of brighton and hove","the city of brighton and hove"}', NULL, NULL, 97, NULL),
	('801', 'council', 'Bristol', 'bristol', 'bristol', 'E12000009', 'Unitary authority', '{E06000023}', '{bristol,"bristol city council","bristol city of","bristol, city of","city of bristol"}', NULL, NULL, 72, NULL),
	('305', 'council', 'Bromley', 'bromley', 'bromley', 'E12000007', 'London borough', '{E09000006}', '{bromley,"london borough of bromley"}', NULL, NULL, 18, NULL),
	('825', 'council', 'Buckinghamshire', 'buckinghamshire', 'buckinghamshire', 'E12000008', 'Unitary authority', '{E06000060,E10000002}', '{buckinghamshire,"buckinghamshire council"}', NULL, NULL, 88, NULL),
	('351', 'council', 'Bury', 'bury', 'bury', 'E12000002', 'Metropolitan district', '{E08000002}', '{bury,"bury district","bury metropolitan borough council"}', NULL, NULL, 47, NULL),
	('381', 'council', 'Calderdale', 'calderdale', 'calderdale', 'E12000003', 'Metropolitan district', '{E08000033}', '{calderdale,"calderdale district","calderdale metropolitan borough council"}', NULL, NULL, 61, NULL),
	('873', 'council', 'Cambridgeshire', 'cambridgeshire', 'cambridgeshire', 'E12000006', 'County', '{E10000003}', '{cambridgeshire,"cambridgeshire county","cambridgeshire county council"}', NULL, NULL, 114, NULL),
	('202', 'council', 'Camden', 'camden', 'camden', 'E12000007', 'London borough', '{E09000007}', '{camden,"london borough of camden"}', NULL, NULL, 2, NULL),
	('823', 'council', 'Central Bedfordshire', 'central-bedfordshire', 'central bedfordshire', 'E12000006', 'Unitary authority', '{E06000056}', '{"central bedfordshire","central bedfordshire council"}', NULL, NULL, 87, NULL),
	('895', 'council', 'Cheshire East', 'cheshire-east', 'cheshire east', 'E12000002', 'Unitary authority', '{E06000049}', '{"cheshire east","cheshire east council"}', NULL, NULL, 135, NULL),
	('835', 'council', 'Dorset', 'dorset-until-2019', 'dorset', 'E12000009', 'Former council', '{E10000009}', '{dorset}', NULL, '2019-04-01', NULL, 5),
	('896', 'council', 'Cheshire West and Chester', 'cheshire-west-and-chester', 'cheshire west and chester', 'E12000002', 'Unitary authority', '{E06000050}', '{"cheshire west and chester","cheshire west and chester council"}', NULL, NULL, 136, NULL),
	('201', 'council', 'City of London', 'city-of-london', 'city of london', 'E12000007', 'City corporation', '{E09000001}', '{"city and county of the city of london","city of london","city of london corporation"}', NULL, NULL, 1, NULL),
	('908', 'council', 'Cornwall', 'cornwall', 'cornwall', 'E12000009', 'Unitary authority', '{E06000052}', '{cornwall,"cornwall council"}', NULL, NULL, 137, NULL),
	('840', 'council', 'County Durham', 'county-durham', 'county durham', 'E12000001', 'Unitary authority', '{E06000047}', '{"county durham",durham,"durham county council"}', NULL, NULL, 94, NULL),
	('331', 'council', 'Coventry', 'coventry', 'coventry', 'E12000005', 'Metropolitan district', '{E08000026}', '{coventry,"coventry city council","coventry district"}', NULL, NULL, 35, NULL),
	('306', 'council', 'Croydon', 'croydon', 'croydon', 'E12000007', 'London borough', '{E09000008}', '{croydon,"london borough of croydon"}', NULL, NULL, 19, NULL),
	('942', 'council', 'Cumberland', 'cumberland', 'cumberland', 'E12000002', 'Unitary authority', '{E06000063}', '{cumberland,"cumberland council"}', '2023-04-01', NULL, 152, NULL),
	('841', 'council', 'Darlington', 'darlington', 'darlington', 'E12000001', 'Unitary authority', '{E06000005}', '{darlington,"darlington borough council"}', NULL, NULL, 95, NULL),
	('831', 'council', 'Derby', 'derby', 'derby', 'E12000004', 'Unitary authority', '{E06000015}', '{"city of derby",derby,"derby city","derby city council"}', NULL, NULL, 91, NULL),
	('830', 'council', 'Derbyshire', 'derbyshire', 'derbyshire', 'E12000004', 'County', '{E10000007}', '{derbyshire,"derbyshire county","derbyshire county council"}', NULL, NULL, 90, NULL),
	('878', 'council', 'Devon', 'devon', 'devon', 'E12000009', 'County', '{E10000008}', '{devon,"devon county","devon county council"}', NULL, NULL, 118, NULL),
	('371', 'council', 'Doncaster', 'doncaster', 'doncaster', 'E12000003', 'Metropolitan district', '{E08000017}', '{"city of doncaster","city of doncaster council",doncaster,"doncaster city","doncaster city council","doncaster district","doncaster metropolitan borough council"}', NULL, NULL, 57, NULL),
	('838', 'council', 'Dorset', 'dorset', 'dorset', 'E12000009', 'Unitary authority', '{E06000059}', '{dorset,"dorset council"}', '2019-04-01', NULL, 92, NULL),
	('332', 'council', 'Dudley', 'dudley', 'dudley', 'E12000005', 'Metropolitan district', '{E08000027}', '{dudley,"dudley district","dudley metropolitan borough council"}', NULL, NULL, 36, NULL),
	('307', 'council', 'Ealing', 'ealing', 'ealing', 'E12000007', 'London borough', '{E09000009}', '{ealing,"london borough of ealing"}', NULL, NULL, 20, NULL),
	('811', 'council', 'East Riding of Yorkshire', 'east-riding-of-yorkshire', 'east riding of yorkshire', 'E12000003', 'Unitary authority', '{E06000011}', '{"east riding of yorkshire","east riding of yorkshire council"}', NULL, NULL, 80, NULL),
	('845', 'council', 'East Sussex', 'east-sussex', 'east sussex', 'E12000008', 'County', '{E10000011}', '{"east sussex","east sussex county","east sussex county council"}', NULL, NULL, 96, NULL),
	('308', 'council', 'Enfield', 'enfield', 'enfield', 'E12000007', 'London borough', '{E09000010}', '{enfield,"london borough of enfield"}', NULL, NULL, 21, NULL),
	('881', 'council', 'Essex', 'essex', 'essex', 'E12000006', 'County', '{E10000012}', '{essex,"essex county","essex county council"}', NULL, NULL, 121, NULL),
	('390', 'council', 'Gateshead', 'gateshead', 'gateshead', 'E12000001', 'Metropolitan district', '{E08000020,E08000037}', '{gateshead,"gateshead district","gateshead metropolitan borough council"}', NULL, NULL, 65, NULL),
	('916', 'council', 'Gloucestershire', 'gloucestershire', 'gloucestershire', 'E12000009', 'County', '{E10000013}', '{gloucestershire,"gloucestershire county","gloucestershire county council"}', NULL, NULL, 138, NULL),
	('203', 'council', 'Greenwich', 'greenwich', 'greenwich', 'E12000007', 'London borough', '{E09000011}', '{greenwich,"royal borough of greenwich"}', NULL, NULL, 3, NULL),
	('204', 'council', 'Hackney', 'hackney', 'hackney', 'E12000007', 'London borough', '{E09000012}', '{hackney,"london borough of hackney"}', NULL, NULL, 4, NULL),
	('876', 'council', 'Halton', 'halton', 'halton', 'E12000002', 'Unitary authority', '{E06000006}', '{halton,"halton borough council"}', NULL, NULL, 116, NULL),
	('205', 'council', 'Hammersmith and Fulham', 'hammersmith-and-fulham', 'hammersmith and fulham', 'E12000007', 'London borough', '{E09000013}', '{"hammersmith & fulham","hammersmith and fulham","london borough of hammersmith & fulham","london borough of hammersmith and fulham"}', NULL, NULL, 5, NULL),
	('850', 'council', 'Hampshire', 'hampshire', 'hampshire', 'E12000008', 'County', '{E10000014}', '{hampshire,"hampshire county","hampshire county council"}', NULL, NULL, 98, NULL),
	('309', 'council', 'Haringey', 'haringey', 'haringey', 'E12000007', 'London borough', '{E09000014}', '{haringey,"london borough of haringey"}', NULL, NULL, 22, NULL),
	('310', 'council', 'Harrow', 'harrow', 'harrow', 'E12000007', 'London borough', '{E09000015}', '{harrow,"london borough of harrow"}', NULL, NULL, 23, NULL),
	('805', 'council', 'Hartlepool', 'hartlepool', 'hartlepool', 'E12000001', 'Unitary authority', '{E06000001}', '{hartlepool,"hartlepool borough council"}', NULL, NULL, 75, NULL),
	('311', 'council', 'Havering', 'havering', 'havering', 'E12000007', 'London borough', '{E09000016}', '{havering,"london borough of havering"}', NULL, NULL, 24, NULL),
	('884', 'council', 'Herefordshire', 'herefordshire', 'herefordshire', 'E12000005', 'Unitary authority', '{E06000019}', '{"county of herefordshire",herefordshire,"herefordshire council","herefordshire, county of"}', NULL, NULL, 124, NULL),
	('919', 'council', 'Hertfordshire', 'hertfordshire', 'hertfordshire', 'E12000006', 'County', '{E10000015}', '{hertfordshire,"hertfordshire county council"}', NULL, NULL, 139, NULL),
	('312', 'council', 'Hillingdon', 'hillingdon', 'hillingdon', 'E12000007', 'London borough', '{E09000017}', '{hillingdon,"london borough of hillingdon"}', NULL, NULL, 25, NULL),
	('313', 'council', 'Hounslow', 'hounslow', 'hounslow', 'E12000007', 'London borough', '{E09000018}', '{hounslow,"london borough of hounslow"}', NULL, NULL, 26, NULL),
	('921', 'council', 'Isle of Wight', 'isle-of-wight', 'isle of wight', 'E12000008', 'Unitary authority', '{E06000046}', '{"isle of wight","isle of wight council"}', NULL, NULL, 140, NULL),
	('420', 'council', 'Isles of Scilly', 'isles-of-scilly', 'isles of scilly', 'E12000009', 'Unitary authority', '{E06000053}', '{"council of the isles of scilly","isles of scilly"}', NULL, NULL, 70, NULL),
	('206', 'council', 'Islington', 'islington', 'islington', 'E12000007', 'London borough', '{E09000019}', '{islington,"london borough of islington"}', NULL, NULL, 6, NULL),
	('207', 'council', 'Kensington and Chelsea', 'kensington-and-chelsea', 'kensington and chelsea', 'E12000007', 'London borough', '{E09000020}', '{"kensington & chelsea","kensington and chelsea","royal borough of kensington and chelsea"}', NULL, NULL, 7, NULL),
	('886', 'council', 'Kent', 'kent', 'kent', 'E12000008', 'County', '{E10000016}', '{kent,"kent county","kent county council"}', NULL, NULL, 126, NULL),
	('810', 'council', 'Kingston upon Hull', 'kingston-upon-hull', 'kingston upon hull', 'E12000003', 'Unitary authority', '{E06000010}', '{"city of kingston upon hull",hull,"hull city","hull city council","kingston upon hull","kingston upon hull city council","kingston upon hull city of","kingston upon hull, city of"}', NULL, NULL, 79, NULL),
	('314', 'council', 'Kingston upon Thames', 'kingston-upon-thames', 'kingston upon thames', 'E12000007', 'London borough', '{E09000021}', '{"kingston upon thames","royal borough of kingston upon thames"}', NULL, NULL, 27, NULL),
	('382', 'council', 'Kirklees', 'kirklees', 'kirklees', 'E12000003', 'Metropolitan district', '{E08000034}', '{kirklees,"kirklees council","kirklees district"}', NULL, NULL, 62, NULL),
	('340', 'council', 'Knowsley', 'knowsley', 'knowsley', 'E12000002', 'Metropolitan district', '{E08000011}', '{knowsley,"knowsley council","knowsley district","knowsley metropolitan borough council"}', NULL, NULL, 41, NULL),
	('208', 'council', 'Lambeth', 'lambeth', 'lambeth', 'E12000007', 'London borough', '{E09000022}', '{lambeth,"london borough of lambeth"}', NULL, NULL, 8, NULL),
	('888', 'council', 'Lancashire', 'lancashire', 'lancashire', 'E12000002', 'County', '{E10000017}', '{lancashire,"lancashire county","lancashire county council"}', NULL, NULL, 128, NULL),
	('383', 'council', 'Leeds', 'leeds', 'leeds', 'E12000003', 'Metropolitan district', '{E08000035}', '{leeds,"leeds city council","leeds district"}', NULL, NULL, 63, NULL),
	('856', 'council', 'Leicester', 'leicester', 'leicester', 'E12000004', 'Unitary authority', '{E06000016}', '{"city of leicester",leicester,"leicester city","leicester city council"}', NULL, NULL, 102, NULL),
	('855', 'council', 'Leicestershire', 'leicestershire', 'leicestershire', 'E12000004', 'County', '{E10000018}', '{leicestershire,"leicestershire county","leicestershire county council"}', NULL, NULL, 101, NULL),
	('209', 'council', 'Lewisham', 'lewisham', 'lewisham', 'E12000007', 'London borough', '{E09000023}', '{lewisham,"london borough of lewisham"}', NULL, NULL, 9, NULL),
	('925', 'council', 'Lincolnshire', 'lincolnshire', 'lincolnshire', 'E12000004', 'County', '{E10000019}', '{lincolnshire,"lincolnshire county","lincolnshire county council"}', NULL, NULL, 141, NULL),
	('341', 'council', 'Liverpool', 'liverpool', 'liverpool', 'E12000002', 'Metropolitan district', '{E08000012}', '{liverpool,"liverpool city council","liverpool district"}', NULL, NULL, 42, NULL),
	('821', 'council', 'Luton', 'luton', 'luton', 'E12000006', 'Unitary authority', '{E06000032}', '{luton,"luton borough council"}', NULL, NULL, 85, NULL),
	('352', 'council', 'Manchester', 'manchester', 'manchester', 'E12000002', 'Metropolitan district', '{E08000003}', '{manchester,"manchester city council","manchester district"}', NULL, NULL, 48, NULL),
	('887', 'council', 'Medway', 'medway', 'medway', 'E12000008', 'Unitary authority', '{E06000035}', '{medway,"medway council"}', NULL, NULL, 127, NULL),
	('315', 'council', 'Merton', 'merton', 'merton', 'E12000007', 'London borough', '{E09000024}', '{"london borough of merton",merton}', NULL, NULL, 28, NULL),
	('806', 'council', 'Middlesbrough', 'middlesbrough', 'middlesbrough', 'E12000001', 'Unitary authority', '{E06000002}', '{middlesbrough,"middlesbrough borough council"}', NULL, NULL, 76, NULL),
	('826', 'council', 'Milton Keynes', 'milton-keynes', 'milton keynes', 'E12000008', 'Unitary authority', '{E06000042}', '{"milton keynes","milton keynes council"}', NULL, NULL, 89, NULL),
	('391', 'council', 'Newcastle upon Tyne', 'newcastle-upon-tyne', 'newcastle upon tyne', 'E12000001', 'Metropolitan district', '{E08000021}', '{"newcastle city council","newcastle upon tyne","newcastle upon tyne city council","newcastle upon tyne district"}', NULL, NULL, 66, NULL),
	('316', 'council', 'Newham', 'newham', 'newham', 'E12000007', 'London borough', '{E09000025}', '{"london borough of newham",newham}', NULL, NULL, 29, NULL),
	('926', 'council', 'Norfolk', 'norfolk', 'norfolk', 'E12000006', 'County', '{E10000020}', '{norfolk,"norfolk county","norfolk county council"}', NULL, NULL, 142, NULL),
	('812', 'council', 'North East Lincolnshire', 'north-east-lincolnshire', 'north east lincolnshire', 'E12000003', 'Unitary authority', '{E06000012}', '{"north east lincolnshire","north east lincolnshire council"}', NULL, NULL, 81, NULL),
	('813', 'council', 'North Lincolnshire', 'north-lincolnshire', 'north lincolnshire', 'E12000003', 'Unitary authority', '{E06000013}', '{"north lincolnshire","north lincolnshire council"}', NULL, NULL, 82, NULL),
	('940', 'council', 'North Northamptonshire', 'north-northamptonshire', 'north northamptonshire', 'E12000004', 'Unitary authority', '{E06000061}', '{"north northamptonshire","north northamptonshire council"}', '2021-04-01', NULL, 150, NULL),
	('802', 'council', 'North Somerset', 'north-somerset', 'north somerset', 'E12000009', 'Unitary authority', '{E06000024}', '{"north somerset","north somerset council","north west somerset"}', NULL, NULL, 73, NULL),
	('392', 'council', 'North Tyneside', 'north-tyneside', 'north tyneside', 'E12000001', 'Metropolitan district', '{E08000022}', '{"north tyneside","north tyneside council","north tyneside district","north tyneside metropolitan borough council"}', NULL, NULL, 67, NULL),
	('815', 'council', 'North Yorkshire', 'north-yorkshire', 'north yorkshire', 'E12000003', 'Unitary authority', '{E06000065,E10000023}', '{"north yorkshire","north yorkshire council"}', NULL, NULL, 83, NULL),
	('929', 'council', 'Northumberland', 'northumberland', 'northumberland', 'E12000001', 'Unitary authority', '{E06000048,E06000057}', '{northumberland,"northumberland council","northumberland county council"}', NULL, NULL, 143, NULL),
	('892', 'council', 'Nottingham', 'nottingham', 'nottingham', 'E12000004', 'Unitary authority', '{E06000018}', '{"city of nottingham",nottingham,"nottingham city","nottingham city council"}', NULL, NULL, 132, NULL),
	('891', 'council', 'Nottinghamshire', 'nottinghamshire', 'nottinghamshire', 'E12000004', 'County', '{E10000024}', '{nottinghamshire,"nottinghamshire county","nottinghamshire county council"}', NULL, NULL, 131, NULL),
	('353', 'council', 'Oldham', 'oldham', 'oldham', 'E12000002', 'Metropolitan district', '{E08000004}', '{oldham,"oldham district","oldham metropolitan borough council"}', NULL, NULL, 49, NULL),
	('931', 'council', 'Oxfordshire', 'oxfordshire', 'oxfordshire', 'E12000008', 'County', '{E10000025}', '{oxfordshire,"oxfordshire county","oxfordshire county council"}', NULL, NULL, 144, NULL),
	('874', 'council', 'Peterborough', 'peterborough', 'peterborough', 'E12000006', 'Unitary authority', '{E06000031}', '{"city of peterborough",peterborough,"peterborough city","peterborough city council"}', NULL, NULL, 115, NULL),
	('879', 'council', 'Plymouth', 'plymouth', 'plymouth', 'E12000009', 'Unitary authority', '{E06000026}', '{"city of plymouth",plymouth,"plymouth city","plymouth city council"}', NULL, NULL, 119, NULL),
	('851', 'council', 'Portsmouth', 'portsmouth', 'portsmouth', 'E12000008', 'Unitary authority', '{E06000044}', '{"city of portsmouth",portsmouth,"portsmouth city council"}', NULL, NULL, 99, NULL),
	('870', 'council', 'Reading', 'reading', 'reading', 'E12000008', 'Unitary authority', '{E06000038}', '{reading,"reading borough council"}', NULL, NULL, 111, NULL),
	('317', 'council', 'Redbridge', 'redbridge', 'redbridge', 'E12000007', 'London borough', '{E09000026}', '{"london borough of redbridge",redbridge}', NULL, NULL, 30, NULL),
	('807', 'council', 'Redcar and Cleveland', 'redcar-and-cleveland', 'redcar and cleveland', 'E12000001', 'Unitary authority', '{E06000003}', '{"redcar and cleveland","redcar and cleveland borough council"}', NULL, NULL, 77, NULL),
	('318', 'council', 'Richmond upon Thames', 'richmond-upon-thames', 'richmond upon thames', 'E12000007', 'London borough', '{E09000027}', '{"london borough of richmond upon thames","richmond upon thames"}', NULL, NULL, 31, NULL),
	('354', 'council', 'Rochdale', 'rochdale', 'rochdale', 'E12000002', 'Metropolitan district', '{E08000005}', '{rochdale,"rochdale district","rochdale metropolitan borough council"}', NULL, NULL, 50, NULL),
	('372', 'council', 'Rotherham', 'rotherham', 'rotherham', 'E12000003', 'Metropolitan district', '{E08000018}', '{rotherham,"rotherham district","rotherham metropolitan borough council"}', NULL, NULL, 58, NULL),
	('857', 'council', 'Rutland', 'rutland', 'rutland', 'E12000004', 'Unitary authority', '{E06000017}', '{rutland,"rutland county council"}', NULL, NULL, 103, NULL),
	('355', 'council', 'Salford', 'salford', 'salford', 'E12000002', 'Metropolitan district', '{E08000006}', '{salford,"salford city council","salford district"}', NULL, NULL, 51, NULL),
	('333', 'council', 'Sandwell', 'sandwell', 'sandwell', 'E12000005', 'Metropolitan district', '{E08000028}', '{sandwell,"sandwell district","sandwell metropolitan borough council"}', NULL, NULL, 37, NULL),
	('343', 'council', 'Sefton', 'sefton', 'sefton', 'E12000002', 'Metropolitan district', '{E08000014}', '{sefton,"sefton council","sefton district","sefton metropolitan borough council"}', NULL, NULL, 44, NULL),
	('373', 'council', 'Sheffield', 'sheffield', 'sheffield', 'E12000003', 'Metropolitan district', '{E08000019,E08000039}', '{sheffield,"sheffield city council","sheffield district"}', NULL, NULL, 59, NULL),
	('893', 'council', 'Shropshire', 'shropshire', 'shropshire', 'E12000005', 'Unitary authority', '{E06000051}', '{shropshire,"shropshire council"}', NULL, NULL, 133, NULL),
	('871', 'council', 'Slough', 'slough', 'slough', 'E12000008', 'Unitary authority', '{E06000039}', '{slough,"slough borough council"}', NULL, NULL, 112, NULL),
	('334', 'council', 'Solihull', 'solihull', 'solihull', 'E12000005', 'Metropolitan district', '{E08000029}', '{solihull,"solihull metropolitan borough council"}', NULL, NULL, 38, NULL),
	('933', 'council', 'Somerset', 'somerset', 'somerset', 'E12000009', 'Unitary authority', '{E06000066,E10000027}', '{somerset,"somerset council"}', NULL, NULL, 145, NULL),
	('803', 'council', 'South Gloucestershire', 'south-gloucestershire', 'south gloucestershire', 'E12000009', 'Unitary authority', '{E06000025}', '{"south gloucestershire","south gloucestershire council"}', NULL, NULL, 74, NULL),
	('393', 'council', 'South Tyneside', 'south-tyneside', 'south tyneside', 'E12000001', 'Metropolitan district', '{E08000023}', '{"south tyneside","south tyneside council","south tyneside district"}', NULL, NULL, 68, NULL),
	('852', 'council', 'Southampton', 'southampton', 'southampton', 'E12000008', 'Unitary authority', '{E06000045}', '{"city of southampton",southampton,"southampton city council"}', NULL, NULL, 100, NULL),
	('882', 'council', 'Southend-on-Sea', 'southend-on-sea', 'southend on sea', 'E12000006', 'Unitary authority', '{E06000033}', '{"southend on sea","southend on sea borough council"}', NULL, NULL, 122, NULL),
	('210', 'council', 'Southwark', 'southwark', 'southwark', 'E12000007', 'London borough', '{E09000028}', '{"london borough of southwark",southwark}', NULL, NULL, 10, NULL),
	('342', 'council', 'St. Helens', 'st-helens', 'st. helens', 'E12000002', 'Metropolitan district', '{E08000013}', '{"st helens","st helens council","st helens metropolitan borough council","st. helens","st. helens district"}', NULL, NULL, 43, NULL),
	('860', 'council', 'Staffordshire', 'staffordshire', 'staffordshire', 'E12000005', 'County', '{E10000028}', '{staffordshire,"staffordshire county","staffordshire county council"}', NULL, NULL, 104, NULL),
	('356', 'council', 'Stockport', 'stockport', 'stockport', 'E12000002', 'Metropolitan district', '{E08000007}', '{stockport,"stockport district","stockport metropolitan borough council"}', NULL, NULL, 52, NULL),
	('808', 'council', 'Stockton-on-Tees', 'stockton-on-tees', 'stockton on tees', 'E12000001', 'Unitary authority', '{E06000004}', '{"stockton on tees","stockton on tees borough council"}', NULL, NULL, 78, NULL),
	('861', 'council', 'Stoke-on-Trent', 'stoke-on-trent', 'stoke on trent', 'E12000005', 'Unitary authority', '{E06000021}', '{"stoke on trent","stoke on trent city council"}', NULL, NULL, 105, NULL),
	('935', 'council', 'Suffolk', 'suffolk', 'suffolk', 'E12000006', 'County', '{E10000029}', '{suffolk,"suffolk county","suffolk county council"}', NULL, NULL, 146, NULL),
	('394', 'council', 'Sunderland', 'sunderland', 'sunderland', 'E12000001', 'Metropolitan district', '{E08000024}', '{sunderland,"sunderland city council","sunderland district"}', NULL, NULL, 69, NULL),
	('936', 'council', 'Surrey', 'surrey', 'surrey', 'E12000008', 'County', '{E10000030}', '{surrey,"surrey county","surrey county council"}', NULL, NULL, 147, NULL),
	('319', 'council', 'Sutton', 'sutton', 'sutton', 'E12000007', 'London borough', '{E09000029}', '{"london borough of sutton",sutton}', NULL, NULL, 32, NULL),
	('866', 'council', 'Swindon', 'swindon', 'swindon', 'E12000009', 'Unitary authority', '{E06000030}', '{swindon,"swindon borough council"}', NULL, NULL, 107, NULL),
	('357', 'council', 'Tameside', 'tameside', 'tameside', 'E12000002', 'Metropolitan district', '{E08000008}', '{tameside,"tameside district","tameside metropolitan borough council"}', NULL, NULL, 53, NULL),
	('894', 'council', 'Telford and Wrekin', 'telford-and-wrekin', 'telford and wrekin', 'E12000005', 'Unitary authority', '{E06000020}', '{"telford & wrekin council","telford and wrekin","telford and wrekin council"}', NULL, NULL, 134, NULL),
	('883', 'council', 'Thurrock', 'thurrock', 'thurrock', 'E12000006', 'Unitary authority', '{E06000034}', '{thurrock,"thurrock council"}', NULL, NULL, 123, NULL),
	('880', 'council', 'Torbay', 'torbay', 'torbay', 'E12000009', 'Unitary authority', '{E06000027}', '{torbay,"torbay council"}', NULL, NULL, 120, NULL),
	('211', 'council', 'Tower Hamlets', 'tower-hamlets', 'tower hamlets', 'E12000007', 'London borough', '{E09000030}', '{"london borough of tower hamlets","tower hamlets"}', NULL, NULL, 11, NULL),
	('358', 'council', 'Trafford', 'trafford', 'trafford', 'E12000002', 'Metropolitan district', '{E08000009}', '{trafford,"trafford council","trafford district","trafford metropolitan borough council"}', NULL, NULL, 54, NULL),
	('384', 'council', 'Wakefield', 'wakefield', 'wakefield', 'E12000003', 'Metropolitan district', '{E08000036}', '{wakefield,"wakefield district","wakefield metropolitan district council"}', NULL, NULL, 64, NULL),
	('335', 'council', 'Walsall', 'walsall', 'walsall', 'E12000005', 'Metropolitan district', '{E08000030}', '{walsall,"walsall council","walsall district","walsall metropolitan borough council"}', NULL, NULL, 39, NULL),
	('320', 'council', 'Waltham Forest', 'waltham-forest', 'waltham forest', 'E12000007', 'London borough', '{E09000031}', '{"london borough of waltham forest","waltham forest"}', NULL, NULL, 33, NULL),
	('212', 'council', 'Wandsworth', 'wandsworth', 'wandsworth', 'E12000007', 'London borough', '{E09000032}', '{"london borough of wandsworth",wandsworth}', NULL, NULL, 12, NULL),
	('877', 'council', 'Warrington', 'warrington', 'warrington', 'E12000002', 'Unitary authority', '{E06000007}', '{warrington,"warrington borough council"}', NULL, NULL, 117, NULL),
	('937', 'council', 'Warwickshire', 'warwickshire', 'warwickshire', 'E12000005', 'County', '{E10000031}', '{warwickshire,"warwickshire county council"}', NULL, NULL, 148, NULL),
	('869', 'council', 'West Berkshire', 'west-berkshire', 'west berkshire', 'E12000008', 'Unitary authority', '{E06000037}', '{"west berkshire","west berkshire council"}', NULL, NULL, 110, NULL),
	('941', 'council', 'West Northamptonshire', 'west-northamptonshire', 'west northamptonshire', 'E12000004', 'Unitary authority', '{E06000062}', '{"west northamptonshire","west northamptonshire council"}', '2021-04-01', NULL, 151, NULL),
	('938', 'council', 'West Sussex', 'west-sussex', 'west sussex', 'E12000008', 'County', '{E10000032}', '{"west sussex","west sussex county","west sussex county council"}', NULL, NULL, 149, NULL),
	('213', 'council', 'Westminster', 'westminster', 'westminster', 'E12000007', 'London borough', '{E09000033}', '{"city of westminster",westminster,"westminster city"}', NULL, NULL, 13, NULL),
	('943', 'council', 'Westmorland and Furness', 'westmorland-and-furness', 'westmorland and furness', 'E12000002', 'Unitary authority', '{E06000064}', '{"westmorland & furness","westmorland and furness","westmorland and furness council"}', '2023-04-01', NULL, 153, NULL),
	('359', 'council', 'Wigan', 'wigan', 'wigan', 'E12000002', 'Metropolitan district', '{E08000010}', '{wigan,"wigan council","wigan district","wigan metropolitan borough council"}', NULL, NULL, 55, NULL),
	('865', 'council', 'Wiltshire', 'wiltshire', 'wiltshire', 'E12000009', 'Unitary authority', '{E06000054}', '{wiltshire,"wiltshire council"}', NULL, NULL, 106, NULL),
	('868', 'council', 'Windsor and Maidenhead', 'windsor-and-maidenhead', 'windsor and maidenhead', 'E12000008', 'Unitary authority', '{E06000040}', '{"royal borough of windsor and maidenhead","windsor and maidenhead"}', NULL, NULL, 109, NULL),
	('344', 'council', 'Wirral', 'wirral', 'wirral', 'E12000002', 'Metropolitan district', '{E08000015}', '{wirral,"wirral borough council","wirral council","wirral district"}', NULL, NULL, 45, NULL),
	('872', 'council', 'Wokingham', 'wokingham', 'wokingham', 'E12000008', 'Unitary authority', '{E06000041}', '{wokingham,"wokingham borough council"}', NULL, NULL, 113, NULL),
	('336', 'council', 'Wolverhampton', 'wolverhampton', 'wolverhampton', 'E12000005', 'Metropolitan district', '{E08000031}', '{"city of wolverhampton","city of wolverhampton council","city of wolverhampton district",wolverhampton,"wolverhampton city council"}', NULL, NULL, 40, NULL),
	('885', 'council', 'Worcestershire', 'worcestershire', 'worcestershire', 'E12000005', 'County', '{E10000034}', '{worcestershire,"worcestershire county","worcestershire county council"}', NULL, NULL, 125, NULL),
	('816', 'council', 'York', 'york', 'york', 'E12000003', 'Unitary authority', '{E06000014}', '{"city of york council",york}', NULL, NULL, 84, NULL),
	('837', 'council', 'Bournemouth', 'bournemouth-until-2019', 'bournemouth', 'E12000009', 'Former council', '{E06000028}', '{bournemouth}', NULL, '2019-04-01', NULL, 1),
	('909', 'council', 'Cumbria', 'cumbria-until-2023', 'cumbria', 'E12000002', 'Former council', '{E10000006}', '{cumbria}', NULL, '2023-04-01', NULL, 4),
	('928', 'council', 'Northamptonshire', 'northamptonshire-until-2021', 'northamptonshire', 'E12000004', 'Former council', '{E10000021}', '{northamptonshire}', NULL, '2021-04-01', NULL, 6),
	('836', 'council', 'Poole', 'poole-until-2019', 'poole', 'E12000009', 'Former council', '{E06000029}', '{poole}', NULL, '2019-04-01', NULL, 2);


--
-- Data for Name: evidence_area_successors; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.evidence_area_successors VALUES
	(1, '835', '838'),
	(2, '836', '839'),
	(3, '837', '839'),
	(4, '909', '942'),
	(5, '909', '943'),
	(6, '928', '940'),
	(7, '928', '941');


--
-- Data for Name: evidence_askedbody; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: evidence_cardclock; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.evidence_cardclock VALUES
	(1, 0);


--
-- Data for Name: evidence_changedfigure; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: evidence_correction; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: evidence_download; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: evidence_downloadpiece; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: evidence_drawncard; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: evidence_edition; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: evidence_figure; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: evidence_footnote; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: evidence_informationrequest; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: evidence_inspection; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: evidence_neighbour; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: evidence_objection; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: evidence_slice; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: evidence_sourcefile; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: inbox_answer; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: inbox_conversation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: inbox_incomingmessage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: inbox_internalnote; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: inbox_preparedanswer; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: list_import_importline; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: list_import_importpart; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: list_import_importrow; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: list_import_listimport; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: mailing_list_subscription; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: mailing_list_subscription_topics; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: mailing_list_topic; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: membership_aimsversion; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.membership_aimsversion VALUES
	(1, 1, 'Disabled children and young people get the help to learn, be well and take part that they need.
The views of families and young people are at the centre of every decision about SEND.
Councils, schools and health services keep the law. The Children and Families Act is not optional.
Co-production is real: parents, carers and young people share in decisions at every level.
Those who have the power to put things right answer for what they do.
', now(), NULL);


--
-- Data for Name: membership_application; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: membership_applicationmessage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: membership_emailtemplateversion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: membership_entrychange; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: membership_formerslug; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: membership_listingrecord; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: membership_membership; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: membership_organisation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: membership_organisation_councils; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: membership_proposedchange; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: membership_proposeddecision; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: membership_stewardinvitation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: membership_stewardship; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: mfa_authenticator; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: moderation_report; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: newsletters_click; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: newsletters_clickcount; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: newsletters_newsletter; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: newsletters_newslettermailing; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: newsletters_newslettertemplate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: newsletters_savedblock; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: newsletters_segment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: newsletters_sendingrules; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: newsletters_sendplan; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: newsletters_series; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: newsletters_seriesrun; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: newsletters_step; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: newsletters_stepmail; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: newsletters_subjecttest; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: newsletters_trackedlink; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: pages_contactpage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: pages_footermenu; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: pages_founderpage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: pages_helppage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: pages_homepage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: pages_manifestopage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: pages_newsindexpage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: pages_newspage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: pages_partpage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: pages_presspage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: pages_standardpage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_alarmmail; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_auditentry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_confirmation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_confirmationrules; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_consentevent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_consentstate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_consentwording; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.people_consentwording VALUES
	(1, 'news', 1, 'Email me newsletters about SEND and the campaign to #FixSEND.', now(), NULL),
	(2, 'actions', 1, 'Email me when there is something I can do to help, like signing a letter or writing to my MP.', now(), NULL),
	(3, 'local', 1, 'Email me news and events for my area. You may use my postcode or council to choose them.', now(), NULL),
	(4, 'updates', 1, 'Email me news about petitions and other actions that I took part in.', now(), NULL);


--
-- Data for Name: people_dailycount; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_datarequest; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_exportrequest; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_formeraddress; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_foureyes; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_mergerecord; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_note; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_person; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_person_groups; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_person_tags; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_person_user_permissions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_retentionperiod; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_signincode; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_stafflink; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_staffnotice; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_suppression; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_tag; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: people_tagchange; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: places_constituency; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.places_constituency VALUES
	(1, 'E14001063', 'Aldershot', 'aldershot', 'aldershot', 'E12000008'),
	(2, 'E14001064', 'Aldridge-Brownhills', 'aldridge-brownhills', 'aldridge brownhills', 'E12000005'),
	(3, 'E14001065', 'Altrincham and Sale West', 'altrincham-and-sale-west', 'altrincham and sale west', 'E12000002'),
	(4, 'E14001066', 'Amber Valley', 'amber-valley', 'amber valley', 'E12000004'),
	(5, 'E14001067', 'Arundel and South Downs', 'arundel-and-south-downs', 'arundel and south downs', 'E12000008'),
	(6, 'E14001068', 'Ashfield', 'ashfield', 'ashfield', 'E12000004'),
	(7, 'E14001069', 'Ashford', 'ashford', 'ashford', 'E12000008'),
	(8, 'E14001070', 'Ashton-under-Lyne', 'ashton-under-lyne', 'ashton under lyne', 'E12000002'),
	(9, 'E14001071', 'Aylesbury', 'aylesbury', 'aylesbury', 'E12000008'),
	(10, 'E14001072', 'Banbury', 'banbury', 'banbury', 'E12000008'),
	(11, 'E14001073', 'Barking', 'barking', 'barking', 'E12000007'),
	(12, 'E14001074', 'Barnsley North', 'barnsley-north', 'barnsley north', 'E12000003'),
	(13, 'E14001075', 'Barnsley South', 'barnsley-south', 'barnsley south', 'E12000003'),
	(14, 'E14001076', 'Barrow and Furness', 'barrow-and-furness', 'barrow and furness', 'E12000002'),
	(15, 'E14001077', 'Basildon and Billericay', 'basildon-and-billericay', 'basildon and billericay', 'E12000006'),
	(16, 'E14001078', 'Basingstoke', 'basingstoke', 'basingstoke', 'E12000008'),
	(17, 'E14001079', 'Bassetlaw', 'bassetlaw', 'bassetlaw', 'E12000004'),
	(18, 'E14001080', 'Bath', 'bath', 'bath', 'E12000009'),
	(19, 'E14001081', 'Battersea', 'battersea', 'battersea', 'E12000007'),
	(20, 'E14001082', 'Beaconsfield', 'beaconsfield', 'beaconsfield', 'E12000008'),
	(21, 'E14001083', 'Beckenham and Penge', 'beckenham-and-penge', 'beckenham and penge', 'E12000007'),
	(22, 'E14001084', 'Bedford', 'bedford', 'bedford', 'E12000006'),
	(23, 'E14001085', 'Bermondsey and Old Southwark', 'bermondsey-and-old-southwark', 'bermondsey and old southwark', 'E12000007'),
	(24, 'E14001086', 'Bethnal Green and Stepney', 'bethnal-green-and-stepney', 'bethnal green and stepney', 'E12000007'),
	(25, 'E14001087', 'Beverley and Holderness', 'beverley-and-holderness', 'beverley and holderness', 'E12000003'),
	(26, 'E14001088', 'Bexhill and Battle', 'bexhill-and-battle', 'bexhill and battle', 'E12000008'),
	(27, 'E14001089', 'Bexleyheath and Crayford', 'bexleyheath-and-crayford', 'bexleyheath and crayford', 'E12000007'),
	(28, 'E14001090', 'Bicester and Woodstock', 'bicester-and-woodstock', 'bicester and woodstock', 'E12000008'),
	(29, 'E14001091', 'Birkenhead', 'birkenhead', 'birkenhead', 'E12000002'),
	(30, 'E14001092', 'Birmingham Edgbaston', 'birmingham-edgbaston', 'birmingham edgbaston', 'E12000005'),
	(31, 'E14001093', 'Birmingham Erdington', 'birmingham-erdington', 'birmingham erdington', 'E12000005'),
	(32, 'E14001094', 'Birmingham Hall Green and Moseley', 'birmingham-hall-green-and-moseley', 'birmingham hall green and moseley', 'E12000005'),
	(33, 'E14001095', 'Birmingham Hodge Hill and Solihull North', 'birmingham-hodge-hill-and-solihull-north', 'birmingham hodge hill and solihull north', 'E12000005'),
	(34, 'E14001096', 'Birmingham Ladywood', 'birmingham-ladywood', 'birmingham ladywood', 'E12000005'),
	(35, 'E14001097', 'Birmingham Northfield', 'birmingham-northfield', 'birmingham northfield', 'E12000005'),
	(36, 'E14001098', 'Birmingham Perry Barr', 'birmingham-perry-barr', 'birmingham perry barr', 'E12000005'),
	(37, 'E14001099', 'Birmingham Selly Oak', 'birmingham-selly-oak', 'birmingham selly oak', 'E12000005'),
	(38, 'E14001100', 'Birmingham Yardley', 'birmingham-yardley', 'birmingham yardley', 'E12000005'),
	(39, 'E14001101', 'Bishop Auckland', 'bishop-auckland', 'bishop auckland', 'E12000001'),
	(40, 'E14001102', 'Blackburn', 'blackburn', 'blackburn', 'E12000002'),
	(41, 'E14001103', 'Blackley and Middleton South', 'blackley-and-middleton-south', 'blackley and middleton south', 'E12000002'),
	(42, 'E14001104', 'Blackpool North and Fleetwood', 'blackpool-north-and-fleetwood', 'blackpool north and fleetwood', 'E12000002'),
	(43, 'E14001105', 'Blackpool South', 'blackpool-south', 'blackpool south', 'E12000002'),
	(44, 'E14001106', 'Blaydon and Consett', 'blaydon-and-consett', 'blaydon and consett', 'E12000001'),
	(45, 'E14001107', 'Blyth and Ashington', 'blyth-and-ashington', 'blyth and ashington', 'E12000001'),
	(46, 'E14001108', 'Bognor Regis and Littlehampton', 'bognor-regis-and-littlehampton', 'bognor regis and littlehampton', 'E12000008'),
	(47, 'E14001109', 'Bolsover', 'bolsover', 'bolsover', 'E12000004'),
	(48, 'E14001110', 'Bolton North East', 'bolton-north-east', 'bolton north east', 'E12000002'),
	(49, 'E14001111', 'Bolton South and Walkden', 'bolton-south-and-walkden', 'bolton south and walkden', 'E12000002'),
	(50, 'E14001112', 'Bolton West', 'bolton-west', 'bolton west', 'E12000002'),
	(51, 'E14001113', 'Bootle', 'bootle', 'bootle', 'E12000002'),
	(52, 'E14001114', 'Boston and Skegness', 'boston-and-skegness', 'boston and skegness', 'E12000004'),
	(53, 'E14001115', 'Bournemouth East', 'bournemouth-east', 'bournemouth east', 'E12000009'),
	(54, 'E14001116', 'Bournemouth West', 'bournemouth-west', 'bournemouth west', 'E12000009'),
	(55, 'E14001117', 'Bracknell', 'bracknell', 'bracknell', 'E12000008'),
	(56, 'E14001118', 'Bradford East', 'bradford-east', 'bradford east', 'E12000003'),
	(57, 'E14001119', 'Bradford South', 'bradford-south', 'bradford south', 'E12000003'),
	(58, 'E14001120', 'Bradford West', 'bradford-west', 'bradford west', 'E12000003'),
	(59, 'E14001121', 'Braintree', 'braintree', 'braintree', 'E12000006'),
	(60, 'E14001122', 'Brent East', 'brent-east', 'brent east', 'E12000007'),
	(61, 'E14001123', 'Brent West', 'brent-west', 'brent west', 'E12000007'),
	(62, 'E14001124', 'Brentford and Isleworth', 'brentford-and-isleworth', 'brentford and isleworth', 'E12000007'),
	(63, 'E14001125', 'Brentwood and Ongar', 'brentwood-and-ongar', 'brentwood and ongar', 'E12000006'),
	(64, 'E14001126', 'Bridgwater', 'bridgwater', 'bridgwater', 'E12000009'),
	(65, 'E14001127', 'Bridlington and the Wolds', 'bridlington-and-the-wolds', 'bridlington and the wolds', 'E12000003'),
	(66, 'E14001128', 'Brigg and Immingham', 'brigg-and-immingham', 'brigg and immingham', 'E12000003'),
	(67, 'E14001129', 'Brighton Kemptown and Peacehaven', 'brighton-kemptown-and-peacehaven', 'brighton kemptown and peacehaven', 'E12000008'),
	(68, 'E14001130', 'Brighton Pavilion', 'brighton-pavilion', 'brighton pavilion', 'E12000008'),
	(69, 'E14001131', 'Bristol Central', 'bristol-central', 'bristol central', 'E12000009'),
	(70, 'E14001132', 'Bristol East', 'bristol-east', 'bristol east', 'E12000009'),
	(71, 'E14001133', 'Bristol North East', 'bristol-north-east', 'bristol north east', 'E12000009'),
	(72, 'E14001134', 'Bristol North West', 'bristol-north-west', 'bristol north west', 'E12000009'),
	(73, 'E14001135', 'Bristol South', 'bristol-south', 'bristol south', 'E12000009'),
	(74, 'E14001136', 'Broadland and Fakenham', 'broadland-and-fakenham', 'broadland and fakenham', 'E12000006'),
	(75, 'E14001137', 'Bromley and Biggin Hill', 'bromley-and-biggin-hill', 'bromley and biggin hill', 'E12000007'),
	(76, 'E14001138', 'Bromsgrove', 'bromsgrove', 'bromsgrove', 'E12000005'),
	(77, 'E14001139', 'Broxbourne', 'broxbourne', 'broxbourne', 'E12000006'),
	(78, 'E14001140', 'Broxtowe', 'broxtowe', 'broxtowe', 'E12000004'),
	(79, 'E14001141', 'Buckingham and Bletchley', 'buckingham-and-bletchley', 'buckingham and bletchley', 'E12000008'),
	(80, 'E14001142', 'Burnley', 'burnley', 'burnley', 'E12000002'),
	(81, 'E14001143', 'Burton and Uttoxeter', 'burton-and-uttoxeter', 'burton and uttoxeter', 'E12000005'),
	(82, 'E14001144', 'Bury North', 'bury-north', 'bury north', 'E12000002'),
	(83, 'E14001145', 'Bury South', 'bury-south', 'bury south', 'E12000002'),
	(84, 'E14001146', 'Bury St Edmunds and Stowmarket', 'bury-st-edmunds-and-stowmarket', 'bury st edmunds and stowmarket', 'E12000006'),
	(85, 'E14001147', 'Calder Valley', 'calder-valley', 'calder valley', 'E12000003'),
	(86, 'E14001148', 'Camborne and Redruth', 'camborne-and-redruth', 'camborne and redruth', 'E12000009'),
	(87, 'E14001149', 'Cambridge', 'cambridge', 'cambridge', 'E12000006'),
	(88, 'E14001150', 'Cannock Chase', 'cannock-chase', 'cannock chase', 'E12000005'),
	(89, 'E14001151', 'Canterbury', 'canterbury', 'canterbury', 'E12000008'),
	(90, 'E14001152', 'Carlisle', 'carlisle', 'carlisle', 'E12000002'),
	(91, 'E14001153', 'Carshalton and Wallington', 'carshalton-and-wallington', 'carshalton and wallington', 'E12000007'),
	(92, 'E14001154', 'Castle Point', 'castle-point', 'castle point', 'E12000006'),
	(93, 'E14001155', 'Central Devon', 'central-devon', 'central devon', 'E12000009'),
	(94, 'E14001156', 'Central Suffolk and North Ipswich', 'central-suffolk-and-north-ipswich', 'central suffolk and north ipswich', 'E12000006'),
	(95, 'E14001157', 'Chatham and Aylesford', 'chatham-and-aylesford', 'chatham and aylesford', 'E12000008'),
	(96, 'E14001158', 'Cheadle', 'cheadle', 'cheadle', 'E12000002'),
	(97, 'E14001159', 'Chelmsford', 'chelmsford', 'chelmsford', 'E12000006'),
	(98, 'E14001160', 'Chelsea and Fulham', 'chelsea-and-fulham', 'chelsea and fulham', 'E12000007'),
	(99, 'E14001161', 'Cheltenham', 'cheltenham', 'cheltenham', 'E12000009'),
	(100, 'E14001162', 'Chesham and Amersham', 'chesham-and-amersham', 'chesham and amersham', 'E12000008'),
	(101, 'E14001163', 'Chester North and Neston', 'chester-north-and-neston', 'chester north and neston', 'E12000002'),
	(102, 'E14001164', 'Chester South and Eddisbury', 'chester-south-and-eddisbury', 'chester south and eddisbury', 'E12000002'),
	(103, 'E14001165', 'Chesterfield', 'chesterfield', 'chesterfield', 'E12000004'),
	(104, 'E14001166', 'Chichester', 'chichester', 'chichester', 'E12000008'),
	(105, 'E14001167', 'Chingford and Woodford Green', 'chingford-and-woodford-green', 'chingford and woodford green', 'E12000007'),
	(106, 'E14001168', 'Chippenham', 'chippenham', 'chippenham', 'E12000009'),
	(107, 'E14001169', 'Chipping Barnet', 'chipping-barnet', 'chipping barnet', 'E12000007'),
	(108, 'E14001170', 'Chorley', 'chorley', 'chorley', 'E12000002'),
	(109, 'E14001171', 'Christchurch', 'christchurch', 'christchurch', 'E12000009'),
	(110, 'E14001172', 'Cities of London and Westminster', 'cities-of-london-and-westminster', 'cities of london and westminster', 'E12000007'),
	(111, 'E14001173', 'City of Durham', 'city-of-durham', 'city of durham', 'E12000001'),
	(112, 'E14001174', 'Clacton', 'clacton', 'clacton', 'E12000006'),
	(113, 'E14001175', 'Clapham and Brixton Hill', 'clapham-and-brixton-hill', 'clapham and brixton hill', 'E12000007'),
	(114, 'E14001176', 'Colchester', 'colchester', 'colchester', 'E12000006'),
	(115, 'E14001177', 'Colne Valley', 'colne-valley', 'colne valley', 'E12000003'),
	(116, 'E14001178', 'Congleton', 'congleton', 'congleton', 'E12000002'),
	(117, 'E14001179', 'Corby and East Northamptonshire', 'corby-and-east-northamptonshire', 'corby and east northamptonshire', 'E12000004'),
	(118, 'E14001180', 'Coventry East', 'coventry-east', 'coventry east', 'E12000005'),
	(119, 'E14001181', 'Coventry North West', 'coventry-north-west', 'coventry north west', 'E12000005'),
	(120, 'E14001182', 'Coventry South', 'coventry-south', 'coventry south', 'E12000005'),
	(121, 'E14001183', 'Cramlington and Killingworth', 'cramlington-and-killingworth', 'cramlington and killingworth', 'E12000001'),
	(122, 'E14001184', 'Crawley', 'crawley', 'crawley', 'E12000008'),
	(123, 'E14001185', 'Crewe and Nantwich', 'crewe-and-nantwich', 'crewe and nantwich', 'E12000002'),
	(124, 'E14001186', 'Croydon East', 'croydon-east', 'croydon east', 'E12000007'),
	(125, 'E14001187', 'Croydon South', 'croydon-south', 'croydon south', 'E12000007'),
	(126, 'E14001188', 'Croydon West', 'croydon-west', 'croydon west', 'E12000007'),
	(127, 'E14001189', 'Dagenham and Rainham', 'dagenham-and-rainham', 'dagenham and rainham', 'E12000007'),
	(128, 'E14001190', 'Darlington', 'darlington', 'darlington', 'E12000001'),
	(129, 'E14001191', 'Dartford', 'dartford', 'dartford', 'E12000008'),
	(130, 'E14001192', 'Daventry', 'daventry', 'daventry', 'E12000004'),
	(131, 'E14001193', 'Derby North', 'derby-north', 'derby north', 'E12000004'),
	(132, 'E14001194', 'Derby South', 'derby-south', 'derby south', 'E12000004'),
	(133, 'E14001195', 'Derbyshire Dales', 'derbyshire-dales', 'derbyshire dales', 'E12000004'),
	(134, 'E14001196', 'Dewsbury and Batley', 'dewsbury-and-batley', 'dewsbury and batley', 'E12000003'),
	(135, 'E14001197', 'Didcot and Wantage', 'didcot-and-wantage', 'didcot and wantage', 'E12000008'),
	(136, 'E14001198', 'Doncaster Central', 'doncaster-central', 'doncaster central', 'E12000003'),
	(137, 'E14001199', 'Doncaster East and the Isle of Axholme', 'doncaster-east-and-the-isle-of-axholme', 'doncaster east and the isle of axholme', 'E12000003'),
	(138, 'E14001200', 'Doncaster North', 'doncaster-north', 'doncaster north', 'E12000003'),
	(139, 'E14001201', 'Dorking and Horley', 'dorking-and-horley', 'dorking and horley', 'E12000008'),
	(140, 'E14001202', 'Dover and Deal', 'dover-and-deal', 'dover and deal', 'E12000008'),
	(141, 'E14001203', 'Droitwich and Evesham', 'droitwich-and-evesham', 'droitwich and evesham', 'E12000005'),
	(142, 'E14001204', 'Dudley', 'dudley', 'dudley', 'E12000005'),
	(143, 'E14001205', 'Dulwich and West Norwood', 'dulwich-and-west-norwood', 'dulwich and west norwood', 'E12000007'),
	(144, 'E14001206', 'Dunstable and Leighton Buzzard', 'dunstable-and-leighton-buzzard', 'dunstable and leighton buzzard', 'E12000006'),
	(145, 'E14001207', 'Ealing Central and Acton', 'ealing-central-and-acton', 'ealing central and acton', 'E12000007'),
	(146, 'E14001208', 'Ealing North', 'ealing-north', 'ealing north', 'E12000007'),
	(147, 'E14001209', 'Ealing Southall', 'ealing-southall', 'ealing southall', 'E12000007'),
	(148, 'E14001210', 'Earley and Woodley', 'earley-and-woodley', 'earley and woodley', 'E12000008'),
	(149, 'E14001211', 'Easington', 'easington', 'easington', 'E12000001'),
	(150, 'E14001212', 'East Grinstead and Uckfield', 'east-grinstead-and-uckfield', 'east grinstead and uckfield', 'E12000008'),
	(151, 'E14001213', 'East Ham', 'east-ham', 'east ham', 'E12000007'),
	(152, 'E14001214', 'East Hampshire', 'east-hampshire', 'east hampshire', 'E12000008'),
	(153, 'E14001215', 'East Surrey', 'east-surrey', 'east surrey', 'E12000008'),
	(154, 'E14001216', 'East Thanet', 'east-thanet', 'east thanet', 'E12000008'),
	(155, 'E14001217', 'East Wiltshire', 'east-wiltshire', 'east wiltshire', 'E12000009'),
	(156, 'E14001218', 'East Worthing and Shoreham', 'east-worthing-and-shoreham', 'east worthing and shoreham', 'E12000008'),
	(157, 'E14001219', 'Eastbourne', 'eastbourne', 'eastbourne', 'E12000008'),
	(158, 'E14001220', 'Eastleigh', 'eastleigh', 'eastleigh', 'E12000008'),
	(159, 'E14001221', 'Edmonton and Winchmore Hill', 'edmonton-and-winchmore-hill', 'edmonton and winchmore hill', 'E12000007'),
	(160, 'E14001222', 'Ellesmere Port and Bromborough', 'ellesmere-port-and-bromborough', 'ellesmere port and bromborough', 'E12000002'),
	(161, 'E14001223', 'Eltham and Chislehurst', 'eltham-and-chislehurst', 'eltham and chislehurst', 'E12000007'),
	(162, 'E14001224', 'Ely and East Cambridgeshire', 'ely-and-east-cambridgeshire', 'ely and east cambridgeshire', 'E12000006'),
	(163, 'E14001225', 'Enfield North', 'enfield-north', 'enfield north', 'E12000007'),
	(164, 'E14001226', 'Epping Forest', 'epping-forest', 'epping forest', 'E12000006'),
	(165, 'E14001227', 'Epsom and Ewell', 'epsom-and-ewell', 'epsom and ewell', 'E12000008'),
	(166, 'E14001228', 'Erewash', 'erewash', 'erewash', 'E12000004'),
	(167, 'E14001229', 'Erith and Thamesmead', 'erith-and-thamesmead', 'erith and thamesmead', 'E12000007'),
	(168, 'E14001230', 'Esher and Walton', 'esher-and-walton', 'esher and walton', 'E12000008'),
	(169, 'E14001231', 'Exeter', 'exeter', 'exeter', 'E12000009'),
	(170, 'E14001232', 'Exmouth and Exeter East', 'exmouth-and-exeter-east', 'exmouth and exeter east', 'E12000009'),
	(171, 'E14001233', 'Fareham and Waterlooville', 'fareham-and-waterlooville', 'fareham and waterlooville', 'E12000008'),
	(172, 'E14001234', 'Farnham and Bordon', 'farnham-and-bordon', 'farnham and bordon', 'E12000008'),
	(173, 'E14001235', 'Faversham and Mid Kent', 'faversham-and-mid-kent', 'faversham and mid kent', 'E12000008'),
	(174, 'E14001236', 'Feltham and Heston', 'feltham-and-heston', 'feltham and heston', 'E12000007'),
	(175, 'E14001237', 'Filton and Bradley Stoke', 'filton-and-bradley-stoke', 'filton and bradley stoke', 'E12000009'),
	(176, 'E14001238', 'Finchley and Golders Green', 'finchley-and-golders-green', 'finchley and golders green', 'E12000007'),
	(177, 'E14001239', 'Folkestone and Hythe', 'folkestone-and-hythe', 'folkestone and hythe', 'E12000008'),
	(178, 'E14001240', 'Forest of Dean', 'forest-of-dean', 'forest of dean', 'E12000009'),
	(179, 'E14001241', 'Frome and East Somerset', 'frome-and-east-somerset', 'frome and east somerset', 'E12000009'),
	(180, 'E14001242', 'Fylde', 'fylde', 'fylde', 'E12000002'),
	(181, 'E14001243', 'Gainsborough', 'gainsborough', 'gainsborough', 'E12000004'),
	(182, 'E14001244', 'Gateshead Central and Whickham', 'gateshead-central-and-whickham', 'gateshead central and whickham', 'E12000001'),
	(183, 'E14001245', 'Gedling', 'gedling', 'gedling', 'E12000004'),
	(184, 'E14001246', 'Gillingham and Rainham', 'gillingham-and-rainham', 'gillingham and rainham', 'E12000008'),
	(185, 'E14001247', 'Glastonbury and Somerton', 'glastonbury-and-somerton', 'glastonbury and somerton', 'E12000009'),
	(186, 'E14001248', 'Gloucester', 'gloucester', 'gloucester', 'E12000009'),
	(187, 'E14001249', 'Godalming and Ash', 'godalming-and-ash', 'godalming and ash', 'E12000008'),
	(188, 'E14001250', 'Goole and Pocklington', 'goole-and-pocklington', 'goole and pocklington', 'E12000003'),
	(189, 'E14001251', 'Gorton and Denton', 'gorton-and-denton', 'gorton and denton', 'E12000002'),
	(190, 'E14001252', 'Gosport', 'gosport', 'gosport', 'E12000008'),
	(191, 'E14001253', 'Grantham and Bourne', 'grantham-and-bourne', 'grantham and bourne', 'E12000004'),
	(192, 'E14001254', 'Gravesham', 'gravesham', 'gravesham', 'E12000008'),
	(193, 'E14001255', 'Great Grimsby and Cleethorpes', 'great-grimsby-and-cleethorpes', 'great grimsby and cleethorpes', 'E12000003'),
	(194, 'E14001256', 'Great Yarmouth', 'great-yarmouth', 'great yarmouth', 'E12000006'),
	(195, 'E14001257', 'Greenwich and Woolwich', 'greenwich-and-woolwich', 'greenwich and woolwich', 'E12000007'),
	(196, 'E14001258', 'Guildford', 'guildford', 'guildford', 'E12000008'),
	(197, 'E14001259', 'Hackney North and Stoke Newington', 'hackney-north-and-stoke-newington', 'hackney north and stoke newington', 'E12000007'),
	(198, 'E14001260', 'Hackney South and Shoreditch', 'hackney-south-and-shoreditch', 'hackney south and shoreditch', 'E12000007'),
	(199, 'E14001261', 'Halesowen', 'halesowen', 'halesowen', 'E12000005'),
	(200, 'E14001262', 'Halifax', 'halifax', 'halifax', 'E12000003'),
	(201, 'E14001263', 'Hamble Valley', 'hamble-valley', 'hamble valley', 'E12000008'),
	(202, 'E14001264', 'Hammersmith and Chiswick', 'hammersmith-and-chiswick', 'hammersmith and chiswick', 'E12000007'),
	(203, 'E14001265', 'Hampstead and Highgate', 'hampstead-and-highgate', 'hampstead and highgate', 'E12000007'),
	(204, 'E14001266', 'Harborough, Oadby and Wigston', 'harborough-oadby-and-wigston', 'harborough, oadby and wigston', 'E12000004'),
	(205, 'E14001267', 'Harlow', 'harlow', 'harlow', 'E12000006'),
	(206, 'E14001268', 'Harpenden and Berkhamsted', 'harpenden-and-berkhamsted', 'harpenden and berkhamsted', 'E12000006'),
	(207, 'E14001269', 'Harrogate and Knaresborough', 'harrogate-and-knaresborough', 'harrogate and knaresborough', 'E12000003'),
	(208, 'E14001270', 'Harrow East', 'harrow-east', 'harrow east', 'E12000007'),
	(209, 'E14001271', 'Harrow West', 'harrow-west', 'harrow west', 'E12000007'),
	(210, 'E14001272', 'Hartlepool', 'hartlepool', 'hartlepool', 'E12000001'),
	(211, 'E14001273', 'Harwich and North Essex', 'harwich-and-north-essex', 'harwich and north essex', 'E12000006'),
	(212, 'E14001274', 'Hastings and Rye', 'hastings-and-rye', 'hastings and rye', 'E12000008'),
	(213, 'E14001275', 'Havant', 'havant', 'havant', 'E12000008'),
	(214, 'E14001276', 'Hayes and Harlington', 'hayes-and-harlington', 'hayes and harlington', 'E12000007'),
	(215, 'E14001277', 'Hazel Grove', 'hazel-grove', 'hazel grove', 'E12000002'),
	(216, 'E14001278', 'Hemel Hempstead', 'hemel-hempstead', 'hemel hempstead', 'E12000006'),
	(217, 'E14001279', 'Hendon', 'hendon', 'hendon', 'E12000007'),
	(218, 'E14001280', 'Henley and Thame', 'henley-and-thame', 'henley and thame', 'E12000008'),
	(219, 'E14001281', 'Hereford and South Herefordshire', 'hereford-and-south-herefordshire', 'hereford and south herefordshire', 'E12000005'),
	(220, 'E14001282', 'Herne Bay and Sandwich', 'herne-bay-and-sandwich', 'herne bay and sandwich', 'E12000008'),
	(221, 'E14001283', 'Hertford and Stortford', 'hertford-and-stortford', 'hertford and stortford', 'E12000006'),
	(222, 'E14001284', 'Hertsmere', 'hertsmere', 'hertsmere', 'E12000006'),
	(223, 'E14001285', 'Hexham', 'hexham', 'hexham', 'E12000001'),
	(224, 'E14001286', 'Heywood and Middleton North', 'heywood-and-middleton-north', 'heywood and middleton north', 'E12000002'),
	(225, 'E14001287', 'High Peak', 'high-peak', 'high peak', 'E12000004'),
	(226, 'E14001288', 'Hinckley and Bosworth', 'hinckley-and-bosworth', 'hinckley and bosworth', 'E12000004'),
	(227, 'E14001289', 'Hitchin', 'hitchin', 'hitchin', 'E12000006'),
	(228, 'E14001290', 'Holborn and St Pancras', 'holborn-and-st-pancras', 'holborn and st pancras', 'E12000007'),
	(229, 'E14001291', 'Honiton and Sidmouth', 'honiton-and-sidmouth', 'honiton and sidmouth', 'E12000009'),
	(230, 'E14001292', 'Hornchurch and Upminster', 'hornchurch-and-upminster', 'hornchurch and upminster', 'E12000007'),
	(231, 'E14001293', 'Hornsey and Friern Barnet', 'hornsey-and-friern-barnet', 'hornsey and friern barnet', 'E12000007'),
	(232, 'E14001294', 'Horsham', 'horsham', 'horsham', 'E12000008'),
	(233, 'E14001295', 'Houghton and Sunderland South', 'houghton-and-sunderland-south', 'houghton and sunderland south', 'E12000001'),
	(234, 'E14001296', 'Hove and Portslade', 'hove-and-portslade', 'hove and portslade', 'E12000008'),
	(235, 'E14001297', 'Huddersfield', 'huddersfield', 'huddersfield', 'E12000003'),
	(236, 'E14001298', 'Huntingdon', 'huntingdon', 'huntingdon', 'E12000006'),
	(237, 'E14001299', 'Hyndburn', 'hyndburn', 'hyndburn', 'E12000002'),
	(238, 'E14001300', 'Ilford North', 'ilford-north', 'ilford north', 'E12000007'),
	(239, 'E14001301', 'Ilford South', 'ilford-south', 'ilford south', 'E12000007'),
	(240, 'E14001302', 'Ipswich', 'ipswich', 'ipswich', 'E12000006'),
	(241, 'E14001303', 'Isle of Wight East', 'isle-of-wight-east', 'isle of wight east', 'E12000008'),
	(242, 'E14001304', 'Isle of Wight West', 'isle-of-wight-west', 'isle of wight west', 'E12000008'),
	(243, 'E14001305', 'Islington North', 'islington-north', 'islington north', 'E12000007'),
	(244, 'E14001306', 'Islington South and Finsbury', 'islington-south-and-finsbury', 'islington south and finsbury', 'E12000007'),
	(245, 'E14001307', 'Jarrow and Gateshead East', 'jarrow-and-gateshead-east', 'jarrow and gateshead east', 'E12000001'),
	(246, 'E14001308', 'Keighley and Ilkley', 'keighley-and-ilkley', 'keighley and ilkley', 'E12000003'),
	(247, 'E14001309', 'Kenilworth and Southam', 'kenilworth-and-southam', 'kenilworth and southam', 'E12000005'),
	(248, 'E14001310', 'Kensington and Bayswater', 'kensington-and-bayswater', 'kensington and bayswater', 'E12000007'),
	(249, 'E14001311', 'Kettering', 'kettering', 'kettering', 'E12000004'),
	(250, 'E14001312', 'Kingston and Surbiton', 'kingston-and-surbiton', 'kingston and surbiton', 'E12000007'),
	(251, 'E14001313', 'Kingston upon Hull East', 'kingston-upon-hull-east', 'kingston upon hull east', 'E12000003'),
	(252, 'E14001314', 'Kingston upon Hull North and Cottingham', 'kingston-upon-hull-north-and-cottingham', 'kingston upon hull north and cottingham', 'E12000003'),
	(253, 'E14001315', 'Kingston upon Hull West and Haltemprice', 'kingston-upon-hull-west-and-haltemprice', 'kingston upon hull west and haltemprice', 'E12000003'),
	(254, 'E14001316', 'Kingswinford and South Staffordshire', 'kingswinford-and-south-staffordshire', 'kingswinford and south staffordshire', 'E12000005'),
	(255, 'E14001317', 'Knowsley', 'knowsley', 'knowsley', 'E12000002'),
	(256, 'E14001318', 'Lancaster and Wyre', 'lancaster-and-wyre', 'lancaster and wyre', 'E12000002'),
	(257, 'E14001319', 'Leeds Central and Headingley', 'leeds-central-and-headingley', 'leeds central and headingley', 'E12000003'),
	(258, 'E14001320', 'Leeds East', 'leeds-east', 'leeds east', 'E12000003'),
	(259, 'E14001321', 'Leeds North East', 'leeds-north-east', 'leeds north east', 'E12000003'),
	(260, 'E14001322', 'Leeds North West', 'leeds-north-west', 'leeds north west', 'E12000003'),
	(261, 'E14001323', 'Leeds South', 'leeds-south', 'leeds south', 'E12000003'),
	(262, 'E14001324', 'Leeds South West and Morley', 'leeds-south-west-and-morley', 'leeds south west and morley', 'E12000003'),
	(263, 'E14001325', 'Leeds West and Pudsey', 'leeds-west-and-pudsey', 'leeds west and pudsey', 'E12000003'),
	(264, 'E14001326', 'Leicester East', 'leicester-east', 'leicester east', 'E12000004'),
	(265, 'E14001327', 'Leicester South', 'leicester-south', 'leicester south', 'E12000004'),
	(266, 'E14001328', 'Leicester West', 'leicester-west', 'leicester west', 'E12000004'),
	(267, 'E14001329', 'Leigh and Atherton', 'leigh-and-atherton', 'leigh and atherton', 'E12000002'),
	(268, 'E14001330', 'Lewes', 'lewes', 'lewes', 'E12000008'),
	(269, 'E14001331', 'Lewisham East', 'lewisham-east', 'lewisham east', 'E12000007'),
	(270, 'E14001332', 'Lewisham North', 'lewisham-north', 'lewisham north', 'E12000007'),
	(271, 'E14001333', 'Lewisham West and East Dulwich', 'lewisham-west-and-east-dulwich', 'lewisham west and east dulwich', 'E12000007'),
	(272, 'E14001334', 'Leyton and Wanstead', 'leyton-and-wanstead', 'leyton and wanstead', 'E12000007'),
	(273, 'E14001335', 'Lichfield', 'lichfield', 'lichfield', 'E12000005'),
	(274, 'E14001336', 'Lincoln', 'lincoln', 'lincoln', 'E12000004'),
	(275, 'E14001337', 'Liverpool Garston', 'liverpool-garston', 'liverpool garston', 'E12000002'),
	(276, 'E14001338', 'Liverpool Riverside', 'liverpool-riverside', 'liverpool riverside', 'E12000002'),
	(277, 'E14001339', 'Liverpool Walton', 'liverpool-walton', 'liverpool walton', 'E12000002'),
	(278, 'E14001340', 'Liverpool Wavertree', 'liverpool-wavertree', 'liverpool wavertree', 'E12000002'),
	(279, 'E14001341', 'Liverpool West Derby', 'liverpool-west-derby', 'liverpool west derby', 'E12000002'),
	(280, 'E14001342', 'Loughborough', 'loughborough', 'loughborough', 'E12000004'),
	(281, 'E14001343', 'Louth and Horncastle', 'louth-and-horncastle', 'louth and horncastle', 'E12000004'),
	(282, 'E14001344', 'Lowestoft', 'lowestoft', 'lowestoft', 'E12000006'),
	(283, 'E14001345', 'Luton North', 'luton-north', 'luton north', 'E12000006'),
	(284, 'E14001346', 'Luton South and South Bedfordshire', 'luton-south-and-south-bedfordshire', 'luton south and south bedfordshire', 'E12000006'),
	(285, 'E14001347', 'Macclesfield', 'macclesfield', 'macclesfield', 'E12000002'),
	(286, 'E14001348', 'Maidenhead', 'maidenhead', 'maidenhead', 'E12000008'),
	(287, 'E14001349', 'Maidstone and Malling', 'maidstone-and-malling', 'maidstone and malling', 'E12000008'),
	(288, 'E14001350', 'Makerfield', 'makerfield', 'makerfield', 'E12000002'),
	(289, 'E14001351', 'Maldon', 'maldon', 'maldon', 'E12000006'),
	(290, 'E14001352', 'Manchester Central', 'manchester-central', 'manchester central', 'E12000002'),
	(291, 'E14001353', 'Manchester Rusholme', 'manchester-rusholme', 'manchester rusholme', 'E12000002'),
	(292, 'E14001354', 'Manchester Withington', 'manchester-withington', 'manchester withington', 'E12000002'),
	(293, 'E14001355', 'Mansfield', 'mansfield', 'mansfield', 'E12000004'),
	(294, 'E14001356', 'Melksham and Devizes', 'melksham-and-devizes', 'melksham and devizes', 'E12000009'),
	(295, 'E14001357', 'Melton and Syston', 'melton-and-syston', 'melton and syston', 'E12000004'),
	(296, 'E14001358', 'Meriden and Solihull East', 'meriden-and-solihull-east', 'meriden and solihull east', 'E12000005'),
	(297, 'E14001359', 'Mid Bedfordshire', 'mid-bedfordshire', 'mid bedfordshire', 'E12000006'),
	(298, 'E14001360', 'Mid Buckinghamshire', 'mid-buckinghamshire', 'mid buckinghamshire', 'E12000008'),
	(299, 'E14001361', 'Mid Cheshire', 'mid-cheshire', 'mid cheshire', 'E12000002'),
	(300, 'E14001362', 'Mid Derbyshire', 'mid-derbyshire', 'mid derbyshire', 'E12000004'),
	(301, 'E14001363', 'Mid Dorset and North Poole', 'mid-dorset-and-north-poole', 'mid dorset and north poole', 'E12000009'),
	(302, 'E14001364', 'Mid Leicestershire', 'mid-leicestershire', 'mid leicestershire', 'E12000004'),
	(303, 'E14001365', 'Mid Norfolk', 'mid-norfolk', 'mid norfolk', 'E12000006'),
	(304, 'E14001366', 'Mid Sussex', 'mid-sussex', 'mid sussex', 'E12000008'),
	(305, 'E14001367', 'Middlesbrough and Thornaby East', 'middlesbrough-and-thornaby-east', 'middlesbrough and thornaby east', 'E12000001'),
	(306, 'E14001368', 'Middlesbrough South and East Cleveland', 'middlesbrough-south-and-east-cleveland', 'middlesbrough south and east cleveland', 'E12000001'),
	(307, 'E14001369', 'Milton Keynes Central', 'milton-keynes-central', 'milton keynes central', 'E12000008'),
	(308, 'E14001370', 'Milton Keynes North', 'milton-keynes-north', 'milton keynes north', 'E12000008'),
	(309, 'E14001371', 'Mitcham and Morden', 'mitcham-and-morden', 'mitcham and morden', 'E12000007'),
	(310, 'E14001372', 'Morecambe and Lunesdale', 'morecambe-and-lunesdale', 'morecambe and lunesdale', 'E12000002'),
	(311, 'E14001373', 'New Forest East', 'new-forest-east', 'new forest east', 'E12000008'),
	(312, 'E14001374', 'New Forest West', 'new-forest-west', 'new forest west', 'E12000008'),
	(313, 'E14001375', 'Newark', 'newark', 'newark', 'E12000004'),
	(314, 'E14001376', 'Newbury', 'newbury', 'newbury', 'E12000008'),
	(315, 'E14001377', 'Newcastle upon Tyne Central and West', 'newcastle-upon-tyne-central-and-west', 'newcastle upon tyne central and west', 'E12000001'),
	(316, 'E14001378', 'Newcastle upon Tyne East and Wallsend', 'newcastle-upon-tyne-east-and-wallsend', 'newcastle upon tyne east and wallsend', 'E12000001'),
	(317, 'E14001379', 'Newcastle upon Tyne North', 'newcastle-upon-tyne-north', 'newcastle upon tyne north', 'E12000001'),
	(318, 'E14001380', 'Newcastle-under-Lyme', 'newcastle-under-lyme', 'newcastle under lyme', 'E12000005'),
	(319, 'E14001381', 'Newton Abbot', 'newton-abbot', 'newton abbot', 'E12000009'),
	(320, 'E14001382', 'Newton Aycliffe and Spennymoor', 'newton-aycliffe-and-spennymoor', 'newton aycliffe and spennymoor', 'E12000001'),
	(321, 'E14001383', 'Normanton and Hemsworth', 'normanton-and-hemsworth', 'normanton and hemsworth', 'E12000003'),
	(322, 'E14001384', 'North Bedfordshire', 'north-bedfordshire', 'north bedfordshire', 'E12000006'),
	(323, 'E14001385', 'North Cornwall', 'north-cornwall', 'north cornwall', 'E12000009'),
	(324, 'E14001386', 'North Cotswolds', 'north-cotswolds', 'north cotswolds', 'E12000009'),
	(325, 'E14001387', 'North Devon', 'north-devon', 'north devon', 'E12000009'),
	(326, 'E14001388', 'North Dorset', 'north-dorset', 'north dorset', 'E12000009'),
	(327, 'E14001389', 'North Durham', 'north-durham', 'north durham', 'E12000001'),
	(328, 'E14001390', 'North East Cambridgeshire', 'north-east-cambridgeshire', 'north east cambridgeshire', 'E12000006'),
	(329, 'E14001391', 'North East Derbyshire', 'north-east-derbyshire', 'north east derbyshire', 'E12000004'),
	(330, 'E14001392', 'North East Hampshire', 'north-east-hampshire', 'north east hampshire', 'E12000008'),
	(331, 'E14001393', 'North East Hertfordshire', 'north-east-hertfordshire', 'north east hertfordshire', 'E12000006'),
	(332, 'E14001394', 'North East Somerset and Hanham', 'north-east-somerset-and-hanham', 'north east somerset and hanham', 'E12000009'),
	(333, 'E14001395', 'North Herefordshire', 'north-herefordshire', 'north herefordshire', 'E12000005'),
	(334, 'E14001396', 'North Norfolk', 'north-norfolk', 'north norfolk', 'E12000006'),
	(335, 'E14001397', 'North Northumberland', 'north-northumberland', 'north northumberland', 'E12000001'),
	(336, 'E14001398', 'North Shropshire', 'north-shropshire', 'north shropshire', 'E12000005'),
	(337, 'E14001399', 'North Somerset', 'north-somerset', 'north somerset', 'E12000009'),
	(338, 'E14001400', 'North Warwickshire and Bedworth', 'north-warwickshire-and-bedworth', 'north warwickshire and bedworth', 'E12000005'),
	(339, 'E14001401', 'North West Cambridgeshire', 'north-west-cambridgeshire', 'north west cambridgeshire', 'E12000006'),
	(340, 'E14001402', 'North West Essex', 'north-west-essex', 'north west essex', 'E12000006'),
	(341, 'E14001403', 'North West Hampshire', 'north-west-hampshire', 'north west hampshire', 'E12000008'),
	(342, 'E14001404', 'North West Leicestershire', 'north-west-leicestershire', 'north west leicestershire', 'E12000004'),
	(343, 'E14001405', 'North West Norfolk', 'north-west-norfolk', 'north west norfolk', 'E12000006'),
	(344, 'E14001406', 'Northampton North', 'northampton-north', 'northampton north', 'E12000004'),
	(345, 'E14001407', 'Northampton South', 'northampton-south', 'northampton south', 'E12000004'),
	(346, 'E14001408', 'Norwich North', 'norwich-north', 'norwich north', 'E12000006'),
	(347, 'E14001409', 'Norwich South', 'norwich-south', 'norwich south', 'E12000006'),
	(348, 'E14001410', 'Nottingham East', 'nottingham-east', 'nottingham east', 'E12000004'),
	(349, 'E14001411', 'Nottingham North and Kimberley', 'nottingham-north-and-kimberley', 'nottingham north and kimberley', 'E12000004'),
	(350, 'E14001412', 'Nottingham South', 'nottingham-south', 'nottingham south', 'E12000004'),
	(351, 'E14001413', 'Nuneaton', 'nuneaton', 'nuneaton', 'E12000005'),
	(352, 'E14001414', 'Old Bexley and Sidcup', 'old-bexley-and-sidcup', 'old bexley and sidcup', 'E12000007'),
	(353, 'E14001415', 'Oldham East and Saddleworth', 'oldham-east-and-saddleworth', 'oldham east and saddleworth', 'E12000002'),
	(354, 'E14001416', 'Oldham West, Chadderton and Royton', 'oldham-west-chadderton-and-royton', 'oldham west, chadderton and royton', 'E12000002'),
	(355, 'E14001417', 'Orpington', 'orpington', 'orpington', 'E12000007'),
	(356, 'E14001418', 'Ossett and Denby Dale', 'ossett-and-denby-dale', 'ossett and denby dale', 'E12000003'),
	(357, 'E14001419', 'Oxford East', 'oxford-east', 'oxford east', 'E12000008'),
	(358, 'E14001420', 'Oxford West and Abingdon', 'oxford-west-and-abingdon', 'oxford west and abingdon', 'E12000008'),
	(359, 'E14001421', 'Peckham', 'peckham', 'peckham', 'E12000007'),
	(360, 'E14001422', 'Pendle and Clitheroe', 'pendle-and-clitheroe', 'pendle and clitheroe', 'E12000002'),
	(361, 'E14001423', 'Penistone and Stocksbridge', 'penistone-and-stocksbridge', 'penistone and stocksbridge', 'E12000003'),
	(362, 'E14001424', 'Penrith and Solway', 'penrith-and-solway', 'penrith and solway', 'E12000002'),
	(363, 'E14001425', 'Peterborough', 'peterborough', 'peterborough', 'E12000006'),
	(364, 'E14001426', 'Plymouth Moor View', 'plymouth-moor-view', 'plymouth moor view', 'E12000009'),
	(365, 'E14001427', 'Plymouth Sutton and Devonport', 'plymouth-sutton-and-devonport', 'plymouth sutton and devonport', 'E12000009'),
	(366, 'E14001428', 'Pontefract, Castleford and Knottingley', 'pontefract-castleford-and-knottingley', 'pontefract, castleford and knottingley', 'E12000003'),
	(367, 'E14001429', 'Poole', 'poole', 'poole', 'E12000009'),
	(368, 'E14001430', 'Poplar and Limehouse', 'poplar-and-limehouse', 'poplar and limehouse', 'E12000007'),
	(369, 'E14001431', 'Portsmouth North', 'portsmouth-north', 'portsmouth north', 'E12000008'),
	(370, 'E14001432', 'Portsmouth South', 'portsmouth-south', 'portsmouth south', 'E12000008'),
	(371, 'E14001433', 'Preston', 'preston', 'preston', 'E12000002'),
	(372, 'E14001434', 'Putney', 'putney', 'putney', 'E12000007'),
	(373, 'E14001435', 'Queen''s Park and Maida Vale', 'queens-park-and-maida-vale', 'queens park and maida vale', 'E12000007'),
	(374, 'E14001436', 'Rawmarsh and Conisbrough', 'rawmarsh-and-conisbrough', 'rawmarsh and conisbrough', 'E12000003'),
	(375, 'E14001437', 'Rayleigh and Wickford', 'rayleigh-and-wickford', 'rayleigh and wickford', 'E12000006'),
	(376, 'E14001438', 'Reading Central', 'reading-central', 'reading central', 'E12000008'),
	(377, 'E14001439', 'Reading West and Mid Berkshire', 'reading-west-and-mid-berkshire', 'reading west and mid berkshire', 'E12000008'),
	(378, 'E14001440', 'Redcar', 'redcar', 'redcar', 'E12000001'),
	(379, 'E14001441', 'Redditch', 'redditch', 'redditch', 'E12000005'),
	(380, 'E14001442', 'Reigate', 'reigate', 'reigate', 'E12000008'),
	(381, 'E14001443', 'Ribble Valley', 'ribble-valley', 'ribble valley', 'E12000002'),
	(382, 'E14001444', 'Richmond and Northallerton', 'richmond-and-northallerton', 'richmond and northallerton', 'E12000003'),
	(383, 'E14001445', 'Richmond Park', 'richmond-park', 'richmond park', 'E12000007'),
	(384, 'E14001446', 'Rochdale', 'rochdale', 'rochdale', 'E12000002'),
	(385, 'E14001447', 'Rochester and Strood', 'rochester-and-strood', 'rochester and strood', 'E12000008'),
	(386, 'E14001448', 'Romford', 'romford', 'romford', 'E12000007'),
	(387, 'E14001449', 'Romsey and Southampton North', 'romsey-and-southampton-north', 'romsey and southampton north', 'E12000008'),
	(388, 'E14001450', 'Rossendale and Darwen', 'rossendale-and-darwen', 'rossendale and darwen', 'E12000002'),
	(389, 'E14001451', 'Rother Valley', 'rother-valley', 'rother valley', 'E12000003'),
	(390, 'E14001452', 'Rotherham', 'rotherham', 'rotherham', 'E12000003'),
	(391, 'E14001453', 'Rugby', 'rugby', 'rugby', 'E12000005'),
	(392, 'E14001454', 'Ruislip, Northwood and Pinner', 'ruislip-northwood-and-pinner', 'ruislip, northwood and pinner', 'E12000007'),
	(393, 'E14001455', 'Runcorn and Helsby', 'runcorn-and-helsby', 'runcorn and helsby', 'E12000002'),
	(394, 'E14001456', 'Runnymede and Weybridge', 'runnymede-and-weybridge', 'runnymede and weybridge', 'E12000008'),
	(395, 'E14001457', 'Rushcliffe', 'rushcliffe', 'rushcliffe', 'E12000004'),
	(396, 'E14001458', 'Rutland and Stamford', 'rutland-and-stamford', 'rutland and stamford', 'E12000004'),
	(397, 'E14001459', 'Salford', 'salford', 'salford', 'E12000002'),
	(398, 'E14001460', 'Salisbury', 'salisbury', 'salisbury', 'E12000009'),
	(399, 'E14001461', 'Scarborough and Whitby', 'scarborough-and-whitby', 'scarborough and whitby', 'E12000003'),
	(400, 'E14001462', 'Scunthorpe', 'scunthorpe', 'scunthorpe', 'E12000003'),
	(401, 'E14001463', 'Sefton Central', 'sefton-central', 'sefton central', 'E12000002'),
	(402, 'E14001464', 'Selby', 'selby', 'selby', 'E12000003'),
	(403, 'E14001465', 'Sevenoaks', 'sevenoaks', 'sevenoaks', 'E12000008'),
	(404, 'E14001466', 'Sheffield Brightside and Hillsborough', 'sheffield-brightside-and-hillsborough', 'sheffield brightside and hillsborough', 'E12000003'),
	(405, 'E14001467', 'Sheffield Central', 'sheffield-central', 'sheffield central', 'E12000003'),
	(406, 'E14001468', 'Sheffield Hallam', 'sheffield-hallam', 'sheffield hallam', 'E12000003'),
	(407, 'E14001469', 'Sheffield Heeley', 'sheffield-heeley', 'sheffield heeley', 'E12000003'),
	(408, 'E14001470', 'Sheffield South East', 'sheffield-south-east', 'sheffield south east', 'E12000003'),
	(409, 'E14001471', 'Sherwood Forest', 'sherwood-forest', 'sherwood forest', 'E12000004'),
	(410, 'E14001472', 'Shipley', 'shipley', 'shipley', 'E12000003'),
	(411, 'E14001473', 'Shrewsbury', 'shrewsbury', 'shrewsbury', 'E12000005'),
	(412, 'E14001474', 'Sittingbourne and Sheppey', 'sittingbourne-and-sheppey', 'sittingbourne and sheppey', 'E12000008'),
	(413, 'E14001475', 'Skipton and Ripon', 'skipton-and-ripon', 'skipton and ripon', 'E12000003'),
	(414, 'E14001476', 'Sleaford and North Hykeham', 'sleaford-and-north-hykeham', 'sleaford and north hykeham', 'E12000004'),
	(415, 'E14001477', 'Slough', 'slough', 'slough', 'E12000008'),
	(416, 'E14001478', 'Smethwick', 'smethwick', 'smethwick', 'E12000005'),
	(417, 'E14001479', 'Solihull West and Shirley', 'solihull-west-and-shirley', 'solihull west and shirley', 'E12000005'),
	(418, 'E14001480', 'South Basildon and East Thurrock', 'south-basildon-and-east-thurrock', 'south basildon and east thurrock', 'E12000006'),
	(419, 'E14001481', 'South Cambridgeshire', 'south-cambridgeshire', 'south cambridgeshire', 'E12000006'),
	(420, 'E14001482', 'South Cotswolds', 'south-cotswolds', 'south cotswolds', 'E12000009'),
	(421, 'E14001483', 'South Derbyshire', 'south-derbyshire', 'south derbyshire', 'E12000004'),
	(422, 'E14001484', 'South Devon', 'south-devon', 'south devon', 'E12000009'),
	(423, 'E14001485', 'South Dorset', 'south-dorset', 'south dorset', 'E12000009'),
	(424, 'E14001486', 'South East Cornwall', 'south-east-cornwall', 'south east cornwall', 'E12000009'),
	(425, 'E14001487', 'South Holland and the Deepings', 'south-holland-and-the-deepings', 'south holland and the deepings', 'E12000004'),
	(426, 'E14001488', 'South Leicestershire', 'south-leicestershire', 'south leicestershire', 'E12000004'),
	(427, 'E14001489', 'South Norfolk', 'south-norfolk', 'south norfolk', 'E12000006'),
	(428, 'E14001490', 'South Northamptonshire', 'south-northamptonshire', 'south northamptonshire', 'E12000004'),
	(429, 'E14001491', 'South Ribble', 'south-ribble', 'south ribble', 'E12000002'),
	(430, 'E14001492', 'South Shields', 'south-shields', 'south shields', 'E12000001'),
	(431, 'E14001493', 'South Shropshire', 'south-shropshire', 'south shropshire', 'E12000005'),
	(432, 'E14001494', 'South Suffolk', 'south-suffolk', 'south suffolk', 'E12000006'),
	(433, 'E14001495', 'South West Devon', 'south-west-devon', 'south west devon', 'E12000009'),
	(434, 'E14001496', 'South West Hertfordshire', 'south-west-hertfordshire', 'south west hertfordshire', 'E12000006'),
	(435, 'E14001497', 'South West Norfolk', 'south-west-norfolk', 'south west norfolk', 'E12000006'),
	(436, 'E14001498', 'South West Wiltshire', 'south-west-wiltshire', 'south west wiltshire', 'E12000009'),
	(437, 'E14001499', 'Southampton Itchen', 'southampton-itchen', 'southampton itchen', 'E12000008'),
	(438, 'E14001500', 'Southampton Test', 'southampton-test', 'southampton test', 'E12000008'),
	(439, 'E14001501', 'Southend East and Rochford', 'southend-east-and-rochford', 'southend east and rochford', 'E12000006'),
	(440, 'E14001502', 'Southend West and Leigh', 'southend-west-and-leigh', 'southend west and leigh', 'E12000006'),
	(441, 'E14001503', 'Southgate and Wood Green', 'southgate-and-wood-green', 'southgate and wood green', 'E12000007'),
	(442, 'E14001504', 'Southport', 'southport', 'southport', 'E12000002'),
	(443, 'E14001505', 'Spelthorne', 'spelthorne', 'spelthorne', 'E12000008'),
	(444, 'E14001506', 'Spen Valley', 'spen-valley', 'spen valley', 'E12000003'),
	(445, 'E14001507', 'St Albans', 'st-albans', 'st albans', 'E12000006'),
	(446, 'E14001508', 'St Austell and Newquay', 'st-austell-and-newquay', 'st austell and newquay', 'E12000009'),
	(447, 'E14001509', 'St Helens North', 'st-helens-north', 'st helens north', 'E12000002'),
	(448, 'E14001510', 'St Helens South and Whiston', 'st-helens-south-and-whiston', 'st helens south and whiston', 'E12000002'),
	(449, 'E14001511', 'St Ives', 'st-ives', 'st ives', 'E12000009'),
	(450, 'E14001512', 'St Neots and Mid Cambridgeshire', 'st-neots-and-mid-cambridgeshire', 'st neots and mid cambridgeshire', 'E12000006'),
	(451, 'E14001513', 'Stafford', 'stafford', 'stafford', 'E12000005'),
	(452, 'E14001514', 'Staffordshire Moorlands', 'staffordshire-moorlands', 'staffordshire moorlands', 'E12000005'),
	(453, 'E14001515', 'Stalybridge and Hyde', 'stalybridge-and-hyde', 'stalybridge and hyde', 'E12000002'),
	(454, 'E14001516', 'Stevenage', 'stevenage', 'stevenage', 'E12000006'),
	(455, 'E14001517', 'Stockport', 'stockport', 'stockport', 'E12000002'),
	(456, 'E14001518', 'Stockton North', 'stockton-north', 'stockton north', 'E12000001'),
	(457, 'E14001519', 'Stockton West', 'stockton-west', 'stockton west', 'E12000001'),
	(458, 'E14001520', 'Stoke-on-Trent Central', 'stoke-on-trent-central', 'stoke on trent central', 'E12000005'),
	(459, 'E14001521', 'Stoke-on-Trent North', 'stoke-on-trent-north', 'stoke on trent north', 'E12000005'),
	(460, 'E14001522', 'Stoke-on-Trent South', 'stoke-on-trent-south', 'stoke on trent south', 'E12000005'),
	(461, 'E14001523', 'Stone, Great Wyrley and Penkridge', 'stone-great-wyrley-and-penkridge', 'stone, great wyrley and penkridge', 'E12000005'),
	(462, 'E14001524', 'Stourbridge', 'stourbridge', 'stourbridge', 'E12000005'),
	(463, 'E14001525', 'Stratford and Bow', 'stratford-and-bow', 'stratford and bow', 'E12000007'),
	(464, 'E14001526', 'Stratford-on-Avon', 'stratford-on-avon', 'stratford on avon', 'E12000005'),
	(465, 'E14001527', 'Streatham and Croydon North', 'streatham-and-croydon-north', 'streatham and croydon north', 'E12000007'),
	(466, 'E14001528', 'Stretford and Urmston', 'stretford-and-urmston', 'stretford and urmston', 'E12000002'),
	(467, 'E14001529', 'Stroud', 'stroud', 'stroud', 'E12000009'),
	(468, 'E14001530', 'Suffolk Coastal', 'suffolk-coastal', 'suffolk coastal', 'E12000006'),
	(469, 'E14001531', 'Sunderland Central', 'sunderland-central', 'sunderland central', 'E12000001'),
	(470, 'E14001532', 'Surrey Heath', 'surrey-heath', 'surrey heath', 'E12000008'),
	(471, 'E14001533', 'Sussex Weald', 'sussex-weald', 'sussex weald', 'E12000008'),
	(472, 'E14001534', 'Sutton and Cheam', 'sutton-and-cheam', 'sutton and cheam', 'E12000007'),
	(473, 'E14001535', 'Sutton Coldfield', 'sutton-coldfield', 'sutton coldfield', 'E12000005'),
	(474, 'E14001536', 'Swindon North', 'swindon-north', 'swindon north', 'E12000009'),
	(475, 'E14001537', 'Swindon South', 'swindon-south', 'swindon south', 'E12000009'),
	(476, 'E14001538', 'Tamworth', 'tamworth', 'tamworth', 'E12000005'),
	(477, 'E14001539', 'Tatton', 'tatton', 'tatton', 'E12000002'),
	(478, 'E14001540', 'Taunton and Wellington', 'taunton-and-wellington', 'taunton and wellington', 'E12000009'),
	(479, 'E14001541', 'Telford', 'telford', 'telford', 'E12000005'),
	(480, 'E14001542', 'Tewkesbury', 'tewkesbury', 'tewkesbury', 'E12000009'),
	(481, 'E14001543', 'The Wrekin', 'the-wrekin', 'the wrekin', 'E12000005'),
	(482, 'E14001544', 'Thirsk and Malton', 'thirsk-and-malton', 'thirsk and malton', 'E12000003'),
	(483, 'E14001545', 'Thornbury and Yate', 'thornbury-and-yate', 'thornbury and yate', 'E12000009'),
	(484, 'E14001546', 'Thurrock', 'thurrock', 'thurrock', 'E12000006'),
	(485, 'E14001547', 'Tipton and Wednesbury', 'tipton-and-wednesbury', 'tipton and wednesbury', 'E12000005'),
	(486, 'E14001548', 'Tiverton and Minehead', 'tiverton-and-minehead', 'tiverton and minehead', 'E12000009'),
	(487, 'E14001549', 'Tonbridge', 'tonbridge', 'tonbridge', 'E12000008'),
	(488, 'E14001550', 'Tooting', 'tooting', 'tooting', 'E12000007'),
	(489, 'E14001551', 'Torbay', 'torbay', 'torbay', 'E12000009'),
	(490, 'E14001552', 'Torridge and Tavistock', 'torridge-and-tavistock', 'torridge and tavistock', 'E12000009'),
	(491, 'E14001553', 'Tottenham', 'tottenham', 'tottenham', 'E12000007'),
	(492, 'E14001554', 'Truro and Falmouth', 'truro-and-falmouth', 'truro and falmouth', 'E12000009'),
	(493, 'E14001555', 'Tunbridge Wells', 'tunbridge-wells', 'tunbridge wells', 'E12000008'),
	(494, 'E14001556', 'Twickenham', 'twickenham', 'twickenham', 'E12000007'),
	(495, 'E14001557', 'Tynemouth', 'tynemouth', 'tynemouth', 'E12000001'),
	(496, 'E14001558', 'Uxbridge and South Ruislip', 'uxbridge-and-south-ruislip', 'uxbridge and south ruislip', 'E12000007'),
	(497, 'E14001559', 'Vauxhall and Camberwell Green', 'vauxhall-and-camberwell-green', 'vauxhall and camberwell green', 'E12000007'),
	(498, 'E14001560', 'Wakefield and Rothwell', 'wakefield-and-rothwell', 'wakefield and rothwell', 'E12000003'),
	(499, 'E14001561', 'Wallasey', 'wallasey', 'wallasey', 'E12000002'),
	(500, 'E14001562', 'Walsall and Bloxwich', 'walsall-and-bloxwich', 'walsall and bloxwich', 'E12000005'),
	(501, 'E14001563', 'Walthamstow', 'walthamstow', 'walthamstow', 'E12000007'),
	(502, 'E14001564', 'Warrington North', 'warrington-north', 'warrington north', 'E12000002'),
	(503, 'E14001565', 'Warrington South', 'warrington-south', 'warrington south', 'E12000002'),
	(504, 'E14001566', 'Warwick and Leamington', 'warwick-and-leamington', 'warwick and leamington', 'E12000005'),
	(505, 'E14001567', 'Washington and Gateshead South', 'washington-and-gateshead-south', 'washington and gateshead south', 'E12000001'),
	(506, 'E14001568', 'Watford', 'watford', 'watford', 'E12000006'),
	(507, 'E14001569', 'Waveney Valley', 'waveney-valley', 'waveney valley', 'E12000006'),
	(508, 'E14001570', 'Weald of Kent', 'weald-of-kent', 'weald of kent', 'E12000008'),
	(509, 'E14001571', 'Wellingborough and Rushden', 'wellingborough-and-rushden', 'wellingborough and rushden', 'E12000004'),
	(510, 'E14001572', 'Wells and Mendip Hills', 'wells-and-mendip-hills', 'wells and mendip hills', 'E12000009'),
	(511, 'E14001573', 'Welwyn Hatfield', 'welwyn-hatfield', 'welwyn hatfield', 'E12000006'),
	(512, 'E14001574', 'West Bromwich', 'west-bromwich', 'west bromwich', 'E12000005'),
	(513, 'E14001575', 'West Dorset', 'west-dorset', 'west dorset', 'E12000009'),
	(514, 'E14001576', 'West Ham and Beckton', 'west-ham-and-beckton', 'west ham and beckton', 'E12000007'),
	(515, 'E14001577', 'West Lancashire', 'west-lancashire', 'west lancashire', 'E12000002'),
	(516, 'E14001578', 'West Suffolk', 'west-suffolk', 'west suffolk', 'E12000006'),
	(517, 'E14001579', 'West Worcestershire', 'west-worcestershire', 'west worcestershire', 'E12000005'),
	(518, 'E14001580', 'Westmorland and Lonsdale', 'westmorland-and-lonsdale', 'westmorland and lonsdale', 'E12000002'),
	(519, 'E14001581', 'Weston-super-Mare', 'weston-super-mare', 'weston super mare', 'E12000009'),
	(520, 'E14001582', 'Wetherby and Easingwold', 'wetherby-and-easingwold', 'wetherby and easingwold', 'E12000003'),
	(521, 'E14001583', 'Whitehaven and Workington', 'whitehaven-and-workington', 'whitehaven and workington', 'E12000002'),
	(522, 'E14001584', 'Widnes and Halewood', 'widnes-and-halewood', 'widnes and halewood', 'E12000002'),
	(523, 'E14001585', 'Wigan', 'wigan', 'wigan', 'E12000002'),
	(524, 'E14001586', 'Wimbledon', 'wimbledon', 'wimbledon', 'E12000007'),
	(525, 'E14001587', 'Winchester', 'winchester', 'winchester', 'E12000008'),
	(526, 'E14001588', 'Windsor', 'windsor', 'windsor', 'E12000008'),
	(527, 'E14001589', 'Wirral West', 'wirral-west', 'wirral west', 'E12000002'),
	(528, 'E14001590', 'Witham', 'witham', 'witham', 'E12000006'),
	(529, 'E14001591', 'Witney', 'witney', 'witney', 'E12000008'),
	(530, 'E14001592', 'Woking', 'woking', 'woking', 'E12000008'),
	(531, 'E14001593', 'Wokingham', 'wokingham', 'wokingham', 'E12000008'),
	(532, 'E14001594', 'Wolverhampton North East', 'wolverhampton-north-east', 'wolverhampton north east', 'E12000005'),
	(533, 'E14001595', 'Wolverhampton South East', 'wolverhampton-south-east', 'wolverhampton south east', 'E12000005'),
	(534, 'E14001596', 'Wolverhampton West', 'wolverhampton-west', 'wolverhampton west', 'E12000005'),
	(535, 'E14001597', 'Worcester', 'worcester', 'worcester', 'E12000005'),
	(536, 'E14001598', 'Worsley and Eccles', 'worsley-and-eccles', 'worsley and eccles', 'E12000002'),
	(537, 'E14001599', 'Worthing West', 'worthing-west', 'worthing west', 'E12000008'),
	(538, 'E14001600', 'Wycombe', 'wycombe', 'wycombe', 'E12000008'),
	(539, 'E14001601', 'Wyre Forest', 'wyre-forest', 'wyre forest', 'E12000005'),
	(540, 'E14001602', 'Wythenshawe and Sale East', 'wythenshawe-and-sale-east', 'wythenshawe and sale east', 'E12000002'),
	(541, 'E14001603', 'Yeovil', 'yeovil', 'yeovil', 'E12000009'),
	(542, 'E14001604', 'York Central', 'york-central', 'york central', 'E12000003'),
	(543, 'E14001605', 'York Outer', 'york-outer', 'york outer', 'E12000003');


--
-- Data for Name: places_constituency_councils; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.places_constituency_councils VALUES
	(1, 1, 98),
	(2, 2, 39),
	(3, 3, 54),
	(4, 4, 90),
	(5, 5, 149),
	(6, 6, 131),
	(7, 7, 126),
	(8, 8, 53),
	(9, 9, 88),
	(10, 10, 144),
	(11, 11, 14),
	(12, 12, 56),
	(13, 13, 56),
	(14, 14, 152),
	(15, 14, 153),
	(16, 15, 121),
	(17, 16, 98),
	(18, 17, 131),
	(19, 18, 71),
	(20, 19, 12),
	(21, 20, 88),
	(22, 21, 18),
	(23, 22, 86),
	(24, 23, 10),
	(25, 24, 11),
	(26, 25, 80),
	(27, 26, 96),
	(28, 27, 16),
	(29, 28, 144),
	(30, 29, 45),
	(31, 30, 34),
	(32, 31, 34),
	(33, 32, 34),
	(34, 33, 34),
	(35, 33, 38),
	(36, 34, 34),
	(37, 35, 34),
	(38, 36, 34),
	(39, 37, 34),
	(40, 38, 34),
	(41, 39, 94),
	(42, 40, 129),
	(43, 41, 48),
	(44, 41, 50),
	(45, 42, 130),
	(46, 42, 128),
	(47, 43, 130),
	(48, 44, 94),
	(49, 44, 65),
	(50, 45, 143),
	(51, 46, 149),
	(52, 47, 90),
	(53, 47, 131),
	(54, 48, 46),
	(55, 49, 46),
	(56, 49, 51),
	(57, 50, 46),
	(58, 51, 44),
	(59, 52, 141),
	(60, 53, 93),
	(61, 54, 93),
	(62, 55, 108),
	(63, 56, 60),
	(64, 57, 60),
	(65, 58, 60),
	(66, 59, 121),
	(67, 60, 17),
	(68, 61, 17),
	(69, 62, 26),
	(70, 62, 31),
	(71, 63, 121),
	(72, 64, 145),
	(73, 65, 80),
	(74, 66, 81),
	(75, 66, 82),
	(76, 67, 97),
	(77, 67, 96),
	(78, 68, 97),
	(79, 69, 72),
	(80, 70, 72),
	(81, 71, 72),
	(82, 71, 74),
	(83, 72, 72),
	(84, 73, 72),
	(85, 74, 142),
	(86, 75, 18),
	(87, 76, 125),
	(88, 77, 139),
	(89, 78, 131),
	(90, 79, 89),
	(91, 79, 88),
	(92, 80, 128),
	(93, 81, 104),
	(94, 82, 47),
	(95, 83, 47),
	(96, 83, 51),
	(97, 84, 146),
	(98, 85, 61),
	(99, 86, 137),
	(100, 87, 114),
	(101, 88, 104),
	(102, 89, 126),
	(103, 90, 152),
	(104, 91, 32),
	(105, 92, 121),
	(106, 93, 118),
	(107, 94, 146),
	(108, 95, 127),
	(109, 95, 126),
	(110, 96, 52),
	(111, 97, 121),
	(112, 98, 5),
	(113, 98, 7),
	(114, 99, 138),
	(115, 100, 88),
	(116, 101, 136),
	(117, 102, 135),
	(118, 102, 136),
	(119, 103, 90),
	(120, 104, 149),
	(121, 105, 30),
	(122, 105, 33),
	(123, 106, 106),
	(124, 107, 15),
	(125, 108, 128),
	(126, 109, 93),
	(127, 109, 92),
	(128, 110, 1),
	(129, 110, 13),
	(130, 111, 94),
	(131, 112, 121),
	(132, 113, 8),
	(133, 114, 121),
	(134, 115, 62),
	(135, 116, 135),
	(136, 117, 150),
	(137, 118, 35),
	(138, 119, 35),
	(139, 120, 35),
	(140, 121, 143),
	(141, 121, 66),
	(142, 121, 67),
	(143, 122, 149),
	(144, 123, 135),
	(145, 124, 19),
	(146, 125, 19),
	(147, 126, 19),
	(148, 127, 14),
	(149, 127, 24),
	(150, 128, 95),
	(151, 129, 126),
	(152, 130, 150),
	(153, 130, 151),
	(154, 131, 91),
	(155, 132, 91),
	(156, 133, 90),
	(157, 134, 62),
	(158, 135, 144),
	(159, 136, 57),
	(160, 137, 82),
	(161, 137, 57),
	(162, 138, 57),
	(163, 139, 147),
	(164, 140, 126),
	(165, 141, 125),
	(166, 142, 36),
	(167, 143, 8),
	(168, 143, 10),
	(169, 144, 87),
	(170, 145, 20),
	(171, 145, 5),
	(172, 146, 20),
	(173, 147, 20),
	(174, 148, 111),
	(175, 148, 113),
	(176, 149, 94),
	(177, 150, 96),
	(178, 150, 149),
	(179, 151, 29),
	(180, 152, 98),
	(181, 153, 147),
	(182, 154, 126),
	(183, 155, 107),
	(184, 155, 106),
	(185, 156, 149),
	(186, 157, 96),
	(187, 158, 98),
	(188, 159, 21),
	(189, 160, 136),
	(190, 160, 45),
	(191, 161, 18),
	(192, 161, 3),
	(193, 162, 114),
	(194, 163, 21),
	(195, 164, 121),
	(196, 165, 147),
	(197, 166, 90),
	(198, 167, 16),
	(199, 167, 3),
	(200, 168, 147),
	(201, 169, 118),
	(202, 170, 118),
	(203, 171, 98),
	(204, 172, 98),
	(205, 172, 147),
	(206, 173, 126),
	(207, 174, 26),
	(208, 175, 74),
	(209, 176, 15),
	(210, 177, 126),
	(211, 178, 138),
	(212, 179, 71),
	(213, 179, 145),
	(214, 180, 128),
	(215, 181, 141),
	(216, 182, 65),
	(217, 183, 131),
	(218, 184, 127),
	(219, 185, 145),
	(220, 186, 138),
	(221, 187, 147),
	(222, 188, 80),
	(223, 189, 48),
	(224, 189, 53),
	(225, 190, 98),
	(226, 191, 141),
	(227, 192, 126),
	(228, 193, 81),
	(229, 194, 142),
	(230, 195, 3),
	(231, 196, 147),
	(232, 197, 4),
	(233, 198, 4),
	(234, 199, 36),
	(235, 199, 37),
	(236, 200, 61),
	(237, 201, 98),
	(238, 202, 5),
	(239, 202, 26),
	(240, 203, 2),
	(241, 203, 22),
	(242, 204, 101),
	(243, 205, 121),
	(244, 206, 139),
	(245, 207, 83),
	(246, 208, 17),
	(247, 208, 23),
	(248, 209, 23),
	(249, 210, 75),
	(250, 211, 121),
	(251, 212, 96),
	(252, 213, 98),
	(253, 214, 25),
	(254, 215, 52),
	(255, 216, 139),
	(256, 217, 15),
	(257, 218, 144),
	(258, 219, 124),
	(259, 220, 126),
	(260, 221, 139),
	(261, 222, 139),
	(262, 223, 143),
	(263, 223, 66),
	(264, 224, 50),
	(265, 225, 90),
	(266, 226, 101),
	(267, 227, 87),
	(268, 227, 139),
	(269, 228, 2),
	(270, 229, 118),
	(271, 230, 24),
	(272, 231, 15),
	(273, 231, 22),
	(274, 232, 149),
	(275, 233, 69),
	(276, 234, 97),
	(277, 235, 62),
	(278, 236, 114),
	(279, 237, 128),
	(280, 238, 30),
	(281, 239, 14),
	(282, 239, 30),
	(283, 240, 146),
	(284, 241, 140),
	(285, 242, 140),
	(286, 243, 6),
	(287, 244, 4),
	(288, 244, 6),
	(289, 245, 68),
	(290, 245, 65),
	(291, 246, 60),
	(292, 247, 148),
	(293, 248, 7),
	(294, 248, 13),
	(295, 249, 150),
	(296, 250, 27),
	(297, 251, 79),
	(298, 252, 79),
	(299, 252, 80),
	(300, 253, 79),
	(301, 253, 80),
	(302, 254, 36),
	(303, 254, 104),
	(304, 255, 41),
	(305, 256, 128),
	(306, 257, 63),
	(307, 258, 63),
	(308, 259, 63),
	(309, 260, 63),
	(310, 261, 63),
	(311, 262, 63),
	(312, 263, 63),
	(313, 264, 102),
	(314, 265, 102),
	(315, 266, 102),
	(316, 267, 55),
	(317, 268, 96),
	(318, 269, 9),
	(319, 270, 9),
	(320, 271, 9),
	(321, 271, 10),
	(322, 272, 30),
	(323, 272, 33),
	(324, 273, 104),
	(325, 274, 141),
	(326, 275, 42),
	(327, 276, 42),
	(328, 277, 42),
	(329, 277, 44),
	(330, 278, 42),
	(331, 279, 41),
	(332, 279, 42),
	(333, 280, 101),
	(334, 281, 141),
	(335, 282, 146),
	(336, 283, 85),
	(337, 284, 85),
	(338, 284, 87),
	(339, 285, 135),
	(340, 286, 108),
	(341, 286, 109),
	(342, 287, 126),
	(343, 288, 55),
	(344, 289, 121),
	(345, 290, 48),
	(346, 290, 49),
	(347, 291, 48),
	(348, 292, 48),
	(349, 293, 131),
	(350, 294, 106),
	(351, 295, 101),
	(352, 296, 38),
	(353, 297, 86),
	(354, 297, 87),
	(355, 298, 88),
	(356, 299, 135),
	(357, 299, 136),
	(358, 300, 91),
	(359, 300, 90),
	(360, 301, 93),
	(361, 301, 92),
	(362, 302, 101),
	(363, 303, 142),
	(364, 304, 149),
	(365, 305, 76),
	(366, 305, 78),
	(367, 306, 76),
	(368, 306, 77),
	(369, 307, 89),
	(370, 308, 89),
	(371, 309, 28),
	(372, 310, 153),
	(373, 310, 128),
	(374, 311, 98),
	(375, 312, 98),
	(376, 313, 131),
	(377, 314, 110),
	(378, 315, 66),
	(379, 316, 66),
	(380, 316, 67),
	(381, 317, 66),
	(382, 317, 67),
	(383, 318, 104),
	(384, 319, 118),
	(385, 320, 94),
	(386, 321, 64),
	(387, 322, 86),
	(388, 322, 87),
	(389, 323, 137),
	(390, 324, 138),
	(391, 325, 118),
	(392, 326, 92),
	(393, 327, 94),
	(394, 328, 114),
	(395, 329, 90),
	(396, 330, 98),
	(397, 331, 139),
	(398, 332, 71),
	(399, 332, 74),
	(400, 333, 124),
	(401, 334, 142),
	(402, 335, 143),
	(403, 336, 133),
	(404, 337, 73),
	(405, 338, 148),
	(406, 339, 115),
	(407, 339, 114),
	(408, 340, 121),
	(409, 341, 98),
	(410, 342, 101),
	(411, 343, 142),
	(412, 344, 151),
	(413, 345, 151),
	(414, 346, 142),
	(415, 347, 142),
	(416, 348, 132),
	(417, 349, 132),
	(418, 349, 131),
	(419, 350, 132),
	(420, 351, 148),
	(421, 352, 16),
	(422, 353, 49),
	(423, 354, 49),
	(424, 355, 18),
	(425, 356, 62),
	(426, 356, 64),
	(427, 357, 144),
	(428, 358, 144),
	(429, 359, 10),
	(430, 360, 128),
	(431, 361, 56),
	(432, 361, 59),
	(433, 362, 152),
	(434, 362, 153),
	(435, 363, 115),
	(436, 364, 119),
	(437, 365, 119),
	(438, 366, 64),
	(439, 367, 93),
	(440, 368, 11),
	(441, 369, 99),
	(442, 370, 99),
	(443, 371, 128),
	(444, 372, 12),
	(445, 373, 17),
	(446, 373, 13),
	(447, 374, 57),
	(448, 374, 58),
	(449, 375, 121),
	(450, 376, 111),
	(451, 377, 110),
	(452, 377, 111),
	(453, 378, 77),
	(454, 379, 125),
	(455, 380, 147),
	(456, 381, 128),
	(457, 382, 83),
	(458, 383, 27),
	(459, 383, 31),
	(460, 384, 50),
	(461, 385, 127),
	(462, 386, 24),
	(463, 387, 100),
	(464, 387, 98),
	(465, 388, 129),
	(466, 388, 128),
	(467, 389, 58),
	(468, 390, 58),
	(469, 391, 148),
	(470, 392, 23),
	(471, 392, 25),
	(472, 393, 116),
	(473, 393, 136),
	(474, 394, 147),
	(475, 395, 131),
	(476, 396, 103),
	(477, 396, 101),
	(478, 396, 141),
	(479, 397, 51),
	(480, 398, 106),
	(481, 399, 83),
	(482, 400, 82),
	(483, 401, 44),
	(484, 402, 83),
	(485, 402, 63),
	(486, 403, 126),
	(487, 404, 59),
	(488, 405, 59),
	(489, 406, 59),
	(490, 407, 59),
	(491, 408, 59),
	(492, 409, 131),
	(493, 410, 60),
	(494, 411, 133),
	(495, 412, 126),
	(496, 413, 83),
	(497, 414, 141),
	(498, 415, 112),
	(499, 416, 37),
	(500, 417, 38),
	(501, 418, 123),
	(502, 418, 121),
	(503, 419, 114),
	(504, 420, 106),
	(505, 420, 138),
	(506, 421, 90),
	(507, 422, 120),
	(508, 422, 118),
	(509, 423, 92),
	(510, 424, 137),
	(511, 425, 141),
	(512, 426, 101),
	(513, 427, 142),
	(514, 428, 150),
	(515, 428, 151),
	(516, 429, 128),
	(517, 430, 68),
	(518, 431, 133),
	(519, 432, 146),
	(520, 433, 119),
	(521, 433, 118),
	(522, 434, 139),
	(523, 435, 142),
	(524, 436, 106),
	(525, 437, 100),
	(526, 438, 100),
	(527, 439, 122),
	(528, 439, 121),
	(529, 440, 122),
	(530, 441, 21),
	(531, 441, 22),
	(532, 442, 44),
	(533, 442, 128),
	(534, 443, 147),
	(535, 444, 62),
	(536, 445, 139),
	(537, 446, 137),
	(538, 447, 43),
	(539, 448, 41),
	(540, 448, 43),
	(541, 449, 137),
	(542, 449, 70),
	(543, 450, 114),
	(544, 451, 104),
	(545, 452, 104),
	(546, 453, 53),
	(547, 454, 139),
	(548, 455, 52),
	(549, 456, 78),
	(550, 457, 78),
	(551, 457, 95),
	(552, 458, 105),
	(553, 459, 105),
	(554, 459, 104),
	(555, 460, 105),
	(556, 460, 104),
	(557, 461, 104),
	(558, 462, 36),
	(559, 463, 29),
	(560, 463, 11),
	(561, 464, 148),
	(562, 465, 19),
	(563, 465, 8),
	(564, 466, 54),
	(565, 467, 138),
	(566, 468, 146),
	(567, 469, 69),
	(568, 470, 147),
	(569, 471, 96),
	(570, 472, 32),
	(571, 473, 34),
	(572, 474, 107),
	(573, 475, 107),
	(574, 476, 104),
	(575, 477, 117),
	(576, 477, 135),
	(577, 477, 136),
	(578, 478, 145),
	(579, 479, 134),
	(580, 480, 138),
	(581, 481, 134),
	(582, 481, 133),
	(583, 482, 83),
	(584, 483, 74),
	(585, 484, 123),
	(586, 485, 36),
	(587, 485, 37),
	(588, 486, 145),
	(589, 486, 118),
	(590, 487, 126),
	(591, 488, 12),
	(592, 489, 120),
	(593, 490, 118),
	(594, 491, 4),
	(595, 491, 22),
	(596, 492, 137),
	(597, 493, 126),
	(598, 494, 31),
	(599, 495, 67),
	(600, 496, 25),
	(601, 497, 8),
	(602, 497, 10),
	(603, 498, 63),
	(604, 498, 64),
	(605, 499, 45),
	(606, 500, 39),
	(607, 501, 33),
	(608, 502, 117),
	(609, 503, 117),
	(610, 504, 148),
	(611, 505, 69),
	(612, 505, 65),
	(613, 506, 139),
	(614, 507, 142),
	(615, 507, 146),
	(616, 508, 126),
	(617, 509, 150),
	(618, 510, 73),
	(619, 510, 145),
	(620, 511, 139),
	(621, 512, 37),
	(622, 513, 92),
	(623, 514, 29),
	(624, 515, 128),
	(625, 516, 146),
	(626, 517, 125),
	(627, 518, 153),
	(628, 519, 73),
	(629, 520, 83),
	(630, 520, 63),
	(631, 521, 152),
	(632, 522, 116),
	(633, 522, 41),
	(634, 523, 55),
	(635, 524, 27),
	(636, 524, 28),
	(637, 525, 98),
	(638, 526, 112),
	(639, 526, 109),
	(640, 526, 147),
	(641, 527, 45),
	(642, 528, 121),
	(643, 529, 144),
	(644, 530, 147),
	(645, 531, 113),
	(646, 532, 39),
	(647, 532, 40),
	(648, 533, 39),
	(649, 533, 40),
	(650, 534, 40),
	(651, 535, 125),
	(652, 536, 51),
	(653, 536, 55),
	(654, 537, 149),
	(655, 538, 88),
	(656, 539, 125),
	(657, 540, 48),
	(658, 540, 54),
	(659, 541, 145),
	(660, 542, 84),
	(661, 543, 84);


--
-- Data for Name: places_contactimport; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: places_council; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.places_council VALUES
	(1, '201', 'E09000001', 'City of London', 'city-of-london', 'city of london', 'E12000007', 'City corporation', 'https://www.cityoflondon.gov.uk/', '{}', '{"city and county of the city of london","City of London Corporation"}'),
	(2, '202', 'E09000007', 'Camden', 'camden', 'camden', 'E12000007', 'London borough', 'https://www.camden.gov.uk/', '{}', '{"London Borough of Camden"}'),
	(3, '203', 'E09000011', 'Greenwich', 'greenwich', 'greenwich', 'E12000007', 'London borough', 'http://www.royalgreenwich.gov.uk/', '{}', '{"Royal Borough of Greenwich"}'),
	(4, '204', 'E09000012', 'Hackney', 'hackney', 'hackney', 'E12000007', 'London borough', 'http://www.hackney.gov.uk/', '{}', '{"London Borough of Hackney"}'),
	(5, '205', 'E09000013', 'Hammersmith and Fulham', 'hammersmith-and-fulham', 'hammersmith and fulham', 'E12000007', 'London borough', 'http://www.lbhf.gov.uk/', '{}', '{"Hammersmith & Fulham","London Borough of Hammersmith & Fulham","london borough of hammersmith and fulham"}'),
	(6, '206', 'E09000019', 'Islington', 'islington', 'islington', 'E12000007', 'London borough', 'https://www.islington.gov.uk/', '{}', '{"London Borough of Islington"}'),
	(7, '207', 'E09000020', 'Kensington and Chelsea', 'kensington-and-chelsea', 'kensington and chelsea', 'E12000007', 'London borough', 'https://www.rbkc.gov.uk/', '{}', '{"Kensington & Chelsea","Royal Borough of Kensington and Chelsea"}'),
	(8, '208', 'E09000022', 'Lambeth', 'lambeth', 'lambeth', 'E12000007', 'London borough', 'http://www.lambeth.gov.uk/', '{}', '{"London Borough of Lambeth"}'),
	(9, '209', 'E09000023', 'Lewisham', 'lewisham', 'lewisham', 'E12000007', 'London borough', 'https://lewisham.gov.uk/', '{}', '{"London Borough of Lewisham"}'),
	(10, '210', 'E09000028', 'Southwark', 'southwark', 'southwark', 'E12000007', 'London borough', 'https://www.southwark.gov.uk/', '{}', '{"London Borough of Southwark"}'),
	(11, '211', 'E09000030', 'Tower Hamlets', 'tower-hamlets', 'tower hamlets', 'E12000007', 'London borough', 'http://www.towerhamlets.gov.uk/', '{}', '{"London Borough of Tower Hamlets"}'),
	(12, '212', 'E09000032', 'Wandsworth', 'wandsworth', 'wandsworth', 'E12000007', 'London borough', 'https://www.wandsworth.gov.uk/', '{}', '{"London Borough of Wandsworth"}'),
	(13, '213', 'E09000033', 'Westminster', 'westminster', 'westminster', 'E12000007', 'London borough', 'https://www.westminster.gov.uk/', '{}', '{"City of Westminster","westminster city"}'),
	(14, '301', 'E09000002', 'Barking and Dagenham', 'barking-and-dagenham', 'barking and dagenham', 'E12000007', 'London borough', 'https://www.lbbd.gov.uk/', '{}', '{"Barking & Dagenham","London Borough of Barking and Dagenham"}'),
	(15, '302', 'E09000003', 'Barnet', 'barnet', 'barnet', 'E12000007', 'London borough', 'https://www.barnet.gov.uk/', '{}', '{"London Borough of Barnet"}'),
	(16, '303', 'E09000004', 'Bexley', 'bexley', 'bexley', 'E12000007', 'London borough', 'https://www.bexley.gov.uk/', '{}', '{"London Borough of Bexley"}'),
	(17, '304', 'E09000005', 'Brent', 'brent', 'brent', 'E12000007', 'London borough', 'https://www.brent.gov.uk/', '{}', '{"London Borough of Brent"}'),
	(18, '305', 'E09000006', 'Bromley', 'bromley', 'bromley', 'E12000007', 'London borough', 'https://www.bromley.gov.uk/', '{}', '{"London Borough of Bromley"}'),
	(19, '306', 'E09000008', 'Croydon', 'croydon', 'croydon', 'E12000007', 'London borough', 'http://www.croydon.gov.uk', '{}', '{"London Borough of Croydon"}'),
	(20, '307', 'E09000009', 'Ealing', 'ealing', 'ealing', 'E12000007', 'London borough', 'http://www.ealing.gov.uk/', '{}', '{"London Borough of Ealing"}'),
	(21, '308', 'E09000010', 'Enfield', 'enfield', 'enfield', 'E12000007', 'London borough', 'https://new.enfield.gov.uk/', '{}', '{"London Borough of Enfield"}'),
	(22, '309', 'E09000014', 'Haringey', 'haringey', 'haringey', 'E12000007', 'London borough', 'https://www.haringey.gov.uk/', '{}', '{"London Borough of Haringey"}'),
	(23, '310', 'E09000015', 'Harrow', 'harrow', 'harrow', 'E12000007', 'London borough', 'https://www.harrow.gov.uk/', '{}', '{"London Borough of Harrow"}'),
	(24, '311', 'E09000016', 'Havering', 'havering', 'havering', 'E12000007', 'London borough', 'https://www.havering.gov.uk/', '{}', '{"London Borough of Havering"}'),
	(25, '312', 'E09000017', 'Hillingdon', 'hillingdon', 'hillingdon', 'E12000007', 'London borough', 'https://www.hillingdon.gov.uk/', '{}', '{"London Borough of Hillingdon"}'),
	(26, '313', 'E09000018', 'Hounslow', 'hounslow', 'hounslow', 'E12000007', 'London borough', 'https://www.hounslow.gov.uk/', '{}', '{"London Borough of Hounslow"}'),
	(27, '314', 'E09000021', 'Kingston upon Thames', 'kingston-upon-thames', 'kingston upon thames', 'E12000007', 'London borough', 'https://www.kingston.gov.uk/', '{}', '{kingston-upon-thames,"Royal Borough of Kingston upon Thames"}'),
	(28, '315', 'E09000024', 'Merton', 'merton', 'merton', 'E12000007', 'London borough', 'http://www.merton.gov.uk/', '{}', '{"London Borough of Merton"}'),
	(29, '316', 'E09000025', 'Newham', 'newham', 'newham', 'E12000007', 'London borough', 'https://www.newham.gov.uk/', '{}', '{"London Borough of Newham"}'),
	(30, '317', 'E09000026', 'Redbridge', 'redbridge', 'redbridge', 'E12000007', 'London borough', 'https://www.redbridge.gov.uk/', '{}', '{"London Borough of Redbridge"}'),
	(31, '318', 'E09000027', 'Richmond upon Thames', 'richmond-upon-thames', 'richmond upon thames', 'E12000007', 'London borough', 'http://www.richmond.gov.uk/', '{}', '{"London Borough of Richmond upon Thames",richmond-upon-thames}'),
	(32, '319', 'E09000029', 'Sutton', 'sutton', 'sutton', 'E12000007', 'London borough', 'https://www.sutton.gov.uk/', '{}', '{"London Borough of Sutton"}'),
	(33, '320', 'E09000031', 'Waltham Forest', 'waltham-forest', 'waltham forest', 'E12000007', 'London borough', 'https://www.walthamforest.gov.uk/', '{}', '{"London Borough of Waltham Forest"}'),
	(34, '330', 'E08000025', 'Birmingham', 'birmingham', 'birmingham', 'E12000005', 'Metropolitan district', 'https://www.birmingham.gov.uk/', '{}', '{"Birmingham City Council","birmingham district"}'),
	(35, '331', 'E08000026', 'Coventry', 'coventry', 'coventry', 'E12000005', 'Metropolitan district', 'https://www.coventry.gov.uk/', '{}', '{"Coventry City Council","coventry district"}'),
	(36, '332', 'E08000027', 'Dudley', 'dudley', 'dudley', 'E12000005', 'Metropolitan district', 'https://www.dudley.gov.uk/', '{}', '{"dudley district","Dudley Metropolitan Borough Council"}'),
	(37, '333', 'E08000028', 'Sandwell', 'sandwell', 'sandwell', 'E12000005', 'Metropolitan district', 'http://www.sandwell.gov.uk/', '{}', '{"sandwell district","Sandwell Metropolitan Borough Council"}'),
	(38, '334', 'E08000029', 'Solihull', 'solihull', 'solihull', 'E12000005', 'Metropolitan district', 'https://www.solihull.gov.uk/', '{}', '{"Solihull Metropolitan Borough Council"}'),
	(39, '335', 'E08000030', 'Walsall', 'walsall', 'walsall', 'E12000005', 'Metropolitan district', 'https://go.walsall.gov.uk/', '{}', '{"walsall council","walsall district","Walsall Metropolitan Borough Council"}'),
	(40, '336', 'E08000031', 'Wolverhampton', 'wolverhampton', 'wolverhampton', 'E12000005', 'Metropolitan district', 'http://www.wolverhampton.gov.uk', '{}', '{"city of wolverhampton","City of Wolverhampton Council","city of wolverhampton district","wolverhampton city council"}'),
	(41, '340', 'E08000011', 'Knowsley', 'knowsley', 'knowsley', 'E12000002', 'Metropolitan district', 'http://www.knowsley.gov.uk/', '{}', '{"knowsley council","knowsley district","Knowsley Metropolitan Borough Council"}'),
	(42, '341', 'E08000012', 'Liverpool', 'liverpool', 'liverpool', 'E12000002', 'Metropolitan district', 'https://liverpool.gov.uk/', '{}', '{"Liverpool City Council","liverpool district"}'),
	(43, '342', 'E08000013', 'St. Helens', 'st-helens', 'st. helens', 'E12000002', 'Metropolitan district', 'https://www.sthelens.gov.uk/', '{}', '{"St Helens","St Helens Council","st. helens district","st helens metropolitan borough council"}'),
	(44, '343', 'E08000014', 'Sefton', 'sefton', 'sefton', 'E12000002', 'Metropolitan district', 'https://www.sefton.gov.uk/', '{}', '{"sefton council","sefton district","Sefton Metropolitan Borough Council"}'),
	(45, '344', 'E08000015', 'Wirral', 'wirral', 'wirral', 'E12000002', 'Metropolitan district', 'http://www.wirral.gov.uk/', '{}', '{"Wirral Borough Council","wirral council","wirral district"}'),
	(46, '350', 'E08000001', 'Bolton', 'bolton', 'bolton', 'E12000002', 'Metropolitan district', 'http://www.bolton.gov.uk/', '{}', '{"bolton district","Bolton Metropolitan Borough Council"}'),
	(47, '351', 'E08000002', 'Bury', 'bury', 'bury', 'E12000002', 'Metropolitan district', 'https://www.bury.gov.uk/', '{}', '{"bury district","Bury Metropolitan Borough Council"}'),
	(48, '352', 'E08000003', 'Manchester', 'manchester', 'manchester', 'E12000002', 'Metropolitan district', 'http://www.manchester.gov.uk/', '{}', '{"Manchester City Council","manchester district"}'),
	(49, '353', 'E08000004', 'Oldham', 'oldham', 'oldham', 'E12000002', 'Metropolitan district', 'https://www.oldham.gov.uk/', '{}', '{"oldham district","Oldham Metropolitan Borough Council"}'),
	(50, '354', 'E08000005', 'Rochdale', 'rochdale', 'rochdale', 'E12000002', 'Metropolitan district', 'http://www.rochdale.gov.uk/', '{}', '{"rochdale district","Rochdale Metropolitan Borough Council"}'),
	(51, '355', 'E08000006', 'Salford', 'salford', 'salford', 'E12000002', 'Metropolitan district', 'https://www.salford.gov.uk/', '{}', '{"Salford City Council","salford district"}'),
	(52, '356', 'E08000007', 'Stockport', 'stockport', 'stockport', 'E12000002', 'Metropolitan district', 'https://www.stockport.gov.uk/', '{}', '{"stockport district","Stockport Metropolitan Borough Council"}'),
	(53, '357', 'E08000008', 'Tameside', 'tameside', 'tameside', 'E12000002', 'Metropolitan district', 'http://www.tameside.gov.uk/', '{}', '{"tameside district","Tameside Metropolitan Borough Council"}'),
	(54, '358', 'E08000009', 'Trafford', 'trafford', 'trafford', 'E12000002', 'Metropolitan district', 'http://www.trafford.gov.uk/', '{}', '{"trafford council","trafford district","Trafford Metropolitan Borough Council"}'),
	(55, '359', 'E08000010', 'Wigan', 'wigan', 'wigan', 'E12000002', 'Metropolitan district', 'http://www.wigan.gov.uk', '{}', '{"wigan council","wigan district","Wigan Metropolitan Borough Council"}'),
	(56, '370', 'E08000038', 'Barnsley', 'barnsley', 'barnsley', 'E12000003', 'Metropolitan district', 'https://www.barnsley.gov.uk/', '{E08000016}', '{"barnsley district","Barnsley Metropolitan Borough Council"}'),
	(57, '371', 'E08000017', 'Doncaster', 'doncaster', 'doncaster', 'E12000003', 'Metropolitan district', 'http://www.doncaster.gov.uk/', '{}', '{"city of doncaster","City of Doncaster Council","doncaster city","doncaster city council","doncaster district","doncaster metropolitan borough council"}'),
	(58, '372', 'E08000018', 'Rotherham', 'rotherham', 'rotherham', 'E12000003', 'Metropolitan district', 'https://www.rotherham.gov.uk/', '{}', '{"rotherham district","Rotherham Metropolitan Borough Council"}'),
	(59, '373', 'E08000039', 'Sheffield', 'sheffield', 'sheffield', 'E12000003', 'Metropolitan district', 'https://www.sheffield.gov.uk/', '{E08000019}', '{"Sheffield City Council","sheffield district"}'),
	(60, '380', 'E08000032', 'Bradford', 'bradford', 'bradford', 'E12000003', 'Metropolitan district', 'https://www.bradford.gov.uk/', '{}', '{"bradford district","bradford mdc","bradford metropolitan district council","City of Bradford Metropolitan District Council"}'),
	(61, '381', 'E08000033', 'Calderdale', 'calderdale', 'calderdale', 'E12000003', 'Metropolitan district', 'http://www.calderdale.gov.uk/', '{}', '{"calderdale district","Calderdale Metropolitan Borough Council"}'),
	(62, '382', 'E08000034', 'Kirklees', 'kirklees', 'kirklees', 'E12000003', 'Metropolitan district', 'https://www.kirklees.gov.uk/', '{}', '{"Kirklees Council","kirklees district"}'),
	(63, '383', 'E08000035', 'Leeds', 'leeds', 'leeds', 'E12000003', 'Metropolitan district', 'https://www.leeds.gov.uk/', '{}', '{"Leeds City Council","leeds district"}'),
	(64, '384', 'E08000036', 'Wakefield', 'wakefield', 'wakefield', 'E12000003', 'Metropolitan district', 'https://www.wakefield.gov.uk/', '{}', '{"wakefield district","Wakefield Metropolitan District Council"}'),
	(65, '390', 'E08000037', 'Gateshead', 'gateshead', 'gateshead', 'E12000001', 'Metropolitan district', 'https://www.gateshead.gov.uk/', '{E08000020}', '{"gateshead district","Gateshead Metropolitan Borough Council"}'),
	(66, '391', 'E08000021', 'Newcastle upon Tyne', 'newcastle-upon-tyne', 'newcastle upon tyne', 'E12000001', 'Metropolitan district', 'https://www.newcastle.gov.uk/', '{}', '{"Newcastle City Council","newcastle upon tyne district","newcastle-upon-tyne city council"}'),
	(67, '392', 'E08000022', 'North Tyneside', 'north-tyneside', 'north tyneside', 'E12000001', 'Metropolitan district', 'https://my.northtyneside.gov.uk/', '{}', '{"North Tyneside Council","north tyneside district","north tyneside metropolitan borough council"}'),
	(68, '393', 'E08000023', 'South Tyneside', 'south-tyneside', 'south tyneside', 'E12000001', 'Metropolitan district', 'http://www.southtyneside.gov.uk', '{}', '{"South Tyneside Council","south tyneside district"}'),
	(69, '394', 'E08000024', 'Sunderland', 'sunderland', 'sunderland', 'E12000001', 'Metropolitan district', 'https://www.sunderland.gov.uk/', '{}', '{"Sunderland City Council","sunderland district"}'),
	(70, '420', 'E06000053', 'Isles of Scilly', 'isles-of-scilly', 'isles of scilly', 'E12000009', 'Unitary authority', 'http://www.scilly.gov.uk', '{}', '{"Council of the Isles of Scilly"}'),
	(71, '800', 'E06000022', 'Bath and North East Somerset', 'bath-and-north-east-somerset', 'bath and north east somerset', 'E12000009', 'Unitary authority', 'http://www.bathnes.gov.uk/', '{}', '{"Bath and North East Somerset Council"}'),
	(72, '801', 'E06000023', 'Bristol', 'bristol', 'bristol', 'E12000009', 'Unitary authority', 'https://www.bristol.gov.uk/', '{}', '{"Bristol City Council","bristol city of","Bristol, City of","City of Bristol"}'),
	(73, '802', 'E06000024', 'North Somerset', 'north-somerset', 'north somerset', 'E12000009', 'Unitary authority', 'http://www.n-somerset.gov.uk/', '{}', '{"North Somerset Council","north west somerset"}'),
	(74, '803', 'E06000025', 'South Gloucestershire', 'south-gloucestershire', 'south gloucestershire', 'E12000009', 'Unitary authority', 'http://www.southglos.gov.uk/', '{}', '{"South Gloucestershire Council"}'),
	(75, '805', 'E06000001', 'Hartlepool', 'hartlepool', 'hartlepool', 'E12000001', 'Unitary authority', 'http://www.hartlepool.gov.uk', '{}', '{"Hartlepool Borough Council"}'),
	(76, '806', 'E06000002', 'Middlesbrough', 'middlesbrough', 'middlesbrough', 'E12000001', 'Unitary authority', 'http://www.middlesbrough.gov.uk/', '{}', '{"Middlesbrough Borough Council"}'),
	(77, '807', 'E06000003', 'Redcar and Cleveland', 'redcar-and-cleveland', 'redcar and cleveland', 'E12000001', 'Unitary authority', 'https://www.redcar-cleveland.gov.uk/', '{}', '{"Redcar and Cleveland Borough Council"}'),
	(78, '808', 'E06000004', 'Stockton-on-Tees', 'stockton-on-tees', 'stockton on tees', 'E12000001', 'Unitary authority', 'https://www.stockton.gov.uk/', '{}', '{"stockton on tees","Stockton-on-Tees Borough Council"}'),
	(79, '810', 'E06000010', 'Kingston upon Hull', 'kingston-upon-hull', 'kingston upon hull', 'E12000003', 'Unitary authority', 'https://www.hull.gov.uk', '{}', '{"city of kingston upon hull",Hull,"hull city","Hull City Council","kingston upon hull city of","Kingston upon Hull, City of","kingston-upon-hull city council"}'),
	(80, '811', 'E06000011', 'East Riding of Yorkshire', 'east-riding-of-yorkshire', 'east riding of yorkshire', 'E12000003', 'Unitary authority', 'http://www.eastriding.gov.uk/', '{}', '{"East Riding of Yorkshire Council"}'),
	(81, '812', 'E06000012', 'North East Lincolnshire', 'north-east-lincolnshire', 'north east lincolnshire', 'E12000003', 'Unitary authority', 'http://www.nelincs.gov.uk/', '{}', '{"North East Lincolnshire Council"}'),
	(82, '813', 'E06000013', 'North Lincolnshire', 'north-lincolnshire', 'north lincolnshire', 'E12000003', 'Unitary authority', 'https://www.northlincs.gov.uk/', '{}', '{"North Lincolnshire Council"}'),
	(83, '815', 'E06000065', 'North Yorkshire', 'north-yorkshire', 'north yorkshire', 'E12000003', 'Unitary authority', 'http://www.northyorks.gov.uk/', '{E10000023}', '{"North Yorkshire Council"}'),
	(84, '816', 'E06000014', 'York', 'york', 'york', 'E12000003', 'Unitary authority', 'https://www.york.gov.uk/', '{}', '{"City of York Council"}'),
	(85, '821', 'E06000032', 'Luton', 'luton', 'luton', 'E12000006', 'Unitary authority', 'https://www.luton.gov.uk/', '{}', '{"Luton Borough Council"}'),
	(86, '822', 'E06000055', 'Bedford', 'bedford', 'bedford', 'E12000006', 'Unitary authority', 'https://www.bedford.gov.uk/', '{}', '{"Bedford Borough","Bedford Borough Council"}'),
	(87, '823', 'E06000056', 'Central Bedfordshire', 'central-bedfordshire', 'central bedfordshire', 'E12000006', 'Unitary authority', 'http://www.centralbedfordshire.gov.uk', '{}', '{"Central Bedfordshire Council"}'),
	(88, '825', 'E06000060', 'Buckinghamshire', 'buckinghamshire', 'buckinghamshire', 'E12000008', 'Unitary authority', 'https://www.buckinghamshire.gov.uk/', '{E10000002}', '{"Buckinghamshire Council"}'),
	(89, '826', 'E06000042', 'Milton Keynes', 'milton-keynes', 'milton keynes', 'E12000008', 'Unitary authority', 'https://www.milton-keynes.gov.uk/', '{}', '{"Milton Keynes Council"}'),
	(90, '830', 'E10000007', 'Derbyshire', 'derbyshire', 'derbyshire', 'E12000004', 'County', 'http://www.derbyshire.gov.uk/', '{}', '{"derbyshire county","Derbyshire County Council"}'),
	(91, '831', 'E06000015', 'Derby', 'derby', 'derby', 'E12000004', 'Unitary authority', 'https://www.derby.gov.uk/', '{}', '{"city of derby","derby city","Derby City Council"}'),
	(92, '838', 'E06000059', 'Dorset', 'dorset', 'dorset', 'E12000009', 'Unitary authority', 'https://www.dorsetcouncil.gov.uk/', '{}', '{"Dorset Council"}'),
	(93, '839', 'E06000058', 'Bournemouth, Christchurch and Poole', 'bournemouth-christchurch-and-poole', 'bournemouth, christchurch and poole', 'E12000009', 'Unitary authority', 'https://www.bcpcouncil.gov.uk/', '{E06000028,E06000029}', '{BCP,"BCP Council","Bournemouth Christchurch and Poole","bournemouth, christchurch and poole borough council","Bournemouth, Christchurch and Poole Council"}'),
	(94, '840', 'E06000047', 'County Durham', 'county-durham', 'county durham', 'E12000001', 'Unitary authority', 'http://www.durham.gov.uk/', '{}', '{Durham,"Durham County Council"}'),
	(95, '841', 'E06000005', 'Darlington', 'darlington', 'darlington', 'E12000001', 'Unitary authority', 'https://www.darlington.gov.uk/', '{}', '{"Darlington Borough Council"}'),
	(96, '845', 'E10000011', 'East Sussex', 'east-sussex', 'east sussex', 'E12000008', 'County', 'http://www.eastsussex.gov.uk/', '{}', '{"east sussex county","East Sussex County Council"}'),
	(97, '846', 'E06000043', 'Brighton and Hove', 'brighton-and-hove', 'brighton and hove', 'E12000008', 'Unitary authority', 'https://www.brighton-hove.gov.uk/', '{}', '{"Brighton and Hove City Council","city of brighton and hove","the city of brighton and hove"}'),
	(98, '850', 'E10000014', 'Hampshire', 'hampshire', 'hampshire', 'E12000008', 'County', 'http://www.hants.gov.uk/', '{}', '{"hampshire county","Hampshire County Council"}'),
	(99, '851', 'E06000044', 'Portsmouth', 'portsmouth', 'portsmouth', 'E12000008', 'Unitary authority', 'https://www.portsmouth.gov.uk/', '{}', '{"city of portsmouth","Portsmouth City Council"}'),
	(100, '852', 'E06000045', 'Southampton', 'southampton', 'southampton', 'E12000008', 'Unitary authority', 'http://www.southampton.gov.uk/', '{}', '{"city of southampton","Southampton City Council"}'),
	(101, '855', 'E10000018', 'Leicestershire', 'leicestershire', 'leicestershire', 'E12000004', 'County', 'https://www.leicestershire.gov.uk/', '{}', '{"leicestershire county","Leicestershire County Council"}'),
	(102, '856', 'E06000016', 'Leicester', 'leicester', 'leicester', 'E12000004', 'Unitary authority', 'https://www.leicester.gov.uk/', '{}', '{"city of leicester","leicester city","Leicester City Council"}'),
	(103, '857', 'E06000017', 'Rutland', 'rutland', 'rutland', 'E12000004', 'Unitary authority', 'https://www.rutland.gov.uk/', '{}', '{"Rutland County Council"}'),
	(104, '860', 'E10000028', 'Staffordshire', 'staffordshire', 'staffordshire', 'E12000005', 'County', 'https://www.staffordshire.gov.uk/', '{}', '{"staffordshire county","Staffordshire County Council"}'),
	(105, '861', 'E06000021', 'Stoke-on-Trent', 'stoke-on-trent', 'stoke on trent', 'E12000005', 'Unitary authority', 'https://www.stoke.gov.uk/', '{}', '{"Stoke-on-Trent City Council"}'),
	(106, '865', 'E06000054', 'Wiltshire', 'wiltshire', 'wiltshire', 'E12000009', 'Unitary authority', 'https://www.wiltshire.gov.uk/', '{}', '{"Wiltshire Council"}'),
	(107, '866', 'E06000030', 'Swindon', 'swindon', 'swindon', 'E12000009', 'Unitary authority', 'https://www.swindon.gov.uk/', '{}', '{"Swindon Borough Council"}'),
	(108, '867', 'E06000036', 'Bracknell Forest', 'bracknell-forest', 'bracknell forest', 'E12000008', 'Unitary authority', 'https://www.bracknell-forest.gov.uk/', '{}', '{"Bracknell Forest Council"}'),
	(109, '868', 'E06000040', 'Windsor and Maidenhead', 'windsor-and-maidenhead', 'windsor and maidenhead', 'E12000008', 'Unitary authority', 'http://www.rbwm.gov.uk/', '{}', '{"Royal Borough of Windsor and Maidenhead"}'),
	(110, '869', 'E06000037', 'West Berkshire', 'west-berkshire', 'west berkshire', 'E12000008', 'Unitary authority', 'http://www.westberks.gov.uk/', '{}', '{"West Berkshire Council"}'),
	(111, '870', 'E06000038', 'Reading', 'reading', 'reading', 'E12000008', 'Unitary authority', 'https://www.reading.gov.uk/', '{}', '{"Reading Borough Council"}'),
	(112, '871', 'E06000039', 'Slough', 'slough', 'slough', 'E12000008', 'Unitary authority', 'https://www.slough.gov.uk/', '{}', '{"Slough Borough Council"}'),
	(113, '872', 'E06000041', 'Wokingham', 'wokingham', 'wokingham', 'E12000008', 'Unitary authority', 'https://www.wokingham.gov.uk/', '{}', '{"Wokingham Borough Council"}'),
	(114, '873', 'E10000003', 'Cambridgeshire', 'cambridgeshire', 'cambridgeshire', 'E12000006', 'County', 'https://www.cambridgeshire.gov.uk/', '{}', '{"cambridgeshire county","Cambridgeshire County Council"}'),
	(115, '874', 'E06000031', 'Peterborough', 'peterborough', 'peterborough', 'E12000006', 'Unitary authority', 'http://www.peterborough.gov.uk/', '{}', '{"city of peterborough","peterborough city","Peterborough City Council"}'),
	(116, '876', 'E06000006', 'Halton', 'halton', 'halton', 'E12000002', 'Unitary authority', 'http://www.halton.gov.uk/', '{}', '{"Halton Borough Council"}'),
	(117, '877', 'E06000007', 'Warrington', 'warrington', 'warrington', 'E12000002', 'Unitary authority', 'https://www.warrington.gov.uk/', '{}', '{"Warrington Borough Council"}'),
	(118, '878', 'E10000008', 'Devon', 'devon', 'devon', 'E12000009', 'County', 'https://new.devon.gov.uk/', '{}', '{"devon county","Devon County Council"}'),
	(119, '879', 'E06000026', 'Plymouth', 'plymouth', 'plymouth', 'E12000009', 'Unitary authority', 'https://www.plymouth.gov.uk/', '{}', '{"city of plymouth","plymouth city","Plymouth City Council"}'),
	(120, '880', 'E06000027', 'Torbay', 'torbay', 'torbay', 'E12000009', 'Unitary authority', 'http://www.torbay.gov.uk/', '{}', '{"Torbay Council"}'),
	(121, '881', 'E10000012', 'Essex', 'essex', 'essex', 'E12000006', 'County', 'https://www.essex.gov.uk/', '{}', '{"essex county","Essex County Council"}'),
	(122, '882', 'E06000033', 'Southend-on-Sea', 'southend-on-sea', 'southend on sea', 'E12000006', 'Unitary authority', 'http://www.southend.gov.uk/', '{}', '{"Southend-on-Sea Borough Council"}'),
	(123, '883', 'E06000034', 'Thurrock', 'thurrock', 'thurrock', 'E12000006', 'Unitary authority', 'http://www.thurrock.gov.uk/', '{}', '{"Thurrock Council"}'),
	(124, '884', 'E06000019', 'Herefordshire', 'herefordshire', 'herefordshire', 'E12000005', 'Unitary authority', 'https://www.herefordshire.gov.uk/', '{}', '{"county of herefordshire","Herefordshire Council","Herefordshire, County of"}'),
	(125, '885', 'E10000034', 'Worcestershire', 'worcestershire', 'worcestershire', 'E12000005', 'County', 'http://www.worcestershire.gov.uk', '{}', '{"worcestershire county","Worcestershire County Council"}'),
	(126, '886', 'E10000016', 'Kent', 'kent', 'kent', 'E12000008', 'County', 'http://www.kent.gov.uk/', '{}', '{"kent county","Kent County Council"}'),
	(127, '887', 'E06000035', 'Medway', 'medway', 'medway', 'E12000008', 'Unitary authority', 'https://www.medway.gov.uk/', '{}', '{"Medway Council"}'),
	(128, '888', 'E10000017', 'Lancashire', 'lancashire', 'lancashire', 'E12000002', 'County', 'https://www.lancashire.gov.uk/', '{}', '{"lancashire county","Lancashire County Council"}'),
	(129, '889', 'E06000008', 'Blackburn with Darwen', 'blackburn-with-darwen', 'blackburn with darwen', 'E12000002', 'Unitary authority', 'https://www.blackburn.gov.uk/', '{}', '{blackburn,"Blackburn with Darwen Borough Council"}'),
	(130, '890', 'E06000009', 'Blackpool', 'blackpool', 'blackpool', 'E12000002', 'Unitary authority', 'https://www.blackpool.gov.uk/Home.aspx', '{}', '{"Blackpool Borough Council"}'),
	(131, '891', 'E10000024', 'Nottinghamshire', 'nottinghamshire', 'nottinghamshire', 'E12000004', 'County', 'http://www.nottinghamshire.gov.uk/', '{}', '{"nottinghamshire county","Nottinghamshire County Council"}'),
	(132, '892', 'E06000018', 'Nottingham', 'nottingham', 'nottingham', 'E12000004', 'Unitary authority', 'https://www.nottinghamcity.gov.uk/', '{}', '{"city of nottingham","nottingham city","Nottingham City Council"}'),
	(133, '893', 'E06000051', 'Shropshire', 'shropshire', 'shropshire', 'E12000005', 'Unitary authority', 'http://www.shropshire.gov.uk/', '{}', '{"Shropshire Council"}'),
	(134, '894', 'E06000020', 'Telford and Wrekin', 'telford-and-wrekin', 'telford and wrekin', 'E12000005', 'Unitary authority', 'http://www.telford.gov.uk', '{}', '{"Telford & Wrekin Council","telford and wrekin council"}'),
	(135, '895', 'E06000049', 'Cheshire East', 'cheshire-east', 'cheshire east', 'E12000002', 'Unitary authority', 'https://www.cheshireeast.gov.uk/', '{}', '{"Cheshire East Council"}'),
	(136, '896', 'E06000050', 'Cheshire West and Chester', 'cheshire-west-and-chester', 'cheshire west and chester', 'E12000002', 'Unitary authority', 'https://www.cheshirewestandchester.gov.uk/', '{}', '{"Cheshire West and Chester Council"}'),
	(137, '908', 'E06000052', 'Cornwall', 'cornwall', 'cornwall', 'E12000009', 'Unitary authority', 'https://www.cornwall.gov.uk/', '{}', '{"Cornwall Council"}'),
	(138, '916', 'E10000013', 'Gloucestershire', 'gloucestershire', 'gloucestershire', 'E12000009', 'County', 'https://www.gloucestershire.gov.uk/', '{}', '{"gloucestershire county","Gloucestershire County Council"}'),
	(139, '919', 'E10000015', 'Hertfordshire', 'hertfordshire', 'hertfordshire', 'E12000006', 'County', 'https://www.hertfordshire.gov.uk/', '{}', '{"Hertfordshire County Council"}'),
	(140, '921', 'E06000046', 'Isle of Wight', 'isle-of-wight', 'isle of wight', 'E12000008', 'Unitary authority', 'https://www.iow.gov.uk/', '{}', '{"Isle of Wight Council"}'),
	(141, '925', 'E10000019', 'Lincolnshire', 'lincolnshire', 'lincolnshire', 'E12000004', 'County', 'https://www.lincolnshire.gov.uk/', '{}', '{"lincolnshire county","Lincolnshire County Council"}'),
	(142, '926', 'E10000020', 'Norfolk', 'norfolk', 'norfolk', 'E12000006', 'County', 'http://www.norfolk.gov.uk/', '{}', '{"norfolk county","Norfolk County Council"}'),
	(143, '929', 'E06000057', 'Northumberland', 'northumberland', 'northumberland', 'E12000001', 'Unitary authority', 'http://www.northumberland.gov.uk/', '{E06000048}', '{"northumberland council","Northumberland County Council"}'),
	(144, '931', 'E10000025', 'Oxfordshire', 'oxfordshire', 'oxfordshire', 'E12000008', 'County', 'http://www.oxfordshire.gov.uk/', '{}', '{"oxfordshire county","Oxfordshire County Council"}'),
	(145, '933', 'E06000066', 'Somerset', 'somerset', 'somerset', 'E12000009', 'Unitary authority', 'http://www.somerset.gov.uk/', '{E10000027}', '{"Somerset Council"}'),
	(146, '935', 'E10000029', 'Suffolk', 'suffolk', 'suffolk', 'E12000006', 'County', 'http://www.suffolk.gov.uk/', '{}', '{"suffolk county","Suffolk County Council"}'),
	(147, '936', 'E10000030', 'Surrey', 'surrey', 'surrey', 'E12000008', 'County', 'http://www.surreycc.gov.uk/', '{}', '{"surrey county","Surrey County Council"}'),
	(148, '937', 'E10000031', 'Warwickshire', 'warwickshire', 'warwickshire', 'E12000005', 'County', 'https://www.warwickshire.gov.uk/', '{}', '{"Warwickshire County Council"}'),
	(149, '938', 'E10000032', 'West Sussex', 'west-sussex', 'west sussex', 'E12000008', 'County', 'http://www.westsussex.gov.uk/', '{}', '{"west sussex county","West Sussex County Council"}'),
	(150, '940', 'E06000061', 'North Northamptonshire', 'north-northamptonshire', 'north northamptonshire', 'E12000004', 'Unitary authority', 'https://www.northnorthants.gov.uk/', '{}', '{"North Northamptonshire Council"}'),
	(151, '941', 'E06000062', 'West Northamptonshire', 'west-northamptonshire', 'west northamptonshire', 'E12000004', 'Unitary authority', 'https://www.westnorthants.gov.uk/', '{}', '{"West Northamptonshire Council"}'),
	(152, '942', 'E06000063', 'Cumberland', 'cumberland', 'cumberland', 'E12000002', 'Unitary authority', 'https://www.cumberland.gov.uk/', '{}', '{"Cumberland Council"}'),
	(153, '943', 'E06000064', 'Westmorland and Furness', 'westmorland-and-furness', 'westmorland and furness', 'E12000002', 'Unitary authority', 'https://www.westmorlandandfurness.gov.uk/', '{}', '{"Westmorland & Furness","Westmorland and Furness Council"}');


--
-- Data for Name: places_councilcontact; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: places_formercouncil; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.places_formercouncil VALUES
	(1, 'E06000028', 'Bournemouth', '2019-04-01', '837'),
	(2, 'E06000029', 'Poole', '2019-04-01', '836'),
	(3, 'E10000002', 'Buckinghamshire', '2020-04-01', '825'),
	(4, 'E10000006', 'Cumbria', '2023-04-01', '909'),
	(5, 'E10000009', 'Dorset', '2019-04-01', '835'),
	(6, 'E10000021', 'Northamptonshire', '2021-04-01', '928'),
	(7, 'E10000023', 'North Yorkshire', '2023-04-01', '815'),
	(8, 'E10000027', 'Somerset', '2023-04-01', '933');


--
-- Data for Name: places_formercouncil_successors; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.places_formercouncil_successors VALUES
	(1, 1, 93),
	(2, 2, 93),
	(3, 3, 88),
	(4, 4, 152),
	(5, 4, 153),
	(6, 5, 92),
	(7, 6, 150),
	(8, 6, 151),
	(9, 7, 83),
	(10, 8, 145);


--
-- Data for Name: places_postcode; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: places_postcodedirectory; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: places_representative; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.places_representative VALUES
	(1, 1171, 'Liam Byrne', 'Labour', 'liam.byrne.mp@parliament.uk', 33),
	(2, 1211, 'Sir Andrew Mitchell', 'Conservative', 'andrew.mitchell.mp@parliament.uk', 473),
	(3, 1427, 'Andy Burnham', 'Labour (Co-op)', 'andy.burnham.mp@parliament.uk', 288),
	(4, 1444, 'Mr Mark Francois', 'Conservative', 'mark.francois.mp@parliament.uk', 375),
	(5, 1447, 'Andrew Rosindell', 'Reform UK', 'andrew.rosindell.mp@parliament.uk', 386),
	(6, 146, 'Barry Gardiner', 'Labour', 'barry.gardiner.mp@parliament.uk', 61),
	(7, 1466, 'Dr Andrew Murrison', 'Conservative', 'murrisona@parliament.uk', 436),
	(8, 1482, 'Graham Stuart', 'Conservative', 'grahamstuartmp@parliament.uk', 25),
	(9, 1489, 'Dawn Butler', 'Labour', 'dawn.butler.mp@parliament.uk', 60),
	(10, 1491, 'Kerry McCarthy', 'Labour', 'kerry.mccarthy.mp@parliament.uk', 70),
	(11, 1508, 'Sir Geoffrey Cox', 'Conservative', 'coxg@parliament.uk', 490),
	(12, 1510, 'Ed Miliband', 'Labour', 'ed.miliband.mp@parliament.uk', 138),
	(13, 1516, 'Andy Slaughter', 'Labour', 'slaughtera@parliament.uk', 202),
	(14, 152, 'Sir Iain Duncan Smith', 'Conservative', 'iain.duncansmith.mp@parliament.uk', 105),
	(15, 1521, 'Mrs Sharon Hodgson', 'Labour', 'sharon.hodgson.mp@parliament.uk', 505),
	(16, 1524, 'Dame Meg Hillier', 'Labour (Co-op)', 'meg.hillier.mp@parliament.uk', 198),
	(17, 1533, 'Dame Diana Johnson', 'Labour', 'johnsond@parliament.uk', 252),
	(18, 1536, 'Emily Thornberry', 'Labour', 'emily.thornberry.mp@parliament.uk', 244),
	(19, 1560, 'Sir Jeremy Wright', 'Conservative', 'jeremy.wright.mp@parliament.uk', 247),
	(20, 1572, 'Sir Jeremy Hunt', 'Conservative', 'huntj@parliament.uk', 187),
	(21, 1576, 'Mark Pritchard', 'Conservative', 'mark.pritchard.mp@parliament.uk', 481),
	(22, 1579, 'Mary Creagh', 'Labour', 'mary.creagh.mp@parliament.uk', 118),
	(23, 1587, 'Pat McFadden', 'Labour', 'mcfaddenp@parliament.uk', 533),
	(24, 1591, 'Tim Farron', 'Liberal Democrat', 'tim.farron.mp@parliament.uk', 518),
	(25, 163, 'Sir Stephen Timms', 'Labour', 'timmss@parliament.uk', 151),
	(26, 165, 'Clive Efford', 'Labour', 'clive.efford.mp@parliament.uk', 161),
	(27, 172, 'Ms Diane Abbott', 'Independent', 'diane.abbott.office@parliament.uk', 197),
	(28, 177, 'Gareth Thomas', 'Labour (Co-op)', 'gareth.thomas.mp@parliament.uk', 209),
	(29, 178, 'John McDonnell', 'Labour', 'mcdonnellj@parliament.uk', 214),
	(30, 185, 'Jeremy Corbyn', 'Your Party', 'jeremy.corbyn.mp@parliament.uk', 243),
	(31, 188, 'Ed Davey', 'Liberal Democrat', 'edward.davey.mp@parliament.uk', 250),
	(32, 193, 'Dame Siobhain McDonagh', 'Labour', 'mcdonaghs@parliament.uk', 309),
	(33, 206, 'Mr David Lammy', 'Labour', 'david.lammy.mp@parliament.uk', 491),
	(34, 221, 'Dan Norris', 'Independent', 'dan.norris.mp@parliament.uk', 332),
	(35, 227, 'Andrew George', 'Liberal Democrat', 'andrew.george.mp@parliament.uk', 449),
	(36, 242, 'Sir Christopher Chope', 'Conservative', 'chopec@parliament.uk', 109),
	(37, 249, 'Sir Geoffrey Clifton-Brown', 'Conservative', 'cliftonbrowng@parliament.uk', 324),
	(38, 345, 'Sir Edward Leigh', 'Conservative', 'edward.leigh.mp@parliament.uk', 181),
	(39, 350, 'Sir John Hayes', 'Conservative', 'davieshm@parliament.uk', 425),
	(40, 373, 'David Davis', 'Conservative', 'david.davis.mp@parliament.uk', 188),
	(41, 39, 'Sir John Whittingdale', 'Conservative', 'john.whittingdale.mp@parliament.uk', 289),
	(42, 3912, 'Richard Fuller', 'Conservative', 'richard.fuller.mp@parliament.uk', 322),
	(43, 3914, 'Shabana Mahmood', 'Labour', 'shabana.mahmood.mp@parliament.uk', 34),
	(44, 3924, 'Yasmin Qureshi', 'Labour', '', 49),
	(45, 3935, 'Sir Mel Stride', 'Conservative', 'mel.stride.mp@parliament.uk', 93),
	(46, 394, 'Mr Clive Betts', 'Labour', 'officeofclivebettsmp@parliament.uk', 408),
	(47, 3948, 'Rebecca Harris', 'Conservative', 'rebecca.harris.mp@parliament.uk', 92),
	(48, 3952, 'Mr Toby Perkins', 'Labour', 'toby.perkins.mp@parliament.uk', 103),
	(49, 3957, 'Martin Vickers', 'Conservative', 'martin.vickers.mp@parliament.uk', 66),
	(50, 3969, 'Damian Hinds', 'Conservative', 'damian.hinds.mp@parliament.uk', 152),
	(51, 3973, 'Grahame Morris', 'Labour', 'grahame.morris.mp@parliament.uk', 149),
	(52, 3991, 'Jesse Norman', 'Conservative', 'jesse.norman.mp@parliament.uk', 219),
	(53, 3997, 'Sir Alec Shelbrooke', 'Conservative', 'alec.shelbrooke.mp@parliament.uk', 520),
	(54, 40, 'Sir Bernard Jenkin', 'Conservative', 'bernard.jenkin.mp@parliament.uk', 211),
	(55, 400, 'John Healey', 'Labour', 'john.healey.mp@parliament.uk', 374),
	(56, 4005, 'Bob Blackman', 'Conservative', 'bob.blackman.mp@parliament.uk', 208),
	(57, 4008, 'Dame Caroline Dinenage', 'Conservative', 'caroline.dinenage.mp@parliament.uk', 190),
	(58, 4018, 'Helen Grant', 'Conservative', 'helen.grant.mp@parliament.uk', 287),
	(59, 4020, 'George Freeman', 'Conservative', 'george.freeman.mp@parliament.uk', 303),
	(60, 4026, 'Liz Kendall', 'Labour', 'liz.kendall.mp@parliament.uk', 266),
	(61, 4029, 'Lilian Greenwood', 'Labour', 'lilian.greenwood.mp@parliament.uk', 350),
	(62, 4030, 'Karl Turner', 'Independent', 'karl.turner.mp@parliament.uk', 251),
	(63, 4031, 'Rachel Reeves', 'Labour', 'rachel.reeves.mp@parliament.uk', 263),
	(64, 4032, 'Stuart Andrew', 'Conservative', 'stuart.andrew.mp@parliament.uk', 130),
	(65, 4038, 'Heidi Alexander', 'Labour', 'heidi.alexander.mp@parliament.uk', 475),
	(66, 4046, 'Bridget Phillipson', 'Labour', 'bridget.phillipson.mp@parliament.uk', 233),
	(67, 4048, 'Caroline Nokes', 'Conservative', 'caroline.nokes.mp@parliament.uk', 387),
	(68, 4051, 'John Glen', 'Conservative', 'john.glen.mp@parliament.uk', 398),
	(69, 4056, 'Sir Nicholas Dakin', 'Labour', 'nic.dakin.mp@parliament.uk', 400),
	(70, 4061, 'Bill Esterson', 'Labour', 'bill.esterson.mp@parliament.uk', 401),
	(71, 4066, 'Priti Patel', 'Conservative', 'withammp@parliament.uk', 528),
	(72, 4074, 'Mark Garnier', 'Conservative', 'mark.garnier.mp@parliament.uk', 539),
	(73, 4076, 'Valerie Vaz', 'Labour', 'valerie.vaz.mp@parliament.uk', 500),
	(74, 4077, 'Emma Reynolds', 'Labour', 'emma.reynolds.mp@parliament.uk', 538),
	(75, 4082, 'Lisa Nandy', 'Labour', 'lisa.nandy.mp@parliament.uk', 523),
	(76, 4083, 'Alison McGovern', 'Labour', 'alison.mcgovern.mp@parliament.uk', 29),
	(77, 4084, 'Esther McVey', 'Conservative', 'esther.mcvey.mp@parliament.uk', 477),
	(78, 4088, 'Ms Stella Creasy', 'Labour (Co-op)', 'stella.creasy.mp@parliament.uk', 501),
	(79, 4089, 'Tessa Munt', 'Liberal Democrat', 'tessa.munt.mp@parliament.uk', 510),
	(80, 4095, 'Steve Barclay', 'Conservative', 'steve@stevebarclay.net', 328),
	(81, 410, 'Jon Trickett', 'Labour', 'trickettj@parliament.uk', 321),
	(82, 4107, 'Dame Harriett Baldwin', 'Conservative', 'harriett.baldwin.mp@parliament.uk', 517),
	(83, 4108, 'Sir Gavin Williamson', 'Conservative', 'gavin.williamson.mp@parliament.uk', 461),
	(84, 4110, 'Dame Karen Bradley', 'Conservative', 'karen.bradley.mp@parliament.uk', 452),
	(85, 4118, 'Sir Julian Smith', 'Conservative', 'julian.smith.mp@parliament.uk', 413),
	(86, 4119, 'Jonathan Reynolds', 'Labour (Co-op)', 'jonathan.reynolds.mp@parliament.uk', 453),
	(87, 4124, 'Dame Chi Onwurah', 'Labour', 'chi.onwurah.mp@parliament.uk', 315),
	(88, 4125, 'Catherine McKinnell', 'Labour', 'catherine.mckinnell.mp@parliament.uk', 317),
	(89, 4126, 'Mary Glindon', 'Labour', 'mary.glindon.mp@parliament.uk', 316),
	(90, 413, 'Hilary Benn', 'Labour', 'boxj@parliament.uk', 261),
	(91, 4138, 'Rushanara Ali', 'Labour', 'rushanara.ali.mp@parliament.uk', 24),
	(92, 4139, 'Ian Lavery', 'Labour', 'ian.lavery.mp@parliament.uk', 45),
	(93, 415, 'Fabian Hamilton', 'Labour', 'fabian.hamilton.mp@parliament.uk', 259),
	(94, 420, 'Yvette Cooper', 'Labour', 'coopery@parliament.uk', 366),
	(95, 4212, 'Debbie Abrahams', 'Labour', 'abrahamsd@parliament.uk', 353),
	(96, 4243, 'Dan Jarvis', 'Labour', 'dan.jarvis.mp@parliament.uk', 12),
	(97, 4253, 'Seema Malhotra', 'Labour (Co-op)', 'seema.malhotra.mp@parliament.uk', 174),
	(98, 4263, 'Lucy Powell', 'Labour (Co-op)', 'contact@lucypowell.org.uk', 290),
	(99, 4267, 'Sarah Champion', 'Labour', 'sarah.champion.mp@parliament.uk', 390),
	(100, 4268, 'Steve Reed', 'Labour (Co-op)', 'steve.reed.mp@parliament.uk', 465),
	(101, 4269, 'Andy McDonald', 'Labour', 'andy.mcdonald.2nd@parliament.uk', 305),
	(102, 4277, 'Emma Lewell', 'Labour', 'emma.lewell.mp@parliament.uk', 430),
	(103, 429, 'Derek Twigg', 'Labour', 'derek.twigg.mp@parliament.uk', 522),
	(104, 4316, 'Mike Kane', 'Labour', 'mike.kane.mp@parliament.uk', 540),
	(105, 4320, 'Robert Jenrick', 'Reform UK', 'robert.jenrick.mp@parliament.uk', 313),
	(106, 4356, 'Angela Rayner', 'Labour', 'angela.rayner.mp@parliament.uk', 8),
	(107, 4358, 'Wendy Morton', 'Conservative', 'wendy.morton.mp@parliament.uk', 2),
	(108, 4362, 'Edward Argar', 'Conservative', 'edward.argar.mp@parliament.uk', 295),
	(109, 4366, 'Sir James Cleverly', 'Conservative', 'james.cleverly.mp@parliament.uk', 59),
	(110, 4368, 'Neil Coyle', 'Labour', 'neil.coyle.mp@parliament.uk', 23),
	(111, 4370, 'Jess Phillips', 'Labour', 'jess.phillips.mp@parliament.uk', 38),
	(112, 4382, 'Daniel Zeichner', 'Labour', 'daniel@danielzeichner.co.uk', 87),
	(113, 4384, 'Mike Wood', 'Conservative', 'mike.wood.mp@parliament.uk', 254),
	(114, 4389, 'Ruth Cadbury', 'Labour', 'ruthcadburymp@parliament.uk', 62),
	(115, 4391, 'Judith Cummins', 'Labour', 'judith.cummins.mp@parliament.uk', 57),
	(116, 4394, 'Imran Hussain', 'Labour', 'imran.hussain.mp@parliament.uk', 56),
	(117, 4396, 'Rebecca Long Bailey', 'Labour', 'rebecca.longbailey.mp@parliament.uk', 397),
	(118, 4397, 'Peter Dowd', 'Labour', 'peter.dowd.mp@parliament.uk', 51),
	(119, 4399, 'Victoria Atkins', 'Conservative', 'victoria@victoriaatkins.org.uk', 281),
	(120, 4407, 'Nigel Huddleston', 'Conservative', 'nigel.huddleston.mp@parliament.uk', 141),
	(121, 4409, 'Naz Shah', 'Labour', 'naz.shah.mp@parliament.uk', 58),
	(122, 4418, 'Justin Madders', 'Labour', 'justin.madders.mp@parliament.uk', 160),
	(123, 4436, 'Cat Smith', 'Labour', 'cat.smith.mp@parliament.uk', 256),
	(124, 4439, 'Alberto Costa', 'Conservative', 'alberto.costa.mp@parliament.uk', 426),
	(125, 4441, 'Sir Oliver Dowden', 'Conservative', 'oliver.dowden.mp@parliament.uk', 222),
	(126, 4444, 'Karin Smyth', 'Labour', 'karin.smyth.mp@parliament.uk', 73),
	(127, 4449, 'Anna Turley', 'Labour (Co-op)', 'anna.turley.mp@parliament.uk', 378),
	(128, 4456, 'Jeff Smith', 'Labour', 'jeff.smith.mp@parliament.uk', 292),
	(129, 4457, 'Ms Marie Rimmer', 'Labour', 'marie.rimmer.mp@parliament.uk', 448),
	(130, 4460, 'Ms Nusrat Ghani', 'Conservative', 'nusrat.ghani.mp@parliament.uk', 471),
	(131, 4462, 'Tom Tugendhat', 'Conservative', 'tom.tugendhat.mp@parliament.uk', 487),
	(132, 4464, 'Melanie Onn', 'Labour', 'melanie.onn.mp@parliament.uk', 193),
	(133, 4471, 'Rachael Maskell', 'Labour (Co-op)', 'rachael.maskell.mp@parliament.uk', 542),
	(134, 4473, 'Louise Haigh', 'Labour', 'louise.haigh.mp@parliament.uk', 407),
	(135, 4474, 'Kevin Hollinrake', 'Conservative', 'kevin.hollinrake.mp@parliament.uk', 482),
	(136, 4475, 'Suella Braverman', 'Reform UK', 'suella.braverman.mp@parliament.uk', 171),
	(137, 4483, 'Rishi Sunak', 'Conservative', 'rishi.sunak.mp@parliament.uk', 382),
	(138, 4484, 'Alan Mak', 'Conservative', 'alan.mak.mp@parliament.uk', 213),
	(139, 449, 'Graham Stringer', 'Labour', 'graham.stringer.mp@parliament.uk', 41),
	(140, 4491, 'Vicky Foxcroft', 'Labour', 'vicky.foxcroft.mp@parliament.uk', 270),
	(141, 4493, 'Richard Burgon', 'Labour', 'richard@richardburgon.com', 258),
	(142, 4494, 'Simon Hoare', 'Conservative', 'simon.hoare.mp@parliament.uk', 326),
	(143, 4495, 'Kit Malthouse', 'Conservative', 'kit.malthouse.mp@parliament.uk', 341),
	(144, 4500, 'Clive Lewis', 'Labour', 'clive.lewis.mp@parliament.uk', 347),
	(145, 4503, 'Chris Philp', 'Conservative', 'chris.philp.mp@parliament.uk', 125),
	(146, 4504, 'Wes Streeting', 'Labour', 'wes.streeting.mp@parliament.uk', 238),
	(147, 4505, 'Peter Kyle', 'Labour', 'peter.kyle.mp@parliament.uk', 234),
	(148, 4510, 'Helen Hayes', 'Labour', 'helen.hayes.mp@parliament.uk', 143),
	(149, 4511, 'Dr Rupa Huq', 'Labour', 'rupa.huq.mp@parliament.uk', 145),
	(150, 4513, 'Mims Davies', 'Conservative', 'mims.davies.mp@parliament.uk', 150),
	(151, 4514, 'Sir Keir Starmer', 'Labour', 'keir.starmer.mp@parliament.uk', 228),
	(152, 4515, 'Kate Osamor', 'Labour (Co-op)', 'kate.osamor.mp@parliament.uk', 159),
	(153, 4518, 'Tulip Siddiq', 'Labour', 'tulip.siddiq.mp@parliament.uk', 203),
	(154, 4519, 'James Cartlidge', 'Conservative', 'james.cartlidge.mp@parliament.uk', 432),
	(155, 4520, 'Matthew Pennycook', 'Labour', 'matthew.pennycook.mp@parliament.uk', 195),
	(156, 4523, 'Catherine West', 'Labour', 'catherine.west.mp@parliament.uk', 231),
	(157, 4527, 'Helen Whately', 'Conservative', 'helen.whately.mp@parliament.uk', 173),
	(158, 4569, 'Jim McMahon', 'Labour (Co-op)', 'jim.mcmahon.mp@parliament.uk', 354),
	(159, 4571, 'Gill Furniss', 'Labour', 'gill.furniss.mp@parliament.uk', 404),
	(160, 4573, 'Dr Rosena Allin-Khan', 'Labour', 'rosena.allinkhan.mp@parliament.uk', 488),
	(161, 4591, 'Sarah Olney', 'Liberal Democrat', 'sarah.olney.mp@parliament.uk', 383),
	(162, 4592, 'Dr Caroline Johnson', 'Conservative', 'caroline.johnson.mp@parliament.uk', 414),
	(163, 4595, 'Gareth Snell', 'Labour (Co-op)', 'gareth.snell.mp@parliament.uk', 458),
	(164, 4597, 'Mrs Kemi Badenoch', 'Conservative', 'kemi.badenoch.mp@parliament.uk', 340),
	(165, 4598, 'Mohammad Yasin', 'Labour', 'mohammad.yasin.mp@parliament.uk', 22),
	(166, 4602, 'Wera Hobhouse', 'Liberal Democrat', 'wera.hobhouse.mp@parliament.uk', 18),
	(167, 4603, 'Preet Kaur Gill', 'Labour (Co-op)', 'preet.gill.mp@parliament.uk', 30),
	(168, 4607, 'Stephanie Peacock', 'Labour', 'stephanie.peacock.mp@parliament.uk', 13),
	(169, 4610, 'Bambos Charalambous', 'Labour', 'bambos.charalambous.mp@parliament.uk', 441),
	(170, 4613, 'Alex Burghart', 'Conservative', 'alex.burghart.mp@parliament.uk', 63),
	(171, 4616, 'Rosie Duffield', 'Independent', 'rosie.duffield.mp@parliament.uk', 89),
	(172, 4617, 'Matt Western', 'Labour', 'matt.western.mp@parliament.uk', 504),
	(173, 4618, 'Liz Twist', 'Labour', 'liz.twist.mp@parliament.uk', 44),
	(174, 4620, 'Ellie Reeves', 'Labour', 'ellie.reeves.mp@parliament.uk', 271),
	(175, 4621, 'Darren Jones', 'Labour', 'darren.jones.mp@parliament.uk', 72),
	(176, 4631, 'Sarah Jones', 'Labour', 'sarah.jones.mp@parliament.uk', 126),
	(177, 4637, 'Mr James Frith', 'Labour', 'james.frith.mp@parliament.uk', 82),
	(178, 4638, 'Mr Tanmanjeet Singh Dhesi', 'Labour', 'tan.dhesi.mp@parliament.uk', 415),
	(179, 4641, 'Alex Norris', 'Labour (Co-op)', 'alex.norris.mp@parliament.uk', 349),
	(180, 4645, 'Emma Hardy', 'Labour', 'emma.hardy.mp@parliament.uk', 253),
	(181, 4647, 'Julia Lopez', 'Conservative', 'julia.lopez.mp@parliament.uk', 230),
	(182, 4651, 'Dan Carden', 'Labour', 'dan.carden.mp@parliament.uk', 277),
	(183, 4653, 'Stephen Morgan', 'Labour', 'stephen.morgan.mp@parliament.uk', 370),
	(184, 4654, 'Matt Rodda', 'Labour', 'matt.rodda.mp@parliament.uk', 376),
	(185, 4656, 'Layla Moran', 'Liberal Democrat', 'layla.moran.mp@parliament.uk', 358),
	(186, 4657, 'Anneliese Dodds', 'Labour (Co-op)', 'anneliese.dodds.mp@parliament.uk', 357),
	(187, 4658, 'Alex Sobel', 'Labour (Co-op)', 'alex.sobel.mp@parliament.uk', 257),
	(188, 467, 'Sir Lindsay Hoyle', 'Speaker', 'lindsay.hoyle.mp@parliament.uk', 108),
	(189, 4671, 'Afzal Khan', 'Labour', 'afzal.khan.mp@parliament.uk', 291),
	(190, 4673, 'Jo Platt', 'Labour (Co-op)', 'jo.platt.mp@parliament.uk', 267),
	(191, 4676, 'Marsha De Cordova', 'Labour', 'marsha.decordova.mp@parliament.uk', 19),
	(192, 4679, 'Neil O''Brien', 'Conservative', 'neil.obrien.mp@parliament.uk', 204),
	(193, 4682, 'Luke Pollard', 'Labour (Co-op)', 'luke.pollard.mp@parliament.uk', 365),
	(194, 4698, 'Janet Daby', 'Labour', 'janet.daby.mp@parliament.uk', 269),
	(195, 473, 'Sir Mark Hendrick', 'Labour (Co-op)', '', 371),
	(196, 4739, 'Jerome Mayhew', 'Conservative', 'jerome.mayhew.mp@parliament.uk', 74),
	(197, 4742, 'Stuart Anderson', 'Conservative', 'stuart.anderson.mp@parliament.uk', 431),
	(198, 4743, 'Lee Anderson', 'Reform UK', 'lee.anderson.mp@parliament.uk', 6),
	(199, 4747, 'Tahir Ali', 'Labour', 'tahir.ali.mp@parliament.uk', 32),
	(200, 4753, 'Mary Kelly Foy', 'Labour', 'mary.foy.mp@parliament.uk', 111),
	(201, 4759, 'Joy Morrissey', 'Conservative', 'joy.morrissey.mp@parliament.uk', 20),
	(202, 4764, 'Bell Ribeiro-Addy', 'Labour', 'bell.ribeiroaddy.mp@parliament.uk', 113),
	(203, 4769, 'Daisy Cooper', 'Liberal Democrat', 'daisy.cooper.mp@parliament.uk', 445),
	(204, 4776, 'Munira Wilson', 'Liberal Democrat', 'munira.wilson.mp@parliament.uk', 494),
	(205, 4777, 'Sarah Owen', 'Labour', 'sarah.owen.mp@parliament.uk', 283),
	(206, 4778, 'Greg Smith', 'Conservative', 'greg.smith.mp@parliament.uk', 298),
	(207, 4779, 'Taiwo Owatemi', 'Labour', 'taiwo.owatemi.mp@parliament.uk', 119),
	(208, 4780, 'Laura Trott', 'Conservative', 'laura.trott.mp@parliament.uk', 403),
	(209, 4781, 'Dr Luke Evans', 'Conservative', 'luke.evans.mp@parliament.uk', 226),
	(210, 4783, 'Kate Osborne', 'Labour', 'kate.osborne.mp@parliament.uk', 245),
	(211, 4785, 'Dr Ben Spencer', 'Conservative', 'ben.spencer.mp@parliament.uk', 394),
	(212, 4786, 'Zarah Sultana', 'Your Party', 'zarah.sultana.mp@parliament.uk', 120),
	(213, 4787, 'James Wild', 'Conservative', 'james.wild.mp@parliament.uk', 343),
	(214, 4788, 'Fleur Anderson', 'Labour', 'fleur.anderson.mp@parliament.uk', 372),
	(215, 4790, 'Apsana Begum', 'Labour', 'apsana.begum.mp@parliament.uk', 368),
	(216, 4797, 'James Murray', 'Labour (Co-op)', 'james.murray.mp@parliament.uk', 146),
	(217, 4798, 'Gareth Bacon', 'Conservative', 'gareth.bacon.mp@parliament.uk', 355),
	(218, 4799, 'Charlotte Nichols', 'Labour', 'charlotte.nichols.mp@parliament.uk', 502),
	(219, 4803, 'Paul Holmes', 'Conservative', 'paul.holmes.mp@parliament.uk', 201),
	(220, 4804, 'Mr Gagan Mohindra', 'Conservative', 'gagan.mohindra.mp@parliament.uk', 434),
	(221, 4805, 'Alicia Kearns', 'Conservative', 'alicia.kearns.mp@parliament.uk', 396),
	(222, 4806, 'Claire Coutinho', 'Conservative', 'claire.coutinho.mp@parliament.uk', 153),
	(223, 4811, 'Navendu Mishra', 'Labour', 'navendu.mishra.mp@parliament.uk', 455),
	(224, 4813, 'Mr Richard Holden', 'Conservative', 'richard.holden.mp@parliament.uk', 15),
	(225, 4818, 'Saqib Bhatti', 'Conservative', 'saqib.bhatti@parliament.uk', 296),
	(226, 4820, 'Ms Abena Oppong-Asare', 'Labour', 'abena.oppongasare.mp@parliament.uk', 167),
	(227, 4822, 'Feryal Clark', 'Labour', 'feryal.clark.mp@parliament.uk', 163),
	(228, 4824, 'Kim Johnson', 'Labour', 'kim.johnson.mp@parliament.uk', 276),
	(229, 4828, 'Paula Barker', 'Labour', 'paula.barker.mp@parliament.uk', 278),
	(230, 483, 'Maria Eagle', 'Labour', 'maria.eagle.mp@parliament.uk', 275),
	(231, 4831, 'Ian Byrne', 'Labour', 'ian.byrne.mp@parliament.uk', 279),
	(232, 4844, 'Matt Vickers', 'Conservative', 'matt.vickers.mp@parliament.uk', 457),
	(233, 4850, 'Gareth Davies', 'Conservative', 'gareth.davies.mp@parliament.uk', 191),
	(234, 4853, 'Dr Neil Hudson', 'Conservative', 'neil.hudson.mp@parliament.uk', 164),
	(235, 4858, 'Danny Kruger', 'Reform UK', 'danny.kruger.mp@parliament.uk', 155),
	(236, 4860, 'Dr Kieran Mullan', 'Conservative', 'kieran.mullan.mp@parliament.uk', 26),
	(237, 4861, 'Robbie Moore', 'Conservative', 'robbie.moore.mp@parliament.uk', 246),
	(238, 4864, 'Olivia Blake', 'Labour', 'olivia.blake.mp@parliament.uk', 406),
	(239, 4869, 'Nadia Whittome', 'Labour', 'nadia.whittome.mp@parliament.uk', 348),
	(240, 4870, 'Florence Eshalomi', 'Labour (Co-op)', 'florence.eshalomi.mp@parliament.uk', 497),
	(241, 4871, 'Christian Wakeford', 'Labour', 'christian.wakeford.mp@parliament.uk', 83),
	(242, 4872, 'David Simmonds', 'Conservative', 'david.simmonds.mp@parliament.uk', 392),
	(243, 4873, 'Rachel Hopkins', 'Labour', 'rachel.hopkins.mp@parliament.uk', 284),
	(244, 4874, 'Andrew Griffith', 'Conservative', 'andrew.griffith.mp@parliament.uk', 5),
	(245, 491, 'Dame Angela Eagle', 'Labour', 'angela.eagle.mp@parliament.uk', 499),
	(246, 4918, 'Sarah Green', 'Liberal Democrat', 'sarah.green.mp@parliament.uk', 100),
	(247, 4923, 'Kim Leadbeater', 'Labour', 'kim.leadbeater.mp@parliament.uk', 444),
	(248, 4932, 'Mr Louie French', 'Conservative', 'louie.french.mp@parliament.uk', 352),
	(249, 4934, 'Helen Morgan', 'Liberal Democrat', 'helen.morgan.mp@parliament.uk', 336),
	(250, 4938, 'Paulette Hamilton', 'Labour', 'paulette.hamilton.mp@parliament.uk', 31),
	(251, 4942, 'Richard Foord', 'Liberal Democrat', 'richard.foord.mp@parliament.uk', 229),
	(252, 4943, 'Simon Lightwood', 'Labour (Co-op)', 'simon.lightwood.mp@parliament.uk', 498),
	(253, 4976, 'Samantha Dixon', 'Labour', 'samantha.dixon.mp@parliament.uk', 101),
	(254, 4979, 'Andrew Western', 'Labour', 'andrew.western.mp@parliament.uk', 466),
	(255, 4981, 'Ashley Dalton', 'Labour', 'ashley.dalton.mp@parliament.uk', 515),
	(256, 4993, 'Keir Mather', 'Labour', 'keir.mather.mp@parliament.uk', 402),
	(257, 4995, 'Sarah Dyke', 'Liberal Democrat', 'sarah.dyke.mp@parliament.uk', 185),
	(258, 5000, 'Alistair Strathern', 'Labour', 'alistair.strathern.mp@parliament.uk', 227),
	(259, 5001, 'Sarah Edwards', 'Labour', 'sarah.edwards.mp@parliament.uk', 476),
	(260, 5010, 'Damien Egan', 'Labour', 'damien.egan.mp@parliament.uk', 71),
	(261, 5011, 'Gen Kitchen', 'Labour', 'gen.kitchen.mp@parliament.uk', 509),
	(262, 5025, 'Chris Webb', 'Labour', 'chris.webb.mp@parliament.uk', 43),
	(263, 5028, 'Lewis Atkinson', 'Labour', 'lewis.atkinson.mp@parliament.uk', 469),
	(264, 5029, 'Emma Foody', 'Labour (Co-op)', 'emma.foody.mp@parliament.uk', 121),
	(265, 5030, 'Dr Simon Opher', 'Labour', 'simon.opher.mp@parliament.uk', 467),
	(266, 5031, 'Mark Ferguson', 'Labour', 'mark.ferguson.mp@parliament.uk', 182),
	(267, 5032, 'Tom Gordon', 'Liberal Democrat', 'tom.gordon.mp@parliament.uk', 207),
	(268, 5033, 'Josh MacAlister', 'Labour', 'josh.macalister.mp@parliament.uk', 521),
	(269, 5034, 'Josh Newbury', 'Labour', 'josh.newbury.mp@parliament.uk', 88),
	(270, 5035, 'Will Stone', 'Labour', 'will.stone.mp@parliament.uk', 474),
	(271, 5036, 'Jodie Gosling', 'Labour', 'jodie.gosling.mp@parliament.uk', 351),
	(272, 5037, 'Lola McEvoy', 'Labour', 'lola.mcevoy.mp@parliament.uk', 128),
	(273, 5038, 'Anneliese Midgley', 'Labour', 'anneliese.midgley.mp@parliament.uk', 255),
	(274, 5040, 'Liz Jarvis', 'Liberal Democrat', 'liz.jarvis.mp@parliament.uk', 158),
	(275, 5041, 'Shaun Davies', 'Labour', 'shaun.davies.mp@parliament.uk', 479),
	(276, 5042, 'Pam Cox', 'Labour', 'pam.cox.mp@parliament.uk', 114),
	(277, 5044, 'Adam Thompson', 'Labour', 'adam.thompson.mp@parliament.uk', 166),
	(278, 5045, 'Mr Jonathan Brash', 'Labour', 'jonathan.brash.mp@parliament.uk', 210),
	(279, 5047, 'James Naish', 'Labour', 'james.naish.mp@parliament.uk', 395),
	(280, 5048, 'Antonia Bance', 'Labour', 'antonia.bance.mp@parliament.uk', 485),
	(281, 5049, 'Michelle Scrogham', 'Labour', 'michelle.scrogham.mp@parliament.uk', 14),
	(282, 5050, 'Lewis Cocking', 'Conservative', 'lewis.cocking.mp@parliament.uk', 77),
	(283, 5051, 'Kevin Bonavia', 'Labour', 'kevin.bonavia.mp@parliament.uk', 454),
	(284, 5052, 'Patrick Hurley', 'Labour', 'patrick.hurley.mp@parliament.uk', 442),
	(285, 5053, 'Natalie Fleet', 'Labour', 'natalie.fleet.mp@parliament.uk', 47),
	(286, 5054, 'Mr Calvin Bailey', 'Labour', 'calvin.bailey.mp@parliament.uk', 272),
	(287, 5055, 'Max Wilkinson', 'Liberal Democrat', 'max.wilkinson.mp@parliament.uk', 99),
	(288, 5056, 'Jen Craft', 'Labour', 'jen.craft.mp@parliament.uk', 484),
	(289, 5058, 'Juliet Campbell', 'Labour', 'juliet.campbell.mp@parliament.uk', 78),
	(290, 5059, 'Gurinder Singh Josan', 'Labour', 'gurinder.josan.mp@parliament.uk', 416),
	(291, 5061, 'Andrew Lewin', 'Labour', 'andrew.lewin.mp@parliament.uk', 511),
	(292, 5062, 'Nick Timothy', 'Conservative', 'nick.timothy.mp@parliament.uk', 516),
	(293, 5064, 'Steve Race', 'Labour', 'steve.race.mp@parliament.uk', 169),
	(294, 5065, 'Rachel Taylor', 'Labour', 'rachel.taylor.mp@parliament.uk', 338),
	(295, 5066, 'Steve Darling', 'Liberal Democrat', 'steve.darling.mp@parliament.uk', 489),
	(296, 5067, 'Tony Vaughan', 'Labour', 'tony.vaughan.mp@parliament.uk', 177),
	(297, 5068, 'Shivani Raja', 'Conservative', 'shivani.raja.mp@parliament.uk', 264),
	(298, 5070, 'Lisa Smart', 'Liberal Democrat', 'lisa.smart.mp@parliament.uk', 215),
	(299, 5071, 'Paul Waugh', 'Labour (Co-op)', 'paul.waugh.mp@parliament.uk', 384),
	(300, 5072, 'Mr Andrew Snowden', 'Conservative', 'andrew.snowden.mp@parliament.uk', 180),
	(301, 5073, 'Marie Goldman', 'Liberal Democrat', 'marie.goldman.mp@parliament.uk', 97),
	(302, 5074, 'Mr Paul Foster', 'Labour', 'paul.foster.mp@parliament.uk', 429),
	(303, 5075, 'Deirdre Costigan', 'Labour', 'deirdre.costigan.mp@parliament.uk', 147),
	(304, 5077, 'Jacob Collier', 'Labour', 'jacob.collier.mp@parliament.uk', 81),
	(305, 5078, 'Pippa Heylings', 'Liberal Democrat', 'pippa.heylings.mp@parliament.uk', 419),
	(306, 5080, 'Alan Strickland', 'Labour', 'alan.strickland.mp@parliament.uk', 320),
	(307, 5081, 'Joe Morris', 'Labour', 'joe.morris.mp@parliament.uk', 223),
	(308, 5082, 'Jake Richards', 'Labour', 'jake.richards.mp@parliament.uk', 389),
	(309, 5083, 'Bobby Dean', 'Liberal Democrat', 'bobby.dean.mp@parliament.uk', 91),
	(310, 5084, 'Mrs Elsie Blundell', 'Labour', 'elsie.blundell.mp@parliament.uk', 224),
	(311, 5086, 'Josh Babarinde', 'Liberal Democrat', 'josh.babarinde.mp@parliament.uk', 157),
	(312, 5087, 'Tom Collins', 'Labour', 'tom.collins.mp@parliament.uk', 535),
	(313, 5088, 'Sarah Coombes', 'Labour', 'sarah.coombes.mp@parliament.uk', 512),
	(314, 5089, 'Ben Obese-Jecty', 'Conservative', 'ben.obesejecty.mp@parliament.uk', 236),
	(315, 5090, 'Tom Morrison', 'Liberal Democrat', 'tom.morrison.mp@parliament.uk', 96),
	(316, 5091, 'Nigel Farage', 'Reform UK', 'nigel.farage.mp@parliament.uk', 112),
	(317, 5092, 'David Baines', 'Labour', 'david.baines.mp@parliament.uk', 447),
	(318, 5094, 'Ms Julie Minns', 'Labour', 'julie.minns.mp@parliament.uk', 90),
	(319, 5095, 'Kirith Entwistle', 'Labour', 'kirith.entwistle.mp@parliament.uk', 48),
	(320, 5096, 'Ian Sollom', 'Liberal Democrat', 'ian.sollom.mp@parliament.uk', 450),
	(321, 5097, 'Mr Bayo Alaba', 'Labour', 'bayo@bayoalaba.com', 439),
	(322, 5098, 'Dr Marie Tidball', 'Labour', 'marie.tidball.mp@parliament.uk', 361),
	(323, 5099, 'Miatta Fahnbulleh', 'Labour (Co-op)', 'miatta.fahnbulleh.mp@parliament.uk', 359),
	(324, 5100, 'Blake Stephenson', 'Conservative', 'blake.stephenson.mp@parliament.uk', 297),
	(325, 5101, 'Sir Ashley Fox', 'Conservative', 'ashley.fox.mp@parliament.uk', 64),
	(326, 5102, 'Carla Denyer', 'Green Party', 'carla.denyer.mp@parliament.uk', 69),
	(327, 5103, 'Luke Taylor', 'Liberal Democrat', 'luke.taylor.mp@parliament.uk', 472),
	(328, 5105, 'Jo White', 'Labour', 'jo.white.mp@parliament.uk', 17),
	(329, 5106, 'David Burton-Sampson', 'Labour', 'david.burtonsampson.mp@parliament.uk', 440),
	(330, 5107, 'Linsey Farnsworth', 'Labour', 'linsey.farnsworth.mp@parliament.uk', 4),
	(331, 5108, 'Sam Rushworth', 'Labour', 'sam.rushworth.mp@parliament.uk', 39),
	(332, 5109, 'Chris Bloore', 'Labour', 'chris.bloore.mp@parliament.uk', 379),
	(333, 5111, 'Martin Wrigley', 'Liberal Democrat', 'martin.wrigley.mp@parliament.uk', 319),
	(334, 5112, 'Luke Akehurst', 'Labour', 'luke.akehurst.mp@parliament.uk', 327),
	(335, 5115, 'Jon Pearce', 'Labour', 'jon.pearce.mp@parliament.uk', 225),
	(336, 5116, 'Chris McDonald', 'Labour', 'chris.mcdonald.mp@parliament.uk', 456),
	(337, 5117, 'Sarah Smith', 'Labour', 'sarah.smith.mp@parliament.uk', 237),
	(338, 5118, 'Chris Curtis', 'Labour', 'chris.curtis.mp@parliament.uk', 308),
	(339, 5119, 'Natasha Irons', 'Labour', 'natasha.irons.mp@parliament.uk', 124),
	(340, 5120, 'Shockat Adam', 'Independent', 'shockat.adam.mp@parliament.uk', 265),
	(341, 5122, 'Manuela Perteghella', 'Liberal Democrat', 'manuela.perteghella.mp@parliament.uk', 464),
	(342, 5123, 'Ms Polly Billington', 'Labour', 'polly.billington.mp@parliament.uk', 154),
	(343, 5124, 'Markus Campbell-Savours', 'Labour', 'markus.campbellsavours.mp@parliament.uk', 362),
	(344, 5126, 'Dave Robertson', 'Labour', 'dave.robertson.mp@parliament.uk', 273),
	(345, 5127, 'John Slinger', 'Labour', 'john.slinger.mp@parliament.uk', 391),
	(346, 5128, 'Phil Brickell', 'Labour', 'phil.brickell.mp@parliament.uk', 50),
	(347, 5130, 'Matt Turmaine', 'Labour', 'matt.turmaine.mp@parliament.uk', 506),
	(348, 5131, 'Jack Abbott', 'Labour (Co-op)', 'jack.abbott.mp@parliament.uk', 240),
	(349, 5132, 'Liam Conlon', 'Labour', 'liam.conlon.mp@parliament.uk', 21),
	(350, 5133, 'Alice Macdonald', 'Labour (Co-op)', 'alice.macdonald.mp@parliament.uk', 346),
	(351, 5134, 'Andy MacNae', 'Labour', 'andy.macnae.mp@parliament.uk', 388),
	(352, 5135, 'Oliver Ryan', 'Labour (Co-op)', 'oliver.ryan.mp@parliament.uk', 80),
	(353, 5138, 'Ian Roome', 'Liberal Democrat', 'ian.roome.mp@parliament.uk', 325),
	(354, 5139, 'Emily Darlington', 'Labour', 'emily.darlington.mp@parliament.uk', 307),
	(355, 5140, 'Claire Young', 'Liberal Democrat', 'claire.young.mp@parliament.uk', 483),
	(356, 5141, 'Alex Mayer', 'Labour', 'alex.mayer.mp@parliament.uk', 144),
	(357, 5142, 'Abtisam Mohamed', 'Labour', 'abtisam.mohamed.mp@parliament.uk', 405),
	(358, 5143, 'Catherine Atkinson', 'Labour', 'catherine.atkinson.mp@parliament.uk', 131),
	(359, 5144, 'Richard Quigley', 'Labour', 'richard.quigley.mp@parliament.uk', 242),
	(360, 5146, 'Michael Payne', 'Labour', 'michael.payne.mp@parliament.uk', 183),
	(361, 5147, 'Luke Myer', 'Labour', 'luke.myer.mp@parliament.uk', 306),
	(362, 5148, 'Mr Hamish Falconer', 'Labour', 'hamish.falconer.mp@parliament.uk', 274),
	(363, 5149, 'Amanda Hack', 'Labour', 'amanda.hack.mp@parliament.uk', 342),
	(364, 5150, 'Samantha Niblett', 'Labour', 'samantha.niblett.mp@parliament.uk', 421),
	(365, 5151, 'David Williams', 'Labour', 'david.williams.mp@parliament.uk', 459),
	(366, 5152, 'Sureena Brackenridge', 'Labour', 'sureena.brackenridge.mp@parliament.uk', 532),
	(367, 5154, 'Sarah Hall', 'Labour (Co-op)', 'sarah.hall.mp@parliament.uk', 503),
	(368, 5156, 'Jess Asato', 'Labour', 'jess.asato.mp@parliament.uk', 282),
	(369, 5158, 'Rupert Lowe', 'Restore Britain', 'rupert.lowe.mp@parliament.uk', 194),
	(370, 5159, 'Mr Connor Rand', 'Labour', 'connor.rand.mp@parliament.uk', 3),
	(371, 5160, 'Jenny Riddell-Carpenter', 'Labour', 'jenny.riddellcarpenter.mp@parliament.uk', 468),
	(372, 5161, 'Richard Tice', 'Reform UK', 'richard.tice.mp@parliament.uk', 52),
	(373, 5162, 'Matthew Patrick', 'Labour', 'matthew.patrick.mp@parliament.uk', 527),
	(374, 5163, 'Dr Peter Prinsley', 'Labour', 'peter.prinsley.mp@parliament.uk', 84),
	(375, 5164, 'Steff Aquarone', 'Liberal Democrat', 'steff.aquarone.mp@parliament.uk', 334),
	(376, 5165, 'Peter Swallow', 'Labour', 'peter.swallow.mp@parliament.uk', 55),
	(377, 5166, 'Mark Sewards', 'Labour', 'mark.sewards.mp@parliament.uk', 262),
	(378, 5168, 'Adam Jogee', 'Labour', 'adam.jogee.mp@parliament.uk', 318),
	(379, 5169, 'Charlie Dewhirst', 'Conservative', 'charlie.dewhirst.mp@parliament.uk', 65),
	(380, 5171, 'Julia Buckley', 'Labour', 'julia.buckley.mp@parliament.uk', 411),
	(381, 5172, 'Dan Aldridge', 'Labour', 'daniel.aldridge.mp@parliament.uk', 519),
	(382, 5173, 'Alex Baker', 'Labour', 'alex.baker.mp@parliament.uk', 1),
	(383, 5174, 'Fred Thomas', 'Labour', 'fred.thomas.mp@parliament.uk', 364),
	(384, 5176, 'Baggy Shanker', 'Labour (Co-op)', 'baggy.shanker.mp@parliament.uk', 132),
	(385, 5178, 'Sally Jameson', 'Labour (Co-op)', 'sally.jameson.mp@parliament.uk', 136),
	(386, 5180, 'Nesil Caliskan', 'Labour', 'nesil.caliskan.mp@parliament.uk', 11),
	(387, 5182, 'Charlotte Cane', 'Liberal Democrat', 'charlotte.cane.mp@parliament.uk', 162),
	(388, 5184, 'Daniel Francis', 'Labour', 'daniel.francis.mp@parliament.uk', 27),
	(389, 5186, 'Bradley Thomas', 'Conservative', 'bradley.thomas.mp@parliament.uk', 76),
	(390, 5187, 'Josh Dean', 'Labour', 'josh.dean.mp@parliament.uk', 221),
	(391, 5191, 'Adam Dance', 'Liberal Democrat', 'adam.dance.mp@parliament.uk', 541),
	(392, 5192, 'Helena Dollimore', 'Labour (Co-op)', 'helena.dollimore.mp@parliament.uk', 212),
	(393, 5193, 'Callum Anderson', 'Labour', 'callum.anderson.mp@parliament.uk', 79),
	(394, 5194, 'Steve Yemm', 'Labour', 'steve.yemm.mp@parliament.uk', 293),
	(395, 5195, 'Andrew Cooper', 'Labour', 'andrew.cooper.mp@parliament.uk', 299),
	(396, 5197, 'Dr Neil Shastri-Hurst', 'Conservative', 'neil.shastrihurst.mp@parliament.uk', 417),
	(397, 5198, 'Chris Coghlan', 'Liberal Democrat', 'chris.coghlan.mp@parliament.uk', 139),
	(398, 5199, 'Mr Luke Charters', 'Labour', 'luke.charters.mp@parliament.uk', 543),
	(399, 5201, 'Victoria Collins', 'Liberal Democrat', 'victoria.collins.mp@parliament.uk', 206),
	(400, 5202, 'Jessica Toale', 'Labour', 'jessica.toale.mp@parliament.uk', 54),
	(401, 5203, 'Alison Griffiths', 'Conservative', 'alison.griffiths.mp@parliament.uk', 46),
	(402, 5204, 'Sarah Sackman', 'Labour', 'sarah.sackman.mp@parliament.uk', 176),
	(403, 5205, 'Ben Goldsborough', 'Labour', 'ben.goldsborough.mp@parliament.uk', 427),
	(404, 5207, 'Clive Jones', 'Liberal Democrat', 'clive.jones.mp@parliament.uk', 531),
	(405, 5208, 'Perran Moon', 'Labour', 'perran.moon.mp@parliament.uk', 86),
	(406, 5209, 'Peter Fortune', 'Conservative', 'peter.fortune.mp@parliament.uk', 75),
	(407, 5210, 'Tom Hayes', 'Labour', 'tom.hayes.mp@parliament.uk', 53),
	(408, 5211, 'James Asser', 'Labour', 'james.asser.mp@parliament.uk', 514),
	(409, 5214, 'Brian Mathew', 'Liberal Democrat', 'brian.mathew.mp@parliament.uk', 294),
	(410, 5215, 'Naushabah Khan', 'Labour', 'naushabah.khan.mp@parliament.uk', 184),
	(411, 5216, 'Caroline Voaden', 'Liberal Democrat', 'caroline.voaden.mp@parliament.uk', 422),
	(412, 5217, 'Lloyd Hatton', 'Labour', 'lloyd.hatton.mp@parliament.uk', 423),
	(413, 5218, 'David Smith', 'Labour', 'david.smith.mp@parliament.uk', 335),
	(414, 5219, 'Mike Martin', 'Liberal Democrat', 'mike.martin.mp@parliament.uk', 493),
	(415, 5220, 'Tristan Osborne', 'Labour', 'tristan.osborne.mp@parliament.uk', 95),
	(416, 5222, 'Tom Rutland', 'Labour', 'tom.rutland.mp@parliament.uk', 156),
	(417, 5223, 'Jim Dickson', 'Labour', 'jim.dickson.mp@parliament.uk', 129),
	(418, 5224, 'Kate Dearden', 'Labour (Co-op)', 'kate.dearden.mp@parliament.uk', 200),
	(419, 5225, 'Lizzi Collinge', 'Labour', 'lizzi.collinge.mp@parliament.uk', 310),
	(420, 5226, 'Michelle Welsh', 'Labour', 'michelle.welsh.mp@parliament.uk', 409),
	(421, 5227, 'Jas Athwal', 'Labour', 'jas.athwal.mp@parliament.uk', 239),
	(422, 5228, 'Maya Ellis', 'Labour', 'maya.ellis.mp@parliament.uk', 381),
	(423, 5229, 'Joe Powell', 'Labour', 'joe.powell.mp@parliament.uk', 248),
	(424, 5230, 'Warinder Juss', 'Labour', 'warinder.juss.mp@parliament.uk', 534),
	(425, 5231, 'Mr Adnan Hussain', 'Independent', 'adnan.hussain.mp@parliament.uk', 40),
	(426, 5232, 'Lorraine Beavers', 'Labour', 'lorraine.beavers.mp@parliament.uk', 42),
	(427, 5233, 'Lee Pitcher', 'Labour', 'lee.pitcher.mp@parliament.uk', 137),
	(428, 5234, 'Laurence Turner', 'Labour', 'laurence.turner.mp@parliament.uk', 35),
	(429, 5235, 'Al Carns', 'Labour', 'al.carns.mp@parliament.uk', 37),
	(430, 5236, 'Jade Botterill', 'Labour', 'jade.botterill.mp@parliament.uk', 356),
	(431, 5237, 'Chris Vince', 'Labour (Co-op)', 'chris.vince.mp@parliament.uk', 205),
	(432, 5238, 'Alex Ballinger', 'Labour', 'alex.ballinger.mp@parliament.uk', 199),
	(433, 5239, 'Sarah Gibson', 'Liberal Democrat', 'sarah.gibson.mp@parliament.uk', 106),
	(434, 5241, 'Aphra Brandreth', 'Conservative', 'aphra.brandreth.mp@parliament.uk', 102),
	(435, 5242, 'Michael Wheeler', 'Labour', 'michael.wheeler.mp@parliament.uk', 536),
	(436, 5243, 'Andrew Pakes', 'Labour (Co-op)', 'andrew.pakes.mp@parliament.uk', 363),
	(437, 5244, 'Chris Hinchliff', 'Labour', 'chris.hinchliff.mp@parliament.uk', 331),
	(438, 5247, 'Sojan Joseph', 'Labour', 'sojan.joseph.mp@parliament.uk', 7),
	(439, 5248, 'Luke Murphy', 'Labour', 'luke.murphy.mp@parliament.uk', 16),
	(440, 5249, 'Dr Ellie Chowns', 'Green Party', 'ellie.chowns.mp@parliament.uk', 333),
	(441, 5250, 'Gideon Amos', 'Liberal Democrat', 'gideon.amos.mp@parliament.uk', 478),
	(442, 5252, 'Rachel Gilmour', 'Liberal Democrat', 'rachel.gilmour.mp@parliament.uk', 486),
	(443, 5254, 'Alison Hume', 'Labour', 'alison.hume.mp@parliament.uk', 399),
	(444, 5255, 'Joe Robertson', 'Conservative', 'joe.robertson.mp@parliament.uk', 241),
	(445, 5256, 'Jonathan Davies', 'Labour', 'jonathan.davies.mp@parliament.uk', 300),
	(446, 5257, 'Rachel Blake', 'Labour (Co-op)', 'rachel.blake.mp@parliament.uk', 110),
	(447, 5258, 'Louise Sandher-Jones', 'Labour', 'louise.sandherjones.mp@parliament.uk', 329),
	(448, 5259, 'Dr Jeevun Sandher', 'Labour', 'jeevun.sandher.mp@parliament.uk', 280),
	(449, 5260, 'Katie White', 'Labour', 'katie.white.mp@parliament.uk', 260),
	(450, 5263, 'Alex Brewer', 'Liberal Democrat', 'alex.brewer.mp@parliament.uk', 330),
	(451, 5264, 'Jonathan Hinder', 'Labour', 'jonathan.hinder.mp@parliament.uk', 360),
	(452, 5265, 'James MacCleary', 'Liberal Democrat', 'james.maccleary.mp@parliament.uk', 268),
	(453, 5266, 'Mike Tapp', 'Labour', 'mike.tapp.mp@parliament.uk', 140),
	(454, 5267, 'Yuan Yang', 'Labour', 'yuan.yang.mp@parliament.uk', 148),
	(455, 5268, 'Iqbal Mohamed', 'Independent', 'iqbal.mohamed.mp@parliament.uk', 134),
	(456, 5269, 'Dr Lauren Sullivan', 'Labour', 'lauren.sullivan.mp@parliament.uk', 192),
	(457, 5270, 'Darren Paffey', 'Labour', 'darren.paffey.mp@parliament.uk', 437),
	(458, 5271, 'Satvir Kaur', 'Labour', 'satvir.kaur.mp@parliament.uk', 438),
	(459, 5272, 'Margaret Mullane', 'Labour', 'margaret.mullane.mp@parliament.uk', 127),
	(460, 5273, 'Connor Naismith', 'Labour', 'connor.naismith.mp@parliament.uk', 123),
	(461, 5274, 'Sonia Kumar', 'Labour', 'sonia.kumar.mp@parliament.uk', 142),
	(462, 5276, 'Chris Ward', 'Labour', 'chris.ward.mp@parliament.uk', 67),
	(463, 5278, 'Uma Kumaran', 'Labour', 'uma.kumaran.mp@parliament.uk', 463),
	(464, 5279, 'Jayne Kirkham', 'Labour (Co-op)', 'jayne.kirkham.mp@parliament.uk', 492),
	(465, 5281, 'Anna Dixon', 'Labour', 'anna.dixon.mp@parliament.uk', 410),
	(466, 5282, 'Dan Tomlinson', 'Labour', 'dan.tomlinson.mp@parliament.uk', 107),
	(467, 5283, 'Alison Bennett', 'Liberal Democrat', 'alison.bennett.mp@parliament.uk', 304),
	(468, 5285, 'Katie Lam', 'Conservative', 'katie.lam.mp@parliament.uk', 508),
	(469, 5286, 'Anna Sabine', 'Liberal Democrat', 'anna.sabine.mp@parliament.uk', 179),
	(470, 5287, 'Tim Roca', 'Labour', 'tim.roca.mp@parliament.uk', 285),
	(471, 5288, 'Dr Al Pinkerton', 'Liberal Democrat', 'al.pinkerton.mp@parliament.uk', 470),
	(472, 5289, 'Harpreet Uppal', 'Labour', 'harpreet.uppal.mp@parliament.uk', 235),
	(473, 529, 'Sir Alan Campbell', 'Labour', 'alan.campbell.mp@parliament.uk', 495),
	(474, 5290, 'Leigh Ingham', 'Labour', 'leigh.ingham.mp@parliament.uk', 451),
	(475, 5293, 'Cat Eccles', 'Labour', 'cat.eccles.mp@parliament.uk', 462),
	(476, 5294, 'Amanda Martin', 'Labour', 'amanda.martin.mp@parliament.uk', 369),
	(477, 5295, 'Josh Fenton-Glynn', 'Labour', 'josh.fentonglynn.mp@parliament.uk', 85),
	(478, 5296, 'Freddie van Mierlo', 'Liberal Democrat', 'freddie.vanmierlo.mp@parliament.uk', 218),
	(479, 5297, 'Rebecca Paul', 'Conservative', 'rebecca.paul.mp@parliament.uk', 380),
	(480, 5298, 'Lauren Edwards', 'Labour', 'lauren.edwards.mp@parliament.uk', 385),
	(481, 5299, 'Monica Harding', 'Liberal Democrat', 'monica.harding.mp@parliament.uk', 168),
	(482, 5300, 'Kevin McKenna', 'Labour', 'kevin.mckenna.mp@parliament.uk', 412),
	(483, 5301, 'Rebecca Smith', 'Conservative', 'rebecca.smith.mp@parliament.uk', 433),
	(484, 5302, 'Noah Law', 'Labour', 'noah.law.mp@parliament.uk', 446),
	(485, 5303, 'Patrick Spencer', 'Independent', 'patrick.spencer.mp@parliament.uk', 94),
	(486, 5304, 'Dr Danny Chambers', 'Liberal Democrat', 'danny.chambers.mp@parliament.uk', 525),
	(487, 5305, 'Georgia Gould', 'Labour', 'georgia.gould.mp@parliament.uk', 373),
	(488, 5306, 'Claire Hazelgrove', 'Labour', 'claire.hazelgrove.mp@parliament.uk', 175),
	(489, 5307, 'Dr Beccy Cooper', 'Labour', 'beccy.cooper.mp@parliament.uk', 537),
	(490, 5308, 'Sam Carling', 'Labour', 'sam.carling.mp@parliament.uk', 339),
	(491, 5310, 'Mr Lee Dillon', 'Liberal Democrat', 'lee.dillon.mp@parliament.uk', 314),
	(492, 5312, 'Sadik Al-Hassan', 'Labour', 'sadik.alhassan.mp@parliament.uk', 337),
	(493, 5313, 'Zöe Franklin', 'Liberal Democrat', 'zoe.franklin.mp@parliament.uk', 196),
	(494, 5314, 'Siân Berry', 'Green Party', 'sian.berry.mp@parliament.uk', 68),
	(495, 5315, 'Lee Barron', 'Labour', 'lee.barron.mp@parliament.uk', 117),
	(496, 5316, 'Mike Reader', 'Labour', 'mike.reader.mp@parliament.uk', 345),
	(497, 5317, 'Paul Davies', 'Labour', 'paul.davies.mp@parliament.uk', 115),
	(498, 5318, 'Olly Glover', 'Liberal Democrat', 'olly.glover.mp@parliament.uk', 135),
	(499, 5320, 'Adrian Ramsay', 'Green Party', 'adrian.ramsay.mp@parliament.uk', 507),
	(500, 5321, 'Mr Paul Kohler', 'Liberal Democrat', 'paul.kohler.mp@parliament.uk', 524),
	(501, 5322, 'Mr Will Forster', 'Liberal Democrat', 'will.forster.mp@parliament.uk', 530),
	(502, 5323, 'Matt Bishop', 'Labour', 'matt.bishop.mp@parliament.uk', 178),
	(503, 5324, 'Sarah Russell', 'Labour', 'sarah.russell.mp@parliament.uk', 116),
	(504, 5325, 'Charlie Maynard', 'Liberal Democrat', 'charlie.maynard.mp@parliament.uk', 529),
	(505, 5326, 'Edward Morello', 'Liberal Democrat', 'edward.morello.mp@parliament.uk', 513),
	(506, 5327, 'Vikki Slade', 'Liberal Democrat', 'vikki.slade.mp@parliament.uk', 301),
	(507, 5328, 'Sean Woodcock', 'Labour', 'sean.woodcock.mp@parliament.uk', 10),
	(508, 5329, 'John Milne', 'Liberal Democrat', 'john.milne.mp@parliament.uk', 232),
	(509, 5330, 'Mr Peter Bedford', 'Conservative', 'peter.bedford.mp@parliament.uk', 302),
	(510, 5331, 'Rosie Wrighting', 'Labour', 'rosie.wrighting.mp@parliament.uk', 249),
	(511, 5332, 'Lincoln Jopp', 'Conservative', 'lincoln.jopp.mp@parliament.uk', 443),
	(512, 5333, 'Lucy Rigby', 'Labour', 'lucy.rigby.mp@parliament.uk', 344),
	(513, 5334, 'Dr Allison Gardner', 'Labour', 'allison.gardner.mp@parliament.uk', 460),
	(514, 5335, 'Jess Brown-Fuller', 'Liberal Democrat', 'jess.brownfuller.mp@parliament.uk', 104),
	(515, 5336, 'Helen Maguire', 'Liberal Democrat', 'helen.maguire.mp@parliament.uk', 165),
	(516, 5337, 'Olivia Bailey', 'Labour', 'olivia.bailey.mp@parliament.uk', 377),
	(517, 5338, 'Terry Jermy', 'Labour', 'terry.jermy.mp@parliament.uk', 435),
	(518, 5339, 'Danny Beales', 'Labour', 'danny.beales.mp@parliament.uk', 496),
	(519, 5340, 'Jack Rankin', 'Conservative', 'jack.rankin.mp@parliament.uk', 526),
	(520, 5341, 'Laura Kyrke-Smith', 'Labour', 'laura.kyrkesmith.mp@parliament.uk', 9),
	(521, 5342, 'John Whitby', 'Labour', 'john.whitby.mp@parliament.uk', 133),
	(522, 5343, 'Mr Joshua Reynolds', 'Liberal Democrat', 'joshua.reynolds.mp@parliament.uk', 286),
	(523, 5344, 'Ben Coleman', 'Labour', 'ben.coleman.mp@parliament.uk', 98),
	(524, 5345, 'Peter Lamb', 'Labour', 'peter.lamb.mp@parliament.uk', 122),
	(525, 5346, 'Calum Miller', 'Liberal Democrat', 'calum.miller.mp@parliament.uk', 28),
	(526, 5347, 'David Reed', 'Conservative', 'david.reed.mp@parliament.uk', 170),
	(527, 5348, 'David Taylor', 'Labour', 'david.taylor.mp@parliament.uk', 216),
	(528, 5349, 'Alex McIntyre', 'Labour', 'alex.mcintyre.mp@parliament.uk', 186),
	(529, 5350, 'Ben Maguire', 'Liberal Democrat', 'ben.maguire.mp@parliament.uk', 323),
	(530, 5351, 'Gregory Stafford', 'Conservative', 'greg.stafford.mp@parliament.uk', 172),
	(531, 5352, 'Dr Roz Savage', 'Liberal Democrat', 'roz.savage.mp@parliament.uk', 420),
	(532, 5353, 'Anna Gelderd', 'Labour', 'anna.gelderd.mp@parliament.uk', 424),
	(533, 5354, 'Cameron Thomas', 'Independent', 'cameron.thomas.mp@parliament.uk', 480),
	(534, 5355, 'Sarah Bool', 'Conservative', 'sarah.bool.mp@parliament.uk', 428),
	(535, 5357, 'Ayoub Khan', 'Independent', 'ayoub.khan.mp@parliament.uk', 36),
	(536, 5359, 'Neil Duncan-Jordan', 'Labour', 'neil.duncanjordan.mp@parliament.uk', 367),
	(537, 5360, 'David Pinto-Duschinsky', 'Labour', 'david.pintoduschinsky.mp@parliament.uk', 217),
	(538, 5361, 'James McMurdock', 'Independent', 'james.mcmurdock.mp@parliament.uk', 418),
	(539, 54, 'Sir Julian Lewis', 'Conservative', '', 311),
	(540, 5403, 'Sarah Pochin', 'Reform UK', 'sarah.pochin.mp@parliament.uk', 393),
	(541, 5447, 'Hannah Spencer', 'Green Party', 'hannah.spencer.mp@parliament.uk', 189),
	(542, 55, 'Sir Desmond Swayne', 'Conservative', 'swayned@parliament.uk', 312),
	(543, 87, 'Sir Roger Gale', 'Conservative', 'galerj@parliament.uk', 220);


--
-- Data for Name: procrastinate_events; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: procrastinate_jobs; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: procrastinate_periodic_defers; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: procrastinate_workers; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: rights_announcement; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: rights_latereport; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: rights_lawchange; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: rights_letterversion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: rights_publishedcount; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: rights_rulesetversion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: rights_searchcount; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: rights_snapshot; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: rights_weekdecision; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: starter_loaded; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: taggit_tag; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: taggit_taggeditem; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailadmin_admin; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailadmin_editingsession; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailadmin_formstate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_apitoken; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_collection; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_collection VALUES
	(1, '0001', 1, 0, 'Root');


--
-- Data for Name: wagtailcore_collectionviewrestriction; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_collectionviewrestriction_groups; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_comment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_commentreply; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_groupapprovaltask; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_groupapprovaltask VALUES
	(1);


--
-- Data for Name: wagtailcore_groupapprovaltask_groups; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_groupapprovaltask_groups VALUES
	(1, 1, 1);


--
-- Data for Name: wagtailcore_groupcollectionpermission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_groupcollectionpermission VALUES
	(1, 1, 1, 1),
	(2, 1, 2, 1),
	(3, 1, 1, 2),
	(4, 1, 2, 2),
	(5, 1, 1, 5),
	(6, 1, 2, 5),
	(7, 1, 1, 114),
	(8, 1, 2, 114),
	(9, 1, 1, 115),
	(10, 1, 2, 115),
	(11, 1, 1, 117),
	(12, 1, 2, 117),
	(13, 1, 4, 114),
	(14, 1, 4, 115),
	(15, 1, 4, 117),
	(16, 1, 4, 1),
	(17, 1, 4, 2),
	(18, 1, 4, 5),
	(19, 1, 5, 1),
	(20, 1, 5, 2),
	(21, 1, 5, 5);


--
-- Data for Name: wagtailcore_grouppagepermission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_grouppagepermission VALUES
	(1, 1, 1, 74),
	(2, 1, 1, 75),
	(3, 1, 1, 80),
	(4, 2, 1, 74),
	(5, 2, 1, 75),
	(6, 1, 1, 79),
	(7, 1, 1, 81),
	(8, 4, 1, 74),
	(9, 4, 1, 75),
	(10, 4, 1, 79),
	(11, 4, 1, 80),
	(12, 4, 1, 81);


--
-- Data for Name: wagtailcore_groupsitepermission; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_locale; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_locale VALUES
	(1, 'en-gb');


--
-- Data for Name: wagtailcore_modellogentry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_page; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_page VALUES
	(1, '0001', 1, 1, 'Root', 'root', true, false, '/', '', false, '', NULL, NULL, false, 1, NULL, false, NULL, NULL, NULL, NULL, 'Root', NULL, NULL, gen_random_uuid(), 1, NULL, NULL),
	(2, '00010001', 2, 0, 'Welcome to your new Wagtail site!', 'home', true, false, '/home/', '', false, '', NULL, NULL, false, 1, NULL, false, NULL, NULL, NULL, NULL, 'Welcome to your new Wagtail site!', NULL, NULL, gen_random_uuid(), 1, NULL, NULL);


--
-- Data for Name: wagtailcore_pagelogentry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_pagesubscription; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_pageviewrestriction; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_pageviewrestriction_groups; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_referenceindex; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_revision; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_site; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_site VALUES
	(1, 'localhost', 80, true, 2, '');


--
-- Data for Name: wagtailcore_task; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_task VALUES
	(1, 'Moderators approval', true, 4);


--
-- Data for Name: wagtailcore_taskstate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_uploadedfile; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_workflow; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_workflow VALUES
	(1, 'Moderators approval', true);


--
-- Data for Name: wagtailcore_workflowcontenttype; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_workflowpage; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_workflowpage VALUES
	(1, 1);


--
-- Data for Name: wagtailcore_workflowstate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_workflowtask; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_workflowtask VALUES
	(1, 0, 1, 1);


--
-- Data for Name: wagtaildocs_document; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailembeds_embed; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailforms_formsubmission; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailimages_image; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailimages_rendition; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailredirects_redirect; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailsearch_indexentry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailusers_userprofile; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: web_cache; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: web_hit; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: web_rowtrouble; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: web_sitedetails; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);


--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);


--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_id_seq', 6, true);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 241, true);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_permission_id_seq', 857, true);


--
-- Name: campaigns_actionpartner_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_actionpartner_id_seq', 1, false);


--
-- Name: campaigns_countchange_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_countchange_id_seq', 1, false);


--
-- Name: campaigns_fixedreceiver_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_fixedreceiver_id_seq', 1, false);


--
-- Name: campaigns_handin_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_handin_id_seq', 1, false);


--
-- Name: campaigns_handoverterms_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_handoverterms_id_seq', 1, false);


--
-- Name: campaigns_letter_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_letter_id_seq', 1, false);


--
-- Name: campaigns_letterreceiver_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_letterreceiver_id_seq', 1, false);


--
-- Name: campaigns_lettershingles_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_lettershingles_id_seq', 1, false);


--
-- Name: campaigns_milestone_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_milestone_id_seq', 1, false);


--
-- Name: campaigns_offlinecount_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_offlinecount_id_seq', 1, false);


--
-- Name: campaigns_offlinescan_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_offlinescan_id_seq', 1, false);


--
-- Name: campaigns_organisationsignature_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_organisationsignature_id_seq', 1, false);


--
-- Name: campaigns_participation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_participation_id_seq', 1, false);


--
-- Name: campaigns_partner_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_partner_id_seq', 1, false);


--
-- Name: campaigns_partnerconsentevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_partnerconsentevent_id_seq', 1, false);


--
-- Name: campaigns_partnerconsentstate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_partnerconsentstate_id_seq', 1, false);


--
-- Name: campaigns_partnerremoval_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_partnerremoval_id_seq', 1, false);


--
-- Name: campaigns_pledger_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_pledger_id_seq', 1, false);


--
-- Name: campaigns_reason_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_reason_id_seq', 1, false);


--
-- Name: campaigns_threshold_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_threshold_id_seq', 1, false);


--
-- Name: config_backup_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.config_backup_id_seq', 1, false);


--
-- Name: delivery_bouncesuppression_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.delivery_bouncesuppression_id_seq', 1, false);


--
-- Name: delivery_deliverybatch_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.delivery_deliverybatch_id_seq', 1, false);


--
-- Name: delivery_deliverytally_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.delivery_deliverytally_id_seq', 1, false);


--
-- Name: delivery_departure_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.delivery_departure_id_seq', 1, false);


--
-- Name: delivery_installation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.delivery_installation_id_seq', 1, false);


--
-- Name: delivery_mailing_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.delivery_mailing_id_seq', 1, false);


--
-- Name: delivery_message_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.delivery_message_id_seq', 1, false);


--
-- Name: delivery_returnedmail_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.delivery_returnedmail_id_seq', 1, false);


--
-- Name: delivery_sendercheck_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.delivery_sendercheck_id_seq', 1, false);


--
-- Name: delivery_unparsedmail_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.delivery_unparsedmail_id_seq', 1, false);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_content_type_id_seq', 211, true);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 325, true);


--
-- Name: events_coordinator_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.events_coordinator_id_seq', 1, false);


--
-- Name: events_gathering_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.events_gathering_id_seq', 1, false);


--
-- Name: events_signup_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.events_signup_id_seq', 1, false);


--
-- Name: evidence_area_successors_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.evidence_area_successors_id_seq', 7, true);


--
-- Name: evidence_askedbody_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.evidence_askedbody_id_seq', 1, false);


--
-- Name: evidence_cardclock_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.evidence_cardclock_id_seq', 1, false);


--
-- Name: evidence_changedfigure_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.evidence_changedfigure_id_seq', 1, false);


--
-- Name: evidence_correction_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.evidence_correction_id_seq', 1, false);


--
-- Name: evidence_downloadpiece_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.evidence_downloadpiece_id_seq', 1, false);


--
-- Name: evidence_edition_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.evidence_edition_id_seq', 1, false);


--
-- Name: evidence_figure_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.evidence_figure_id_seq', 1, false);


--
-- Name: evidence_footnote_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.evidence_footnote_id_seq', 1, false);


--
-- Name: evidence_informationrequest_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.evidence_informationrequest_id_seq', 1, false);


--
-- Name: evidence_inspection_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.evidence_inspection_id_seq', 1, false);


--
-- Name: evidence_neighbour_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.evidence_neighbour_id_seq', 1, false);


--
-- Name: evidence_objection_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.evidence_objection_id_seq', 1, false);


--
-- Name: evidence_slice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.evidence_slice_id_seq', 1, false);


--
-- Name: evidence_sourcefile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.evidence_sourcefile_id_seq', 1, false);


--
-- Name: inbox_answer_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.inbox_answer_id_seq', 1, false);


--
-- Name: inbox_conversation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.inbox_conversation_id_seq', 1, false);


--
-- Name: inbox_incomingmessage_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.inbox_incomingmessage_id_seq', 1, false);


--
-- Name: inbox_internalnote_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.inbox_internalnote_id_seq', 1, false);


--
-- Name: inbox_preparedanswer_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.inbox_preparedanswer_id_seq', 1, false);


--
-- Name: list_import_importline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.list_import_importline_id_seq', 1, false);


--
-- Name: list_import_importpart_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.list_import_importpart_id_seq', 1, false);


--
-- Name: list_import_importrow_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.list_import_importrow_id_seq', 1, false);


--
-- Name: list_import_listimport_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.list_import_listimport_id_seq', 1, false);


--
-- Name: mailing_list_subscription_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.mailing_list_subscription_id_seq', 1, false);


--
-- Name: mailing_list_subscription_topics_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.mailing_list_subscription_topics_id_seq', 1, false);


--
-- Name: mailing_list_topic_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.mailing_list_topic_id_seq', 1, false);


--
-- Name: membership_aimsversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.membership_aimsversion_id_seq', 1, true);


--
-- Name: membership_application_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.membership_application_id_seq', 1, false);


--
-- Name: membership_applicationmessage_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.membership_applicationmessage_id_seq', 1, false);


--
-- Name: membership_emailtemplateversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.membership_emailtemplateversion_id_seq', 1, false);


--
-- Name: membership_entrychange_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.membership_entrychange_id_seq', 1, false);


--
-- Name: membership_formerslug_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.membership_formerslug_id_seq', 1, false);


--
-- Name: membership_listingrecord_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.membership_listingrecord_id_seq', 1, false);


--
-- Name: membership_membership_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.membership_membership_id_seq', 1, false);


--
-- Name: membership_organisation_councils_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.membership_organisation_councils_id_seq', 1, false);


--
-- Name: membership_organisation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.membership_organisation_id_seq', 1, false);


--
-- Name: membership_proposedchange_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.membership_proposedchange_id_seq', 1, false);


--
-- Name: membership_proposeddecision_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.membership_proposeddecision_id_seq', 1, false);


--
-- Name: membership_stewardinvitation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.membership_stewardinvitation_id_seq', 1, false);


--
-- Name: membership_stewardship_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.membership_stewardship_id_seq', 1, false);


--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);


--
-- Name: moderation_report_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.moderation_report_id_seq', 1, false);


--
-- Name: newsletters_click_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.newsletters_click_id_seq', 1, false);


--
-- Name: newsletters_clickcount_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.newsletters_clickcount_id_seq', 1, false);


--
-- Name: newsletters_newsletter_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.newsletters_newsletter_id_seq', 1, false);


--
-- Name: newsletters_newslettertemplate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.newsletters_newslettertemplate_id_seq', 1, false);


--
-- Name: newsletters_savedblock_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.newsletters_savedblock_id_seq', 1, false);


--
-- Name: newsletters_segment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.newsletters_segment_id_seq', 1, false);


--
-- Name: newsletters_sendingrules_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.newsletters_sendingrules_id_seq', 1, false);


--
-- Name: newsletters_sendplan_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.newsletters_sendplan_id_seq', 1, false);


--
-- Name: newsletters_series_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.newsletters_series_id_seq', 1, false);


--
-- Name: newsletters_seriesrun_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.newsletters_seriesrun_id_seq', 1, false);


--
-- Name: newsletters_step_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.newsletters_step_id_seq', 1, false);


--
-- Name: newsletters_stepmail_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.newsletters_stepmail_id_seq', 1, false);


--
-- Name: newsletters_subjecttest_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.newsletters_subjecttest_id_seq', 1, false);


--
-- Name: newsletters_trackedlink_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.newsletters_trackedlink_id_seq', 1, false);


--
-- Name: pages_footermenu_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.pages_footermenu_id_seq', 1, false);


--
-- Name: people_alarmmail_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_alarmmail_id_seq', 1, false);


--
-- Name: people_auditentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_auditentry_id_seq', 1, false);


--
-- Name: people_confirmation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_confirmation_id_seq', 1, false);


--
-- Name: people_confirmationrules_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_confirmationrules_id_seq', 1, false);


--
-- Name: people_consentevent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_consentevent_id_seq', 1, false);


--
-- Name: people_consentstate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_consentstate_id_seq', 1, false);


--
-- Name: people_consentwording_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_consentwording_id_seq', 4, true);


--
-- Name: people_dailycount_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_dailycount_id_seq', 1, false);


--
-- Name: people_datarequest_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_datarequest_id_seq', 1, false);


--
-- Name: people_exportrequest_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_exportrequest_id_seq', 1, false);


--
-- Name: people_formeraddress_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_formeraddress_id_seq', 1, false);


--
-- Name: people_mergerecord_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_mergerecord_id_seq', 1, false);


--
-- Name: people_note_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_note_id_seq', 1, false);


--
-- Name: people_person_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_person_groups_id_seq', 1, false);


--
-- Name: people_person_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_person_id_seq', 1, false);


--
-- Name: people_person_tags_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_person_tags_id_seq', 1, false);


--
-- Name: people_person_user_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_person_user_permissions_id_seq', 1, false);


--
-- Name: people_retentionperiod_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_retentionperiod_id_seq', 1, false);


--
-- Name: people_signincode_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_signincode_id_seq', 1, false);


--
-- Name: people_stafflink_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_stafflink_id_seq', 1, false);


--
-- Name: people_staffnotice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_staffnotice_id_seq', 1, false);


--
-- Name: people_suppression_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_suppression_id_seq', 1, false);


--
-- Name: people_tag_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_tag_id_seq', 1, false);


--
-- Name: people_tagchange_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_tagchange_id_seq', 1, false);


--
-- Name: places_constituency_councils_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.places_constituency_councils_id_seq', 661, true);


--
-- Name: places_constituency_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.places_constituency_id_seq', 543, true);


--
-- Name: places_contactimport_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.places_contactimport_id_seq', 1, false);


--
-- Name: places_council_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.places_council_id_seq', 153, true);


--
-- Name: places_councilcontact_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.places_councilcontact_id_seq', 1, false);


--
-- Name: places_formercouncil_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.places_formercouncil_id_seq', 8, true);


--
-- Name: places_formercouncil_successors_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.places_formercouncil_successors_id_seq', 10, true);


--
-- Name: places_postcodedirectory_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.places_postcodedirectory_id_seq', 1, false);


--
-- Name: places_representative_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.places_representative_id_seq', 543, true);


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, false);


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, false);


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);


--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);


--
-- Name: rights_announcement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.rights_announcement_id_seq', 1, false);


--
-- Name: rights_lawchange_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.rights_lawchange_id_seq', 1, false);


--
-- Name: rights_letterversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.rights_letterversion_id_seq', 1, false);


--
-- Name: rights_publishedcount_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.rights_publishedcount_id_seq', 1, false);


--
-- Name: rights_rulesetversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.rights_rulesetversion_id_seq', 1, false);


--
-- Name: rights_snapshot_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.rights_snapshot_id_seq', 1, false);


--
-- Name: rights_weekdecision_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.rights_weekdecision_id_seq', 1, false);


--
-- Name: starter_loaded_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.starter_loaded_id_seq', 1, false);


--
-- Name: taggit_tag_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.taggit_tag_id_seq', 1, false);


--
-- Name: taggit_taggeditem_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.taggit_taggeditem_id_seq', 1, false);


--
-- Name: wagtailadmin_admin_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailadmin_admin_id_seq', 1, false);


--
-- Name: wagtailadmin_editingsession_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailadmin_editingsession_id_seq', 1, false);


--
-- Name: wagtailadmin_formstate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailadmin_formstate_id_seq', 1, false);


--
-- Name: wagtailcore_apitoken_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_apitoken_id_seq', 1, false);


--
-- Name: wagtailcore_collection_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_collection_id_seq', 1, true);


--
-- Name: wagtailcore_collectionviewrestriction_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_collectionviewrestriction_groups_id_seq', 1, false);


--
-- Name: wagtailcore_collectionviewrestriction_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_collectionviewrestriction_id_seq', 1, false);


--
-- Name: wagtailcore_comment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_comment_id_seq', 1, false);


--
-- Name: wagtailcore_commentreply_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_commentreply_id_seq', 1, false);


--
-- Name: wagtailcore_groupapprovaltask_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_groupapprovaltask_groups_id_seq', 1, true);


--
-- Name: wagtailcore_groupcollectionpermission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_groupcollectionpermission_id_seq', 21, true);


--
-- Name: wagtailcore_grouppagepermission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_grouppagepermission_id_seq', 12, true);


--
-- Name: wagtailcore_groupsitepermission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_groupsitepermission_id_seq', 1, false);


--
-- Name: wagtailcore_locale_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_locale_id_seq', 1, true);


--
-- Name: wagtailcore_modellogentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_modellogentry_id_seq', 1, false);


--
-- Name: wagtailcore_page_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_page_id_seq', 2, true);


--
-- Name: wagtailcore_pagelogentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_pagelogentry_id_seq', 1, false);


--
-- Name: wagtailcore_pagerevision_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_pagerevision_id_seq', 1, false);


--
-- Name: wagtailcore_pagesubscription_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_pagesubscription_id_seq', 1, false);


--
-- Name: wagtailcore_pageviewrestriction_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_pageviewrestriction_groups_id_seq', 1, false);


--
-- Name: wagtailcore_pageviewrestriction_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_pageviewrestriction_id_seq', 1, false);


--
-- Name: wagtailcore_referenceindex_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_referenceindex_id_seq', 1, false);


--
-- Name: wagtailcore_site_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_site_id_seq', 1, true);


--
-- Name: wagtailcore_task_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_task_id_seq', 1, true);


--
-- Name: wagtailcore_taskstate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_taskstate_id_seq', 1, false);


--
-- Name: wagtailcore_uploadedfile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_uploadedfile_id_seq', 1, false);


--
-- Name: wagtailcore_workflow_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_workflow_id_seq', 1, true);


--
-- Name: wagtailcore_workflowstate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_workflowstate_id_seq', 1, false);


--
-- Name: wagtailcore_workflowtask_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_workflowtask_id_seq', 1, true);


--
-- Name: wagtaildocs_document_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtaildocs_document_id_seq', 1, false);


--
-- Name: wagtailembeds_embed_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailembeds_embed_id_seq', 1, false);


--
-- Name: wagtailforms_formsubmission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailforms_formsubmission_id_seq', 1, false);


--
-- Name: wagtailimages_image_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailimages_image_id_seq', 1, false);


--
-- Name: wagtailimages_rendition_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailimages_rendition_id_seq', 1, false);


--
-- Name: wagtailredirects_redirect_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailredirects_redirect_id_seq', 1, false);


--
-- Name: wagtailsearch_indexentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailsearch_indexentry_id_seq', 1, false);


--
-- Name: wagtailusers_userprofile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailusers_userprofile_id_seq', 1, false);


--
-- Name: web_sitedetails_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.web_sitedetails_id_seq', 1, false);


--
-- Name: account_emailaddress account_emailaddress_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);


--
-- Name: account_emailaddress account_emailaddress_user_id_email_987c8728_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);


--
-- Name: account_emailconfirmation account_emailconfirmation_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);


--
-- Name: account_emailconfirmation account_emailconfirmation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);


--
-- Name: campaigns_actionpartner action_partner_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_actionpartner
    ADD CONSTRAINT action_partner_once UNIQUE (page_id, partner_id);


--
-- Name: inbox_answer answer_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox_answer
    ADD CONSTRAINT answer_once UNIQUE (message_id);


--
-- Name: evidence_askedbody asked_body_once_in_a_request; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_askedbody
    ADD CONSTRAINT asked_body_once_in_a_request UNIQUE (request_id, name);


--
-- Name: audiences_reader audiences_reader_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audiences_reader
    ADD CONSTRAINT audiences_reader_pkey PRIMARY KEY (person_id);


--
-- Name: audiences_recipientbitmap audiences_recipientbitmap_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audiences_recipientbitmap
    ADD CONSTRAINT audiences_recipientbitmap_pkey PRIMARY KEY (mailing_id, chunk);


--
-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);


--
-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);


--
-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);


--
-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);


--
-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);


--
-- Name: campaigns_actionpage campaigns_actionpage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_actionpage
    ADD CONSTRAINT campaigns_actionpage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: campaigns_actionpartner campaigns_actionpartner_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_actionpartner
    ADD CONSTRAINT campaigns_actionpartner_pkey PRIMARY KEY (id);


--
-- Name: campaigns_campaignpage campaigns_campaignpage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignpage
    ADD CONSTRAINT campaigns_campaignpage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: campaigns_campaignsindexpage campaigns_campaignsindexpage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignsindexpage
    ADD CONSTRAINT campaigns_campaignsindexpage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: campaigns_countchange campaigns_countchange_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_countchange
    ADD CONSTRAINT campaigns_countchange_pkey PRIMARY KEY (id);


--
-- Name: campaigns_fixedreceiver campaigns_fixedreceiver_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_fixedreceiver
    ADD CONSTRAINT campaigns_fixedreceiver_pkey PRIMARY KEY (id);


--
-- Name: campaigns_handin campaigns_handin_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_handin
    ADD CONSTRAINT campaigns_handin_pkey PRIMARY KEY (id);


--
-- Name: campaigns_handoverterms campaigns_handoverterms_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_handoverterms
    ADD CONSTRAINT campaigns_handoverterms_pkey PRIMARY KEY (id);


--
-- Name: campaigns_letter campaigns_letter_participation_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_letter
    ADD CONSTRAINT campaigns_letter_participation_id_key UNIQUE (participation_id);


--
-- Name: campaigns_letter campaigns_letter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_letter
    ADD CONSTRAINT campaigns_letter_pkey PRIMARY KEY (id);


--
-- Name: campaigns_letter campaigns_letter_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_letter
    ADD CONSTRAINT campaigns_letter_public_id_key UNIQUE (public_id);


--
-- Name: campaigns_letterreceiver campaigns_letterreceiver_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_letterreceiver
    ADD CONSTRAINT campaigns_letterreceiver_pkey PRIMARY KEY (id);


--
-- Name: campaigns_lettershingles campaigns_lettershingles_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_lettershingles
    ADD CONSTRAINT campaigns_lettershingles_pkey PRIMARY KEY (id);


--
-- Name: campaigns_milestone campaigns_milestone_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_milestone
    ADD CONSTRAINT campaigns_milestone_pkey PRIMARY KEY (id);


--
-- Name: campaigns_offlinecount campaigns_offlinecount_form_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_offlinecount
    ADD CONSTRAINT campaigns_offlinecount_form_key UNIQUE (form);


--
-- Name: campaigns_offlinecount campaigns_offlinecount_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_offlinecount
    ADD CONSTRAINT campaigns_offlinecount_pkey PRIMARY KEY (id);


--
-- Name: campaigns_offlinescan campaigns_offlinescan_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_offlinescan
    ADD CONSTRAINT campaigns_offlinescan_pkey PRIMARY KEY (id);


--
-- Name: campaigns_openletterpage campaigns_openletterpage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_openletterpage
    ADD CONSTRAINT campaigns_openletterpage_pkey PRIMARY KEY (actionpage_ptr_id);


--
-- Name: campaigns_organisationsignature campaigns_organisationsignature_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_organisationsignature
    ADD CONSTRAINT campaigns_organisationsignature_pkey PRIMARY KEY (id);


--
-- Name: campaigns_organisationsignature campaigns_organisationsignature_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_organisationsignature
    ADD CONSTRAINT campaigns_organisationsignature_public_id_key UNIQUE (public_id);


--
-- Name: campaigns_participation campaigns_participation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_participation
    ADD CONSTRAINT campaigns_participation_pkey PRIMARY KEY (id);


--
-- Name: campaigns_participation campaigns_participation_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_participation
    ADD CONSTRAINT campaigns_participation_public_id_key UNIQUE (public_id);


--
-- Name: campaigns_participationcount campaigns_participationcount_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_participationcount
    ADD CONSTRAINT campaigns_participationcount_pkey PRIMARY KEY (action_id);


--
-- Name: campaigns_partner campaigns_partner_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_partner
    ADD CONSTRAINT campaigns_partner_name_key UNIQUE (name);


--
-- Name: campaigns_partner campaigns_partner_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_partner
    ADD CONSTRAINT campaigns_partner_pkey PRIMARY KEY (id);


--
-- Name: campaigns_partnerconsentevent campaigns_partnerconsentevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_partnerconsentevent
    ADD CONSTRAINT campaigns_partnerconsentevent_pkey PRIMARY KEY (id);


--
-- Name: campaigns_partnerconsentstate campaigns_partnerconsentstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_partnerconsentstate
    ADD CONSTRAINT campaigns_partnerconsentstate_pkey PRIMARY KEY (id);


--
-- Name: campaigns_partnerremoval campaigns_partnerremoval_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_partnerremoval
    ADD CONSTRAINT campaigns_partnerremoval_pkey PRIMARY KEY (id);


--
-- Name: campaigns_petitionpage campaigns_petitionpage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_petitionpage
    ADD CONSTRAINT campaigns_petitionpage_pkey PRIMARY KEY (actionpage_ptr_id);


--
-- Name: campaigns_pledgepage campaigns_pledgepage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_pledgepage
    ADD CONSTRAINT campaigns_pledgepage_pkey PRIMARY KEY (actionpage_ptr_id);


--
-- Name: campaigns_pledger campaigns_pledger_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_pledger
    ADD CONSTRAINT campaigns_pledger_pkey PRIMARY KEY (id);


--
-- Name: campaigns_reason campaigns_reason_participation_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_reason
    ADD CONSTRAINT campaigns_reason_participation_id_key UNIQUE (participation_id);


--
-- Name: campaigns_reason campaigns_reason_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_reason
    ADD CONSTRAINT campaigns_reason_pkey PRIMARY KEY (id);


--
-- Name: campaigns_threshold campaigns_threshold_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_threshold
    ADD CONSTRAINT campaigns_threshold_pkey PRIMARY KEY (id);


--
-- Name: campaigns_usedtoken campaigns_usedtoken_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_usedtoken
    ADD CONSTRAINT campaigns_usedtoken_pkey PRIMARY KEY (nonce);


--
-- Name: campaigns_writetopage campaigns_writetopage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_writetopage
    ADD CONSTRAINT campaigns_writetopage_pkey PRIMARY KEY (actionpage_ptr_id);


--
-- Name: newsletters_clickcount click_count_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_clickcount
    ADD CONSTRAINT click_count_once UNIQUE (link_id, variant, slot);


--
-- Name: config_backup config_backup_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.config_backup
    ADD CONSTRAINT config_backup_pkey PRIMARY KEY (id);


--
-- Name: people_consentstate consent_state_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_consentstate
    ADD CONSTRAINT consent_state_once UNIQUE (person_id, purpose);


--
-- Name: people_consentwording consent_wording_version_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_consentwording
    ADD CONSTRAINT consent_wording_version_once UNIQUE (purpose, version);


--
-- Name: events_coordinator coordinator_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_coordinator
    ADD CONSTRAINT coordinator_once UNIQUE (day_id, region, person_id);


--
-- Name: places_councilcontact council_contact_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_councilcontact
    ADD CONSTRAINT council_contact_once UNIQUE (council_id, role, email);


--
-- Name: people_dailycount daily_count_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_dailycount
    ADD CONSTRAINT daily_count_once UNIQUE (slug, day);


--
-- Name: delivery_bouncesuppression delivery_bouncesuppression_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_bouncesuppression
    ADD CONSTRAINT delivery_bouncesuppression_pkey PRIMARY KEY (id);


--
-- Name: delivery_bouncesuppression delivery_bouncesuppression_suppression_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_bouncesuppression
    ADD CONSTRAINT delivery_bouncesuppression_suppression_id_key UNIQUE (suppression_id);


--
-- Name: delivery_delivery delivery_delivery_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_delivery
    ADD CONSTRAINT delivery_delivery_pkey PRIMARY KEY (mailing_id, "position");


--
-- Name: delivery_deliverybatch delivery_deliverybatch_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_deliverybatch
    ADD CONSTRAINT delivery_deliverybatch_pkey PRIMARY KEY (id);


--
-- Name: delivery_deliverypreference delivery_deliverypreference_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_deliverypreference
    ADD CONSTRAINT delivery_deliverypreference_pkey PRIMARY KEY (person_id);


--
-- Name: delivery_deliverytally delivery_deliverytally_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_deliverytally
    ADD CONSTRAINT delivery_deliverytally_pkey PRIMARY KEY (id);


--
-- Name: delivery_departure delivery_departure_event_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_departure
    ADD CONSTRAINT delivery_departure_event_id_key UNIQUE (event_id);


--
-- Name: delivery_departure delivery_departure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_departure
    ADD CONSTRAINT delivery_departure_pkey PRIMARY KEY (id);


--
-- Name: delivery_installation delivery_installation_fingerprint_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_installation
    ADD CONSTRAINT delivery_installation_fingerprint_key UNIQUE (fingerprint);


--
-- Name: delivery_installation delivery_installation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_installation
    ADD CONSTRAINT delivery_installation_pkey PRIMARY KEY (id);


--
-- Name: delivery_mailing delivery_mailing_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_mailing
    ADD CONSTRAINT delivery_mailing_pkey PRIMARY KEY (id);


--
-- Name: delivery_mailing delivery_mailing_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_mailing
    ADD CONSTRAINT delivery_mailing_public_id_key UNIQUE (public_id);


--
-- Name: delivery_mailworker delivery_mailworker_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_mailworker
    ADD CONSTRAINT delivery_mailworker_pkey PRIMARY KEY (id);


--
-- Name: delivery_message delivery_message_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_message
    ADD CONSTRAINT delivery_message_pkey PRIMARY KEY (id);


--
-- Name: delivery_message delivery_message_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_message
    ADD CONSTRAINT delivery_message_public_id_key UNIQUE (public_id);


--
-- Name: delivery_pace delivery_pace_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_pace
    ADD CONSTRAINT delivery_pace_pkey PRIMARY KEY (key);


--
-- Name: delivery_returnedmail delivery_returnedmail_digest_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_returnedmail
    ADD CONSTRAINT delivery_returnedmail_digest_key UNIQUE (digest);


--
-- Name: delivery_returnedmail delivery_returnedmail_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_returnedmail
    ADD CONSTRAINT delivery_returnedmail_pkey PRIMARY KEY (id);


--
-- Name: delivery_sendercheck delivery_sendercheck_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_sendercheck
    ADD CONSTRAINT delivery_sendercheck_pkey PRIMARY KEY (id);


--
-- Name: delivery_unparsedmail delivery_unparsedmail_digest_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_unparsedmail
    ADD CONSTRAINT delivery_unparsedmail_digest_key UNIQUE (digest);


--
-- Name: delivery_unparsedmail delivery_unparsedmail_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_unparsedmail
    ADD CONSTRAINT delivery_unparsedmail_pkey PRIMARY KEY (id);


--
-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);


--
-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);


--
-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);


--
-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);


--
-- Name: evidence_downloadpiece download_piece_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_downloadpiece
    ADD CONSTRAINT download_piece_once UNIQUE (download_id, "position");


--
-- Name: evidence_edition edition_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_edition
    ADD CONSTRAINT edition_once UNIQUE (data_set, name, number);


--
-- Name: evidence_edition edition_once_in_a_file; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_edition
    ADD CONSTRAINT edition_once_in_a_file UNIQUE (source_file_id, data_set, member);


--
-- Name: membership_emailtemplateversion email_template_version_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_emailtemplateversion
    ADD CONSTRAINT email_template_version_once UNIQUE (template, version);


--
-- Name: events_coordinator events_coordinator_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_coordinator
    ADD CONSTRAINT events_coordinator_pkey PRIMARY KEY (id);


--
-- Name: events_dayofactionpage events_dayofactionpage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_dayofactionpage
    ADD CONSTRAINT events_dayofactionpage_pkey PRIMARY KEY (actionpage_ptr_id);


--
-- Name: events_gathering events_gathering_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_gathering
    ADD CONSTRAINT events_gathering_pkey PRIMARY KEY (id);


--
-- Name: events_gathering events_gathering_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_gathering
    ADD CONSTRAINT events_gathering_public_id_key UNIQUE (public_id);


--
-- Name: events_signup events_signup_participation_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_signup
    ADD CONSTRAINT events_signup_participation_id_key UNIQUE (participation_id);


--
-- Name: events_signup events_signup_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_signup
    ADD CONSTRAINT events_signup_pkey PRIMARY KEY (id);


--
-- Name: evidence_area evidence_area_council_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_area
    ADD CONSTRAINT evidence_area_council_id_key UNIQUE (council_id);


--
-- Name: evidence_area evidence_area_former_council_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_area
    ADD CONSTRAINT evidence_area_former_council_id_key UNIQUE (former_council_id);


--
-- Name: evidence_area evidence_area_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_area
    ADD CONSTRAINT evidence_area_pkey PRIMARY KEY (code);


--
-- Name: evidence_area evidence_area_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_area
    ADD CONSTRAINT evidence_area_slug_key UNIQUE (slug);


--
-- Name: evidence_area_successors evidence_area_successors_from_area_id_to_area_id_dad041cf_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_area_successors
    ADD CONSTRAINT evidence_area_successors_from_area_id_to_area_id_dad041cf_uniq UNIQUE (from_area_id, to_area_id);


--
-- Name: evidence_area_successors evidence_area_successors_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_area_successors
    ADD CONSTRAINT evidence_area_successors_pkey PRIMARY KEY (id);


--
-- Name: evidence_askedbody evidence_askedbody_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_askedbody
    ADD CONSTRAINT evidence_askedbody_pkey PRIMARY KEY (id);


--
-- Name: evidence_cardclock evidence_cardclock_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_cardclock
    ADD CONSTRAINT evidence_cardclock_pkey PRIMARY KEY (id);


--
-- Name: evidence_changedfigure evidence_changedfigure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_changedfigure
    ADD CONSTRAINT evidence_changedfigure_pkey PRIMARY KEY (id);


--
-- Name: evidence_correction evidence_correction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_correction
    ADD CONSTRAINT evidence_correction_pkey PRIMARY KEY (id);


--
-- Name: evidence_download evidence_download_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_download
    ADD CONSTRAINT evidence_download_pkey PRIMARY KEY (name);


--
-- Name: evidence_downloadpiece evidence_downloadpiece_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_downloadpiece
    ADD CONSTRAINT evidence_downloadpiece_pkey PRIMARY KEY (id);


--
-- Name: evidence_drawncard evidence_drawncard_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_drawncard
    ADD CONSTRAINT evidence_drawncard_pkey PRIMARY KEY (area_id);


--
-- Name: evidence_edition evidence_edition_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_edition
    ADD CONSTRAINT evidence_edition_pkey PRIMARY KEY (id);


--
-- Name: evidence_edition evidence_edition_reference_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_edition
    ADD CONSTRAINT evidence_edition_reference_key UNIQUE (reference);


--
-- Name: evidence_figure evidence_figure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_figure
    ADD CONSTRAINT evidence_figure_pkey PRIMARY KEY (id);


--
-- Name: evidence_footnote evidence_footnote_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_footnote
    ADD CONSTRAINT evidence_footnote_key_key UNIQUE (key);


--
-- Name: evidence_footnote evidence_footnote_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_footnote
    ADD CONSTRAINT evidence_footnote_pkey PRIMARY KEY (id);


--
-- Name: evidence_informationrequest evidence_informationrequest_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_informationrequest
    ADD CONSTRAINT evidence_informationrequest_pkey PRIMARY KEY (id);


--
-- Name: evidence_inspection evidence_inspection_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_inspection
    ADD CONSTRAINT evidence_inspection_pkey PRIMARY KEY (id);


--
-- Name: evidence_neighbour evidence_neighbour_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_neighbour
    ADD CONSTRAINT evidence_neighbour_pkey PRIMARY KEY (id);


--
-- Name: evidence_objection evidence_objection_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_objection
    ADD CONSTRAINT evidence_objection_pkey PRIMARY KEY (id);


--
-- Name: evidence_slice evidence_slice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_slice
    ADD CONSTRAINT evidence_slice_pkey PRIMARY KEY (id);


--
-- Name: evidence_sourcefile evidence_sourcefile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_sourcefile
    ADD CONSTRAINT evidence_sourcefile_pkey PRIMARY KEY (id);


--
-- Name: evidence_figure figure_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_figure
    ADD CONSTRAINT figure_once UNIQUE (slice_id, area_id);


--
-- Name: campaigns_handoverterms hand_over_terms_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_handoverterms
    ADD CONSTRAINT hand_over_terms_once UNIQUE (action_id, given_to, details);


--
-- Name: list_import_importline import_line_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.list_import_importline
    ADD CONSTRAINT import_line_once UNIQUE (list_import_id, number);


--
-- Name: list_import_importpart import_part_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.list_import_importpart
    ADD CONSTRAINT import_part_once UNIQUE (list_import_id, stage, first);


--
-- Name: list_import_importrow import_row_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.list_import_importrow
    ADD CONSTRAINT import_row_once UNIQUE (list_import_id, number, email);


--
-- Name: inbox_answer inbox_answer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox_answer
    ADD CONSTRAINT inbox_answer_pkey PRIMARY KEY (id);


--
-- Name: inbox_conversation inbox_conversation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox_conversation
    ADD CONSTRAINT inbox_conversation_pkey PRIMARY KEY (id);


--
-- Name: inbox_incomingmessage inbox_incomingmessage_digest_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox_incomingmessage
    ADD CONSTRAINT inbox_incomingmessage_digest_key UNIQUE (digest);


--
-- Name: inbox_incomingmessage inbox_incomingmessage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox_incomingmessage
    ADD CONSTRAINT inbox_incomingmessage_pkey PRIMARY KEY (id);


--
-- Name: inbox_internalnote inbox_internalnote_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox_internalnote
    ADD CONSTRAINT inbox_internalnote_pkey PRIMARY KEY (id);


--
-- Name: inbox_preparedanswer inbox_preparedanswer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox_preparedanswer
    ADD CONSTRAINT inbox_preparedanswer_pkey PRIMARY KEY (id);


--
-- Name: inbox_preparedanswer inbox_preparedanswer_title_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox_preparedanswer
    ADD CONSTRAINT inbox_preparedanswer_title_key UNIQUE (title);


--
-- Name: evidence_inspection inspection_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_inspection
    ADD CONSTRAINT inspection_once UNIQUE (slice_id, area_id);


--
-- Name: campaigns_letterreceiver letter_receiver_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_letterreceiver
    ADD CONSTRAINT letter_receiver_once UNIQUE (letter_id, name);


--
-- Name: rights_letterversion letter_version_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_letterversion
    ADD CONSTRAINT letter_version_once UNIQUE (letter, rule, version);


--
-- Name: list_import_importline list_import_importline_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.list_import_importline
    ADD CONSTRAINT list_import_importline_pkey PRIMARY KEY (id);


--
-- Name: list_import_importpart list_import_importpart_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.list_import_importpart
    ADD CONSTRAINT list_import_importpart_pkey PRIMARY KEY (id);


--
-- Name: list_import_importrow list_import_importrow_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.list_import_importrow
    ADD CONSTRAINT list_import_importrow_pkey PRIMARY KEY (id);


--
-- Name: list_import_listimport list_import_listimport_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.list_import_listimport
    ADD CONSTRAINT list_import_listimport_pkey PRIMARY KEY (id);


--
-- Name: mailing_list_subscription_topics mailing_list_subscriptio_subscription_id_topic_id_45ef0754_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailing_list_subscription_topics
    ADD CONSTRAINT mailing_list_subscriptio_subscription_id_topic_id_45ef0754_uniq UNIQUE (subscription_id, topic_id);


--
-- Name: mailing_list_subscription mailing_list_subscription_person_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailing_list_subscription
    ADD CONSTRAINT mailing_list_subscription_person_id_key UNIQUE (person_id);


--
-- Name: mailing_list_subscription mailing_list_subscription_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailing_list_subscription
    ADD CONSTRAINT mailing_list_subscription_pkey PRIMARY KEY (id);


--
-- Name: mailing_list_subscription_topics mailing_list_subscription_topics_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailing_list_subscription_topics
    ADD CONSTRAINT mailing_list_subscription_topics_pkey PRIMARY KEY (id);


--
-- Name: mailing_list_topic mailing_list_topic_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailing_list_topic
    ADD CONSTRAINT mailing_list_topic_name_key UNIQUE (name);


--
-- Name: mailing_list_topic mailing_list_topic_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailing_list_topic
    ADD CONSTRAINT mailing_list_topic_pkey PRIMARY KEY (id);


--
-- Name: mailing_list_topic mailing_list_topic_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailing_list_topic
    ADD CONSTRAINT mailing_list_topic_slug_key UNIQUE (slug);


--
-- Name: membership_aimsversion membership_aimsversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_aimsversion
    ADD CONSTRAINT membership_aimsversion_pkey PRIMARY KEY (id);


--
-- Name: membership_aimsversion membership_aimsversion_version_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_aimsversion
    ADD CONSTRAINT membership_aimsversion_version_key UNIQUE (version);


--
-- Name: membership_application membership_application_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_application
    ADD CONSTRAINT membership_application_pkey PRIMARY KEY (id);


--
-- Name: membership_application membership_application_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_application
    ADD CONSTRAINT membership_application_public_id_key UNIQUE (public_id);


--
-- Name: membership_applicationmessage membership_applicationmessage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_applicationmessage
    ADD CONSTRAINT membership_applicationmessage_pkey PRIMARY KEY (id);


--
-- Name: membership_emailtemplateversion membership_emailtemplateversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_emailtemplateversion
    ADD CONSTRAINT membership_emailtemplateversion_pkey PRIMARY KEY (id);


--
-- Name: membership_entrychange membership_entrychange_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_entrychange
    ADD CONSTRAINT membership_entrychange_pkey PRIMARY KEY (id);


--
-- Name: membership_formerslug membership_formerslug_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_formerslug
    ADD CONSTRAINT membership_formerslug_pkey PRIMARY KEY (id);


--
-- Name: membership_formerslug membership_formerslug_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_formerslug
    ADD CONSTRAINT membership_formerslug_slug_key UNIQUE (slug);


--
-- Name: membership_listingrecord membership_listingrecord_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_listingrecord
    ADD CONSTRAINT membership_listingrecord_pkey PRIMARY KEY (id);


--
-- Name: membership_membership membership_membership_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_membership
    ADD CONSTRAINT membership_membership_pkey PRIMARY KEY (id);


--
-- Name: membership_membership membership_membership_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_membership
    ADD CONSTRAINT membership_membership_public_id_key UNIQUE (public_id);


--
-- Name: membership_organisation_councils membership_organisation__organisation_id_council__31fd87b8_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_organisation_councils
    ADD CONSTRAINT membership_organisation__organisation_id_council__31fd87b8_uniq UNIQUE (organisation_id, council_id);


--
-- Name: membership_organisation_councils membership_organisation_councils_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_organisation_councils
    ADD CONSTRAINT membership_organisation_councils_pkey PRIMARY KEY (id);


--
-- Name: membership_organisation membership_organisation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_organisation
    ADD CONSTRAINT membership_organisation_pkey PRIMARY KEY (id);


--
-- Name: membership_organisation membership_organisation_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_organisation
    ADD CONSTRAINT membership_organisation_public_id_key UNIQUE (public_id);


--
-- Name: membership_organisation membership_organisation_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_organisation
    ADD CONSTRAINT membership_organisation_slug_key UNIQUE (slug);


--
-- Name: membership_proposedchange membership_proposedchange_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_proposedchange
    ADD CONSTRAINT membership_proposedchange_pkey PRIMARY KEY (id);


--
-- Name: membership_proposeddecision membership_proposeddecision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_proposeddecision
    ADD CONSTRAINT membership_proposeddecision_pkey PRIMARY KEY (id);


--
-- Name: membership_stewardinvitation membership_stewardinvitation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_stewardinvitation
    ADD CONSTRAINT membership_stewardinvitation_pkey PRIMARY KEY (id);


--
-- Name: membership_stewardinvitation membership_stewardinvitation_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_stewardinvitation
    ADD CONSTRAINT membership_stewardinvitation_public_id_key UNIQUE (public_id);


--
-- Name: membership_stewardship membership_stewardship_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_stewardship
    ADD CONSTRAINT membership_stewardship_pkey PRIMARY KEY (id);


--
-- Name: mfa_authenticator mfa_authenticator_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);


--
-- Name: campaigns_milestone milestone_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_milestone
    ADD CONSTRAINT milestone_once UNIQUE (action_id, number);


--
-- Name: moderation_report moderation_report_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.moderation_report
    ADD CONSTRAINT moderation_report_pkey PRIMARY KEY (id);


--
-- Name: evidence_neighbour neighbour_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_neighbour
    ADD CONSTRAINT neighbour_once UNIQUE (slice_id, area_id, neighbour_id);


--
-- Name: evidence_neighbour neighbour_rank_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_neighbour
    ADD CONSTRAINT neighbour_rank_once UNIQUE (slice_id, area_id, rank);


--
-- Name: newsletters_click newsletters_click_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_click
    ADD CONSTRAINT newsletters_click_pkey PRIMARY KEY (id);


--
-- Name: newsletters_clickcount newsletters_clickcount_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_clickcount
    ADD CONSTRAINT newsletters_clickcount_pkey PRIMARY KEY (id);


--
-- Name: newsletters_newsletter newsletters_newsletter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_newsletter
    ADD CONSTRAINT newsletters_newsletter_pkey PRIMARY KEY (id);


--
-- Name: newsletters_newsletter newsletters_newsletter_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_newsletter
    ADD CONSTRAINT newsletters_newsletter_public_id_key UNIQUE (public_id);


--
-- Name: newsletters_newslettermailing newsletters_newslettermailing_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_newslettermailing
    ADD CONSTRAINT newsletters_newslettermailing_pkey PRIMARY KEY (mailing_id);


--
-- Name: newsletters_newslettertemplate newsletters_newslettertemplate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_newslettertemplate
    ADD CONSTRAINT newsletters_newslettertemplate_pkey PRIMARY KEY (id);


--
-- Name: newsletters_savedblock newsletters_savedblock_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_savedblock
    ADD CONSTRAINT newsletters_savedblock_pkey PRIMARY KEY (id);


--
-- Name: newsletters_segment newsletters_segment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_segment
    ADD CONSTRAINT newsletters_segment_pkey PRIMARY KEY (id);


--
-- Name: newsletters_sendingrules newsletters_sendingrules_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_sendingrules
    ADD CONSTRAINT newsletters_sendingrules_pkey PRIMARY KEY (id);


--
-- Name: newsletters_sendplan newsletters_sendplan_newsletter_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_sendplan
    ADD CONSTRAINT newsletters_sendplan_newsletter_id_key UNIQUE (newsletter_id);


--
-- Name: newsletters_sendplan newsletters_sendplan_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_sendplan
    ADD CONSTRAINT newsletters_sendplan_pkey PRIMARY KEY (id);


--
-- Name: newsletters_series newsletters_series_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_series
    ADD CONSTRAINT newsletters_series_pkey PRIMARY KEY (id);


--
-- Name: newsletters_seriesrun newsletters_seriesrun_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_seriesrun
    ADD CONSTRAINT newsletters_seriesrun_pkey PRIMARY KEY (id);


--
-- Name: newsletters_step newsletters_step_newsletter_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_step
    ADD CONSTRAINT newsletters_step_newsletter_id_key UNIQUE (newsletter_id);


--
-- Name: newsletters_step newsletters_step_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_step
    ADD CONSTRAINT newsletters_step_pkey PRIMARY KEY (id);


--
-- Name: newsletters_stepmail newsletters_stepmail_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_stepmail
    ADD CONSTRAINT newsletters_stepmail_pkey PRIMARY KEY (id);


--
-- Name: newsletters_subjecttest newsletters_subjecttest_mailing_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_subjecttest
    ADD CONSTRAINT newsletters_subjecttest_mailing_id_key UNIQUE (mailing_id);


--
-- Name: newsletters_subjecttest newsletters_subjecttest_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_subjecttest
    ADD CONSTRAINT newsletters_subjecttest_pkey PRIMARY KEY (id);


--
-- Name: newsletters_trackedlink newsletters_trackedlink_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_trackedlink
    ADD CONSTRAINT newsletters_trackedlink_code_key UNIQUE (code);


--
-- Name: newsletters_trackedlink newsletters_trackedlink_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_trackedlink
    ADD CONSTRAINT newsletters_trackedlink_pkey PRIMARY KEY (id);


--
-- Name: pages_contactpage pages_contactpage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_contactpage
    ADD CONSTRAINT pages_contactpage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: pages_footermenu pages_footermenu_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_footermenu
    ADD CONSTRAINT pages_footermenu_pkey PRIMARY KEY (id);


--
-- Name: pages_founderpage pages_founderpage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_founderpage
    ADD CONSTRAINT pages_founderpage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: pages_helppage pages_helppage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_helppage
    ADD CONSTRAINT pages_helppage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: pages_homepage pages_homepage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_homepage
    ADD CONSTRAINT pages_homepage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: pages_manifestopage pages_manifestopage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_manifestopage
    ADD CONSTRAINT pages_manifestopage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: pages_newsindexpage pages_newsindexpage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_newsindexpage
    ADD CONSTRAINT pages_newsindexpage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: pages_newspage pages_newspage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_newspage
    ADD CONSTRAINT pages_newspage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: pages_partpage pages_partpage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_partpage
    ADD CONSTRAINT pages_partpage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: pages_presspage pages_presspage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_presspage
    ADD CONSTRAINT pages_presspage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: pages_standardpage pages_standardpage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_standardpage
    ADD CONSTRAINT pages_standardpage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: campaigns_participation participation_code_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_participation
    ADD CONSTRAINT participation_code_once UNIQUE (code);


--
-- Name: campaigns_partnerconsentstate partner_consent_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_partnerconsentstate
    ADD CONSTRAINT partner_consent_once UNIQUE (partner_id, person_id);


--
-- Name: campaigns_partnerremoval partner_removal_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_partnerremoval
    ADD CONSTRAINT partner_removal_once UNIQUE (partner_id, email);


--
-- Name: people_alarmmail people_alarmmail_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_alarmmail
    ADD CONSTRAINT people_alarmmail_pkey PRIMARY KEY (id);


--
-- Name: people_alarmmail people_alarmmail_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_alarmmail
    ADD CONSTRAINT people_alarmmail_slug_key UNIQUE (slug);


--
-- Name: people_auditentry people_auditentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_auditentry
    ADD CONSTRAINT people_auditentry_pkey PRIMARY KEY (id);


--
-- Name: people_confirmation people_confirmation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_confirmation
    ADD CONSTRAINT people_confirmation_pkey PRIMARY KEY (id);


--
-- Name: people_confirmation people_confirmation_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_confirmation
    ADD CONSTRAINT people_confirmation_public_id_key UNIQUE (public_id);


--
-- Name: people_confirmationrules people_confirmationrules_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_confirmationrules
    ADD CONSTRAINT people_confirmationrules_pkey PRIMARY KEY (id);


--
-- Name: people_consentevent people_consentevent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_consentevent
    ADD CONSTRAINT people_consentevent_pkey PRIMARY KEY (id);


--
-- Name: people_consentstate people_consentstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_consentstate
    ADD CONSTRAINT people_consentstate_pkey PRIMARY KEY (id);


--
-- Name: people_consentwording people_consentwording_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_consentwording
    ADD CONSTRAINT people_consentwording_pkey PRIMARY KEY (id);


--
-- Name: people_dailycount people_dailycount_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_dailycount
    ADD CONSTRAINT people_dailycount_pkey PRIMARY KEY (id);


--
-- Name: people_datarequest people_datarequest_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_datarequest
    ADD CONSTRAINT people_datarequest_pkey PRIMARY KEY (id);


--
-- Name: people_exportrequest people_exportrequest_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_exportrequest
    ADD CONSTRAINT people_exportrequest_pkey PRIMARY KEY (id);


--
-- Name: people_formeraddress people_formeraddress_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_formeraddress
    ADD CONSTRAINT people_formeraddress_pkey PRIMARY KEY (id);


--
-- Name: people_foureyes people_foureyes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_foureyes
    ADD CONSTRAINT people_foureyes_pkey PRIMARY KEY (subject);


--
-- Name: people_mergerecord people_mergerecord_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_mergerecord
    ADD CONSTRAINT people_mergerecord_pkey PRIMARY KEY (id);


--
-- Name: people_note people_note_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_note
    ADD CONSTRAINT people_note_pkey PRIMARY KEY (id);


--
-- Name: people_person people_person_email_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_email_key UNIQUE (email);


--
-- Name: people_person_groups people_person_groups_person_id_group_id_438d585f_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person_groups
    ADD CONSTRAINT people_person_groups_person_id_group_id_438d585f_uniq UNIQUE (person_id, group_id);


--
-- Name: people_person_groups people_person_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person_groups
    ADD CONSTRAINT people_person_groups_pkey PRIMARY KEY (id);


--
-- Name: people_person people_person_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_pkey PRIMARY KEY (id);


--
-- Name: people_person people_person_public_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_public_id_key UNIQUE (public_id);


--
-- Name: people_person_tags people_person_tags_person_id_tag_id_eeb66cb0_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person_tags
    ADD CONSTRAINT people_person_tags_person_id_tag_id_eeb66cb0_uniq UNIQUE (person_id, tag_id);


--
-- Name: people_person_tags people_person_tags_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person_tags
    ADD CONSTRAINT people_person_tags_pkey PRIMARY KEY (id);


--
-- Name: people_person_user_permissions people_person_user_permi_person_id_permission_id_c2e10f6f_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person_user_permissions
    ADD CONSTRAINT people_person_user_permi_person_id_permission_id_c2e10f6f_uniq UNIQUE (person_id, permission_id);


--
-- Name: people_person_user_permissions people_person_user_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person_user_permissions
    ADD CONSTRAINT people_person_user_permissions_pkey PRIMARY KEY (id);


--
-- Name: people_retentionperiod people_retentionperiod_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_retentionperiod
    ADD CONSTRAINT people_retentionperiod_pkey PRIMARY KEY (id);


--
-- Name: people_retentionperiod people_retentionperiod_rule_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_retentionperiod
    ADD CONSTRAINT people_retentionperiod_rule_key UNIQUE (rule);


--
-- Name: people_signincode people_signincode_address_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_signincode
    ADD CONSTRAINT people_signincode_address_hash_key UNIQUE (address_hash);


--
-- Name: people_signincode people_signincode_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_signincode
    ADD CONSTRAINT people_signincode_pkey PRIMARY KEY (id);


--
-- Name: people_stafflink people_stafflink_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_stafflink
    ADD CONSTRAINT people_stafflink_pkey PRIMARY KEY (id);


--
-- Name: people_stafflink people_stafflink_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_stafflink
    ADD CONSTRAINT people_stafflink_token_hash_key UNIQUE (token_hash);


--
-- Name: people_staffnotice people_staffnotice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_staffnotice
    ADD CONSTRAINT people_staffnotice_pkey PRIMARY KEY (id);


--
-- Name: people_suppression people_suppression_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_suppression
    ADD CONSTRAINT people_suppression_pkey PRIMARY KEY (id);


--
-- Name: people_tag people_tag_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_tag
    ADD CONSTRAINT people_tag_name_key UNIQUE (name);


--
-- Name: people_tag people_tag_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_tag
    ADD CONSTRAINT people_tag_pkey PRIMARY KEY (id);


--
-- Name: people_tagchange people_tagchange_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_tagchange
    ADD CONSTRAINT people_tagchange_pkey PRIMARY KEY (id);


--
-- Name: places_constituency places_constituency_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_constituency
    ADD CONSTRAINT places_constituency_code_key UNIQUE (code);


--
-- Name: places_constituency_councils places_constituency_coun_constituency_id_council__69c0ad76_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_constituency_councils
    ADD CONSTRAINT places_constituency_coun_constituency_id_council__69c0ad76_uniq UNIQUE (constituency_id, council_id);


--
-- Name: places_constituency_councils places_constituency_councils_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_constituency_councils
    ADD CONSTRAINT places_constituency_councils_pkey PRIMARY KEY (id);


--
-- Name: places_constituency places_constituency_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_constituency
    ADD CONSTRAINT places_constituency_pkey PRIMARY KEY (id);


--
-- Name: places_constituency places_constituency_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_constituency
    ADD CONSTRAINT places_constituency_slug_key UNIQUE (slug);


--
-- Name: places_contactimport places_contactimport_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_contactimport
    ADD CONSTRAINT places_contactimport_pkey PRIMARY KEY (id);


--
-- Name: places_council places_council_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_council
    ADD CONSTRAINT places_council_code_key UNIQUE (code);


--
-- Name: places_council places_council_gss_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_council
    ADD CONSTRAINT places_council_gss_code_key UNIQUE (gss_code);


--
-- Name: places_council places_council_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_council
    ADD CONSTRAINT places_council_pkey PRIMARY KEY (id);


--
-- Name: places_council places_council_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_council
    ADD CONSTRAINT places_council_slug_key UNIQUE (slug);


--
-- Name: places_councilcontact places_councilcontact_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_councilcontact
    ADD CONSTRAINT places_councilcontact_pkey PRIMARY KEY (id);


--
-- Name: places_formercouncil places_formercouncil_gss_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_formercouncil
    ADD CONSTRAINT places_formercouncil_gss_code_key UNIQUE (gss_code);


--
-- Name: places_formercouncil places_formercouncil_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_formercouncil
    ADD CONSTRAINT places_formercouncil_pkey PRIMARY KEY (id);


--
-- Name: places_formercouncil_successors places_formercouncil_suc_formercouncil_id_council_4b8b3906_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_formercouncil_successors
    ADD CONSTRAINT places_formercouncil_suc_formercouncil_id_council_4b8b3906_uniq UNIQUE (formercouncil_id, council_id);


--
-- Name: places_formercouncil_successors places_formercouncil_successors_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_formercouncil_successors
    ADD CONSTRAINT places_formercouncil_successors_pkey PRIMARY KEY (id);


--
-- Name: places_postcode places_postcode_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_postcode
    ADD CONSTRAINT places_postcode_pkey PRIMARY KEY (compact);


--
-- Name: places_postcodedirectory places_postcodedirectory_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_postcodedirectory
    ADD CONSTRAINT places_postcodedirectory_pkey PRIMARY KEY (id);


--
-- Name: places_representative places_representative_constituency_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_representative
    ADD CONSTRAINT places_representative_constituency_id_key UNIQUE (constituency_id);


--
-- Name: places_representative places_representative_member_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_representative
    ADD CONSTRAINT places_representative_member_id_key UNIQUE (member_id);


--
-- Name: places_representative places_representative_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_representative
    ADD CONSTRAINT places_representative_pkey PRIMARY KEY (id);


--
-- Name: campaigns_pledger pledger_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_pledger
    ADD CONSTRAINT pledger_once UNIQUE NULLS NOT DISTINCT (page_id, role, name_key, constituency_id, council_id);


--
-- Name: procrastinate_events procrastinate_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_jobs procrastinate_jobs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);


--
-- Name: procrastinate_workers procrastinate_workers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);


--
-- Name: rights_publishedcount published_count_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_publishedcount
    ADD CONSTRAINT published_count_once UNIQUE (snapshot_id, area, duty);


--
-- Name: rights_announcement rights_announcement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_announcement
    ADD CONSTRAINT rights_announcement_pkey PRIMARY KEY (id);


--
-- Name: rights_announcement rights_announcement_version_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_announcement
    ADD CONSTRAINT rights_announcement_version_id_key UNIQUE (version_id);


--
-- Name: rights_latereport rights_latereport_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_latereport
    ADD CONSTRAINT rights_latereport_pkey PRIMARY KEY (key);


--
-- Name: rights_lawchange rights_lawchange_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_lawchange
    ADD CONSTRAINT rights_lawchange_pkey PRIMARY KEY (id);


--
-- Name: rights_letterversion rights_letterversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_letterversion
    ADD CONSTRAINT rights_letterversion_pkey PRIMARY KEY (id);


--
-- Name: rights_publishedcount rights_publishedcount_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_publishedcount
    ADD CONSTRAINT rights_publishedcount_pkey PRIMARY KEY (id);


--
-- Name: rights_rulesetversion rights_rulesetversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_rulesetversion
    ADD CONSTRAINT rights_rulesetversion_pkey PRIMARY KEY (id);


--
-- Name: rights_searchcount rights_searchcount_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_searchcount
    ADD CONSTRAINT rights_searchcount_pkey PRIMARY KEY (month, topic);


--
-- Name: rights_snapshot rights_snapshot_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_snapshot
    ADD CONSTRAINT rights_snapshot_pkey PRIMARY KEY (id);


--
-- Name: rights_snapshot rights_snapshot_quarter_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_snapshot
    ADD CONSTRAINT rights_snapshot_quarter_key UNIQUE (quarter);


--
-- Name: rights_weekdecision rights_weekdecision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_weekdecision
    ADD CONSTRAINT rights_weekdecision_pkey PRIMARY KEY (id);


--
-- Name: rights_rulesetversion rule_set_version_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_rulesetversion
    ADD CONSTRAINT rule_set_version_once UNIQUE (rule_set, number);


--
-- Name: newsletters_series series_name_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_series
    ADD CONSTRAINT series_name_once UNIQUE (name);


--
-- Name: newsletters_seriesrun series_run_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_seriesrun
    ADD CONSTRAINT series_run_once UNIQUE (series_id, person_id);


--
-- Name: newsletters_stepmail series_step_mailed_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_stepmail
    ADD CONSTRAINT series_step_mailed_once UNIQUE (run_id, step_id);


--
-- Name: newsletters_step series_step_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_step
    ADD CONSTRAINT series_step_once UNIQUE (series_id, number) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_slice slice_once_in_an_edition; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_slice
    ADD CONSTRAINT slice_once_in_an_edition UNIQUE (edition_id, indicator, year, period_kind, level);


--
-- Name: people_staffnotice staff_notice_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_staffnotice
    ADD CONSTRAINT staff_notice_once UNIQUE (person_id, slug);


--
-- Name: starter_loaded starter_loaded_piece_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.starter_loaded
    ADD CONSTRAINT starter_loaded_piece_key UNIQUE (piece);


--
-- Name: starter_loaded starter_loaded_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.starter_loaded
    ADD CONSTRAINT starter_loaded_pkey PRIMARY KEY (id);


--
-- Name: taggit_tag taggit_tag_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_name_key UNIQUE (name);


--
-- Name: taggit_tag taggit_tag_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_pkey PRIMARY KEY (id);


--
-- Name: taggit_tag taggit_tag_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_slug_key UNIQUE (slug);


--
-- Name: taggit_taggeditem taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uni; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uni UNIQUE (content_type_id, object_id, tag_id);


--
-- Name: taggit_taggeditem taggit_taggeditem_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_pkey PRIMARY KEY (id);


--
-- Name: campaigns_threshold threshold_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_threshold
    ADD CONSTRAINT threshold_once UNIQUE (page_id, number);


--
-- Name: newsletters_trackedlink tracked_link_number_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_trackedlink
    ADD CONSTRAINT tracked_link_number_once UNIQUE (mailing_id, number);


--
-- Name: wagtailcore_grouppagepermission unique_permission; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT unique_permission UNIQUE (group_id, page_id, permission_id);


--
-- Name: wagtailadmin_admin wagtailadmin_admin_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_admin
    ADD CONSTRAINT wagtailadmin_admin_pkey PRIMARY KEY (id);


--
-- Name: wagtailadmin_editingsession wagtailadmin_editingsession_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editingsession_pkey PRIMARY KEY (id);


--
-- Name: wagtailadmin_formstate wagtailadmin_formstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formstate_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_apitoken wagtailcore_apitoken_key_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_key_hash_key UNIQUE (key_hash);


--
-- Name: wagtailcore_apitoken wagtailcore_apitoken_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_collection wagtailcore_collection_path_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collection
    ADD CONSTRAINT wagtailcore_collection_path_key UNIQUE (path);


--
-- Name: wagtailcore_collection wagtailcore_collection_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collection
    ADD CONSTRAINT wagtailcore_collection_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_collectionviewrestriction_groups wagtailcore_collectionvi_collectionviewrestrictio_988995ae_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collectionvi_collectionviewrestrictio_988995ae_uniq UNIQUE (collectionviewrestriction_id, group_id);


--
-- Name: wagtailcore_collectionviewrestriction_groups wagtailcore_collectionviewrestriction_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collectionviewrestriction_groups_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_collectionviewrestriction wagtailcore_collectionviewrestriction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction
    ADD CONSTRAINT wagtailcore_collectionviewrestriction_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_comment wagtailcore_comment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_commentreply wagtailcore_commentreply_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentreply_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_groupapprovaltask_groups wagtailcore_groupapprova_groupapprovaltask_id_gro_bb5ee7eb_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapprova_groupapprovaltask_id_gro_bb5ee7eb_uniq UNIQUE (groupapprovaltask_id, group_id);


--
-- Name: wagtailcore_groupapprovaltask_groups wagtailcore_groupapprovaltask_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapprovaltask_groups_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_groupapprovaltask wagtailcore_groupapprovaltask_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupapprovaltask
    ADD CONSTRAINT wagtailcore_groupapprovaltask_pkey PRIMARY KEY (task_ptr_id);


--
-- Name: wagtailcore_groupcollectionpermission wagtailcore_groupcollect_group_id_collection_id_p_a21cefe9_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcollect_group_id_collection_id_p_a21cefe9_uniq UNIQUE (group_id, collection_id, permission_id);


--
-- Name: wagtailcore_groupcollectionpermission wagtailcore_groupcollectionpermission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcollectionpermission_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_grouppagepermission wagtailcore_grouppagepermission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppagepermission_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_groupsitepermission wagtailcore_groupsiteper_group_id_site_id_permiss_a58ee30d_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsiteper_group_id_site_id_permiss_a58ee30d_uniq UNIQUE (group_id, site_id, permission_id);


--
-- Name: wagtailcore_groupsitepermission wagtailcore_groupsitepermission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsitepermission_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_locale wagtailcore_locale_language_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_locale
    ADD CONSTRAINT wagtailcore_locale_language_code_key UNIQUE (language_code);


--
-- Name: wagtailcore_locale wagtailcore_locale_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_locale
    ADD CONSTRAINT wagtailcore_locale_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_modellogentry wagtailcore_modellogentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_modellogentry
    ADD CONSTRAINT wagtailcore_modellogentry_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_page wagtailcore_page_path_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_path_key UNIQUE (path);


--
-- Name: wagtailcore_page wagtailcore_page_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_page wagtailcore_page_translation_key_locale_id_9b041bad_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_translation_key_locale_id_9b041bad_uniq UNIQUE (translation_key, locale_id);


--
-- Name: wagtailcore_pagelogentry wagtailcore_pagelogentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pagelogentry
    ADD CONSTRAINT wagtailcore_pagelogentry_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_revision wagtailcore_pagerevision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_pagerevision_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_pagesubscription wagtailcore_pagesubscription_page_id_user_id_0cef73ed_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubscription_page_id_user_id_0cef73ed_uniq UNIQUE (page_id, user_id);


--
-- Name: wagtailcore_pagesubscription wagtailcore_pagesubscription_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubscription_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_pageviewrestriction_groups wagtailcore_pageviewrest_pageviewrestriction_id_g_d23f80bb_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageviewrest_pageviewrestriction_id_g_d23f80bb_uniq UNIQUE (pageviewrestriction_id, group_id);


--
-- Name: wagtailcore_pageviewrestriction_groups wagtailcore_pageviewrestriction_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageviewrestriction_groups_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_pageviewrestriction wagtailcore_pageviewrestriction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pageviewrestriction
    ADD CONSTRAINT wagtailcore_pageviewrestriction_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_referenceindex wagtailcore_referenceind_base_content_type_id_obj_9e6ccd6a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenceind_base_content_type_id_obj_9e6ccd6a_uniq UNIQUE (base_content_type_id, object_id, to_content_type_id, to_object_id, content_path_hash);


--
-- Name: wagtailcore_referenceindex wagtailcore_referenceindex_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenceindex_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_site wagtailcore_site_hostname_port_2c626d70_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_hostname_port_2c626d70_uniq UNIQUE (hostname, port);


--
-- Name: wagtailcore_site wagtailcore_site_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_task wagtailcore_task_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_task
    ADD CONSTRAINT wagtailcore_task_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_taskstate wagtailcore_taskstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstate_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_uploadedfile wagtailcore_uploadedfile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploadedfile_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_workflow wagtailcore_workflow_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflow
    ADD CONSTRAINT wagtailcore_workflow_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_workflowcontenttype wagtailcore_workflowcontenttype_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflowcontenttype_pkey PRIMARY KEY (content_type_id);


--
-- Name: wagtailcore_workflowpage wagtailcore_workflowpage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflowpage_pkey PRIMARY KEY (page_id);


--
-- Name: wagtailcore_workflowstate wagtailcore_workflowstate_current_task_state_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflowstate_current_task_state_id_key UNIQUE (current_task_state_id);


--
-- Name: wagtailcore_workflowstate wagtailcore_workflowstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflowstate_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_workflowtask wagtailcore_workflowtask_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflowtask_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_workflowtask wagtailcore_workflowtask_workflow_id_task_id_4ec7a62b_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflowtask_workflow_id_task_id_4ec7a62b_uniq UNIQUE (workflow_id, task_id);


--
-- Name: wagtaildocs_document wagtaildocs_document_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_pkey PRIMARY KEY (id);


--
-- Name: wagtailembeds_embed wagtailembeds_embed_hash_c9bd8c9a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailembeds_embed
    ADD CONSTRAINT wagtailembeds_embed_hash_c9bd8c9a_uniq UNIQUE (hash);


--
-- Name: wagtailembeds_embed wagtailembeds_embed_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailembeds_embed
    ADD CONSTRAINT wagtailembeds_embed_pkey PRIMARY KEY (id);


--
-- Name: wagtailforms_formsubmission wagtailforms_formsubmission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailforms_formsubmission
    ADD CONSTRAINT wagtailforms_formsubmission_pkey PRIMARY KEY (id);


--
-- Name: wagtailimages_image wagtailimages_image_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_pkey PRIMARY KEY (id);


--
-- Name: wagtailimages_rendition wagtailimages_rendition_image_id_filter_spec_foc_323c8fe0_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendition_image_id_filter_spec_foc_323c8fe0_uniq UNIQUE (image_id, filter_spec, focal_point_key);


--
-- Name: wagtailimages_rendition wagtailimages_rendition_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendition_pkey PRIMARY KEY (id);


--
-- Name: wagtailredirects_redirect wagtailredirects_redirect_old_path_site_id_783622d7_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailredirects_redirect
    ADD CONSTRAINT wagtailredirects_redirect_old_path_site_id_783622d7_uniq UNIQUE (old_path, site_id);


--
-- Name: wagtailredirects_redirect wagtailredirects_redirect_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailredirects_redirect
    ADD CONSTRAINT wagtailredirects_redirect_pkey PRIMARY KEY (id);


--
-- Name: wagtailsearch_indexentry wagtailsearch_indexentry_content_type_id_object_i_bcd7ba73_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexentry_content_type_id_object_i_bcd7ba73_uniq UNIQUE (content_type_id, object_id);


--
-- Name: wagtailsearch_indexentry wagtailsearch_indexentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexentry_pkey PRIMARY KEY (id);


--
-- Name: wagtailusers_userprofile wagtailusers_userprofile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_pkey PRIMARY KEY (id);


--
-- Name: wagtailusers_userprofile wagtailusers_userprofile_user_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_user_id_key UNIQUE (user_id);


--
-- Name: web_cache web_cache_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_cache
    ADD CONSTRAINT web_cache_pkey PRIMARY KEY (cache_key);


--
-- Name: web_hit web_hit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_hit
    ADD CONSTRAINT web_hit_pkey PRIMARY KEY (name, key);


--
-- Name: web_rowtrouble web_rowtrouble_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_rowtrouble
    ADD CONSTRAINT web_rowtrouble_pkey PRIMARY KEY (work);


--
-- Name: web_sitedetails web_sitedetails_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sitedetails
    ADD CONSTRAINT web_sitedetails_pkey PRIMARY KEY (id);


--
-- Name: web_sitedetails web_sitedetails_site_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sitedetails
    ADD CONSTRAINT web_sitedetails_site_id_key UNIQUE (site_id);


--
-- Name: rights_weekdecision week_decision_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_weekdecision
    ADD CONSTRAINT week_decision_once UNIQUE (council_id, duty, week);


--
-- Name: account_emailaddress_email_03be32b2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);


--
-- Name: account_emailaddress_email_03be32b2_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);


--
-- Name: account_emailaddress_user_id_2c513194; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);


--
-- Name: account_emailconfirmation_email_address_id_5b7f8c58; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);


--
-- Name: account_emailconfirmation_key_f43612bd_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);


--
-- Name: answer_to; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX answer_to ON public.inbox_answer USING btree ("to");


--
-- Name: answer_under_way; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX answer_under_way ON public.inbox_answer USING btree (written_at) WHERE (came_back_at IS NULL);


--
-- Name: application_open_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX application_open_once ON public.membership_application USING btree (person_id, kind, name_key) WHERE ((status)::text = ANY ((ARRAY['waiting'::character varying, 'question'::character varying])::text[]));


--
-- Name: application_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX application_queue ON public.membership_application USING btree (status, received_at);


--
-- Name: asked_body_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX asked_body_waiting ON public.evidence_askedbody USING btree (due_on) WHERE ((outcome)::text = ''::text);


--
-- Name: audiences_recipientbitmap_mailing_id_ce382e8b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audiences_recipientbitmap_mailing_id_ce382e8b ON public.audiences_recipientbitmap USING btree (mailing_id);


--
-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);


--
-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);


--
-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);


--
-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);


--
-- Name: base_content_object_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX base_content_object_idx ON public.wagtailcore_revision USING btree (base_content_type_id, object_id);


--
-- Name: bounce_suppression_made; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bounce_suppression_made ON public.delivery_bouncesuppression USING btree (made_at);


--
-- Name: bounce_suppression_run; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bounce_suppression_run ON public.delivery_bouncesuppression USING btree (mailing_id, made_at);


--
-- Name: campaigns_actionpage_bsl_captions_id_97547455; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_actionpage_bsl_captions_id_97547455 ON public.campaigns_actionpage USING btree (bsl_captions_id);


--
-- Name: campaigns_actionpage_bsl_video_id_5c553f81; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_actionpage_bsl_video_id_5c553f81 ON public.campaigns_actionpage USING btree (bsl_video_id);


--
-- Name: campaigns_actionpage_easy_read_document_id_bbe0424a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_actionpage_easy_read_document_id_bbe0424a ON public.campaigns_actionpage USING btree (easy_read_document_id);


--
-- Name: campaigns_actionpage_easy_read_page_id_f8d6856b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_actionpage_easy_read_page_id_f8d6856b ON public.campaigns_actionpage USING btree (easy_read_page_id);


--
-- Name: campaigns_actionpage_next_action_id_7ca23219; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_actionpage_next_action_id_7ca23219 ON public.campaigns_actionpage USING btree (next_action_id);


--
-- Name: campaigns_actionpage_picture_id_a5b06c0b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_actionpage_picture_id_a5b06c0b ON public.campaigns_actionpage USING btree (picture_id);


--
-- Name: campaigns_actionpage_social_image_id_b6af9d91; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_actionpage_social_image_id_b6af9d91 ON public.campaigns_actionpage USING btree (social_image_id);


--
-- Name: campaigns_actionpartner_page_id_3d4df6e9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_actionpartner_page_id_3d4df6e9 ON public.campaigns_actionpartner USING btree (page_id);


--
-- Name: campaigns_actionpartner_partner_id_92f4267b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_actionpartner_partner_id_92f4267b ON public.campaigns_actionpartner USING btree (partner_id);


--
-- Name: campaigns_campaignpage_bsl_captions_id_ef35cd00; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaignpage_bsl_captions_id_ef35cd00 ON public.campaigns_campaignpage USING btree (bsl_captions_id);


--
-- Name: campaigns_campaignpage_bsl_video_id_dab2d166; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaignpage_bsl_video_id_dab2d166 ON public.campaigns_campaignpage USING btree (bsl_video_id);


--
-- Name: campaigns_campaignpage_easy_read_document_id_494463ae; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaignpage_easy_read_document_id_494463ae ON public.campaigns_campaignpage USING btree (easy_read_document_id);


--
-- Name: campaigns_campaignpage_easy_read_page_id_46e8c27c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaignpage_easy_read_page_id_46e8c27c ON public.campaigns_campaignpage USING btree (easy_read_page_id);


--
-- Name: campaigns_campaignpage_picture_id_8e13a88e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaignpage_picture_id_8e13a88e ON public.campaigns_campaignpage USING btree (picture_id);


--
-- Name: campaigns_campaignpage_social_image_id_79d573e8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaignpage_social_image_id_79d573e8 ON public.campaigns_campaignpage USING btree (social_image_id);


--
-- Name: campaigns_campaignsindexpage_bsl_captions_id_f190d3f6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaignsindexpage_bsl_captions_id_f190d3f6 ON public.campaigns_campaignsindexpage USING btree (bsl_captions_id);


--
-- Name: campaigns_campaignsindexpage_bsl_video_id_81f5e2e1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaignsindexpage_bsl_video_id_81f5e2e1 ON public.campaigns_campaignsindexpage USING btree (bsl_video_id);


--
-- Name: campaigns_campaignsindexpage_easy_read_document_id_1ec5510c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaignsindexpage_easy_read_document_id_1ec5510c ON public.campaigns_campaignsindexpage USING btree (easy_read_document_id);


--
-- Name: campaigns_campaignsindexpage_easy_read_page_id_2ed504bc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaignsindexpage_easy_read_page_id_2ed504bc ON public.campaigns_campaignsindexpage USING btree (easy_read_page_id);


--
-- Name: campaigns_campaignsindexpage_social_image_id_e14be426; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaignsindexpage_social_image_id_e14be426 ON public.campaigns_campaignsindexpage USING btree (social_image_id);


--
-- Name: campaigns_fixedreceiver_page_id_ac05ea89; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_fixedreceiver_page_id_ac05ea89 ON public.campaigns_fixedreceiver USING btree (page_id);


--
-- Name: campaigns_handin_action_id_69d8fe6e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_handin_action_id_69d8fe6e ON public.campaigns_handin USING btree (action_id);


--
-- Name: campaigns_handin_asked_by_id_a65fb76f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_handin_asked_by_id_a65fb76f ON public.campaigns_handin USING btree (asked_by_id);


--
-- Name: campaigns_handoverterms_action_id_4d006098; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_handoverterms_action_id_4d006098 ON public.campaigns_handoverterms USING btree (action_id);


--
-- Name: campaigns_letterreceiver_constituency_id_57193ad4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_letterreceiver_constituency_id_57193ad4 ON public.campaigns_letterreceiver USING btree (constituency_id);


--
-- Name: campaigns_letterreceiver_contact_id_ad6116b9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_letterreceiver_contact_id_ad6116b9 ON public.campaigns_letterreceiver USING btree (contact_id);


--
-- Name: campaigns_letterreceiver_council_id_3e479578; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_letterreceiver_council_id_3e479578 ON public.campaigns_letterreceiver USING btree (council_id);


--
-- Name: campaigns_letterreceiver_letter_id_8d9491ac; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_letterreceiver_letter_id_8d9491ac ON public.campaigns_letterreceiver USING btree (letter_id);


--
-- Name: campaigns_letterreceiver_message_id_a5eba99d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_letterreceiver_message_id_a5eba99d ON public.campaigns_letterreceiver USING btree (message_id);


--
-- Name: campaigns_letterreceiver_representative_id_663978f8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_letterreceiver_representative_id_663978f8 ON public.campaigns_letterreceiver USING btree (representative_id);


--
-- Name: campaigns_lettershingles_action_id_51b34248; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_lettershingles_action_id_51b34248 ON public.campaigns_lettershingles USING btree (action_id);


--
-- Name: campaigns_milestone_action_id_53cf44f5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_milestone_action_id_53cf44f5 ON public.campaigns_milestone USING btree (action_id);


--
-- Name: campaigns_milestone_seen_by_id_50424398; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_milestone_seen_by_id_50424398 ON public.campaigns_milestone USING btree (seen_by_id);


--
-- Name: campaigns_offlinecount_action_id_4d0b9a76; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_offlinecount_action_id_4d0b9a76 ON public.campaigns_offlinecount USING btree (action_id);


--
-- Name: campaigns_offlinecount_council_id_055936f4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_offlinecount_council_id_055936f4 ON public.campaigns_offlinecount USING btree (council_id);


--
-- Name: campaigns_offlinecount_entered_by_id_1551061a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_offlinecount_entered_by_id_1551061a ON public.campaigns_offlinecount USING btree (entered_by_id);


--
-- Name: campaigns_offlinecount_struck_by_id_da9f9eb8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_offlinecount_struck_by_id_da9f9eb8 ON public.campaigns_offlinecount USING btree (struck_by_id);


--
-- Name: campaigns_offlinescan_count_id_8c2da0c4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_offlinescan_count_id_8c2da0c4 ON public.campaigns_offlinescan USING btree (count_id);


--
-- Name: campaigns_organisationsignature_decided_by_id_181b24ae; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_organisationsignature_decided_by_id_181b24ae ON public.campaigns_organisationsignature USING btree (decided_by_id);


--
-- Name: campaigns_organisationsignature_letter_id_320d9ba5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_organisationsignature_letter_id_320d9ba5 ON public.campaigns_organisationsignature USING btree (letter_id);


--
-- Name: campaigns_organisationsignature_organisation_id_d5eb420b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_organisationsignature_organisation_id_d5eb420b ON public.campaigns_organisationsignature USING btree (organisation_id);


--
-- Name: campaigns_organisationsignature_person_id_9ba1d7a2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_organisationsignature_person_id_9ba1d7a2 ON public.campaigns_organisationsignature USING btree (person_id);


--
-- Name: campaigns_partner_name_666b6474_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_partner_name_666b6474_like ON public.campaigns_partner USING btree (name varchar_pattern_ops);


--
-- Name: campaigns_partnerconsentevent_partner_id_b50771d7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_partnerconsentevent_partner_id_b50771d7 ON public.campaigns_partnerconsentevent USING btree (partner_id);


--
-- Name: campaigns_partnerconsentevent_person_id_a9310680; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_partnerconsentevent_person_id_a9310680 ON public.campaigns_partnerconsentevent USING btree (person_id);


--
-- Name: campaigns_partnerconsentstate_partner_id_5fa8d037; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_partnerconsentstate_partner_id_5fa8d037 ON public.campaigns_partnerconsentstate USING btree (partner_id);


--
-- Name: campaigns_partnerconsentstate_person_id_bf7ae9b0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_partnerconsentstate_person_id_bf7ae9b0 ON public.campaigns_partnerconsentstate USING btree (person_id);


--
-- Name: campaigns_partnerremoval_partner_id_e6dfa034; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_partnerremoval_partner_id_e6dfa034 ON public.campaigns_partnerremoval USING btree (partner_id);


--
-- Name: campaigns_pledger_constituency_id_56c71e65; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_pledger_constituency_id_56c71e65 ON public.campaigns_pledger USING btree (constituency_id);


--
-- Name: campaigns_pledger_council_id_ff0fa973; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_pledger_council_id_ff0fa973 ON public.campaigns_pledger USING btree (council_id);


--
-- Name: campaigns_pledger_page_id_13154e9d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_pledger_page_id_13154e9d ON public.campaigns_pledger USING btree (page_id);


--
-- Name: campaigns_reason_decided_by_id_45ed3b35; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_reason_decided_by_id_45ed3b35 ON public.campaigns_reason USING btree (decided_by_id);


--
-- Name: campaigns_threshold_page_id_6c889507; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_threshold_page_id_6c889507 ON public.campaigns_threshold USING btree (page_id);


--
-- Name: campaigns_usedtoken_used_at_06a51d00; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_usedtoken_used_at_06a51d00 ON public.campaigns_usedtoken USING btree (used_at);


--
-- Name: changed_figure_waits_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX changed_figure_waits_once ON public.evidence_changedfigure USING btree (page_id, block) WHERE (looked_at IS NULL);


--
-- Name: click_visitor; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX click_visitor ON public.newsletters_click USING btree (visitor, at);


--
-- Name: confirmation_email; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX confirmation_email ON public.people_confirmation USING btree (email);


--
-- Name: confirmation_mail_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX confirmation_mail_due ON public.people_confirmation USING btree (mail_due_at) WHERE (mail_due_at IS NOT NULL);


--
-- Name: confirmation_waits_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX confirmation_waits_once ON public.people_confirmation USING btree (email, kind, subject) WHERE (done_at IS NULL);


--
-- Name: consent_audience; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_audience ON public.people_consentstate USING btree (purpose, granted, person_id);


--
-- Name: consent_latest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_latest ON public.people_consentevent USING btree (person_id, purpose, id DESC);


--
-- Name: consent_on_paper; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_on_paper ON public.people_consentevent USING btree (person_id) WHERE (((action)::text = 'grant'::text) AND ((channel)::text = 'paper'::text));


--
-- Name: consent_recorded; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_recorded ON public.people_consentevent USING brin (recorded_at);


--
-- Name: consent_recorded_by; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_recorded_by ON public.people_consentevent USING btree (recorded_by_id) WHERE (recorded_by_id IS NOT NULL);


--
-- Name: consent_said; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_said ON public.people_consentevent USING btree (happened_at) WHERE (((action)::text = 'grant'::text) AND ((channel)::text = ANY ((ARRAY['web'::character varying, 'email_link'::character varying, 'one_click'::character varying, 'paper'::character varying, 'phone'::character varying, 'email'::character varying, 'in_person'::character varying, 'complaint'::character varying])::text[])));


--
-- Name: consent_wording; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_wording ON public.people_consentevent USING btree (wording_id) WHERE (wording_id IS NOT NULL);


--
-- Name: content_object_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX content_object_idx ON public.wagtailcore_revision USING btree (content_type_id, object_id);


--
-- Name: conversation_assigned; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX conversation_assigned ON public.inbox_conversation USING btree (assignee_id, state);


--
-- Name: conversation_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX conversation_by_state ON public.inbox_conversation USING btree (state, last_at DESC);


--
-- Name: conversation_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX conversation_waiting ON public.inbox_conversation USING btree (waiting_since, id) WHERE (NOT (waiting_since IS NULL));


--
-- Name: count_change_by_action; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX count_change_by_action ON public.campaigns_countchange USING btree (action_id) INCLUDE (change);


--
-- Name: delivery_batch_to_do; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_batch_to_do ON public.delivery_deliverybatch USING btree (mailing_id, due_at, id);


--
-- Name: delivery_bouncesuppression_lifted_by_id_f1e700a1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_bouncesuppression_lifted_by_id_f1e700a1 ON public.delivery_bouncesuppression USING btree (lifted_by_id);


--
-- Name: delivery_bouncesuppression_mailing_id_c6fd2292; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_bouncesuppression_mailing_id_c6fd2292 ON public.delivery_bouncesuppression USING btree (mailing_id);


--
-- Name: delivery_bouncesuppression_message_id_8fdfef55; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_bouncesuppression_message_id_8fdfef55 ON public.delivery_bouncesuppression USING btree (message_id);


--
-- Name: delivery_bouncesuppression_person_id_ef1b3933; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_bouncesuppression_person_id_ef1b3933 ON public.delivery_bouncesuppression USING btree (person_id);


--
-- Name: delivery_delivery_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_delivery_person ON ONLY public.delivery_delivery USING btree (person_id);


--
-- Name: delivery_deliverybatch_mailing_id_ac2b8da4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_deliverybatch_mailing_id_ac2b8da4 ON public.delivery_deliverybatch USING btree (mailing_id);


--
-- Name: delivery_deliverytally_mailing_id_7521fd39; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_deliverytally_mailing_id_7521fd39 ON public.delivery_deliverytally USING btree (mailing_id);


--
-- Name: delivery_departure_mailing_id_fd80dc63; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_departure_mailing_id_fd80dc63 ON public.delivery_departure USING btree (mailing_id);


--
-- Name: delivery_installation_fingerprint_619cfa59_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_installation_fingerprint_619cfa59_like ON public.delivery_installation USING btree (fingerprint varchar_pattern_ops);


--
-- Name: delivery_installation_released_by_id_e96362fb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_installation_released_by_id_e96362fb ON public.delivery_installation USING btree (released_by_id);


--
-- Name: delivery_mailing_corrects_id_28bf0ed3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_mailing_corrects_id_28bf0ed3 ON public.delivery_mailing USING btree (corrects_id);


--
-- Name: delivery_mailing_created_by_id_30491e6d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_mailing_created_by_id_30491e6d ON public.delivery_mailing USING btree (created_by_id);


--
-- Name: delivery_message_created_at_69202de6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_message_created_at_69202de6 ON public.delivery_message USING btree (created_at);


--
-- Name: delivery_pace_key_76e9e849_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_pace_key_76e9e849_like ON public.delivery_pace USING btree (key varchar_pattern_ops);


--
-- Name: delivery_returnedmail_digest_5b3fad96_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_returnedmail_digest_5b3fad96_like ON public.delivery_returnedmail USING btree (digest varchar_pattern_ops);


--
-- Name: delivery_returnedmail_mailing_id_1682e01a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_returnedmail_mailing_id_1682e01a ON public.delivery_returnedmail USING btree (mailing_id);


--
-- Name: delivery_returnedmail_message_id_74293446; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_returnedmail_message_id_74293446 ON public.delivery_returnedmail USING btree (message_id);


--
-- Name: delivery_returnedmail_person_id_7fe1c6e3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_returnedmail_person_id_7fe1c6e3 ON public.delivery_returnedmail USING btree (person_id);


--
-- Name: delivery_returnedmail_received_at_9cc2c94e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_returnedmail_received_at_9cc2c94e ON public.delivery_returnedmail USING btree (received_at);


--
-- Name: delivery_sendercheck_checked_at_bcdfb49e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_sendercheck_checked_at_bcdfb49e ON public.delivery_sendercheck USING btree (checked_at);


--
-- Name: delivery_tally_when; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_tally_when ON public.delivery_deliverytally USING btree (mailing_id, at);


--
-- Name: delivery_unparsedmail_digest_8364c1da_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_unparsedmail_digest_8364c1da_like ON public.delivery_unparsedmail USING btree (digest varchar_pattern_ops);


--
-- Name: delivery_unparsedmail_received_at_eba5df56; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_unparsedmail_received_at_eba5df56 ON public.delivery_unparsedmail USING btree (received_at);


--
-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);


--
-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);


--
-- Name: events_coordinator_day_id_bdde4fee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_coordinator_day_id_bdde4fee ON public.events_coordinator USING btree (day_id);


--
-- Name: events_coordinator_person_id_65940dd8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_coordinator_person_id_65940dd8 ON public.events_coordinator USING btree (person_id);


--
-- Name: events_gathering_council_id_73f116f8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_gathering_council_id_73f116f8 ON public.events_gathering USING btree (council_id);


--
-- Name: events_gathering_day_id_3f985458; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_gathering_day_id_3f985458 ON public.events_gathering USING btree (day_id);


--
-- Name: events_gathering_decided_by_id_a22563c2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_gathering_decided_by_id_a22563c2 ON public.events_gathering USING btree (decided_by_id);


--
-- Name: events_gathering_host_id_f5c3d6fa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_gathering_host_id_f5c3d6fa ON public.events_gathering USING btree (host_id);


--
-- Name: events_signup_gathering_id_e6d765c3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_signup_gathering_id_e6d765c3 ON public.events_signup USING btree (gathering_id);


--
-- Name: evidence_area_code_0adc7f0b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_area_code_0adc7f0b_like ON public.evidence_area USING btree (code varchar_pattern_ops);


--
-- Name: evidence_area_slug_1d6acf53_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_area_slug_1d6acf53_like ON public.evidence_area USING btree (slug varchar_pattern_ops);


--
-- Name: evidence_area_sort_name_0f7adbf5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_area_sort_name_0f7adbf5 ON public.evidence_area USING btree (sort_name);


--
-- Name: evidence_area_sort_name_0f7adbf5_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_area_sort_name_0f7adbf5_like ON public.evidence_area USING btree (sort_name varchar_pattern_ops);


--
-- Name: evidence_area_successors_from_area_id_57c93182; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_area_successors_from_area_id_57c93182 ON public.evidence_area_successors USING btree (from_area_id);


--
-- Name: evidence_area_successors_from_area_id_57c93182_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_area_successors_from_area_id_57c93182_like ON public.evidence_area_successors USING btree (from_area_id varchar_pattern_ops);


--
-- Name: evidence_area_successors_to_area_id_c4daca95; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_area_successors_to_area_id_c4daca95 ON public.evidence_area_successors USING btree (to_area_id);


--
-- Name: evidence_area_successors_to_area_id_c4daca95_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_area_successors_to_area_id_c4daca95_like ON public.evidence_area_successors USING btree (to_area_id varchar_pattern_ops);


--
-- Name: evidence_askedbody_area_id_95365aae; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_askedbody_area_id_95365aae ON public.evidence_askedbody USING btree (area_id);


--
-- Name: evidence_askedbody_area_id_95365aae_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_askedbody_area_id_95365aae_like ON public.evidence_askedbody USING btree (area_id varchar_pattern_ops);


--
-- Name: evidence_askedbody_recorded_by_id_fe2d8a5c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_askedbody_recorded_by_id_fe2d8a5c ON public.evidence_askedbody USING btree (recorded_by_id);


--
-- Name: evidence_askedbody_request_id_9fdf7e65; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_askedbody_request_id_9fdf7e65 ON public.evidence_askedbody USING btree (request_id);


--
-- Name: evidence_changedfigure_area_id_ddf52282; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_changedfigure_area_id_ddf52282 ON public.evidence_changedfigure USING btree (area_id);


--
-- Name: evidence_changedfigure_area_id_ddf52282_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_changedfigure_area_id_ddf52282_like ON public.evidence_changedfigure USING btree (area_id varchar_pattern_ops);


--
-- Name: evidence_changedfigure_indicator_5199285b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_changedfigure_indicator_5199285b ON public.evidence_changedfigure USING btree (indicator);


--
-- Name: evidence_changedfigure_indicator_5199285b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_changedfigure_indicator_5199285b_like ON public.evidence_changedfigure USING btree (indicator varchar_pattern_ops);


--
-- Name: evidence_changedfigure_looked_by_id_2c2bebab; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_changedfigure_looked_by_id_2c2bebab ON public.evidence_changedfigure USING btree (looked_by_id);


--
-- Name: evidence_changedfigure_page_id_d91727d3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_changedfigure_page_id_d91727d3 ON public.evidence_changedfigure USING btree (page_id);


--
-- Name: evidence_correction_edition_id_66f96d8a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_correction_edition_id_66f96d8a ON public.evidence_correction USING btree (edition_id);


--
-- Name: evidence_correction_figure_id_45384bd5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_correction_figure_id_45384bd5 ON public.evidence_correction USING btree (figure_id);


--
-- Name: evidence_correction_logged_by_id_b45efa60; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_correction_logged_by_id_b45efa60 ON public.evidence_correction USING btree (logged_by_id);


--
-- Name: evidence_download_name_f51af481_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_download_name_f51af481_like ON public.evidence_download USING btree (name varchar_pattern_ops);


--
-- Name: evidence_drawncard_area_id_ac5c2841_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_drawncard_area_id_ac5c2841_like ON public.evidence_drawncard USING btree (area_id varchar_pattern_ops);


--
-- Name: evidence_edition_data_set_d596a98a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_edition_data_set_d596a98a ON public.evidence_edition USING btree (data_set);


--
-- Name: evidence_edition_data_set_d596a98a_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_edition_data_set_d596a98a_like ON public.evidence_edition USING btree (data_set varchar_pattern_ops);


--
-- Name: evidence_edition_published_by_id_4aedb7d3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_edition_published_by_id_4aedb7d3 ON public.evidence_edition USING btree (published_by_id);


--
-- Name: evidence_edition_reference_591a7113_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_edition_reference_591a7113_like ON public.evidence_edition USING btree (reference varchar_pattern_ops);


--
-- Name: evidence_edition_source_file_id_64c75b0c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_edition_source_file_id_64c75b0c ON public.evidence_edition USING btree (source_file_id);


--
-- Name: evidence_edition_taken_back_by_id_f556c442; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_edition_taken_back_by_id_f556c442 ON public.evidence_edition USING btree (taken_back_by_id);


--
-- Name: evidence_footnote_added_by_id_93ab0e81; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_footnote_added_by_id_93ab0e81 ON public.evidence_footnote USING btree (added_by_id);


--
-- Name: evidence_footnote_area_id_b44ffc56; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_footnote_area_id_b44ffc56 ON public.evidence_footnote USING btree (area_id);


--
-- Name: evidence_footnote_area_id_b44ffc56_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_footnote_area_id_b44ffc56_like ON public.evidence_footnote USING btree (area_id varchar_pattern_ops);


--
-- Name: evidence_footnote_key_f21566e2_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_footnote_key_f21566e2_like ON public.evidence_footnote USING btree (key varchar_pattern_ops);


--
-- Name: evidence_informationrequest_requester_id_2e3478af; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_informationrequest_requester_id_2e3478af ON public.evidence_informationrequest USING btree (requester_id);


--
-- Name: evidence_inspection_area_id_6bed6061; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_inspection_area_id_6bed6061 ON public.evidence_inspection USING btree (area_id);


--
-- Name: evidence_inspection_area_id_6bed6061_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_inspection_area_id_6bed6061_like ON public.evidence_inspection USING btree (area_id varchar_pattern_ops);


--
-- Name: evidence_inspection_slice_id_165238aa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_inspection_slice_id_165238aa ON public.evidence_inspection USING btree (slice_id);


--
-- Name: evidence_objection_area_id_53a81579; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_objection_area_id_53a81579 ON public.evidence_objection USING btree (area_id);


--
-- Name: evidence_objection_area_id_53a81579_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_objection_area_id_53a81579_like ON public.evidence_objection USING btree (area_id varchar_pattern_ops);


--
-- Name: evidence_objection_checked_by_id_ef9cf2e4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_objection_checked_by_id_ef9cf2e4 ON public.evidence_objection USING btree (checked_by_id);


--
-- Name: evidence_objection_correction_id_585d2efc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_objection_correction_id_585d2efc ON public.evidence_objection USING btree (correction_id);


--
-- Name: evidence_objection_decided_by_id_15a98bb6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_objection_decided_by_id_15a98bb6 ON public.evidence_objection USING btree (decided_by_id);


--
-- Name: evidence_objection_figure_id_2f0be04f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_objection_figure_id_2f0be04f ON public.evidence_objection USING btree (figure_id);


--
-- Name: evidence_objection_reader_email_6a6c46d4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_objection_reader_email_6a6c46d4 ON public.evidence_objection USING btree (reader_email);


--
-- Name: evidence_objection_reader_email_6a6c46d4_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_objection_reader_email_6a6c46d4_like ON public.evidence_objection USING btree (reader_email varchar_pattern_ops);


--
-- Name: evidence_slice_edition_id_4fe34f27; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_slice_edition_id_4fe34f27 ON public.evidence_slice USING btree (edition_id);


--
-- Name: evidence_slice_indicator_b32609f2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_slice_indicator_b32609f2 ON public.evidence_slice USING btree (indicator);


--
-- Name: evidence_slice_indicator_b32609f2_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_slice_indicator_b32609f2_like ON public.evidence_slice USING btree (indicator varchar_pattern_ops);


--
-- Name: evidence_sourcefile_information_request_id_9ab0c24c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_sourcefile_information_request_id_9ab0c24c ON public.evidence_sourcefile USING btree (information_request_id);


--
-- Name: evidence_sourcefile_loaded_by_id_721ddae4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_sourcefile_loaded_by_id_721ddae4 ON public.evidence_sourcefile USING btree (loaded_by_id);


--
-- Name: evidence_sourcefile_sha256_6185e09a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_sourcefile_sha256_6185e09a ON public.evidence_sourcefile USING btree (sha256);


--
-- Name: evidence_sourcefile_sha256_6185e09a_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX evidence_sourcefile_sha256_6185e09a_like ON public.evidence_sourcefile USING btree (sha256 varchar_pattern_ops);


--
-- Name: export_request_open_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX export_request_open_once ON public.people_exportrequest USING btree (asked_by_id, list_hash) WHERE ((state)::text = 'open'::text);


--
-- Name: figure_of_area; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX figure_of_area ON public.evidence_figure USING btree (area_id, slice_id);


--
-- Name: formstate_user_object; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX formstate_user_object ON public.wagtailadmin_formstate USING btree (user_id, content_type_id, object_id, parent_object_id);


--
-- Name: gathering_of_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX gathering_of_day ON public.events_gathering USING btree (day_id, state, starts_at);


--
-- Name: idx_procrastinate_jobs_worker_not_null; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));


--
-- Name: idx_procrastinate_workers_last_heartbeat; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);


--
-- Name: import_row_email; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX import_row_email ON public.list_import_importrow USING btree (email);


--
-- Name: inbox_answer_author_id_74fd1204; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox_answer_author_id_74fd1204 ON public.inbox_answer USING btree (author_id);


--
-- Name: inbox_answer_conversation_id_5b1cbcf7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox_answer_conversation_id_5b1cbcf7 ON public.inbox_answer USING btree (conversation_id);


--
-- Name: inbox_answer_mail_id_8b6db09c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox_answer_mail_id_8b6db09c ON public.inbox_answer USING btree (mail_id);


--
-- Name: inbox_conversation_assignee_id_4bf0d3a6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox_conversation_assignee_id_4bf0d3a6 ON public.inbox_conversation USING btree (assignee_id);


--
-- Name: inbox_conversation_council_id_ac29b9fa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox_conversation_council_id_ac29b9fa ON public.inbox_conversation USING btree (council_id);


--
-- Name: inbox_conversation_email_1e0b0fbf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox_conversation_email_1e0b0fbf ON public.inbox_conversation USING btree (email);


--
-- Name: inbox_conversation_email_1e0b0fbf_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox_conversation_email_1e0b0fbf_like ON public.inbox_conversation USING btree (email varchar_pattern_ops);


--
-- Name: inbox_conversation_last_at_cc68cda9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox_conversation_last_at_cc68cda9 ON public.inbox_conversation USING btree (last_at);


--
-- Name: inbox_conversation_mailing_id_a4815aa4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox_conversation_mailing_id_a4815aa4 ON public.inbox_conversation USING btree (mailing_id);


--
-- Name: inbox_incomingmessage_conversation_id_576ed3e8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox_incomingmessage_conversation_id_576ed3e8 ON public.inbox_incomingmessage USING btree (conversation_id);


--
-- Name: inbox_incomingmessage_digest_7cc1251a_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox_incomingmessage_digest_7cc1251a_like ON public.inbox_incomingmessage USING btree (digest varchar_pattern_ops);


--
-- Name: inbox_incomingmessage_email_fbf2babd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox_incomingmessage_email_fbf2babd ON public.inbox_incomingmessage USING btree (email);


--
-- Name: inbox_incomingmessage_email_fbf2babd_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox_incomingmessage_email_fbf2babd_like ON public.inbox_incomingmessage USING btree (email varchar_pattern_ops);


--
-- Name: inbox_internalnote_author_id_fdeabe7f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox_internalnote_author_id_fdeabe7f ON public.inbox_internalnote USING btree (author_id);


--
-- Name: inbox_internalnote_conversation_id_113d2cf8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox_internalnote_conversation_id_113d2cf8 ON public.inbox_internalnote USING btree (conversation_id);


--
-- Name: inbox_preparedanswer_title_2441d9ed_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox_preparedanswer_title_2441d9ed_like ON public.inbox_preparedanswer USING btree (title varchar_pattern_ops);


--
-- Name: incoming_by_address; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX incoming_by_address ON public.inbox_incomingmessage USING btree (email, received_at);


--
-- Name: incoming_by_message_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX incoming_by_message_id ON public.inbox_incomingmessage USING btree (message_id) WHERE (NOT ((message_id)::text = ''::text));


--
-- Name: late_report_week; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX late_report_week ON public.rights_latereport USING btree (week, council_id, duty);


--
-- Name: letter_shingles_hashes; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX letter_shingles_hashes ON public.campaigns_lettershingles USING gin (hashes);


--
-- Name: letter_to_ask_about; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX letter_to_ask_about ON public.campaigns_letter USING btree (sent_at) WHERE (asked_at IS NULL);


--
-- Name: list_import_listimport_uploaded_by_id_c835045f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX list_import_listimport_uploaded_by_id_c835045f ON public.list_import_listimport USING btree (uploaded_by_id);


--
-- Name: mailing_list_subscription_topics_subscription_id_60dd7ee4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mailing_list_subscription_topics_subscription_id_60dd7ee4 ON public.mailing_list_subscription_topics USING btree (subscription_id);


--
-- Name: mailing_list_subscription_topics_topic_id_62717a50; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mailing_list_subscription_topics_topic_id_62717a50 ON public.mailing_list_subscription_topics USING btree (topic_id);


--
-- Name: mailing_list_topic_name_57860277_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mailing_list_topic_name_57860277_like ON public.mailing_list_topic USING btree (name varchar_pattern_ops);


--
-- Name: mailing_list_topic_slug_710d235f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mailing_list_topic_slug_710d235f_like ON public.mailing_list_topic USING btree (slug varchar_pattern_ops);


--
-- Name: mailing_sent_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX mailing_sent_once ON public.delivery_mailing USING btree (idempotency_key) WHERE ((NOT ((state)::text = 'cancelled'::text)) AND (NOT ((idempotency_key)::text = ''::text)));


--
-- Name: mailing_to_do; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mailing_to_do ON public.delivery_mailing USING btree (state, starts_at);


--
-- Name: membership_aimsversion_created_by_id_137e061f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_aimsversion_created_by_id_137e061f ON public.membership_aimsversion USING btree (created_by_id);


--
-- Name: membership_application_aims_id_55721bf5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_application_aims_id_55721bf5 ON public.membership_application USING btree (aims_id);


--
-- Name: membership_application_decided_by_id_8cf16a43; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_application_decided_by_id_8cf16a43 ON public.membership_application USING btree (decided_by_id);


--
-- Name: membership_application_kind_92a97032; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_application_kind_92a97032 ON public.membership_application USING btree (kind);


--
-- Name: membership_application_kind_92a97032_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_application_kind_92a97032_like ON public.membership_application USING btree (kind varchar_pattern_ops);


--
-- Name: membership_application_membership_id_ec345db1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_application_membership_id_ec345db1 ON public.membership_application USING btree (membership_id);


--
-- Name: membership_application_organisation_id_261401c5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_application_organisation_id_261401c5 ON public.membership_application USING btree (organisation_id);


--
-- Name: membership_application_person_id_649dc2d7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_application_person_id_649dc2d7 ON public.membership_application USING btree (person_id);


--
-- Name: membership_application_website_domain_8e146372; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_application_website_domain_8e146372 ON public.membership_application USING btree (website_domain);


--
-- Name: membership_application_website_domain_8e146372_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_application_website_domain_8e146372_like ON public.membership_application USING btree (website_domain varchar_pattern_ops);


--
-- Name: membership_applicationmessage_application_id_9b7dbc34; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_applicationmessage_application_id_9b7dbc34 ON public.membership_applicationmessage USING btree (application_id);


--
-- Name: membership_applicationmessage_staff_id_5238bbed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_applicationmessage_staff_id_5238bbed ON public.membership_applicationmessage USING btree (staff_id);


--
-- Name: membership_by_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_by_name ON public.membership_membership USING btree (name_key, id);


--
-- Name: membership_emailtemplateversion_created_by_id_997f5d26; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_emailtemplateversion_created_by_id_997f5d26 ON public.membership_emailtemplateversion USING btree (created_by_id);


--
-- Name: membership_entrychange_changed_by_id_e3267a2d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_entrychange_changed_by_id_e3267a2d ON public.membership_entrychange USING btree (changed_by_id);


--
-- Name: membership_entrychange_organisation_id_4d14b431; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_entrychange_organisation_id_4d14b431 ON public.membership_entrychange USING btree (organisation_id);


--
-- Name: membership_formerslug_organisation_id_6fb052ff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_formerslug_organisation_id_6fb052ff ON public.membership_formerslug USING btree (organisation_id);


--
-- Name: membership_formerslug_slug_47ed47ab_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_formerslug_slug_47ed47ab_like ON public.membership_formerslug USING btree (slug varchar_pattern_ops);


--
-- Name: membership_listingrecord_organisation_id_fdddcf3a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_listingrecord_organisation_id_fdddcf3a ON public.membership_listingrecord USING btree (organisation_id);


--
-- Name: membership_listingrecord_person_id_144e1f5c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_listingrecord_person_id_144e1f5c ON public.membership_listingrecord USING btree (person_id);


--
-- Name: membership_membership_aims_id_daa14cae; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_membership_aims_id_daa14cae ON public.membership_membership USING btree (aims_id);


--
-- Name: membership_membership_joined_at_3339ce09; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_membership_joined_at_3339ce09 ON public.membership_membership USING btree (joined_at);


--
-- Name: membership_membership_person_id_4593a1f9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_membership_person_id_4593a1f9 ON public.membership_membership USING btree (person_id);


--
-- Name: membership_once_while_active; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX membership_once_while_active ON public.membership_membership USING btree (person_id, name_key) WHERE (ended_at IS NULL);


--
-- Name: membership_organisation_councils_council_id_3a19e3f7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_organisation_councils_council_id_3a19e3f7 ON public.membership_organisation_councils USING btree (council_id);


--
-- Name: membership_organisation_councils_organisation_id_78b0876c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_organisation_councils_organisation_id_78b0876c ON public.membership_organisation_councils USING btree (organisation_id);


--
-- Name: membership_organisation_logo_id_1ef8beb1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_organisation_logo_id_1ef8beb1 ON public.membership_organisation USING btree (logo_id);


--
-- Name: membership_organisation_slug_d648e012_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_organisation_slug_d648e012_like ON public.membership_organisation USING btree (slug varchar_pattern_ops);


--
-- Name: membership_organisation_sort_name_a0013591; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_organisation_sort_name_a0013591 ON public.membership_organisation USING btree (sort_name);


--
-- Name: membership_organisation_sort_name_a0013591_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_organisation_sort_name_a0013591_like ON public.membership_organisation USING btree (sort_name varchar_pattern_ops);


--
-- Name: membership_organisation_status_d8917478; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_organisation_status_d8917478 ON public.membership_organisation USING btree (status);


--
-- Name: membership_organisation_status_d8917478_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_organisation_status_d8917478_like ON public.membership_organisation USING btree (status varchar_pattern_ops);


--
-- Name: membership_organisation_website_domain_6019cdb5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_organisation_website_domain_6019cdb5 ON public.membership_organisation USING btree (website_domain);


--
-- Name: membership_organisation_website_domain_6019cdb5_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_organisation_website_domain_6019cdb5_like ON public.membership_organisation USING btree (website_domain varchar_pattern_ops);


--
-- Name: membership_proposedchange_decided_by_id_3867c5de; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_proposedchange_decided_by_id_3867c5de ON public.membership_proposedchange USING btree (decided_by_id);


--
-- Name: membership_proposedchange_organisation_id_d88cbca1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_proposedchange_organisation_id_d88cbca1 ON public.membership_proposedchange USING btree (organisation_id);


--
-- Name: membership_proposedchange_proposed_by_id_e76ca045; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_proposedchange_proposed_by_id_e76ca045 ON public.membership_proposedchange USING btree (proposed_by_id);


--
-- Name: membership_proposeddecision_application_id_fd2e1844; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_proposeddecision_application_id_fd2e1844 ON public.membership_proposeddecision USING btree (application_id);


--
-- Name: membership_proposeddecision_decided_by_id_a560d418; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_proposeddecision_decided_by_id_a560d418 ON public.membership_proposeddecision USING btree (decided_by_id);


--
-- Name: membership_proposeddecision_proposed_by_id_55637d0b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_proposeddecision_proposed_by_id_55637d0b ON public.membership_proposeddecision USING btree (proposed_by_id);


--
-- Name: membership_stewardinvitation_invited_by_id_a1b5d0ef; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_stewardinvitation_invited_by_id_a1b5d0ef ON public.membership_stewardinvitation USING btree (invited_by_id);


--
-- Name: membership_stewardinvitation_organisation_id_6f88df00; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_stewardinvitation_organisation_id_6f88df00 ON public.membership_stewardinvitation USING btree (organisation_id);


--
-- Name: membership_stewardship_organisation_id_d3e837be; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_stewardship_organisation_id_d3e837be ON public.membership_stewardship USING btree (organisation_id);


--
-- Name: membership_stewardship_person_id_5d456523; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX membership_stewardship_person_id_5d456523 ON public.membership_stewardship USING btree (person_id);


--
-- Name: message_about; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX message_about ON public.delivery_message USING btree (about_hash) WHERE (NOT ((about_hash)::text = ''::text));


--
-- Name: message_last_sent; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX message_last_sent ON public.delivery_message USING btree (sent_at DESC) WHERE (sent_at IS NOT NULL);


--
-- Name: message_next; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX message_next ON public.delivery_message USING btree (can_wait, id) WHERE ((state)::text = 'queued'::text);


--
-- Name: message_to; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX message_to ON public.delivery_message USING btree ("to");


--
-- Name: message_unfinished; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX message_unfinished ON public.delivery_message USING btree (state, claimed_at) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'sending'::character varying, 'failed'::character varying])::text[]));


--
-- Name: mfa_authenticator_user_id_0c3a50c0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);


--
-- Name: moderation_report_content_type_id_5f339eaf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX moderation_report_content_type_id_5f339eaf ON public.moderation_report USING btree (content_type_id);


--
-- Name: moderation_report_decided_by_id_ee862110; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX moderation_report_decided_by_id_ee862110 ON public.moderation_report USING btree (decided_by_id);


--
-- Name: moderation_report_reporter_email_b40574d6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX moderation_report_reporter_email_b40574d6 ON public.moderation_report USING btree (reporter_email);


--
-- Name: moderation_report_reporter_email_b40574d6_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX moderation_report_reporter_email_b40574d6_like ON public.moderation_report USING btree (reporter_email varchar_pattern_ops);


--
-- Name: newsletter_template_name_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX newsletter_template_name_once ON public.newsletters_newslettertemplate USING btree (lower((name)::text));


--
-- Name: newsletters_click_link_id_cfa225b3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_click_link_id_cfa225b3 ON public.newsletters_click USING btree (link_id);


--
-- Name: newsletters_clickcount_link_id_b13669cf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_clickcount_link_id_b13669cf ON public.newsletters_clickcount USING btree (link_id);


--
-- Name: newsletters_newsletter_corrects_id_164fec3b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_newsletter_corrects_id_164fec3b ON public.newsletters_newsletter USING btree (corrects_id);


--
-- Name: newsletters_newsletter_created_by_id_fe888123; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_newsletter_created_by_id_fe888123 ON public.newsletters_newsletter USING btree (created_by_id);


--
-- Name: newsletters_newsletter_first_published_at_29d755dd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_newsletter_first_published_at_29d755dd ON public.newsletters_newsletter USING btree (first_published_at);


--
-- Name: newsletters_newsletter_latest_revision_id_dc12d430; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_newsletter_latest_revision_id_dc12d430 ON public.newsletters_newsletter USING btree (latest_revision_id);


--
-- Name: newsletters_newsletter_live_revision_id_0650f1a2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_newsletter_live_revision_id_0650f1a2 ON public.newsletters_newsletter USING btree (live_revision_id);


--
-- Name: newsletters_newsletter_locked_by_id_55af44c4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_newsletter_locked_by_id_55af44c4 ON public.newsletters_newsletter USING btree (locked_by_id);


--
-- Name: newsletters_newsletter_slug_2a5946ed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_newsletter_slug_2a5946ed ON public.newsletters_newsletter USING btree (slug);


--
-- Name: newsletters_newsletter_slug_2a5946ed_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_newsletter_slug_2a5946ed_like ON public.newsletters_newsletter USING btree (slug varchar_pattern_ops);


--
-- Name: newsletters_newsletter_topic_id_694ca338; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_newsletter_topic_id_694ca338 ON public.newsletters_newsletter USING btree (topic_id);


--
-- Name: newsletters_newslettermailing_newsletter_id_ddeb8a82; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_newslettermailing_newsletter_id_ddeb8a82 ON public.newsletters_newslettermailing USING btree (newsletter_id);


--
-- Name: newsletters_newslettertemplate_topic_id_ecea1a56; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_newslettertemplate_topic_id_ecea1a56 ON public.newsletters_newslettertemplate USING btree (topic_id);


--
-- Name: newsletters_segment_created_by_id_2b8776ce; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_segment_created_by_id_2b8776ce ON public.newsletters_segment USING btree (created_by_id);


--
-- Name: newsletters_sendplan_approved_by_id_caf21fe9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_sendplan_approved_by_id_caf21fe9 ON public.newsletters_sendplan USING btree (approved_by_id);


--
-- Name: newsletters_sendplan_asked_by_id_0d18e315; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_sendplan_asked_by_id_0d18e315 ON public.newsletters_sendplan USING btree (asked_by_id);


--
-- Name: newsletters_series_created_by_id_887cdfa6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_series_created_by_id_887cdfa6 ON public.newsletters_series USING btree (created_by_id);


--
-- Name: newsletters_seriesrun_person_id_7664af5b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_seriesrun_person_id_7664af5b ON public.newsletters_seriesrun USING btree (person_id);


--
-- Name: newsletters_seriesrun_series_id_ad2e69b6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_seriesrun_series_id_ad2e69b6 ON public.newsletters_seriesrun USING btree (series_id);


--
-- Name: newsletters_step_series_id_729c21fe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_step_series_id_729c21fe ON public.newsletters_step USING btree (series_id);


--
-- Name: newsletters_stepmail_mailing_id_cb53e6c8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_stepmail_mailing_id_cb53e6c8 ON public.newsletters_stepmail USING btree (mailing_id);


--
-- Name: newsletters_stepmail_run_id_296d9bb5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_stepmail_run_id_296d9bb5 ON public.newsletters_stepmail USING btree (run_id);


--
-- Name: newsletters_stepmail_step_id_29aa11f2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_stepmail_step_id_29aa11f2 ON public.newsletters_stepmail USING btree (step_id);


--
-- Name: newsletters_subjecttest_ended_by_id_32e56242; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_subjecttest_ended_by_id_32e56242 ON public.newsletters_subjecttest USING btree (ended_by_id);


--
-- Name: newsletters_trackedlink_code_11f5cf4e_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_trackedlink_code_11f5cf4e_like ON public.newsletters_trackedlink USING btree (code varchar_pattern_ops);


--
-- Name: newsletters_trackedlink_mailing_id_ab9bffcd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX newsletters_trackedlink_mailing_id_ab9bffcd ON public.newsletters_trackedlink USING btree (mailing_id);


--
-- Name: objection_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX objection_once ON public.evidence_objection USING btree (fingerprint) WHERE ((state)::text = ANY ((ARRAY['open'::character varying, 'checking'::character varying])::text[]));


--
-- Name: objection_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX objection_queue ON public.evidence_objection USING btree (state, due_on);


--
-- Name: organisation_directory; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisation_directory ON public.membership_organisation USING btree (status, is_listed, sort_name);


--
-- Name: organisation_signature_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX organisation_signature_once ON public.campaigns_organisationsignature USING btree (letter_id, name_key) WHERE ((state)::text = ANY ((ARRAY['waiting'::character varying, 'accepted'::character varying])::text[]));


--
-- Name: organisation_signature_once_each; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX organisation_signature_once_each ON public.campaigns_organisationsignature USING btree (letter_id, organisation_id) WHERE ((organisation_id IS NOT NULL) AND ((state)::text = ANY ((ARRAY['waiting'::character varying, 'accepted'::character varying])::text[])));


--
-- Name: pages_contactpage_bsl_captions_id_7be91bba; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_contactpage_bsl_captions_id_7be91bba ON public.pages_contactpage USING btree (bsl_captions_id);


--
-- Name: pages_contactpage_bsl_video_id_5ebd69bf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_contactpage_bsl_video_id_5ebd69bf ON public.pages_contactpage USING btree (bsl_video_id);


--
-- Name: pages_contactpage_easy_read_document_id_41c86994; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_contactpage_easy_read_document_id_41c86994 ON public.pages_contactpage USING btree (easy_read_document_id);


--
-- Name: pages_contactpage_easy_read_page_id_9945436e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_contactpage_easy_read_page_id_9945436e ON public.pages_contactpage USING btree (easy_read_page_id);


--
-- Name: pages_contactpage_social_image_id_debe6984; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_contactpage_social_image_id_debe6984 ON public.pages_contactpage USING btree (social_image_id);


--
-- Name: pages_founderpage_bsl_captions_id_7f49eb38; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_founderpage_bsl_captions_id_7f49eb38 ON public.pages_founderpage USING btree (bsl_captions_id);


--
-- Name: pages_founderpage_bsl_video_id_a31b3b8f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_founderpage_bsl_video_id_a31b3b8f ON public.pages_founderpage USING btree (bsl_video_id);


--
-- Name: pages_founderpage_easy_read_document_id_08d07e40; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_founderpage_easy_read_document_id_08d07e40 ON public.pages_founderpage USING btree (easy_read_document_id);


--
-- Name: pages_founderpage_easy_read_page_id_10608ce5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_founderpage_easy_read_page_id_10608ce5 ON public.pages_founderpage USING btree (easy_read_page_id);


--
-- Name: pages_founderpage_logo_id_c22d3155; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_founderpage_logo_id_c22d3155 ON public.pages_founderpage USING btree (logo_id);


--
-- Name: pages_founderpage_social_image_id_971eaf70; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_founderpage_social_image_id_971eaf70 ON public.pages_founderpage USING btree (social_image_id);


--
-- Name: pages_helppage_bsl_captions_id_bf21cd95; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_helppage_bsl_captions_id_bf21cd95 ON public.pages_helppage USING btree (bsl_captions_id);


--
-- Name: pages_helppage_bsl_video_id_e84def2e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_helppage_bsl_video_id_e84def2e ON public.pages_helppage USING btree (bsl_video_id);


--
-- Name: pages_helppage_easy_read_document_id_05b74510; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_helppage_easy_read_document_id_05b74510 ON public.pages_helppage USING btree (easy_read_document_id);


--
-- Name: pages_helppage_easy_read_page_id_3a67fdd5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_helppage_easy_read_page_id_3a67fdd5 ON public.pages_helppage USING btree (easy_read_page_id);


--
-- Name: pages_helppage_social_image_id_ba7a2e23; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_helppage_social_image_id_ba7a2e23 ON public.pages_helppage USING btree (social_image_id);


--
-- Name: pages_homepage_bsl_captions_id_68510316; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_homepage_bsl_captions_id_68510316 ON public.pages_homepage USING btree (bsl_captions_id);


--
-- Name: pages_homepage_bsl_video_id_0f85004e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_homepage_bsl_video_id_0f85004e ON public.pages_homepage USING btree (bsl_video_id);


--
-- Name: pages_homepage_easy_read_document_id_375c2484; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_homepage_easy_read_document_id_375c2484 ON public.pages_homepage USING btree (easy_read_document_id);


--
-- Name: pages_homepage_easy_read_page_id_2b034c9f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_homepage_easy_read_page_id_2b034c9f ON public.pages_homepage USING btree (easy_read_page_id);


--
-- Name: pages_homepage_lead_action_id_54643bae; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_homepage_lead_action_id_54643bae ON public.pages_homepage USING btree (lead_action_id);


--
-- Name: pages_homepage_social_image_id_34b6d95e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_homepage_social_image_id_34b6d95e ON public.pages_homepage USING btree (social_image_id);


--
-- Name: pages_manifestopage_bsl_captions_id_8805f3aa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_manifestopage_bsl_captions_id_8805f3aa ON public.pages_manifestopage USING btree (bsl_captions_id);


--
-- Name: pages_manifestopage_bsl_video_id_a3a5ad88; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_manifestopage_bsl_video_id_a3a5ad88 ON public.pages_manifestopage USING btree (bsl_video_id);


--
-- Name: pages_manifestopage_easy_read_document_id_608f2410; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_manifestopage_easy_read_document_id_608f2410 ON public.pages_manifestopage USING btree (easy_read_document_id);


--
-- Name: pages_manifestopage_easy_read_page_id_0b3a7c5a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_manifestopage_easy_read_page_id_0b3a7c5a ON public.pages_manifestopage USING btree (easy_read_page_id);


--
-- Name: pages_manifestopage_social_image_id_0424dfc5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_manifestopage_social_image_id_0424dfc5 ON public.pages_manifestopage USING btree (social_image_id);


--
-- Name: pages_newsindexpage_bsl_captions_id_3f9b2ffb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_newsindexpage_bsl_captions_id_3f9b2ffb ON public.pages_newsindexpage USING btree (bsl_captions_id);


--
-- Name: pages_newsindexpage_bsl_video_id_ef55ba1d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_newsindexpage_bsl_video_id_ef55ba1d ON public.pages_newsindexpage USING btree (bsl_video_id);


--
-- Name: pages_newsindexpage_easy_read_document_id_cc25fb29; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_newsindexpage_easy_read_document_id_cc25fb29 ON public.pages_newsindexpage USING btree (easy_read_document_id);


--
-- Name: pages_newsindexpage_easy_read_page_id_eac35cd2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_newsindexpage_easy_read_page_id_eac35cd2 ON public.pages_newsindexpage USING btree (easy_read_page_id);


--
-- Name: pages_newsindexpage_social_image_id_028dc266; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_newsindexpage_social_image_id_028dc266 ON public.pages_newsindexpage USING btree (social_image_id);


--
-- Name: pages_newspage_bsl_captions_id_273f9689; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_newspage_bsl_captions_id_273f9689 ON public.pages_newspage USING btree (bsl_captions_id);


--
-- Name: pages_newspage_bsl_video_id_a820850e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_newspage_bsl_video_id_a820850e ON public.pages_newspage USING btree (bsl_video_id);


--
-- Name: pages_newspage_campaign_id_c620ed34; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_newspage_campaign_id_c620ed34 ON public.pages_newspage USING btree (campaign_id);


--
-- Name: pages_newspage_date_26f45356; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_newspage_date_26f45356 ON public.pages_newspage USING btree (date);


--
-- Name: pages_newspage_easy_read_document_id_1ae85d83; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_newspage_easy_read_document_id_1ae85d83 ON public.pages_newspage USING btree (easy_read_document_id);


--
-- Name: pages_newspage_easy_read_page_id_b1429cdb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_newspage_easy_read_page_id_b1429cdb ON public.pages_newspage USING btree (easy_read_page_id);


--
-- Name: pages_newspage_picture_id_20bd3e35; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_newspage_picture_id_20bd3e35 ON public.pages_newspage USING btree (picture_id);


--
-- Name: pages_newspage_social_image_id_cf2549ea; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_newspage_social_image_id_cf2549ea ON public.pages_newspage USING btree (social_image_id);


--
-- Name: pages_partpage_bsl_captions_id_e6e844f1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_partpage_bsl_captions_id_e6e844f1 ON public.pages_partpage USING btree (bsl_captions_id);


--
-- Name: pages_partpage_bsl_video_id_f8f9ecbd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_partpage_bsl_video_id_f8f9ecbd ON public.pages_partpage USING btree (bsl_video_id);


--
-- Name: pages_partpage_easy_read_document_id_5dbbb901; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_partpage_easy_read_document_id_5dbbb901 ON public.pages_partpage USING btree (easy_read_document_id);


--
-- Name: pages_partpage_easy_read_page_id_dd4453f5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_partpage_easy_read_page_id_dd4453f5 ON public.pages_partpage USING btree (easy_read_page_id);


--
-- Name: pages_partpage_social_image_id_3fb3dd81; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_partpage_social_image_id_3fb3dd81 ON public.pages_partpage USING btree (social_image_id);


--
-- Name: pages_presspage_bsl_captions_id_1dbdbb40; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_presspage_bsl_captions_id_1dbdbb40 ON public.pages_presspage USING btree (bsl_captions_id);


--
-- Name: pages_presspage_bsl_video_id_d2beae90; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_presspage_bsl_video_id_d2beae90 ON public.pages_presspage USING btree (bsl_video_id);


--
-- Name: pages_presspage_easy_read_document_id_a2c651c6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_presspage_easy_read_document_id_a2c651c6 ON public.pages_presspage USING btree (easy_read_document_id);


--
-- Name: pages_presspage_easy_read_page_id_577aa949; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_presspage_easy_read_page_id_577aa949 ON public.pages_presspage USING btree (easy_read_page_id);


--
-- Name: pages_presspage_social_image_id_afb6036e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_presspage_social_image_id_afb6036e ON public.pages_presspage USING btree (social_image_id);


--
-- Name: pages_standardpage_bsl_captions_id_e4662f04; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_standardpage_bsl_captions_id_e4662f04 ON public.pages_standardpage USING btree (bsl_captions_id);


--
-- Name: pages_standardpage_bsl_video_id_f32cfad2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_standardpage_bsl_video_id_f32cfad2 ON public.pages_standardpage USING btree (bsl_video_id);


--
-- Name: pages_standardpage_easy_read_document_id_88a924bb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_standardpage_easy_read_document_id_88a924bb ON public.pages_standardpage USING btree (easy_read_document_id);


--
-- Name: pages_standardpage_easy_read_page_id_cb77f1ff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_standardpage_easy_read_page_id_cb77f1ff ON public.pages_standardpage USING btree (easy_read_page_id);


--
-- Name: pages_standardpage_social_image_id_afc6cd3b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX pages_standardpage_social_image_id_afc6cd3b ON public.pages_standardpage USING btree (social_image_id);


--
-- Name: participation_brought_by; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX participation_brought_by ON public.campaigns_participation USING btree (brought_by_id) WHERE (brought_by_id IS NOT NULL);


--
-- Name: participation_came; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX participation_came ON public.campaigns_participation USING btree (action_id, created_at);


--
-- Name: participation_council; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX participation_council ON public.campaigns_participation USING btree (action_id, council_id) WHERE counted;


--
-- Name: participation_email; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX participation_email ON public.campaigns_participation USING btree (email);


--
-- Name: participation_held; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX participation_held ON public.campaigns_participation USING btree (action_id, state) WHERE ((state)::text = 'held'::text);


--
-- Name: participation_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX participation_newest ON public.campaigns_participation USING btree (action_id, confirmed_at DESC) WHERE ((state)::text = 'confirmed'::text);


--
-- Name: participation_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX participation_once ON public.campaigns_participation USING btree (action_id, email, name_key) WHERE (email IS NOT NULL);


--
-- Name: participation_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX participation_organisation ON public.campaigns_participation USING btree (organisation_id) WHERE (organisation_id IS NOT NULL);


--
-- Name: participation_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX participation_person ON public.campaigns_participation USING btree (person_id) WHERE (person_id IS NOT NULL);


--
-- Name: people_alarmmail_slug_a86e8027_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_alarmmail_slug_a86e8027_like ON public.people_alarmmail USING btree (slug varchar_pattern_ops);


--
-- Name: people_auditentry_action_8b2802a9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_auditentry_action_8b2802a9 ON public.people_auditentry USING btree (action);


--
-- Name: people_auditentry_action_8b2802a9_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_auditentry_action_8b2802a9_like ON public.people_auditentry USING btree (action varchar_pattern_ops);


--
-- Name: people_auditentry_actor_id_5eb435c7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_auditentry_actor_id_5eb435c7 ON public.people_auditentry USING btree (actor_id);


--
-- Name: people_auditentry_at_d20dbb76; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_auditentry_at_d20dbb76 ON public.people_auditentry USING btree (at);


--
-- Name: people_auditentry_person_id_782308fd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_auditentry_person_id_782308fd ON public.people_auditentry USING btree (person_id);


--
-- Name: people_confirmation_created_at_b573fc0d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_confirmation_created_at_b573fc0d ON public.people_confirmation USING btree (created_at);


--
-- Name: people_consentevent_subject_hash_f95135e0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_consentevent_subject_hash_f95135e0 ON public.people_consentevent USING btree (subject_hash);


--
-- Name: people_consentstate_event_id_bc4e0222; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_consentstate_event_id_bc4e0222 ON public.people_consentstate USING btree (event_id);


--
-- Name: people_consentwording_created_by_id_94257394; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_consentwording_created_by_id_94257394 ON public.people_consentwording USING btree (created_by_id);


--
-- Name: people_datarequest_answered_by_id_2ac613a2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_datarequest_answered_by_id_2ac613a2 ON public.people_datarequest USING btree (answered_by_id);


--
-- Name: people_datarequest_person_id_85b2c375; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_datarequest_person_id_85b2c375 ON public.people_datarequest USING btree (person_id);


--
-- Name: people_datarequest_recorded_by_id_823628db; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_datarequest_recorded_by_id_823628db ON public.people_datarequest USING btree (recorded_by_id);


--
-- Name: people_exportrequest_asked_by_id_2ff84a44; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_exportrequest_asked_by_id_2ff84a44 ON public.people_exportrequest USING btree (asked_by_id);


--
-- Name: people_exportrequest_decided_by_id_5d510dc8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_exportrequest_decided_by_id_5d510dc8 ON public.people_exportrequest USING btree (decided_by_id);


--
-- Name: people_formeraddress_address_ed4eb437; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_formeraddress_address_ed4eb437 ON public.people_formeraddress USING btree (address);


--
-- Name: people_formeraddress_address_ed4eb437_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_formeraddress_address_ed4eb437_like ON public.people_formeraddress USING btree (address varchar_pattern_ops);


--
-- Name: people_formeraddress_merge_id_3642707a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_formeraddress_merge_id_3642707a ON public.people_formeraddress USING btree (merge_id);


--
-- Name: people_formeraddress_person_id_2e79d239; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_formeraddress_person_id_2e79d239 ON public.people_formeraddress USING btree (person_id);


--
-- Name: people_foureyes_subject_b71e8db2_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_foureyes_subject_b71e8db2_like ON public.people_foureyes USING btree (subject varchar_pattern_ops);


--
-- Name: people_mergerecord_kept_id_852dc53f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_mergerecord_kept_id_852dc53f ON public.people_mergerecord USING btree (kept_id);


--
-- Name: people_mergerecord_merged_by_id_fe2a1579; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_mergerecord_merged_by_id_fe2a1579 ON public.people_mergerecord USING btree (merged_by_id);


--
-- Name: people_note_author_id_84c0168a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_note_author_id_84c0168a ON public.people_note USING btree (author_id);


--
-- Name: people_note_person_id_6013c40d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_note_person_id_6013c40d ON public.people_note USING btree (person_id);


--
-- Name: people_person_created_at_b41f0b4f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_person_created_at_b41f0b4f ON public.people_person USING btree (created_at);


--
-- Name: people_person_groups_group_id_3ba87606; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_person_groups_group_id_3ba87606 ON public.people_person_groups USING btree (group_id);


--
-- Name: people_person_groups_person_id_b7e415fc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_person_groups_person_id_b7e415fc ON public.people_person_groups USING btree (person_id);


--
-- Name: people_person_tags_tag_id_ff091006; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_person_tags_tag_id_ff091006 ON public.people_person_tags USING btree (tag_id);


--
-- Name: people_person_user_permissions_permission_id_24fa752f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_person_user_permissions_permission_id_24fa752f ON public.people_person_user_permissions USING btree (permission_id);


--
-- Name: people_person_user_permissions_person_id_755c9d0c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_person_user_permissions_person_id_755c9d0c ON public.people_person_user_permissions USING btree (person_id);


--
-- Name: people_retentionperiod_rule_8b145e6b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_retentionperiod_rule_8b145e6b_like ON public.people_retentionperiod USING btree (rule varchar_pattern_ops);


--
-- Name: people_signincode_address_hash_675f1705_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_signincode_address_hash_675f1705_like ON public.people_signincode USING btree (address_hash varchar_pattern_ops);


--
-- Name: people_signincode_expires_at_28582b81; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_signincode_expires_at_28582b81 ON public.people_signincode USING btree (expires_at);


--
-- Name: people_stafflink_person_id_6a8344cc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_stafflink_person_id_6a8344cc ON public.people_stafflink USING btree (person_id);


--
-- Name: people_stafflink_token_hash_0c0a661a_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_stafflink_token_hash_0c0a661a_like ON public.people_stafflink USING btree (token_hash varchar_pattern_ops);


--
-- Name: people_staffnotice_person_id_c72ba48a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_staffnotice_person_id_c72ba48a ON public.people_staffnotice USING btree (person_id);


--
-- Name: people_suppression_address_hash_c3666c46; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_suppression_address_hash_c3666c46 ON public.people_suppression USING btree (address_hash);


--
-- Name: people_suppression_address_hash_c3666c46_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_suppression_address_hash_c3666c46_like ON public.people_suppression USING btree (address_hash varchar_pattern_ops);


--
-- Name: people_tag_name_4fe28c20_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_tag_name_4fe28c20_like ON public.people_tag USING btree (name varchar_pattern_ops);


--
-- Name: people_tagchange_tag_id_62d22a3a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_tagchange_tag_id_62d22a3a ON public.people_tagchange USING btree (tag_id);


--
-- Name: person_address_hash; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_address_hash ON public.people_person USING hash (address_hash);


--
-- Name: person_constituency; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_constituency ON public.people_person USING btree (constituency_id) WHERE (constituency_id IS NOT NULL);


--
-- Name: person_council; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_council ON public.people_person USING btree (council_id) WHERE (council_id IS NOT NULL);


--
-- Name: person_list; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_list ON public.people_person USING btree (sort_name, id) INCLUDE (search_text) WHERE (merged_into_id IS NULL);


--
-- Name: person_merged_into; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_merged_into ON public.people_person USING btree (merged_into_id) WHERE (merged_into_id IS NOT NULL);


--
-- Name: person_staff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX person_staff ON public.people_person USING btree (sort_name) WHERE is_staff;


--
-- Name: places_constituency_code_5e46a636_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_constituency_code_5e46a636_like ON public.places_constituency USING btree (code varchar_pattern_ops);


--
-- Name: places_constituency_councils_constituency_id_67089d96; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_constituency_councils_constituency_id_67089d96 ON public.places_constituency_councils USING btree (constituency_id);


--
-- Name: places_constituency_councils_council_id_f1148ef6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_constituency_councils_council_id_f1148ef6 ON public.places_constituency_councils USING btree (council_id);


--
-- Name: places_constituency_region_6c907b5a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_constituency_region_6c907b5a ON public.places_constituency USING btree (region);


--
-- Name: places_constituency_region_6c907b5a_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_constituency_region_6c907b5a_like ON public.places_constituency USING btree (region varchar_pattern_ops);


--
-- Name: places_constituency_slug_609d9e48_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_constituency_slug_609d9e48_like ON public.places_constituency USING btree (slug varchar_pattern_ops);


--
-- Name: places_constituency_sort_name_51b2a0fc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_constituency_sort_name_51b2a0fc ON public.places_constituency USING btree (sort_name);


--
-- Name: places_constituency_sort_name_51b2a0fc_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_constituency_sort_name_51b2a0fc_like ON public.places_constituency USING btree (sort_name varchar_pattern_ops);


--
-- Name: places_council_code_e16eaaf5_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_council_code_e16eaaf5_like ON public.places_council USING btree (code varchar_pattern_ops);


--
-- Name: places_council_gss_code_2a119a6e_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_council_gss_code_2a119a6e_like ON public.places_council USING btree (gss_code varchar_pattern_ops);


--
-- Name: places_council_region_ab5b9faa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_council_region_ab5b9faa ON public.places_council USING btree (region);


--
-- Name: places_council_region_ab5b9faa_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_council_region_ab5b9faa_like ON public.places_council USING btree (region varchar_pattern_ops);


--
-- Name: places_council_slug_fa6b0064_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_council_slug_fa6b0064_like ON public.places_council USING btree (slug varchar_pattern_ops);


--
-- Name: places_council_sort_name_ceedb1d9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_council_sort_name_ceedb1d9 ON public.places_council USING btree (sort_name);


--
-- Name: places_council_sort_name_ceedb1d9_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_council_sort_name_ceedb1d9_like ON public.places_council USING btree (sort_name varchar_pattern_ops);


--
-- Name: places_councilcontact_council_id_a054708c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_councilcontact_council_id_a054708c ON public.places_councilcontact USING btree (council_id);


--
-- Name: places_formercouncil_gss_code_7f6e2866_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_formercouncil_gss_code_7f6e2866_like ON public.places_formercouncil USING btree (gss_code varchar_pattern_ops);


--
-- Name: places_formercouncil_successors_council_id_f611960f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_formercouncil_successors_council_id_f611960f ON public.places_formercouncil_successors USING btree (council_id);


--
-- Name: places_formercouncil_successors_formercouncil_id_e7fd806d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_formercouncil_successors_formercouncil_id_e7fd806d ON public.places_formercouncil_successors USING btree (formercouncil_id);


--
-- Name: places_postcode_compact_238b7f04_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_postcode_compact_238b7f04_like ON public.places_postcode USING btree (compact varchar_pattern_ops);


--
-- Name: procrastinate_events_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);


--
-- Name: procrastinate_jobs_id_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));


--
-- Name: procrastinate_jobs_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);


--
-- Name: procrastinate_jobs_priority_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);


--
-- Name: procrastinate_jobs_queue_name_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);


--
-- Name: procrastinate_jobs_queueing_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);


--
-- Name: procrastinate_periodic_defers_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);


--
-- Name: proposed_change_one_waiting; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX proposed_change_one_waiting ON public.membership_proposedchange USING btree (organisation_id, field) WHERE ((status)::text = 'waiting'::text);


--
-- Name: proposed_decision_open_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX proposed_decision_open_once ON public.membership_proposeddecision USING btree (application_id) WHERE ((state)::text = 'open'::text);


--
-- Name: reason_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reason_by_state ON public.campaigns_reason USING btree (state, given_at DESC);


--
-- Name: referenceindex_source_object; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referenceindex_source_object ON public.wagtailcore_referenceindex USING btree (base_content_type_id, object_id);


--
-- Name: referenceindex_target_object; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referenceindex_target_object ON public.wagtailcore_referenceindex USING btree (to_content_type_id, to_object_id);


--
-- Name: report_once_while_open; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX report_once_while_open ON public.moderation_report USING btree (fingerprint) WHERE ((status)::text = 'open'::text);


--
-- Name: report_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX report_queue ON public.moderation_report USING btree (status, created_at);


--
-- Name: report_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX report_subject ON public.moderation_report USING btree (content_type_id, object_id, field);


--
-- Name: returned_mail_by_domain; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX returned_mail_by_domain ON public.delivery_returnedmail USING btree (domain, received_at);


--
-- Name: returned_mail_by_mailing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX returned_mail_by_mailing ON public.delivery_returnedmail USING btree (mailing_id, kind, cause);


--
-- Name: rights_announcement_newsletter_id_a1e92cb2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_announcement_newsletter_id_a1e92cb2 ON public.rights_announcement USING btree (newsletter_id);


--
-- Name: rights_announcement_set_aside_by_id_853dbdff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_announcement_set_aside_by_id_853dbdff ON public.rights_announcement USING btree (set_aside_by_id);


--
-- Name: rights_latereport_council_id_5f187827; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_latereport_council_id_5f187827 ON public.rights_latereport USING btree (council_id);


--
-- Name: rights_latereport_key_fded56da_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_latereport_key_fded56da_like ON public.rights_latereport USING btree (key varchar_pattern_ops);


--
-- Name: rights_lawchange_noticed_by_id_4cb0055b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_lawchange_noticed_by_id_4cb0055b ON public.rights_lawchange USING btree (noticed_by_id);


--
-- Name: rights_lawchange_rule_set_3b6472c9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_lawchange_rule_set_3b6472c9 ON public.rights_lawchange USING btree (rule_set);


--
-- Name: rights_lawchange_rule_set_3b6472c9_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_lawchange_rule_set_3b6472c9_like ON public.rights_lawchange USING btree (rule_set varchar_pattern_ops);


--
-- Name: rights_lawchange_settled_by_id_2e14d897; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_lawchange_settled_by_id_2e14d897 ON public.rights_lawchange USING btree (settled_by_id);


--
-- Name: rights_letterversion_created_by_id_276fa10f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_letterversion_created_by_id_276fa10f ON public.rights_letterversion USING btree (created_by_id);


--
-- Name: rights_publishedcount_snapshot_id_aa5baf36; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_publishedcount_snapshot_id_aa5baf36 ON public.rights_publishedcount USING btree (snapshot_id);


--
-- Name: rights_rulesetversion_cancelled_by_id_34d61907; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_rulesetversion_cancelled_by_id_34d61907 ON public.rights_rulesetversion USING btree (cancelled_by_id);


--
-- Name: rights_rulesetversion_decided_by_id_ecaae71c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_rulesetversion_decided_by_id_ecaae71c ON public.rights_rulesetversion USING btree (decided_by_id);


--
-- Name: rights_rulesetversion_proposed_by_id_e47257f9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_rulesetversion_proposed_by_id_e47257f9 ON public.rights_rulesetversion USING btree (proposed_by_id);


--
-- Name: rights_rulesetversion_rule_set_4f475734; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_rulesetversion_rule_set_4f475734 ON public.rights_rulesetversion USING btree (rule_set);


--
-- Name: rights_rulesetversion_rule_set_4f475734_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_rulesetversion_rule_set_4f475734_like ON public.rights_rulesetversion USING btree (rule_set varchar_pattern_ops);


--
-- Name: rights_snapshot_published_by_id_417f71bf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_snapshot_published_by_id_417f71bf ON public.rights_snapshot USING btree (published_by_id);


--
-- Name: rights_weekdecision_council_id_5d09b0d2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_weekdecision_council_id_5d09b0d2 ON public.rights_weekdecision USING btree (council_id);


--
-- Name: rights_weekdecision_decided_by_id_7d10173a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX rights_weekdecision_decided_by_id_7d10173a ON public.rights_weekdecision USING btree (decided_by_id);


--
-- Name: rule_set_one_proposal; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX rule_set_one_proposal ON public.rights_rulesetversion USING btree (rule_set) WHERE ((state)::text = 'proposed'::text);


--
-- Name: saved_block_name_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX saved_block_name_once ON public.newsletters_savedblock USING btree (lower((name)::text));


--
-- Name: segment_name_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX segment_name_once ON public.newsletters_segment USING btree (lower((name)::text));


--
-- Name: series_run_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX series_run_due ON public.newsletters_seriesrun USING btree (series_id, due_at) WHERE ((state)::text = 'running'::text);


--
-- Name: slice_shown_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX slice_shown_once ON public.evidence_slice USING btree (indicator, year, period_kind, level) WHERE is_shown;


--
-- Name: starter_loaded_piece_3f0322d0_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX starter_loaded_piece_3f0322d0_like ON public.starter_loaded USING btree (piece varchar_pattern_ops);


--
-- Name: steward_invitation_open_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX steward_invitation_open_once ON public.membership_stewardinvitation USING btree (organisation_id, email) WHERE ((accepted_at IS NULL) AND (cancelled_at IS NULL));


--
-- Name: stewardship_once_while_active; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX stewardship_once_while_active ON public.membership_stewardship USING btree (organisation_id, person_id) WHERE (ended_at IS NULL);


--
-- Name: suppression_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX suppression_once ON public.people_suppression USING btree (address_hash, reason) WHERE (lifted_at IS NULL);


--
-- Name: taggit_tag_name_58eb2ed9_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX taggit_tag_name_58eb2ed9_like ON public.taggit_tag USING btree (name varchar_pattern_ops);


--
-- Name: taggit_tag_slug_6be58b2c_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX taggit_tag_slug_6be58b2c_like ON public.taggit_tag USING btree (slug varchar_pattern_ops);


--
-- Name: taggit_tagg_content_8fc721_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX taggit_tagg_content_8fc721_idx ON public.taggit_taggeditem USING btree (content_type_id, object_id);


--
-- Name: taggit_taggeditem_content_type_id_9957a03c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX taggit_taggeditem_content_type_id_9957a03c ON public.taggit_taggeditem USING btree (content_type_id);


--
-- Name: taggit_taggeditem_object_id_e2d7d1df; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX taggit_taggeditem_object_id_e2d7d1df ON public.taggit_taggeditem USING btree (object_id);


--
-- Name: taggit_taggeditem_tag_id_f4f5b767; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX taggit_taggeditem_tag_id_f4f5b767 ON public.taggit_taggeditem USING btree (tag_id);


--
-- Name: unique_authenticator_type; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));


--
-- Name: unique_in_progress_workflow; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_in_progress_workflow ON public.wagtailcore_workflowstate USING btree (base_content_type_id, object_id) WHERE ((status)::text = ANY ((ARRAY['in_progress'::character varying, 'needs_changes'::character varying])::text[]));


--
-- Name: unique_primary_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";


--
-- Name: unique_verified_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;


--
-- Name: wagtailadmi_content_717955_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailadmi_content_717955_idx ON public.wagtailadmin_editingsession USING btree (content_type_id, object_id);


--
-- Name: wagtailadmin_editingsession_content_type_id_4df7730e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailadmin_editingsession_content_type_id_4df7730e ON public.wagtailadmin_editingsession USING btree (content_type_id);


--
-- Name: wagtailadmin_editingsession_user_id_6e1a9b70; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailadmin_editingsession_user_id_6e1a9b70 ON public.wagtailadmin_editingsession USING btree (user_id);


--
-- Name: wagtailadmin_formstate_content_type_id_e32438b3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailadmin_formstate_content_type_id_e32438b3 ON public.wagtailadmin_formstate USING btree (content_type_id);


--
-- Name: wagtailadmin_formstate_user_id_b910adc2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailadmin_formstate_user_id_b910adc2 ON public.wagtailadmin_formstate USING btree (user_id);


--
-- Name: wagtailcore_apitoken_key_hash_65979b78_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_apitoken_key_hash_65979b78_like ON public.wagtailcore_apitoken USING btree (key_hash varchar_pattern_ops);


--
-- Name: wagtailcore_apitoken_user_id_49b1141b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_apitoken_user_id_49b1141b ON public.wagtailcore_apitoken USING btree (user_id);


--
-- Name: wagtailcore_collection_path_d848dc19_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_collection_path_d848dc19_like ON public.wagtailcore_collection USING btree (path varchar_pattern_ops);


--
-- Name: wagtailcore_collectionview_collectionviewrestriction__47320efd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_collectionview_collectionviewrestriction__47320efd ON public.wagtailcore_collectionviewrestriction_groups USING btree (collectionviewrestriction_id);


--
-- Name: wagtailcore_collectionviewrestriction_collection_id_761908ec; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_collectionviewrestriction_collection_id_761908ec ON public.wagtailcore_collectionviewrestriction USING btree (collection_id);


--
-- Name: wagtailcore_collectionviewrestriction_groups_group_id_1823f2a3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_collectionviewrestriction_groups_group_id_1823f2a3 ON public.wagtailcore_collectionviewrestriction_groups USING btree (group_id);


--
-- Name: wagtailcore_comment_page_id_108444b5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_comment_page_id_108444b5 ON public.wagtailcore_comment USING btree (page_id);


--
-- Name: wagtailcore_comment_resolved_by_id_a282aa0e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_comment_resolved_by_id_a282aa0e ON public.wagtailcore_comment USING btree (resolved_by_id);


--
-- Name: wagtailcore_comment_revision_created_id_1d058279; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_comment_revision_created_id_1d058279 ON public.wagtailcore_comment USING btree (revision_created_id);


--
-- Name: wagtailcore_comment_user_id_0c577ca6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_comment_user_id_0c577ca6 ON public.wagtailcore_comment USING btree (user_id);


--
-- Name: wagtailcore_commentreply_comment_id_afc7e027; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_commentreply_comment_id_afc7e027 ON public.wagtailcore_commentreply USING btree (comment_id);


--
-- Name: wagtailcore_commentreply_user_id_d0b3b9c3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_commentreply_user_id_d0b3b9c3 ON public.wagtailcore_commentreply USING btree (user_id);


--
-- Name: wagtailcore_groupapprovalt_groupapprovaltask_id_9a9255ea; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupapprovalt_groupapprovaltask_id_9a9255ea ON public.wagtailcore_groupapprovaltask_groups USING btree (groupapprovaltask_id);


--
-- Name: wagtailcore_groupapprovaltask_groups_group_id_2e64b61f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupapprovaltask_groups_group_id_2e64b61f ON public.wagtailcore_groupapprovaltask_groups USING btree (group_id);


--
-- Name: wagtailcore_groupcollectionpermission_collection_id_5423575a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupcollectionpermission_collection_id_5423575a ON public.wagtailcore_groupcollectionpermission USING btree (collection_id);


--
-- Name: wagtailcore_groupcollectionpermission_group_id_05d61460; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupcollectionpermission_group_id_05d61460 ON public.wagtailcore_groupcollectionpermission USING btree (group_id);


--
-- Name: wagtailcore_groupcollectionpermission_permission_id_1b626275; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupcollectionpermission_permission_id_1b626275 ON public.wagtailcore_groupcollectionpermission USING btree (permission_id);


--
-- Name: wagtailcore_grouppagepermission_group_id_fc07e671; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_grouppagepermission_group_id_fc07e671 ON public.wagtailcore_grouppagepermission USING btree (group_id);


--
-- Name: wagtailcore_grouppagepermission_page_id_710b114a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_grouppagepermission_page_id_710b114a ON public.wagtailcore_grouppagepermission USING btree (page_id);


--
-- Name: wagtailcore_grouppagepermission_permission_id_05acb22e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_grouppagepermission_permission_id_05acb22e ON public.wagtailcore_grouppagepermission USING btree (permission_id);


--
-- Name: wagtailcore_groupsitepermission_group_id_e5cdbee4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupsitepermission_group_id_e5cdbee4 ON public.wagtailcore_groupsitepermission USING btree (group_id);


--
-- Name: wagtailcore_groupsitepermission_permission_id_459b1f38; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupsitepermission_permission_id_459b1f38 ON public.wagtailcore_groupsitepermission USING btree (permission_id);


--
-- Name: wagtailcore_groupsitepermission_site_id_245de488; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupsitepermission_site_id_245de488 ON public.wagtailcore_groupsitepermission USING btree (site_id);


--
-- Name: wagtailcore_locale_language_code_03149338_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_locale_language_code_03149338_like ON public.wagtailcore_locale USING btree (language_code varchar_pattern_ops);


--
-- Name: wagtailcore_modellogentry_action_d2d856ee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_action_d2d856ee ON public.wagtailcore_modellogentry USING btree (action);


--
-- Name: wagtailcore_modellogentry_action_d2d856ee_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_action_d2d856ee_like ON public.wagtailcore_modellogentry USING btree (action varchar_pattern_ops);


--
-- Name: wagtailcore_modellogentry_content_changed_8bc39742; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_content_changed_8bc39742 ON public.wagtailcore_modellogentry USING btree (content_changed);


--
-- Name: wagtailcore_modellogentry_content_type_id_68849e77; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_content_type_id_68849e77 ON public.wagtailcore_modellogentry USING btree (content_type_id);


--
-- Name: wagtailcore_modellogentry_object_id_e0e7d4ef; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_object_id_e0e7d4ef ON public.wagtailcore_modellogentry USING btree (object_id);


--
-- Name: wagtailcore_modellogentry_object_id_e0e7d4ef_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_object_id_e0e7d4ef_like ON public.wagtailcore_modellogentry USING btree (object_id varchar_pattern_ops);


--
-- Name: wagtailcore_modellogentry_revision_id_df6ca33a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_revision_id_df6ca33a ON public.wagtailcore_modellogentry USING btree (revision_id);


--
-- Name: wagtailcore_modellogentry_timestamp_9694521b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_timestamp_9694521b ON public.wagtailcore_modellogentry USING btree ("timestamp");


--
-- Name: wagtailcore_modellogentry_user_id_0278d1bf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_user_id_0278d1bf ON public.wagtailcore_modellogentry USING btree (user_id);


--
-- Name: wagtailcore_page_alias_of_id_12945502; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_alias_of_id_12945502 ON public.wagtailcore_page USING btree (alias_of_id);


--
-- Name: wagtailcore_page_content_type_id_c28424df; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_content_type_id_c28424df ON public.wagtailcore_page USING btree (content_type_id);


--
-- Name: wagtailcore_page_first_published_at_2b5dd637; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_first_published_at_2b5dd637 ON public.wagtailcore_page USING btree (first_published_at);


--
-- Name: wagtailcore_page_latest_revision_id_e60fef51; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_latest_revision_id_e60fef51 ON public.wagtailcore_page USING btree (latest_revision_id);


--
-- Name: wagtailcore_page_live_revision_id_930bd822; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_live_revision_id_930bd822 ON public.wagtailcore_page USING btree (live_revision_id);


--
-- Name: wagtailcore_page_locale_id_3c7e30a6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_locale_id_3c7e30a6 ON public.wagtailcore_page USING btree (locale_id);


--
-- Name: wagtailcore_page_locked_by_id_bcb86245; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_locked_by_id_bcb86245 ON public.wagtailcore_page USING btree (locked_by_id);


--
-- Name: wagtailcore_page_owner_id_fbf7c332; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_owner_id_fbf7c332 ON public.wagtailcore_page USING btree (owner_id);


--
-- Name: wagtailcore_page_path_98eba2c8_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_path_98eba2c8_like ON public.wagtailcore_page USING btree (path varchar_pattern_ops);


--
-- Name: wagtailcore_page_slug_e7c11b8f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_slug_e7c11b8f ON public.wagtailcore_page USING btree (slug);


--
-- Name: wagtailcore_page_slug_e7c11b8f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_slug_e7c11b8f_like ON public.wagtailcore_page USING btree (slug varchar_pattern_ops);


--
-- Name: wagtailcore_pagelogentry_action_c2408198; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_action_c2408198 ON public.wagtailcore_pagelogentry USING btree (action);


--
-- Name: wagtailcore_pagelogentry_action_c2408198_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_action_c2408198_like ON public.wagtailcore_pagelogentry USING btree (action varchar_pattern_ops);


--
-- Name: wagtailcore_pagelogentry_content_changed_99f27ade; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_content_changed_99f27ade ON public.wagtailcore_pagelogentry USING btree (content_changed);


--
-- Name: wagtailcore_pagelogentry_content_type_id_74e7708a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_content_type_id_74e7708a ON public.wagtailcore_pagelogentry USING btree (content_type_id);


--
-- Name: wagtailcore_pagelogentry_page_id_8464e327; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_page_id_8464e327 ON public.wagtailcore_pagelogentry USING btree (page_id);


--
-- Name: wagtailcore_pagelogentry_revision_id_8043d103; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_revision_id_8043d103 ON public.wagtailcore_pagelogentry USING btree (revision_id);


--
-- Name: wagtailcore_pagelogentry_timestamp_deb774c4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_timestamp_deb774c4 ON public.wagtailcore_pagelogentry USING btree ("timestamp");


--
-- Name: wagtailcore_pagelogentry_user_id_604ccfd8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_user_id_604ccfd8 ON public.wagtailcore_pagelogentry USING btree (user_id);


--
-- Name: wagtailcore_pagerevision_approved_go_live_at_e56afc67; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagerevision_approved_go_live_at_e56afc67 ON public.wagtailcore_revision USING btree (approved_go_live_at);


--
-- Name: wagtailcore_pagerevision_created_at_66954e3b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagerevision_created_at_66954e3b ON public.wagtailcore_revision USING btree (created_at);


--
-- Name: wagtailcore_pagerevision_user_id_2409d2f4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagerevision_user_id_2409d2f4 ON public.wagtailcore_revision USING btree (user_id);


--
-- Name: wagtailcore_pagesubscription_page_id_a085e7a6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagesubscription_page_id_a085e7a6 ON public.wagtailcore_pagesubscription USING btree (page_id);


--
-- Name: wagtailcore_pagesubscription_user_id_89d7def9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagesubscription_user_id_89d7def9 ON public.wagtailcore_pagesubscription USING btree (user_id);


--
-- Name: wagtailcore_pageviewrestri_pageviewrestriction_id_f147a99a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pageviewrestri_pageviewrestriction_id_f147a99a ON public.wagtailcore_pageviewrestriction_groups USING btree (pageviewrestriction_id);


--
-- Name: wagtailcore_pageviewrestriction_groups_group_id_6460f223; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pageviewrestriction_groups_group_id_6460f223 ON public.wagtailcore_pageviewrestriction_groups USING btree (group_id);


--
-- Name: wagtailcore_pageviewrestriction_page_id_15a8bea6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pageviewrestriction_page_id_15a8bea6 ON public.wagtailcore_pageviewrestriction USING btree (page_id);


--
-- Name: wagtailcore_referenceindex_base_content_type_id_313cf40f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_referenceindex_base_content_type_id_313cf40f ON public.wagtailcore_referenceindex USING btree (base_content_type_id);


--
-- Name: wagtailcore_referenceindex_content_type_id_766e0336; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_referenceindex_content_type_id_766e0336 ON public.wagtailcore_referenceindex USING btree (content_type_id);


--
-- Name: wagtailcore_referenceindex_to_content_type_id_93690bbd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_referenceindex_to_content_type_id_93690bbd ON public.wagtailcore_referenceindex USING btree (to_content_type_id);


--
-- Name: wagtailcore_revision_base_content_type_id_5b4ef7bd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_revision_base_content_type_id_5b4ef7bd ON public.wagtailcore_revision USING btree (base_content_type_id);


--
-- Name: wagtailcore_revision_content_type_id_c8cb69c0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_revision_content_type_id_c8cb69c0 ON public.wagtailcore_revision USING btree (content_type_id);


--
-- Name: wagtailcore_site_hostname_96b20b46; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_site_hostname_96b20b46 ON public.wagtailcore_site USING btree (hostname);


--
-- Name: wagtailcore_site_hostname_96b20b46_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_site_hostname_96b20b46_like ON public.wagtailcore_site USING btree (hostname varchar_pattern_ops);


--
-- Name: wagtailcore_site_root_page_id_e02fb95c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_site_root_page_id_e02fb95c ON public.wagtailcore_site USING btree (root_page_id);


--
-- Name: wagtailcore_task_content_type_id_249ab8ba; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_task_content_type_id_249ab8ba ON public.wagtailcore_task USING btree (content_type_id);


--
-- Name: wagtailcore_taskstate_content_type_id_0a758fdc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_taskstate_content_type_id_0a758fdc ON public.wagtailcore_taskstate USING btree (content_type_id);


--
-- Name: wagtailcore_taskstate_finished_by_id_13f98229; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_taskstate_finished_by_id_13f98229 ON public.wagtailcore_taskstate USING btree (finished_by_id);


--
-- Name: wagtailcore_taskstate_page_revision_id_9f52c88e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_taskstate_page_revision_id_9f52c88e ON public.wagtailcore_taskstate USING btree (revision_id);


--
-- Name: wagtailcore_taskstate_task_id_c3677c34; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_taskstate_task_id_c3677c34 ON public.wagtailcore_taskstate USING btree (task_id);


--
-- Name: wagtailcore_taskstate_workflow_state_id_9239a775; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_taskstate_workflow_state_id_9239a775 ON public.wagtailcore_taskstate USING btree (workflow_state_id);


--
-- Name: wagtailcore_uploadedfile_for_content_type_id_b0fc87b2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_uploadedfile_for_content_type_id_b0fc87b2 ON public.wagtailcore_uploadedfile USING btree (for_content_type_id);


--
-- Name: wagtailcore_uploadedfile_uploaded_by_user_id_c7580fe8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_uploadedfile_uploaded_by_user_id_c7580fe8 ON public.wagtailcore_uploadedfile USING btree (uploaded_by_user_id);


--
-- Name: wagtailcore_uuid_06a44d_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_uuid_06a44d_idx ON public.wagtailcore_pagelogentry USING btree (uuid, action, "timestamp" DESC);


--
-- Name: wagtailcore_uuid_d6363b_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_uuid_d6363b_idx ON public.wagtailcore_modellogentry USING btree (uuid, action, "timestamp" DESC);


--
-- Name: wagtailcore_workflowcontenttype_workflow_id_9aad7cd2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowcontenttype_workflow_id_9aad7cd2 ON public.wagtailcore_workflowcontenttype USING btree (workflow_id);


--
-- Name: wagtailcore_workflowpage_workflow_id_56f56ff6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowpage_workflow_id_56f56ff6 ON public.wagtailcore_workflowpage USING btree (workflow_id);


--
-- Name: wagtailcore_workflowstate_base_content_type_id_a30dc576; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowstate_base_content_type_id_a30dc576 ON public.wagtailcore_workflowstate USING btree (base_content_type_id);


--
-- Name: wagtailcore_workflowstate_content_type_id_2bb78ce1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowstate_content_type_id_2bb78ce1 ON public.wagtailcore_workflowstate USING btree (content_type_id);


--
-- Name: wagtailcore_workflowstate_requested_by_id_4090bca3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowstate_requested_by_id_4090bca3 ON public.wagtailcore_workflowstate USING btree (requested_by_id);


--
-- Name: wagtailcore_workflowstate_workflow_id_1f18378f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowstate_workflow_id_1f18378f ON public.wagtailcore_workflowstate USING btree (workflow_id);


--
-- Name: wagtailcore_workflowtask_task_id_ce7716fe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowtask_task_id_ce7716fe ON public.wagtailcore_workflowtask USING btree (task_id);


--
-- Name: wagtailcore_workflowtask_workflow_id_b9717175; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowtask_workflow_id_b9717175 ON public.wagtailcore_workflowtask USING btree (workflow_id);


--
-- Name: wagtaildocs_document_collection_id_23881625; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtaildocs_document_collection_id_23881625 ON public.wagtaildocs_document USING btree (collection_id);


--
-- Name: wagtaildocs_document_uploaded_by_user_id_17258b41; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtaildocs_document_uploaded_by_user_id_17258b41 ON public.wagtaildocs_document USING btree (uploaded_by_user_id);


--
-- Name: wagtailembeds_embed_cache_until_26c94bb0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailembeds_embed_cache_until_26c94bb0 ON public.wagtailembeds_embed USING btree (cache_until);


--
-- Name: wagtailembeds_embed_hash_c9bd8c9a_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailembeds_embed_hash_c9bd8c9a_like ON public.wagtailembeds_embed USING btree (hash varchar_pattern_ops);


--
-- Name: wagtailforms_formsubmission_page_id_e48e93e7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailforms_formsubmission_page_id_e48e93e7 ON public.wagtailforms_formsubmission USING btree (page_id);


--
-- Name: wagtailimages_image_collection_id_c2f8af7e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_image_collection_id_c2f8af7e ON public.wagtailimages_image USING btree (collection_id);


--
-- Name: wagtailimages_image_created_at_86fa6cd4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_image_created_at_86fa6cd4 ON public.wagtailimages_image USING btree (created_at);


--
-- Name: wagtailimages_image_file_hash_fb5bbb23; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_image_file_hash_fb5bbb23 ON public.wagtailimages_image USING btree (file_hash);


--
-- Name: wagtailimages_image_file_hash_fb5bbb23_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_image_file_hash_fb5bbb23_like ON public.wagtailimages_image USING btree (file_hash varchar_pattern_ops);


--
-- Name: wagtailimages_image_uploaded_by_user_id_5d73dc75; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_image_uploaded_by_user_id_5d73dc75 ON public.wagtailimages_image USING btree (uploaded_by_user_id);


--
-- Name: wagtailimages_rendition_filter_spec_1cba3201; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_rendition_filter_spec_1cba3201 ON public.wagtailimages_rendition USING btree (filter_spec);


--
-- Name: wagtailimages_rendition_filter_spec_1cba3201_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_rendition_filter_spec_1cba3201_like ON public.wagtailimages_rendition USING btree (filter_spec varchar_pattern_ops);


--
-- Name: wagtailimages_rendition_image_id_3e1fd774; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_rendition_image_id_3e1fd774 ON public.wagtailimages_rendition USING btree (image_id);


--
-- Name: wagtailredirects_redirect_old_path_bb35247b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailredirects_redirect_old_path_bb35247b ON public.wagtailredirects_redirect USING btree (old_path);


--
-- Name: wagtailredirects_redirect_old_path_bb35247b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailredirects_redirect_old_path_bb35247b_like ON public.wagtailredirects_redirect USING btree (old_path varchar_pattern_ops);


--
-- Name: wagtailredirects_redirect_redirect_page_id_b5728a8f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailredirects_redirect_redirect_page_id_b5728a8f ON public.wagtailredirects_redirect USING btree (redirect_page_id);


--
-- Name: wagtailredirects_redirect_site_id_780a0e1e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailredirects_redirect_site_id_780a0e1e ON public.wagtailredirects_redirect USING btree (site_id);


--
-- Name: wagtailsear_autocom_476c89_gin; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailsear_autocom_476c89_gin ON public.wagtailsearch_indexentry USING gin (autocomplete);


--
-- Name: wagtailsear_body_90c85d_gin; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailsear_body_90c85d_gin ON public.wagtailsearch_indexentry USING gin (body);


--
-- Name: wagtailsear_title_9caae0_gin; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailsear_title_9caae0_gin ON public.wagtailsearch_indexentry USING gin (title);


--
-- Name: wagtailsearch_indexentry_content_type_id_62ed694f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailsearch_indexentry_content_type_id_62ed694f ON public.wagtailsearch_indexentry USING btree (content_type_id);


--
-- Name: web_cache_expires; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_cache_expires ON public.web_cache USING btree (expires);


--
-- Name: web_hit_ends_at_0ecf642c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_hit_ends_at_0ecf642c ON public.web_hit USING btree (ends_at);


--
-- Name: web_rowtrouble_work_445a2eba_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_rowtrouble_work_445a2eba_like ON public.web_rowtrouble USING btree (work varchar_pattern_ops);


--
-- Name: web_sitedetails_logo_id_2b69f255; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_sitedetails_logo_id_2b69f255 ON public.web_sitedetails USING btree (logo_id);


--
-- Name: web_sitedetails_privacy_page_id_a15bc4ce; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_sitedetails_privacy_page_id_a15bc4ce ON public.web_sitedetails USING btree (privacy_page_id);


--
-- Name: workflowstate_base_ct_id_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX workflowstate_base_ct_id_idx ON public.wagtailcore_workflowstate USING btree (base_content_type_id, object_id);


--
-- Name: workflowstate_ct_id_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX workflowstate_ct_id_idx ON public.wagtailcore_workflowstate USING btree (content_type_id, object_id);


--
-- Name: audiences_reader_actions; Type: STATISTICS; Schema: public; Owner: -
--

CREATE STATISTICS public.audiences_reader_actions ON (facts & 131074) FROM public.audiences_reader;


--
-- Name: audiences_reader_local; Type: STATISTICS; Schema: public; Owner: -
--

CREATE STATISTICS public.audiences_reader_local ON (facts & 131076) FROM public.audiences_reader;


--
-- Name: audiences_reader_news; Type: STATISTICS; Schema: public; Owner: -
--

CREATE STATISTICS public.audiences_reader_news ON (facts & 131073) FROM public.audiences_reader;


--
-- Name: audiences_reader_updates; Type: STATISTICS; Schema: public; Owner: -
--

CREATE STATISTICS public.audiences_reader_updates ON (facts & 1179648) FROM public.audiences_reader;


--
-- Name: membership_organisation audiences_reader_by_organisation; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audiences_reader_by_organisation AFTER UPDATE ON public.membership_organisation FOR EACH ROW WHEN (((current_setting('fixsend.readers'::text, true) IS DISTINCT FROM 'later'::text) AND (((old.status)::text IS DISTINCT FROM (new.status)::text) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text)))) EXECUTE FUNCTION public.audiences_reader_by_organisation();


--
-- Name: people_consentevent audiences_reader_by_paper; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audiences_reader_by_paper AFTER INSERT OR UPDATE OF person_id ON public.people_consentevent FOR EACH ROW WHEN (((current_setting('fixsend.readers'::text, true) IS DISTINCT FROM 'later'::text) AND ((new.channel)::text = 'paper'::text))) EXECUTE FUNCTION public.audiences_reader_by_person();


--
-- Name: delivery_deliverypreference audiences_reader_by_person; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audiences_reader_by_person AFTER INSERT OR DELETE OR UPDATE ON public.delivery_deliverypreference FOR EACH ROW WHEN ((current_setting('fixsend.readers'::text, true) IS DISTINCT FROM 'later'::text)) EXECUTE FUNCTION public.audiences_reader_by_person();


--
-- Name: membership_application audiences_reader_by_person; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audiences_reader_by_person AFTER INSERT OR DELETE OR UPDATE ON public.membership_application FOR EACH ROW WHEN ((current_setting('fixsend.readers'::text, true) IS DISTINCT FROM 'later'::text)) EXECUTE FUNCTION public.audiences_reader_by_person();


--
-- Name: membership_membership audiences_reader_by_person; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audiences_reader_by_person AFTER INSERT OR DELETE OR UPDATE ON public.membership_membership FOR EACH ROW WHEN ((current_setting('fixsend.readers'::text, true) IS DISTINCT FROM 'later'::text)) EXECUTE FUNCTION public.audiences_reader_by_person();


--
-- Name: membership_stewardship audiences_reader_by_person; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audiences_reader_by_person AFTER INSERT OR DELETE OR UPDATE ON public.membership_stewardship FOR EACH ROW WHEN ((current_setting('fixsend.readers'::text, true) IS DISTINCT FROM 'later'::text)) EXECUTE FUNCTION public.audiences_reader_by_person();


--
-- Name: people_consentstate audiences_reader_by_person; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audiences_reader_by_person AFTER INSERT OR DELETE OR UPDATE ON public.people_consentstate FOR EACH ROW WHEN ((current_setting('fixsend.readers'::text, true) IS DISTINCT FROM 'later'::text)) EXECUTE FUNCTION public.audiences_reader_by_person();


--
-- Name: people_person_tags audiences_reader_by_person; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audiences_reader_by_person AFTER INSERT OR DELETE OR UPDATE ON public.people_person_tags FOR EACH ROW WHEN ((current_setting('fixsend.readers'::text, true) IS DISTINCT FROM 'later'::text)) EXECUTE FUNCTION public.audiences_reader_by_person();


--
-- Name: mailing_list_subscription audiences_reader_by_subscription; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audiences_reader_by_subscription AFTER DELETE OR UPDATE OF person_id ON public.mailing_list_subscription FOR EACH ROW WHEN ((current_setting('fixsend.readers'::text, true) IS DISTINCT FROM 'later'::text)) EXECUTE FUNCTION public.audiences_reader_by_person();


--
-- Name: people_suppression audiences_reader_by_suppression; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audiences_reader_by_suppression AFTER INSERT OR DELETE OR UPDATE ON public.people_suppression FOR EACH ROW WHEN ((current_setting('fixsend.readers'::text, true) IS DISTINCT FROM 'later'::text)) EXECUTE FUNCTION public.audiences_reader_by_suppression();


--
-- Name: mailing_list_subscription_topics audiences_reader_by_topic; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audiences_reader_by_topic AFTER INSERT OR DELETE OR UPDATE ON public.mailing_list_subscription_topics FOR EACH ROW WHEN ((current_setting('fixsend.readers'::text, true) IS DISTINCT FROM 'later'::text)) EXECUTE FUNCTION public.audiences_reader_by_topic();


--
-- Name: people_person audiences_reader_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audiences_reader_changed AFTER UPDATE ON public.people_person FOR EACH ROW WHEN (((current_setting('fixsend.readers'::text, true) IS DISTINCT FROM 'later'::text) AND ((old.is_active IS DISTINCT FROM new.is_active) OR (old.council_id IS DISTINCT FROM new.council_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR ((old.email_proved_at IS NULL) <> (new.email_proved_at IS NULL))))) EXECUTE FUNCTION public.audiences_reader_new();


--
-- Name: people_person audiences_reader_gone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audiences_reader_gone AFTER DELETE ON public.people_person FOR EACH ROW EXECUTE FUNCTION public.audiences_reader_gone();


--
-- Name: people_person audiences_reader_new; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audiences_reader_new AFTER INSERT ON public.people_person FOR EACH ROW WHEN (((current_setting('fixsend.readers'::text, true) IS DISTINCT FROM 'later'::text) AND (new.address_hash IS NULL))) EXECUTE FUNCTION public.audiences_reader_new();


--
-- Name: people_person audiences_reader_new_address; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audiences_reader_new_address AFTER INSERT ON public.people_person FOR EACH ROW WHEN (((current_setting('fixsend.readers'::text, true) IS DISTINCT FROM 'later'::text) AND (new.address_hash IS NOT NULL))) EXECUTE FUNCTION public.audiences_reader_new_address();


--
-- Name: people_person audiences_reader_no_address; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audiences_reader_no_address AFTER UPDATE ON public.people_person FOR EACH ROW WHEN (((current_setting('fixsend.readers'::text, true) IS DISTINCT FROM 'later'::text) AND ((new.address_hash IS NULL) AND ((old.address_hash)::text IS DISTINCT FROM (new.address_hash)::text)))) EXECUTE FUNCTION public.audiences_reader_new();


--
-- Name: people_person audiences_reader_other_address; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audiences_reader_other_address AFTER UPDATE ON public.people_person FOR EACH ROW WHEN (((current_setting('fixsend.readers'::text, true) IS DISTINCT FROM 'later'::text) AND ((new.address_hash IS NOT NULL) AND ((old.address_hash)::text IS DISTINCT FROM (new.address_hash)::text)))) EXECUTE FUNCTION public.audiences_reader_new_address();


--
-- Name: campaigns_participation campaigns_count_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER campaigns_count_changed AFTER UPDATE ON public.campaigns_participation FOR EACH ROW WHEN (((old.counted IS DISTINCT FROM new.counted) OR (old.action_id <> new.action_id))) EXECUTE FUNCTION public.campaigns_count();


--
-- Name: campaigns_participation campaigns_count_gone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER campaigns_count_gone AFTER DELETE ON public.campaigns_participation FOR EACH ROW WHEN (old.counted) EXECUTE FUNCTION public.campaigns_count();


--
-- Name: campaigns_participation campaigns_count_new; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER campaigns_count_new AFTER INSERT ON public.campaigns_participation FOR EACH ROW WHEN (new.counted) EXECUTE FUNCTION public.campaigns_count();


--
-- Name: campaigns_partnerconsentevent campaigns_partner_consent_event_is_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER campaigns_partner_consent_event_is_append_only BEFORE DELETE OR UPDATE ON public.campaigns_partnerconsentevent FOR EACH ROW EXECUTE FUNCTION public.campaigns_partner_consent_event_is_append_only();


--
-- Name: membership_organisation organisation_has_steward; Type: TRIGGER; Schema: public; Owner: -
--

CREATE CONSTRAINT TRIGGER organisation_has_steward AFTER INSERT OR UPDATE OF status, team_took_over_at ON public.membership_organisation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.membership_check_steward();


--
-- Name: people_auditentry people_audit_is_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER people_audit_is_append_only BEFORE DELETE OR UPDATE ON public.people_auditentry FOR EACH ROW EXECUTE FUNCTION public.people_audit_is_append_only();


--
-- Name: people_consentevent people_consent_is_append_only; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER people_consent_is_append_only BEFORE DELETE OR UPDATE ON public.people_consentevent FOR EACH ROW EXECUTE FUNCTION public.people_consent_is_append_only();


--
-- Name: people_person people_constituency_of_new; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER people_constituency_of_new BEFORE INSERT ON public.people_person FOR EACH ROW WHEN (((new.postcode)::text <> ''::text)) EXECUTE FUNCTION public.people_constituency_follows();


--
-- Name: people_person people_constituency_of_postcode; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER people_constituency_of_postcode BEFORE UPDATE OF postcode ON public.people_person FOR EACH ROW WHEN (((new.postcode)::text IS DISTINCT FROM (old.postcode)::text)) EXECUTE FUNCTION public.people_constituency_follows();


--
-- Name: people_person people_given_name_of_other_name; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER people_given_name_of_other_name BEFORE UPDATE OF name ON public.people_person FOR EACH ROW WHEN ((((new.name)::text IS DISTINCT FROM (old.name)::text) AND (NOT ((new.given_name)::text IS DISTINCT FROM (old.given_name)::text)))) EXECUTE FUNCTION public.people_given_name_of_other_name();


--
-- Name: people_consentwording people_wording_stands; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER people_wording_stands BEFORE DELETE OR UPDATE ON public.people_consentwording FOR EACH ROW EXECUTE FUNCTION public.people_wording_stands();


--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_aborted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();


--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_inserted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_abort_requested_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_delete_jobs_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_scheduled_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_insert_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_update_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();


--
-- Name: membership_stewardship stewardship_leaves_steward; Type: TRIGGER; Schema: public; Owner: -
--

CREATE CONSTRAINT TRIGGER stewardship_leaves_steward AFTER DELETE OR UPDATE OF ended_at, organisation_id ON public.membership_stewardship DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.membership_check_steward();


--
-- Name: account_emailaddress account_emailaddress_user_id_2c513194_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_people_person_id FOREIGN KEY (user_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: account_emailconfirmation account_emailconfirm_email_address_id_5b7f8c58_fk_account_e; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: audiences_recipientbitmap audiences_recipientb_mailing_id_ce382e8b_fk_delivery_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audiences_recipientbitmap
    ADD CONSTRAINT audiences_recipientb_mailing_id_ce382e8b_fk_delivery_ FOREIGN KEY (mailing_id) REFERENCES public.delivery_mailing(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_actionpage campaigns_actionpage_bsl_captions_id_97547455_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_actionpage
    ADD CONSTRAINT campaigns_actionpage_bsl_captions_id_97547455_fk_wagtaildo FOREIGN KEY (bsl_captions_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_actionpage campaigns_actionpage_bsl_video_id_5c553f81_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_actionpage
    ADD CONSTRAINT campaigns_actionpage_bsl_video_id_5c553f81_fk_wagtaildo FOREIGN KEY (bsl_video_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_actionpage campaigns_actionpage_easy_read_document_i_bbe0424a_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_actionpage
    ADD CONSTRAINT campaigns_actionpage_easy_read_document_i_bbe0424a_fk_wagtaildo FOREIGN KEY (easy_read_document_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_actionpage campaigns_actionpage_easy_read_page_id_f8d6856b_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_actionpage
    ADD CONSTRAINT campaigns_actionpage_easy_read_page_id_f8d6856b_fk_wagtailco FOREIGN KEY (easy_read_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_actionpage campaigns_actionpage_next_action_id_7ca23219_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_actionpage
    ADD CONSTRAINT campaigns_actionpage_next_action_id_7ca23219_fk_wagtailco FOREIGN KEY (next_action_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_actionpage campaigns_actionpage_page_ptr_id_5d76a882_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_actionpage
    ADD CONSTRAINT campaigns_actionpage_page_ptr_id_5d76a882_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_actionpage campaigns_actionpage_picture_id_a5b06c0b_fk_wagtailim; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_actionpage
    ADD CONSTRAINT campaigns_actionpage_picture_id_a5b06c0b_fk_wagtailim FOREIGN KEY (picture_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_actionpage campaigns_actionpage_social_image_id_b6af9d91_fk_wagtailim; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_actionpage
    ADD CONSTRAINT campaigns_actionpage_social_image_id_b6af9d91_fk_wagtailim FOREIGN KEY (social_image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_actionpartner campaigns_actionpart_page_id_3d4df6e9_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_actionpartner
    ADD CONSTRAINT campaigns_actionpart_page_id_3d4df6e9_fk_campaigns FOREIGN KEY (page_id) REFERENCES public.campaigns_actionpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_actionpartner campaigns_actionpart_partner_id_92f4267b_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_actionpartner
    ADD CONSTRAINT campaigns_actionpart_partner_id_92f4267b_fk_campaigns FOREIGN KEY (partner_id) REFERENCES public.campaigns_partner(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_campaignpage campaigns_campaignpa_bsl_captions_id_ef35cd00_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignpage
    ADD CONSTRAINT campaigns_campaignpa_bsl_captions_id_ef35cd00_fk_wagtaildo FOREIGN KEY (bsl_captions_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_campaignpage campaigns_campaignpa_bsl_video_id_dab2d166_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignpage
    ADD CONSTRAINT campaigns_campaignpa_bsl_video_id_dab2d166_fk_wagtaildo FOREIGN KEY (bsl_video_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_campaignpage campaigns_campaignpa_easy_read_document_i_494463ae_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignpage
    ADD CONSTRAINT campaigns_campaignpa_easy_read_document_i_494463ae_fk_wagtaildo FOREIGN KEY (easy_read_document_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_campaignpage campaigns_campaignpa_easy_read_page_id_46e8c27c_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignpage
    ADD CONSTRAINT campaigns_campaignpa_easy_read_page_id_46e8c27c_fk_wagtailco FOREIGN KEY (easy_read_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_campaignpage campaigns_campaignpa_page_ptr_id_94f38561_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignpage
    ADD CONSTRAINT campaigns_campaignpa_page_ptr_id_94f38561_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_campaignpage campaigns_campaignpa_picture_id_8e13a88e_fk_wagtailim; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignpage
    ADD CONSTRAINT campaigns_campaignpa_picture_id_8e13a88e_fk_wagtailim FOREIGN KEY (picture_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_campaignpage campaigns_campaignpa_social_image_id_79d573e8_fk_wagtailim; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignpage
    ADD CONSTRAINT campaigns_campaignpa_social_image_id_79d573e8_fk_wagtailim FOREIGN KEY (social_image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_campaignsindexpage campaigns_campaignsi_bsl_captions_id_f190d3f6_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignsindexpage
    ADD CONSTRAINT campaigns_campaignsi_bsl_captions_id_f190d3f6_fk_wagtaildo FOREIGN KEY (bsl_captions_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_campaignsindexpage campaigns_campaignsi_bsl_video_id_81f5e2e1_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignsindexpage
    ADD CONSTRAINT campaigns_campaignsi_bsl_video_id_81f5e2e1_fk_wagtaildo FOREIGN KEY (bsl_video_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_campaignsindexpage campaigns_campaignsi_easy_read_document_i_1ec5510c_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignsindexpage
    ADD CONSTRAINT campaigns_campaignsi_easy_read_document_i_1ec5510c_fk_wagtaildo FOREIGN KEY (easy_read_document_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_campaignsindexpage campaigns_campaignsi_easy_read_page_id_2ed504bc_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignsindexpage
    ADD CONSTRAINT campaigns_campaignsi_easy_read_page_id_2ed504bc_fk_wagtailco FOREIGN KEY (easy_read_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_campaignsindexpage campaigns_campaignsi_page_ptr_id_aeecd1d2_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignsindexpage
    ADD CONSTRAINT campaigns_campaignsi_page_ptr_id_aeecd1d2_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_campaignsindexpage campaigns_campaignsi_social_image_id_e14be426_fk_wagtailim; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignsindexpage
    ADD CONSTRAINT campaigns_campaignsi_social_image_id_e14be426_fk_wagtailim FOREIGN KEY (social_image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_countchange campaigns_countchang_action_id_d9179789_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_countchange
    ADD CONSTRAINT campaigns_countchang_action_id_d9179789_fk_campaigns FOREIGN KEY (action_id) REFERENCES public.campaigns_actionpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_fixedreceiver campaigns_fixedrecei_page_id_ac05ea89_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_fixedreceiver
    ADD CONSTRAINT campaigns_fixedrecei_page_id_ac05ea89_fk_campaigns FOREIGN KEY (page_id) REFERENCES public.campaigns_writetopage(actionpage_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_handin campaigns_handin_action_id_69d8fe6e_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_handin
    ADD CONSTRAINT campaigns_handin_action_id_69d8fe6e_fk_campaigns FOREIGN KEY (action_id) REFERENCES public.campaigns_actionpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_handin campaigns_handin_asked_by_id_a65fb76f_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_handin
    ADD CONSTRAINT campaigns_handin_asked_by_id_a65fb76f_fk_people_person_id FOREIGN KEY (asked_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_handoverterms campaigns_handoverte_action_id_4d006098_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_handoverterms
    ADD CONSTRAINT campaigns_handoverte_action_id_4d006098_fk_campaigns FOREIGN KEY (action_id) REFERENCES public.campaigns_actionpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_letter campaigns_letter_participation_id_a187c1ba_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_letter
    ADD CONSTRAINT campaigns_letter_participation_id_a187c1ba_fk_campaigns FOREIGN KEY (participation_id) REFERENCES public.campaigns_participation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_letterreceiver campaigns_letterrece_constituency_id_57193ad4_fk_places_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_letterreceiver
    ADD CONSTRAINT campaigns_letterrece_constituency_id_57193ad4_fk_places_co FOREIGN KEY (constituency_id) REFERENCES public.places_constituency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_letterreceiver campaigns_letterrece_contact_id_ad6116b9_fk_places_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_letterreceiver
    ADD CONSTRAINT campaigns_letterrece_contact_id_ad6116b9_fk_places_co FOREIGN KEY (contact_id) REFERENCES public.places_councilcontact(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_letterreceiver campaigns_letterrece_council_id_3e479578_fk_places_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_letterreceiver
    ADD CONSTRAINT campaigns_letterrece_council_id_3e479578_fk_places_co FOREIGN KEY (council_id) REFERENCES public.places_council(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_letterreceiver campaigns_letterrece_letter_id_8d9491ac_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_letterreceiver
    ADD CONSTRAINT campaigns_letterrece_letter_id_8d9491ac_fk_campaigns FOREIGN KEY (letter_id) REFERENCES public.campaigns_letter(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_letterreceiver campaigns_letterrece_message_id_a5eba99d_fk_delivery_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_letterreceiver
    ADD CONSTRAINT campaigns_letterrece_message_id_a5eba99d_fk_delivery_ FOREIGN KEY (message_id) REFERENCES public.delivery_message(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_letterreceiver campaigns_letterrece_representative_id_663978f8_fk_places_re; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_letterreceiver
    ADD CONSTRAINT campaigns_letterrece_representative_id_663978f8_fk_places_re FOREIGN KEY (representative_id) REFERENCES public.places_representative(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_lettershingles campaigns_lettershin_action_id_51b34248_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_lettershingles
    ADD CONSTRAINT campaigns_lettershin_action_id_51b34248_fk_campaigns FOREIGN KEY (action_id) REFERENCES public.campaigns_writetopage(actionpage_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_milestone campaigns_milestone_action_id_53cf44f5_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_milestone
    ADD CONSTRAINT campaigns_milestone_action_id_53cf44f5_fk_campaigns FOREIGN KEY (action_id) REFERENCES public.campaigns_actionpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_milestone campaigns_milestone_seen_by_id_50424398_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_milestone
    ADD CONSTRAINT campaigns_milestone_seen_by_id_50424398_fk_people_person_id FOREIGN KEY (seen_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_offlinecount campaigns_offlinecou_action_id_4d0b9a76_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_offlinecount
    ADD CONSTRAINT campaigns_offlinecou_action_id_4d0b9a76_fk_campaigns FOREIGN KEY (action_id) REFERENCES public.campaigns_actionpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_offlinecount campaigns_offlinecou_entered_by_id_1551061a_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_offlinecount
    ADD CONSTRAINT campaigns_offlinecou_entered_by_id_1551061a_fk_people_pe FOREIGN KEY (entered_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_offlinecount campaigns_offlinecou_struck_by_id_da9f9eb8_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_offlinecount
    ADD CONSTRAINT campaigns_offlinecou_struck_by_id_da9f9eb8_fk_people_pe FOREIGN KEY (struck_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_offlinecount campaigns_offlinecount_council_id_055936f4_fk_places_council_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_offlinecount
    ADD CONSTRAINT campaigns_offlinecount_council_id_055936f4_fk_places_council_id FOREIGN KEY (council_id) REFERENCES public.places_council(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_offlinescan campaigns_offlinesca_count_id_8c2da0c4_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_offlinescan
    ADD CONSTRAINT campaigns_offlinesca_count_id_8c2da0c4_fk_campaigns FOREIGN KEY (count_id) REFERENCES public.campaigns_offlinecount(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_openletterpage campaigns_openletter_actionpage_ptr_id_294f2a05_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_openletterpage
    ADD CONSTRAINT campaigns_openletter_actionpage_ptr_id_294f2a05_fk_campaigns FOREIGN KEY (actionpage_ptr_id) REFERENCES public.campaigns_actionpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_organisationsignature campaigns_organisati_decided_by_id_181b24ae_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_organisationsignature
    ADD CONSTRAINT campaigns_organisati_decided_by_id_181b24ae_fk_people_pe FOREIGN KEY (decided_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_organisationsignature campaigns_organisati_letter_id_320d9ba5_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_organisationsignature
    ADD CONSTRAINT campaigns_organisati_letter_id_320d9ba5_fk_campaigns FOREIGN KEY (letter_id) REFERENCES public.campaigns_openletterpage(actionpage_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_organisationsignature campaigns_organisati_organisation_id_d5eb420b_fk_membershi; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_organisationsignature
    ADD CONSTRAINT campaigns_organisati_organisation_id_d5eb420b_fk_membershi FOREIGN KEY (organisation_id) REFERENCES public.membership_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_organisationsignature campaigns_organisati_person_id_9ba1d7a2_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_organisationsignature
    ADD CONSTRAINT campaigns_organisati_person_id_9ba1d7a2_fk_people_pe FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_participation campaigns_participat_action_id_679d07a2_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_participation
    ADD CONSTRAINT campaigns_participat_action_id_679d07a2_fk_campaigns FOREIGN KEY (action_id) REFERENCES public.campaigns_actionpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_participationcount campaigns_participat_action_id_c2cf1992_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_participationcount
    ADD CONSTRAINT campaigns_participat_action_id_c2cf1992_fk_campaigns FOREIGN KEY (action_id) REFERENCES public.campaigns_actionpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_participation campaigns_participat_brought_by_id_a425330b_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_participation
    ADD CONSTRAINT campaigns_participat_brought_by_id_a425330b_fk_campaigns FOREIGN KEY (brought_by_id) REFERENCES public.campaigns_participation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_participation campaigns_participat_constituency_id_ee7e4f10_fk_places_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_participation
    ADD CONSTRAINT campaigns_participat_constituency_id_ee7e4f10_fk_places_co FOREIGN KEY (constituency_id) REFERENCES public.places_constituency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_participation campaigns_participat_council_id_b96579ec_fk_places_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_participation
    ADD CONSTRAINT campaigns_participat_council_id_b96579ec_fk_places_co FOREIGN KEY (council_id) REFERENCES public.places_council(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_participation campaigns_participat_organisation_id_c772af84_fk_membershi; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_participation
    ADD CONSTRAINT campaigns_participat_organisation_id_c772af84_fk_membershi FOREIGN KEY (organisation_id) REFERENCES public.membership_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_participation campaigns_participat_terms_id_b8ffb5c2_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_participation
    ADD CONSTRAINT campaigns_participat_terms_id_b8ffb5c2_fk_campaigns FOREIGN KEY (terms_id) REFERENCES public.campaigns_handoverterms(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_participation campaigns_participation_person_id_1e2fb44d_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_participation
    ADD CONSTRAINT campaigns_participation_person_id_1e2fb44d_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_partnerconsentstate campaigns_partnercon_partner_id_5fa8d037_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_partnerconsentstate
    ADD CONSTRAINT campaigns_partnercon_partner_id_5fa8d037_fk_campaigns FOREIGN KEY (partner_id) REFERENCES public.campaigns_partner(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_partnerconsentevent campaigns_partnercon_partner_id_b50771d7_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_partnerconsentevent
    ADD CONSTRAINT campaigns_partnercon_partner_id_b50771d7_fk_campaigns FOREIGN KEY (partner_id) REFERENCES public.campaigns_partner(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_partnerconsentevent campaigns_partnercon_person_id_a9310680_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_partnerconsentevent
    ADD CONSTRAINT campaigns_partnercon_person_id_a9310680_fk_people_pe FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_partnerconsentstate campaigns_partnercon_person_id_bf7ae9b0_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_partnerconsentstate
    ADD CONSTRAINT campaigns_partnercon_person_id_bf7ae9b0_fk_people_pe FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_partnerremoval campaigns_partnerrem_partner_id_e6dfa034_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_partnerremoval
    ADD CONSTRAINT campaigns_partnerrem_partner_id_e6dfa034_fk_campaigns FOREIGN KEY (partner_id) REFERENCES public.campaigns_partner(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_petitionpage campaigns_petitionpa_actionpage_ptr_id_860071ec_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_petitionpage
    ADD CONSTRAINT campaigns_petitionpa_actionpage_ptr_id_860071ec_fk_campaigns FOREIGN KEY (actionpage_ptr_id) REFERENCES public.campaigns_actionpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_pledgepage campaigns_pledgepage_actionpage_ptr_id_873179c1_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_pledgepage
    ADD CONSTRAINT campaigns_pledgepage_actionpage_ptr_id_873179c1_fk_campaigns FOREIGN KEY (actionpage_ptr_id) REFERENCES public.campaigns_actionpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_pledger campaigns_pledger_constituency_id_56c71e65_fk_places_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_pledger
    ADD CONSTRAINT campaigns_pledger_constituency_id_56c71e65_fk_places_co FOREIGN KEY (constituency_id) REFERENCES public.places_constituency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_pledger campaigns_pledger_council_id_ff0fa973_fk_places_council_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_pledger
    ADD CONSTRAINT campaigns_pledger_council_id_ff0fa973_fk_places_council_id FOREIGN KEY (council_id) REFERENCES public.places_council(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_pledger campaigns_pledger_page_id_13154e9d_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_pledger
    ADD CONSTRAINT campaigns_pledger_page_id_13154e9d_fk_campaigns FOREIGN KEY (page_id) REFERENCES public.campaigns_pledgepage(actionpage_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_reason campaigns_reason_decided_by_id_45ed3b35_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_reason
    ADD CONSTRAINT campaigns_reason_decided_by_id_45ed3b35_fk_people_person_id FOREIGN KEY (decided_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_reason campaigns_reason_participation_id_61c05e80_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_reason
    ADD CONSTRAINT campaigns_reason_participation_id_61c05e80_fk_campaigns FOREIGN KEY (participation_id) REFERENCES public.campaigns_participation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_threshold campaigns_threshold_page_id_6c889507_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_threshold
    ADD CONSTRAINT campaigns_threshold_page_id_6c889507_fk_campaigns FOREIGN KEY (page_id) REFERENCES public.campaigns_actionpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: campaigns_writetopage campaigns_writetopag_actionpage_ptr_id_2fecd611_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_writetopage
    ADD CONSTRAINT campaigns_writetopag_actionpage_ptr_id_2fecd611_fk_campaigns FOREIGN KEY (actionpage_ptr_id) REFERENCES public.campaigns_actionpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: delivery_bouncesuppression delivery_bouncesuppr_lifted_by_id_f1e700a1_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_bouncesuppression
    ADD CONSTRAINT delivery_bouncesuppr_lifted_by_id_f1e700a1_fk_people_pe FOREIGN KEY (lifted_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: delivery_bouncesuppression delivery_bouncesuppr_mailing_id_c6fd2292_fk_delivery_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_bouncesuppression
    ADD CONSTRAINT delivery_bouncesuppr_mailing_id_c6fd2292_fk_delivery_ FOREIGN KEY (mailing_id) REFERENCES public.delivery_mailing(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: delivery_bouncesuppression delivery_bouncesuppr_message_id_8fdfef55_fk_delivery_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_bouncesuppression
    ADD CONSTRAINT delivery_bouncesuppr_message_id_8fdfef55_fk_delivery_ FOREIGN KEY (message_id) REFERENCES public.delivery_message(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: delivery_bouncesuppression delivery_bouncesuppr_person_id_ef1b3933_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_bouncesuppression
    ADD CONSTRAINT delivery_bouncesuppr_person_id_ef1b3933_fk_people_pe FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: delivery_bouncesuppression delivery_bouncesuppr_suppression_id_c5534be8_fk_people_su; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_bouncesuppression
    ADD CONSTRAINT delivery_bouncesuppr_suppression_id_c5534be8_fk_people_su FOREIGN KEY (suppression_id) REFERENCES public.people_suppression(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: delivery_delivery delivery_delivery_mailing_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE public.delivery_delivery
    ADD CONSTRAINT delivery_delivery_mailing_id_fkey FOREIGN KEY (mailing_id) REFERENCES public.delivery_mailing(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;


--
-- Name: delivery_delivery delivery_delivery_person_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE public.delivery_delivery
    ADD CONSTRAINT delivery_delivery_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: delivery_deliverybatch delivery_deliverybat_mailing_id_ac2b8da4_fk_delivery_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_deliverybatch
    ADD CONSTRAINT delivery_deliverybat_mailing_id_ac2b8da4_fk_delivery_ FOREIGN KEY (mailing_id) REFERENCES public.delivery_mailing(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: delivery_deliverypreference delivery_deliverypre_person_id_976a79a6_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_deliverypreference
    ADD CONSTRAINT delivery_deliverypre_person_id_976a79a6_fk_people_pe FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: delivery_deliverytally delivery_deliverytal_mailing_id_7521fd39_fk_delivery_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_deliverytally
    ADD CONSTRAINT delivery_deliverytal_mailing_id_7521fd39_fk_delivery_ FOREIGN KEY (mailing_id) REFERENCES public.delivery_mailing(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: delivery_departure delivery_departure_event_id_9c18d593_fk_people_consentevent_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_departure
    ADD CONSTRAINT delivery_departure_event_id_9c18d593_fk_people_consentevent_id FOREIGN KEY (event_id) REFERENCES public.people_consentevent(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: delivery_departure delivery_departure_mailing_id_fd80dc63_fk_delivery_mailing_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_departure
    ADD CONSTRAINT delivery_departure_mailing_id_fd80dc63_fk_delivery_mailing_id FOREIGN KEY (mailing_id) REFERENCES public.delivery_mailing(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: delivery_installation delivery_installatio_released_by_id_e96362fb_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_installation
    ADD CONSTRAINT delivery_installatio_released_by_id_e96362fb_fk_people_pe FOREIGN KEY (released_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: delivery_mailing delivery_mailing_corrects_id_28bf0ed3_fk_delivery_mailing_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_mailing
    ADD CONSTRAINT delivery_mailing_corrects_id_28bf0ed3_fk_delivery_mailing_id FOREIGN KEY (corrects_id) REFERENCES public.delivery_mailing(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: delivery_mailing delivery_mailing_created_by_id_30491e6d_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_mailing
    ADD CONSTRAINT delivery_mailing_created_by_id_30491e6d_fk_people_person_id FOREIGN KEY (created_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: delivery_returnedmail delivery_returnedmai_mailing_id_1682e01a_fk_delivery_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_returnedmail
    ADD CONSTRAINT delivery_returnedmai_mailing_id_1682e01a_fk_delivery_ FOREIGN KEY (mailing_id) REFERENCES public.delivery_mailing(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: delivery_returnedmail delivery_returnedmai_message_id_74293446_fk_delivery_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_returnedmail
    ADD CONSTRAINT delivery_returnedmai_message_id_74293446_fk_delivery_ FOREIGN KEY (message_id) REFERENCES public.delivery_message(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: delivery_returnedmail delivery_returnedmail_person_id_7fe1c6e3_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.delivery_returnedmail
    ADD CONSTRAINT delivery_returnedmail_person_id_7fe1c6e3_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_coordinator events_coordinator_day_id_bdde4fee_fk_events_da; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_coordinator
    ADD CONSTRAINT events_coordinator_day_id_bdde4fee_fk_events_da FOREIGN KEY (day_id) REFERENCES public.events_dayofactionpage(actionpage_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_coordinator events_coordinator_person_id_65940dd8_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_coordinator
    ADD CONSTRAINT events_coordinator_person_id_65940dd8_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_dayofactionpage events_dayofactionpa_actionpage_ptr_id_2f03568e_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_dayofactionpage
    ADD CONSTRAINT events_dayofactionpa_actionpage_ptr_id_2f03568e_fk_campaigns FOREIGN KEY (actionpage_ptr_id) REFERENCES public.campaigns_actionpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_gathering events_gathering_council_id_73f116f8_fk_places_council_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_gathering
    ADD CONSTRAINT events_gathering_council_id_73f116f8_fk_places_council_id FOREIGN KEY (council_id) REFERENCES public.places_council(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_gathering events_gathering_day_id_3f985458_fk_events_da; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_gathering
    ADD CONSTRAINT events_gathering_day_id_3f985458_fk_events_da FOREIGN KEY (day_id) REFERENCES public.events_dayofactionpage(actionpage_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_gathering events_gathering_decided_by_id_a22563c2_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_gathering
    ADD CONSTRAINT events_gathering_decided_by_id_a22563c2_fk_people_person_id FOREIGN KEY (decided_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_gathering events_gathering_host_id_f5c3d6fa_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_gathering
    ADD CONSTRAINT events_gathering_host_id_f5c3d6fa_fk_people_person_id FOREIGN KEY (host_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_signup events_signup_gathering_id_e6d765c3_fk_events_gathering_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_signup
    ADD CONSTRAINT events_signup_gathering_id_e6d765c3_fk_events_gathering_id FOREIGN KEY (gathering_id) REFERENCES public.events_gathering(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: events_signup events_signup_participation_id_c33f1cde_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events_signup
    ADD CONSTRAINT events_signup_participation_id_c33f1cde_fk_campaigns FOREIGN KEY (participation_id) REFERENCES public.campaigns_participation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_area evidence_area_council_id_ececa887_fk_places_council_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_area
    ADD CONSTRAINT evidence_area_council_id_ececa887_fk_places_council_id FOREIGN KEY (council_id) REFERENCES public.places_council(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_area evidence_area_former_council_id_a8a4ea47_fk_places_fo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_area
    ADD CONSTRAINT evidence_area_former_council_id_a8a4ea47_fk_places_fo FOREIGN KEY (former_council_id) REFERENCES public.places_formercouncil(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_area_successors evidence_area_succes_from_area_id_57c93182_fk_evidence_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_area_successors
    ADD CONSTRAINT evidence_area_succes_from_area_id_57c93182_fk_evidence_ FOREIGN KEY (from_area_id) REFERENCES public.evidence_area(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_area_successors evidence_area_succes_to_area_id_c4daca95_fk_evidence_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_area_successors
    ADD CONSTRAINT evidence_area_succes_to_area_id_c4daca95_fk_evidence_ FOREIGN KEY (to_area_id) REFERENCES public.evidence_area(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_askedbody evidence_askedbody_area_id_95365aae_fk_evidence_area_code; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_askedbody
    ADD CONSTRAINT evidence_askedbody_area_id_95365aae_fk_evidence_area_code FOREIGN KEY (area_id) REFERENCES public.evidence_area(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_askedbody evidence_askedbody_recorded_by_id_fe2d8a5c_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_askedbody
    ADD CONSTRAINT evidence_askedbody_recorded_by_id_fe2d8a5c_fk_people_person_id FOREIGN KEY (recorded_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_askedbody evidence_askedbody_request_id_9fdf7e65_fk_evidence_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_askedbody
    ADD CONSTRAINT evidence_askedbody_request_id_9fdf7e65_fk_evidence_ FOREIGN KEY (request_id) REFERENCES public.evidence_informationrequest(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_changedfigure evidence_changedfigu_looked_by_id_2c2bebab_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_changedfigure
    ADD CONSTRAINT evidence_changedfigu_looked_by_id_2c2bebab_fk_people_pe FOREIGN KEY (looked_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_changedfigure evidence_changedfigure_area_id_ddf52282_fk_evidence_area_code; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_changedfigure
    ADD CONSTRAINT evidence_changedfigure_area_id_ddf52282_fk_evidence_area_code FOREIGN KEY (area_id) REFERENCES public.evidence_area(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_changedfigure evidence_changedfigure_page_id_d91727d3_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_changedfigure
    ADD CONSTRAINT evidence_changedfigure_page_id_d91727d3_fk_wagtailcore_page_id FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_correction evidence_correction_edition_id_66f96d8a_fk_evidence_edition_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_correction
    ADD CONSTRAINT evidence_correction_edition_id_66f96d8a_fk_evidence_edition_id FOREIGN KEY (edition_id) REFERENCES public.evidence_edition(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_correction evidence_correction_figure_id_45384bd5_fk_evidence_figure_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_correction
    ADD CONSTRAINT evidence_correction_figure_id_45384bd5_fk_evidence_figure_id FOREIGN KEY (figure_id) REFERENCES public.evidence_figure(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_correction evidence_correction_logged_by_id_b45efa60_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_correction
    ADD CONSTRAINT evidence_correction_logged_by_id_b45efa60_fk_people_person_id FOREIGN KEY (logged_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_downloadpiece evidence_downloadpie_download_id_90c073b8_fk_evidence_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_downloadpiece
    ADD CONSTRAINT evidence_downloadpie_download_id_90c073b8_fk_evidence_ FOREIGN KEY (download_id) REFERENCES public.evidence_download(name) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_drawncard evidence_drawncard_area_id_ac5c2841_fk_evidence_area_code; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_drawncard
    ADD CONSTRAINT evidence_drawncard_area_id_ac5c2841_fk_evidence_area_code FOREIGN KEY (area_id) REFERENCES public.evidence_area(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_edition evidence_edition_published_by_id_4aedb7d3_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_edition
    ADD CONSTRAINT evidence_edition_published_by_id_4aedb7d3_fk_people_person_id FOREIGN KEY (published_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_edition evidence_edition_source_file_id_64c75b0c_fk_evidence_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_edition
    ADD CONSTRAINT evidence_edition_source_file_id_64c75b0c_fk_evidence_ FOREIGN KEY (source_file_id) REFERENCES public.evidence_sourcefile(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_edition evidence_edition_taken_back_by_id_f556c442_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_edition
    ADD CONSTRAINT evidence_edition_taken_back_by_id_f556c442_fk_people_person_id FOREIGN KEY (taken_back_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_figure evidence_figure_area_id_bca4e125_fk_evidence_area_code; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_figure
    ADD CONSTRAINT evidence_figure_area_id_bca4e125_fk_evidence_area_code FOREIGN KEY (area_id) REFERENCES public.evidence_area(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_figure evidence_figure_slice_id_d7b80a85_fk_evidence_slice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_figure
    ADD CONSTRAINT evidence_figure_slice_id_d7b80a85_fk_evidence_slice_id FOREIGN KEY (slice_id) REFERENCES public.evidence_slice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_footnote evidence_footnote_added_by_id_93ab0e81_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_footnote
    ADD CONSTRAINT evidence_footnote_added_by_id_93ab0e81_fk_people_person_id FOREIGN KEY (added_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_footnote evidence_footnote_area_id_b44ffc56_fk_evidence_area_code; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_footnote
    ADD CONSTRAINT evidence_footnote_area_id_b44ffc56_fk_evidence_area_code FOREIGN KEY (area_id) REFERENCES public.evidence_area(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_informationrequest evidence_information_requester_id_2e3478af_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_informationrequest
    ADD CONSTRAINT evidence_information_requester_id_2e3478af_fk_people_pe FOREIGN KEY (requester_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_inspection evidence_inspection_area_id_6bed6061_fk_evidence_area_code; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_inspection
    ADD CONSTRAINT evidence_inspection_area_id_6bed6061_fk_evidence_area_code FOREIGN KEY (area_id) REFERENCES public.evidence_area(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_inspection evidence_inspection_slice_id_165238aa_fk_evidence_slice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_inspection
    ADD CONSTRAINT evidence_inspection_slice_id_165238aa_fk_evidence_slice_id FOREIGN KEY (slice_id) REFERENCES public.evidence_slice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_neighbour evidence_neighbour_area_id_0fc2e4e9_fk_evidence_area_code; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_neighbour
    ADD CONSTRAINT evidence_neighbour_area_id_0fc2e4e9_fk_evidence_area_code FOREIGN KEY (area_id) REFERENCES public.evidence_area(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_neighbour evidence_neighbour_neighbour_id_96600be5_fk_evidence_area_code; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_neighbour
    ADD CONSTRAINT evidence_neighbour_neighbour_id_96600be5_fk_evidence_area_code FOREIGN KEY (neighbour_id) REFERENCES public.evidence_area(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_neighbour evidence_neighbour_slice_id_04db2f70_fk_evidence_slice_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_neighbour
    ADD CONSTRAINT evidence_neighbour_slice_id_04db2f70_fk_evidence_slice_id FOREIGN KEY (slice_id) REFERENCES public.evidence_slice(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_objection evidence_objection_area_id_53a81579_fk_evidence_area_code; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_objection
    ADD CONSTRAINT evidence_objection_area_id_53a81579_fk_evidence_area_code FOREIGN KEY (area_id) REFERENCES public.evidence_area(code) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_objection evidence_objection_checked_by_id_ef9cf2e4_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_objection
    ADD CONSTRAINT evidence_objection_checked_by_id_ef9cf2e4_fk_people_person_id FOREIGN KEY (checked_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_objection evidence_objection_correction_id_585d2efc_fk_evidence_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_objection
    ADD CONSTRAINT evidence_objection_correction_id_585d2efc_fk_evidence_ FOREIGN KEY (correction_id) REFERENCES public.evidence_correction(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_objection evidence_objection_decided_by_id_15a98bb6_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_objection
    ADD CONSTRAINT evidence_objection_decided_by_id_15a98bb6_fk_people_person_id FOREIGN KEY (decided_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_objection evidence_objection_figure_id_2f0be04f_fk_evidence_figure_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_objection
    ADD CONSTRAINT evidence_objection_figure_id_2f0be04f_fk_evidence_figure_id FOREIGN KEY (figure_id) REFERENCES public.evidence_figure(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_slice evidence_slice_edition_id_4fe34f27_fk_evidence_edition_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_slice
    ADD CONSTRAINT evidence_slice_edition_id_4fe34f27_fk_evidence_edition_id FOREIGN KEY (edition_id) REFERENCES public.evidence_edition(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_sourcefile evidence_sourcefile_information_request__9ab0c24c_fk_evidence_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_sourcefile
    ADD CONSTRAINT evidence_sourcefile_information_request__9ab0c24c_fk_evidence_ FOREIGN KEY (information_request_id) REFERENCES public.evidence_informationrequest(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: evidence_sourcefile evidence_sourcefile_loaded_by_id_721ddae4_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.evidence_sourcefile
    ADD CONSTRAINT evidence_sourcefile_loaded_by_id_721ddae4_fk_people_person_id FOREIGN KEY (loaded_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: inbox_answer inbox_answer_author_id_74fd1204_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox_answer
    ADD CONSTRAINT inbox_answer_author_id_74fd1204_fk_people_person_id FOREIGN KEY (author_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: inbox_answer inbox_answer_conversation_id_5b1cbcf7_fk_inbox_conversation_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox_answer
    ADD CONSTRAINT inbox_answer_conversation_id_5b1cbcf7_fk_inbox_conversation_id FOREIGN KEY (conversation_id) REFERENCES public.inbox_conversation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: inbox_answer inbox_answer_mail_id_8b6db09c_fk_delivery_message_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox_answer
    ADD CONSTRAINT inbox_answer_mail_id_8b6db09c_fk_delivery_message_id FOREIGN KEY (mail_id) REFERENCES public.delivery_message(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: inbox_conversation inbox_conversation_assignee_id_4bf0d3a6_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox_conversation
    ADD CONSTRAINT inbox_conversation_assignee_id_4bf0d3a6_fk_people_person_id FOREIGN KEY (assignee_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: inbox_conversation inbox_conversation_council_id_ac29b9fa_fk_places_council_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox_conversation
    ADD CONSTRAINT inbox_conversation_council_id_ac29b9fa_fk_places_council_id FOREIGN KEY (council_id) REFERENCES public.places_council(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: inbox_conversation inbox_conversation_mailing_id_a4815aa4_fk_delivery_mailing_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox_conversation
    ADD CONSTRAINT inbox_conversation_mailing_id_a4815aa4_fk_delivery_mailing_id FOREIGN KEY (mailing_id) REFERENCES public.delivery_mailing(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: inbox_incomingmessage inbox_incomingmessag_conversation_id_576ed3e8_fk_inbox_con; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox_incomingmessage
    ADD CONSTRAINT inbox_incomingmessag_conversation_id_576ed3e8_fk_inbox_con FOREIGN KEY (conversation_id) REFERENCES public.inbox_conversation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: inbox_internalnote inbox_internalnote_author_id_fdeabe7f_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox_internalnote
    ADD CONSTRAINT inbox_internalnote_author_id_fdeabe7f_fk_people_person_id FOREIGN KEY (author_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: inbox_internalnote inbox_internalnote_conversation_id_113d2cf8_fk_inbox_con; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.inbox_internalnote
    ADD CONSTRAINT inbox_internalnote_conversation_id_113d2cf8_fk_inbox_con FOREIGN KEY (conversation_id) REFERENCES public.inbox_conversation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: list_import_importline list_import_importli_list_import_id_1c13ae27_fk_list_impo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.list_import_importline
    ADD CONSTRAINT list_import_importli_list_import_id_1c13ae27_fk_list_impo FOREIGN KEY (list_import_id) REFERENCES public.list_import_listimport(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: list_import_importpart list_import_importpa_list_import_id_0cc081cb_fk_list_impo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.list_import_importpart
    ADD CONSTRAINT list_import_importpa_list_import_id_0cc081cb_fk_list_impo FOREIGN KEY (list_import_id) REFERENCES public.list_import_listimport(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: list_import_importrow list_import_importro_list_import_id_31b49a71_fk_list_impo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.list_import_importrow
    ADD CONSTRAINT list_import_importro_list_import_id_31b49a71_fk_list_impo FOREIGN KEY (list_import_id) REFERENCES public.list_import_listimport(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: list_import_listimport list_import_listimpo_uploaded_by_id_c835045f_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.list_import_listimport
    ADD CONSTRAINT list_import_listimpo_uploaded_by_id_c835045f_fk_people_pe FOREIGN KEY (uploaded_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: mailing_list_subscription mailing_list_subscri_person_id_554f36d4_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailing_list_subscription
    ADD CONSTRAINT mailing_list_subscri_person_id_554f36d4_fk_people_pe FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: mailing_list_subscription_topics mailing_list_subscri_subscription_id_60dd7ee4_fk_mailing_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailing_list_subscription_topics
    ADD CONSTRAINT mailing_list_subscri_subscription_id_60dd7ee4_fk_mailing_l FOREIGN KEY (subscription_id) REFERENCES public.mailing_list_subscription(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: mailing_list_subscription_topics mailing_list_subscri_topic_id_62717a50_fk_mailing_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailing_list_subscription_topics
    ADD CONSTRAINT mailing_list_subscri_topic_id_62717a50_fk_mailing_l FOREIGN KEY (topic_id) REFERENCES public.mailing_list_topic(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_aimsversion membership_aimsversi_created_by_id_137e061f_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_aimsversion
    ADD CONSTRAINT membership_aimsversi_created_by_id_137e061f_fk_people_pe FOREIGN KEY (created_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_application membership_applicati_aims_id_55721bf5_fk_membershi; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_application
    ADD CONSTRAINT membership_applicati_aims_id_55721bf5_fk_membershi FOREIGN KEY (aims_id) REFERENCES public.membership_aimsversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_applicationmessage membership_applicati_application_id_9b7dbc34_fk_membershi; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_applicationmessage
    ADD CONSTRAINT membership_applicati_application_id_9b7dbc34_fk_membershi FOREIGN KEY (application_id) REFERENCES public.membership_application(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_application membership_applicati_decided_by_id_8cf16a43_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_application
    ADD CONSTRAINT membership_applicati_decided_by_id_8cf16a43_fk_people_pe FOREIGN KEY (decided_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_application membership_applicati_membership_id_ec345db1_fk_membershi; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_application
    ADD CONSTRAINT membership_applicati_membership_id_ec345db1_fk_membershi FOREIGN KEY (membership_id) REFERENCES public.membership_membership(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_application membership_applicati_organisation_id_261401c5_fk_membershi; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_application
    ADD CONSTRAINT membership_applicati_organisation_id_261401c5_fk_membershi FOREIGN KEY (organisation_id) REFERENCES public.membership_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_applicationmessage membership_applicati_staff_id_5238bbed_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_applicationmessage
    ADD CONSTRAINT membership_applicati_staff_id_5238bbed_fk_people_pe FOREIGN KEY (staff_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_application membership_application_person_id_649dc2d7_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_application
    ADD CONSTRAINT membership_application_person_id_649dc2d7_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_emailtemplateversion membership_emailtemp_created_by_id_997f5d26_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_emailtemplateversion
    ADD CONSTRAINT membership_emailtemp_created_by_id_997f5d26_fk_people_pe FOREIGN KEY (created_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_entrychange membership_entrychan_changed_by_id_e3267a2d_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_entrychange
    ADD CONSTRAINT membership_entrychan_changed_by_id_e3267a2d_fk_people_pe FOREIGN KEY (changed_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_entrychange membership_entrychan_organisation_id_4d14b431_fk_membershi; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_entrychange
    ADD CONSTRAINT membership_entrychan_organisation_id_4d14b431_fk_membershi FOREIGN KEY (organisation_id) REFERENCES public.membership_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_formerslug membership_formerslu_organisation_id_6fb052ff_fk_membershi; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_formerslug
    ADD CONSTRAINT membership_formerslu_organisation_id_6fb052ff_fk_membershi FOREIGN KEY (organisation_id) REFERENCES public.membership_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_listingrecord membership_listingre_organisation_id_fdddcf3a_fk_membershi; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_listingrecord
    ADD CONSTRAINT membership_listingre_organisation_id_fdddcf3a_fk_membershi FOREIGN KEY (organisation_id) REFERENCES public.membership_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_listingrecord membership_listingrecord_person_id_144e1f5c_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_listingrecord
    ADD CONSTRAINT membership_listingrecord_person_id_144e1f5c_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_membership membership_membershi_aims_id_daa14cae_fk_membershi; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_membership
    ADD CONSTRAINT membership_membershi_aims_id_daa14cae_fk_membershi FOREIGN KEY (aims_id) REFERENCES public.membership_aimsversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_membership membership_membership_person_id_4593a1f9_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_membership
    ADD CONSTRAINT membership_membership_person_id_4593a1f9_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_organisation_councils membership_organisat_council_id_3a19e3f7_fk_places_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_organisation_councils
    ADD CONSTRAINT membership_organisat_council_id_3a19e3f7_fk_places_co FOREIGN KEY (council_id) REFERENCES public.places_council(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_organisation membership_organisat_logo_id_1ef8beb1_fk_wagtailim; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_organisation
    ADD CONSTRAINT membership_organisat_logo_id_1ef8beb1_fk_wagtailim FOREIGN KEY (logo_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_organisation_councils membership_organisat_organisation_id_78b0876c_fk_membershi; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_organisation_councils
    ADD CONSTRAINT membership_organisat_organisation_id_78b0876c_fk_membershi FOREIGN KEY (organisation_id) REFERENCES public.membership_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_proposedchange membership_proposedc_decided_by_id_3867c5de_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_proposedchange
    ADD CONSTRAINT membership_proposedc_decided_by_id_3867c5de_fk_people_pe FOREIGN KEY (decided_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_proposedchange membership_proposedc_organisation_id_d88cbca1_fk_membershi; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_proposedchange
    ADD CONSTRAINT membership_proposedc_organisation_id_d88cbca1_fk_membershi FOREIGN KEY (organisation_id) REFERENCES public.membership_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_proposedchange membership_proposedc_proposed_by_id_e76ca045_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_proposedchange
    ADD CONSTRAINT membership_proposedc_proposed_by_id_e76ca045_fk_people_pe FOREIGN KEY (proposed_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_proposeddecision membership_proposedd_application_id_fd2e1844_fk_membershi; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_proposeddecision
    ADD CONSTRAINT membership_proposedd_application_id_fd2e1844_fk_membershi FOREIGN KEY (application_id) REFERENCES public.membership_application(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_proposeddecision membership_proposedd_decided_by_id_a560d418_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_proposeddecision
    ADD CONSTRAINT membership_proposedd_decided_by_id_a560d418_fk_people_pe FOREIGN KEY (decided_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_proposeddecision membership_proposedd_proposed_by_id_55637d0b_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_proposeddecision
    ADD CONSTRAINT membership_proposedd_proposed_by_id_55637d0b_fk_people_pe FOREIGN KEY (proposed_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_stewardinvitation membership_stewardin_invited_by_id_a1b5d0ef_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_stewardinvitation
    ADD CONSTRAINT membership_stewardin_invited_by_id_a1b5d0ef_fk_people_pe FOREIGN KEY (invited_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_stewardinvitation membership_stewardin_organisation_id_6f88df00_fk_membershi; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_stewardinvitation
    ADD CONSTRAINT membership_stewardin_organisation_id_6f88df00_fk_membershi FOREIGN KEY (organisation_id) REFERENCES public.membership_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_stewardship membership_stewardsh_organisation_id_d3e837be_fk_membershi; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_stewardship
    ADD CONSTRAINT membership_stewardsh_organisation_id_d3e837be_fk_membershi FOREIGN KEY (organisation_id) REFERENCES public.membership_organisation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: membership_stewardship membership_stewardship_person_id_5d456523_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership_stewardship
    ADD CONSTRAINT membership_stewardship_person_id_5d456523_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: mfa_authenticator mfa_authenticator_user_id_0c3a50c0_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_people_person_id FOREIGN KEY (user_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: moderation_report moderation_report_content_type_id_5f339eaf_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.moderation_report
    ADD CONSTRAINT moderation_report_content_type_id_5f339eaf_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: moderation_report moderation_report_decided_by_id_ee862110_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.moderation_report
    ADD CONSTRAINT moderation_report_decided_by_id_ee862110_fk_people_person_id FOREIGN KEY (decided_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_click newsletters_click_link_id_cfa225b3_fk_newslette; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_click
    ADD CONSTRAINT newsletters_click_link_id_cfa225b3_fk_newslette FOREIGN KEY (link_id) REFERENCES public.newsletters_trackedlink(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_clickcount newsletters_clickcou_link_id_b13669cf_fk_newslette; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_clickcount
    ADD CONSTRAINT newsletters_clickcou_link_id_b13669cf_fk_newslette FOREIGN KEY (link_id) REFERENCES public.newsletters_trackedlink(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_newsletter newsletters_newslett_corrects_id_164fec3b_fk_delivery_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_newsletter
    ADD CONSTRAINT newsletters_newslett_corrects_id_164fec3b_fk_delivery_ FOREIGN KEY (corrects_id) REFERENCES public.delivery_mailing(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_newsletter newsletters_newslett_created_by_id_fe888123_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_newsletter
    ADD CONSTRAINT newsletters_newslett_created_by_id_fe888123_fk_people_pe FOREIGN KEY (created_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_newsletter newsletters_newslett_latest_revision_id_dc12d430_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_newsletter
    ADD CONSTRAINT newsletters_newslett_latest_revision_id_dc12d430_fk_wagtailco FOREIGN KEY (latest_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_newsletter newsletters_newslett_live_revision_id_0650f1a2_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_newsletter
    ADD CONSTRAINT newsletters_newslett_live_revision_id_0650f1a2_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_newsletter newsletters_newslett_locked_by_id_55af44c4_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_newsletter
    ADD CONSTRAINT newsletters_newslett_locked_by_id_55af44c4_fk_people_pe FOREIGN KEY (locked_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_newslettermailing newsletters_newslett_mailing_id_d157ba33_fk_delivery_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_newslettermailing
    ADD CONSTRAINT newsletters_newslett_mailing_id_d157ba33_fk_delivery_ FOREIGN KEY (mailing_id) REFERENCES public.delivery_mailing(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_newslettermailing newsletters_newslett_newsletter_id_ddeb8a82_fk_newslette; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_newslettermailing
    ADD CONSTRAINT newsletters_newslett_newsletter_id_ddeb8a82_fk_newslette FOREIGN KEY (newsletter_id) REFERENCES public.newsletters_newsletter(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_newsletter newsletters_newslett_topic_id_694ca338_fk_mailing_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_newsletter
    ADD CONSTRAINT newsletters_newslett_topic_id_694ca338_fk_mailing_l FOREIGN KEY (topic_id) REFERENCES public.mailing_list_topic(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_newslettertemplate newsletters_newslett_topic_id_ecea1a56_fk_mailing_l; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_newslettertemplate
    ADD CONSTRAINT newsletters_newslett_topic_id_ecea1a56_fk_mailing_l FOREIGN KEY (topic_id) REFERENCES public.mailing_list_topic(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_segment newsletters_segment_created_by_id_2b8776ce_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_segment
    ADD CONSTRAINT newsletters_segment_created_by_id_2b8776ce_fk_people_person_id FOREIGN KEY (created_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_sendplan newsletters_sendplan_approved_by_id_caf21fe9_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_sendplan
    ADD CONSTRAINT newsletters_sendplan_approved_by_id_caf21fe9_fk_people_pe FOREIGN KEY (approved_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_sendplan newsletters_sendplan_asked_by_id_0d18e315_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_sendplan
    ADD CONSTRAINT newsletters_sendplan_asked_by_id_0d18e315_fk_people_person_id FOREIGN KEY (asked_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_sendplan newsletters_sendplan_newsletter_id_cc50ac1d_fk_newslette; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_sendplan
    ADD CONSTRAINT newsletters_sendplan_newsletter_id_cc50ac1d_fk_newslette FOREIGN KEY (newsletter_id) REFERENCES public.newsletters_newsletter(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_series newsletters_series_created_by_id_887cdfa6_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_series
    ADD CONSTRAINT newsletters_series_created_by_id_887cdfa6_fk_people_person_id FOREIGN KEY (created_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_seriesrun newsletters_seriesru_series_id_ad2e69b6_fk_newslette; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_seriesrun
    ADD CONSTRAINT newsletters_seriesru_series_id_ad2e69b6_fk_newslette FOREIGN KEY (series_id) REFERENCES public.newsletters_series(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_seriesrun newsletters_seriesrun_person_id_7664af5b_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_seriesrun
    ADD CONSTRAINT newsletters_seriesrun_person_id_7664af5b_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_step newsletters_step_newsletter_id_20659545_fk_newslette; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_step
    ADD CONSTRAINT newsletters_step_newsletter_id_20659545_fk_newslette FOREIGN KEY (newsletter_id) REFERENCES public.newsletters_newsletter(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_step newsletters_step_series_id_729c21fe_fk_newsletters_series_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_step
    ADD CONSTRAINT newsletters_step_series_id_729c21fe_fk_newsletters_series_id FOREIGN KEY (series_id) REFERENCES public.newsletters_series(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_stepmail newsletters_stepmail_mailing_id_cb53e6c8_fk_delivery_mailing_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_stepmail
    ADD CONSTRAINT newsletters_stepmail_mailing_id_cb53e6c8_fk_delivery_mailing_id FOREIGN KEY (mailing_id) REFERENCES public.delivery_mailing(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_stepmail newsletters_stepmail_run_id_296d9bb5_fk_newslette; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_stepmail
    ADD CONSTRAINT newsletters_stepmail_run_id_296d9bb5_fk_newslette FOREIGN KEY (run_id) REFERENCES public.newsletters_seriesrun(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_stepmail newsletters_stepmail_step_id_29aa11f2_fk_newsletters_step_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_stepmail
    ADD CONSTRAINT newsletters_stepmail_step_id_29aa11f2_fk_newsletters_step_id FOREIGN KEY (step_id) REFERENCES public.newsletters_step(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_subjecttest newsletters_subjectt_ended_by_id_32e56242_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_subjecttest
    ADD CONSTRAINT newsletters_subjectt_ended_by_id_32e56242_fk_people_pe FOREIGN KEY (ended_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_subjecttest newsletters_subjectt_mailing_id_46e5762d_fk_delivery_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_subjecttest
    ADD CONSTRAINT newsletters_subjectt_mailing_id_46e5762d_fk_delivery_ FOREIGN KEY (mailing_id) REFERENCES public.delivery_mailing(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: newsletters_trackedlink newsletters_trackedl_mailing_id_ab9bffcd_fk_delivery_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.newsletters_trackedlink
    ADD CONSTRAINT newsletters_trackedl_mailing_id_ab9bffcd_fk_delivery_ FOREIGN KEY (mailing_id) REFERENCES public.delivery_mailing(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_contactpage pages_contactpage_bsl_captions_id_7be91bba_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_contactpage
    ADD CONSTRAINT pages_contactpage_bsl_captions_id_7be91bba_fk_wagtaildo FOREIGN KEY (bsl_captions_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_contactpage pages_contactpage_bsl_video_id_5ebd69bf_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_contactpage
    ADD CONSTRAINT pages_contactpage_bsl_video_id_5ebd69bf_fk_wagtaildo FOREIGN KEY (bsl_video_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_contactpage pages_contactpage_easy_read_document_i_41c86994_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_contactpage
    ADD CONSTRAINT pages_contactpage_easy_read_document_i_41c86994_fk_wagtaildo FOREIGN KEY (easy_read_document_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_contactpage pages_contactpage_easy_read_page_id_9945436e_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_contactpage
    ADD CONSTRAINT pages_contactpage_easy_read_page_id_9945436e_fk_wagtailco FOREIGN KEY (easy_read_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_contactpage pages_contactpage_page_ptr_id_604d75e6_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_contactpage
    ADD CONSTRAINT pages_contactpage_page_ptr_id_604d75e6_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_contactpage pages_contactpage_social_image_id_debe6984_fk_wagtailim; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_contactpage
    ADD CONSTRAINT pages_contactpage_social_image_id_debe6984_fk_wagtailim FOREIGN KEY (social_image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_founderpage pages_founderpage_bsl_captions_id_7f49eb38_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_founderpage
    ADD CONSTRAINT pages_founderpage_bsl_captions_id_7f49eb38_fk_wagtaildo FOREIGN KEY (bsl_captions_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_founderpage pages_founderpage_bsl_video_id_a31b3b8f_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_founderpage
    ADD CONSTRAINT pages_founderpage_bsl_video_id_a31b3b8f_fk_wagtaildo FOREIGN KEY (bsl_video_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_founderpage pages_founderpage_easy_read_document_i_08d07e40_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_founderpage
    ADD CONSTRAINT pages_founderpage_easy_read_document_i_08d07e40_fk_wagtaildo FOREIGN KEY (easy_read_document_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_founderpage pages_founderpage_easy_read_page_id_10608ce5_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_founderpage
    ADD CONSTRAINT pages_founderpage_easy_read_page_id_10608ce5_fk_wagtailco FOREIGN KEY (easy_read_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_founderpage pages_founderpage_logo_id_c22d3155_fk_wagtailimages_image_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_founderpage
    ADD CONSTRAINT pages_founderpage_logo_id_c22d3155_fk_wagtailimages_image_id FOREIGN KEY (logo_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_founderpage pages_founderpage_page_ptr_id_9af63645_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_founderpage
    ADD CONSTRAINT pages_founderpage_page_ptr_id_9af63645_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_founderpage pages_founderpage_social_image_id_971eaf70_fk_wagtailim; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_founderpage
    ADD CONSTRAINT pages_founderpage_social_image_id_971eaf70_fk_wagtailim FOREIGN KEY (social_image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_helppage pages_helppage_bsl_captions_id_bf21cd95_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_helppage
    ADD CONSTRAINT pages_helppage_bsl_captions_id_bf21cd95_fk_wagtaildo FOREIGN KEY (bsl_captions_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_helppage pages_helppage_bsl_video_id_e84def2e_fk_wagtaildocs_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_helppage
    ADD CONSTRAINT pages_helppage_bsl_video_id_e84def2e_fk_wagtaildocs_document_id FOREIGN KEY (bsl_video_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_helppage pages_helppage_easy_read_document_i_05b74510_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_helppage
    ADD CONSTRAINT pages_helppage_easy_read_document_i_05b74510_fk_wagtaildo FOREIGN KEY (easy_read_document_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_helppage pages_helppage_easy_read_page_id_3a67fdd5_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_helppage
    ADD CONSTRAINT pages_helppage_easy_read_page_id_3a67fdd5_fk_wagtailco FOREIGN KEY (easy_read_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_helppage pages_helppage_page_ptr_id_3d174d5f_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_helppage
    ADD CONSTRAINT pages_helppage_page_ptr_id_3d174d5f_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_helppage pages_helppage_social_image_id_ba7a2e23_fk_wagtailim; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_helppage
    ADD CONSTRAINT pages_helppage_social_image_id_ba7a2e23_fk_wagtailim FOREIGN KEY (social_image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_homepage pages_homepage_bsl_captions_id_68510316_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_homepage
    ADD CONSTRAINT pages_homepage_bsl_captions_id_68510316_fk_wagtaildo FOREIGN KEY (bsl_captions_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_homepage pages_homepage_bsl_video_id_0f85004e_fk_wagtaildocs_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_homepage
    ADD CONSTRAINT pages_homepage_bsl_video_id_0f85004e_fk_wagtaildocs_document_id FOREIGN KEY (bsl_video_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_homepage pages_homepage_easy_read_document_i_375c2484_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_homepage
    ADD CONSTRAINT pages_homepage_easy_read_document_i_375c2484_fk_wagtaildo FOREIGN KEY (easy_read_document_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_homepage pages_homepage_easy_read_page_id_2b034c9f_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_homepage
    ADD CONSTRAINT pages_homepage_easy_read_page_id_2b034c9f_fk_wagtailco FOREIGN KEY (easy_read_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_homepage pages_homepage_lead_action_id_54643bae_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_homepage
    ADD CONSTRAINT pages_homepage_lead_action_id_54643bae_fk_campaigns FOREIGN KEY (lead_action_id) REFERENCES public.campaigns_actionpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_homepage pages_homepage_page_ptr_id_5b805d74_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_homepage
    ADD CONSTRAINT pages_homepage_page_ptr_id_5b805d74_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_homepage pages_homepage_social_image_id_34b6d95e_fk_wagtailim; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_homepage
    ADD CONSTRAINT pages_homepage_social_image_id_34b6d95e_fk_wagtailim FOREIGN KEY (social_image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_manifestopage pages_manifestopage_bsl_captions_id_8805f3aa_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_manifestopage
    ADD CONSTRAINT pages_manifestopage_bsl_captions_id_8805f3aa_fk_wagtaildo FOREIGN KEY (bsl_captions_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_manifestopage pages_manifestopage_bsl_video_id_a3a5ad88_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_manifestopage
    ADD CONSTRAINT pages_manifestopage_bsl_video_id_a3a5ad88_fk_wagtaildo FOREIGN KEY (bsl_video_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_manifestopage pages_manifestopage_easy_read_document_i_608f2410_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_manifestopage
    ADD CONSTRAINT pages_manifestopage_easy_read_document_i_608f2410_fk_wagtaildo FOREIGN KEY (easy_read_document_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_manifestopage pages_manifestopage_easy_read_page_id_0b3a7c5a_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_manifestopage
    ADD CONSTRAINT pages_manifestopage_easy_read_page_id_0b3a7c5a_fk_wagtailco FOREIGN KEY (easy_read_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_manifestopage pages_manifestopage_page_ptr_id_642a77e4_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_manifestopage
    ADD CONSTRAINT pages_manifestopage_page_ptr_id_642a77e4_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_manifestopage pages_manifestopage_social_image_id_0424dfc5_fk_wagtailim; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_manifestopage
    ADD CONSTRAINT pages_manifestopage_social_image_id_0424dfc5_fk_wagtailim FOREIGN KEY (social_image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_newsindexpage pages_newsindexpage_bsl_captions_id_3f9b2ffb_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_newsindexpage
    ADD CONSTRAINT pages_newsindexpage_bsl_captions_id_3f9b2ffb_fk_wagtaildo FOREIGN KEY (bsl_captions_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_newsindexpage pages_newsindexpage_bsl_video_id_ef55ba1d_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_newsindexpage
    ADD CONSTRAINT pages_newsindexpage_bsl_video_id_ef55ba1d_fk_wagtaildo FOREIGN KEY (bsl_video_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_newsindexpage pages_newsindexpage_easy_read_document_i_cc25fb29_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_newsindexpage
    ADD CONSTRAINT pages_newsindexpage_easy_read_document_i_cc25fb29_fk_wagtaildo FOREIGN KEY (easy_read_document_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_newsindexpage pages_newsindexpage_easy_read_page_id_eac35cd2_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_newsindexpage
    ADD CONSTRAINT pages_newsindexpage_easy_read_page_id_eac35cd2_fk_wagtailco FOREIGN KEY (easy_read_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_newsindexpage pages_newsindexpage_page_ptr_id_0f3866af_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_newsindexpage
    ADD CONSTRAINT pages_newsindexpage_page_ptr_id_0f3866af_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_newsindexpage pages_newsindexpage_social_image_id_028dc266_fk_wagtailim; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_newsindexpage
    ADD CONSTRAINT pages_newsindexpage_social_image_id_028dc266_fk_wagtailim FOREIGN KEY (social_image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_newspage pages_newspage_bsl_captions_id_273f9689_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_newspage
    ADD CONSTRAINT pages_newspage_bsl_captions_id_273f9689_fk_wagtaildo FOREIGN KEY (bsl_captions_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_newspage pages_newspage_bsl_video_id_a820850e_fk_wagtaildocs_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_newspage
    ADD CONSTRAINT pages_newspage_bsl_video_id_a820850e_fk_wagtaildocs_document_id FOREIGN KEY (bsl_video_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_newspage pages_newspage_campaign_id_c620ed34_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_newspage
    ADD CONSTRAINT pages_newspage_campaign_id_c620ed34_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaignpage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_newspage pages_newspage_easy_read_document_i_1ae85d83_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_newspage
    ADD CONSTRAINT pages_newspage_easy_read_document_i_1ae85d83_fk_wagtaildo FOREIGN KEY (easy_read_document_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_newspage pages_newspage_easy_read_page_id_b1429cdb_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_newspage
    ADD CONSTRAINT pages_newspage_easy_read_page_id_b1429cdb_fk_wagtailco FOREIGN KEY (easy_read_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_newspage pages_newspage_page_ptr_id_7886dc4e_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_newspage
    ADD CONSTRAINT pages_newspage_page_ptr_id_7886dc4e_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_newspage pages_newspage_picture_id_20bd3e35_fk_wagtailimages_image_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_newspage
    ADD CONSTRAINT pages_newspage_picture_id_20bd3e35_fk_wagtailimages_image_id FOREIGN KEY (picture_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_newspage pages_newspage_social_image_id_cf2549ea_fk_wagtailim; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_newspage
    ADD CONSTRAINT pages_newspage_social_image_id_cf2549ea_fk_wagtailim FOREIGN KEY (social_image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_partpage pages_partpage_bsl_captions_id_e6e844f1_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_partpage
    ADD CONSTRAINT pages_partpage_bsl_captions_id_e6e844f1_fk_wagtaildo FOREIGN KEY (bsl_captions_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_partpage pages_partpage_bsl_video_id_f8f9ecbd_fk_wagtaildocs_document_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_partpage
    ADD CONSTRAINT pages_partpage_bsl_video_id_f8f9ecbd_fk_wagtaildocs_document_id FOREIGN KEY (bsl_video_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_partpage pages_partpage_easy_read_document_i_5dbbb901_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_partpage
    ADD CONSTRAINT pages_partpage_easy_read_document_i_5dbbb901_fk_wagtaildo FOREIGN KEY (easy_read_document_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_partpage pages_partpage_easy_read_page_id_dd4453f5_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_partpage
    ADD CONSTRAINT pages_partpage_easy_read_page_id_dd4453f5_fk_wagtailco FOREIGN KEY (easy_read_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_partpage pages_partpage_page_ptr_id_a4bf0996_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_partpage
    ADD CONSTRAINT pages_partpage_page_ptr_id_a4bf0996_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_partpage pages_partpage_social_image_id_3fb3dd81_fk_wagtailim; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_partpage
    ADD CONSTRAINT pages_partpage_social_image_id_3fb3dd81_fk_wagtailim FOREIGN KEY (social_image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_presspage pages_presspage_bsl_captions_id_1dbdbb40_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_presspage
    ADD CONSTRAINT pages_presspage_bsl_captions_id_1dbdbb40_fk_wagtaildo FOREIGN KEY (bsl_captions_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_presspage pages_presspage_bsl_video_id_d2beae90_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_presspage
    ADD CONSTRAINT pages_presspage_bsl_video_id_d2beae90_fk_wagtaildo FOREIGN KEY (bsl_video_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_presspage pages_presspage_easy_read_document_i_a2c651c6_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_presspage
    ADD CONSTRAINT pages_presspage_easy_read_document_i_a2c651c6_fk_wagtaildo FOREIGN KEY (easy_read_document_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_presspage pages_presspage_easy_read_page_id_577aa949_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_presspage
    ADD CONSTRAINT pages_presspage_easy_read_page_id_577aa949_fk_wagtailco FOREIGN KEY (easy_read_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_presspage pages_presspage_page_ptr_id_09af481a_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_presspage
    ADD CONSTRAINT pages_presspage_page_ptr_id_09af481a_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_presspage pages_presspage_social_image_id_afb6036e_fk_wagtailim; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_presspage
    ADD CONSTRAINT pages_presspage_social_image_id_afb6036e_fk_wagtailim FOREIGN KEY (social_image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_standardpage pages_standardpage_bsl_captions_id_e4662f04_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_standardpage
    ADD CONSTRAINT pages_standardpage_bsl_captions_id_e4662f04_fk_wagtaildo FOREIGN KEY (bsl_captions_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_standardpage pages_standardpage_bsl_video_id_f32cfad2_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_standardpage
    ADD CONSTRAINT pages_standardpage_bsl_video_id_f32cfad2_fk_wagtaildo FOREIGN KEY (bsl_video_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_standardpage pages_standardpage_easy_read_document_i_88a924bb_fk_wagtaildo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_standardpage
    ADD CONSTRAINT pages_standardpage_easy_read_document_i_88a924bb_fk_wagtaildo FOREIGN KEY (easy_read_document_id) REFERENCES public.wagtaildocs_document(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_standardpage pages_standardpage_easy_read_page_id_cb77f1ff_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_standardpage
    ADD CONSTRAINT pages_standardpage_easy_read_page_id_cb77f1ff_fk_wagtailco FOREIGN KEY (easy_read_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_standardpage pages_standardpage_page_ptr_id_8d8149d9_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_standardpage
    ADD CONSTRAINT pages_standardpage_page_ptr_id_8d8149d9_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: pages_standardpage pages_standardpage_social_image_id_afc6cd3b_fk_wagtailim; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pages_standardpage
    ADD CONSTRAINT pages_standardpage_social_image_id_afc6cd3b_fk_wagtailim FOREIGN KEY (social_image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_auditentry people_auditentry_actor_id_5eb435c7_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_auditentry
    ADD CONSTRAINT people_auditentry_actor_id_5eb435c7_fk_people_person_id FOREIGN KEY (actor_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_auditentry people_auditentry_person_id_782308fd_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_auditentry
    ADD CONSTRAINT people_auditentry_person_id_782308fd_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_consentevent people_consentevent_person_id_03a4163d_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_consentevent
    ADD CONSTRAINT people_consentevent_person_id_03a4163d_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_consentevent people_consentevent_recorded_by_id_4243fde1_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_consentevent
    ADD CONSTRAINT people_consentevent_recorded_by_id_4243fde1_fk_people_person_id FOREIGN KEY (recorded_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_consentevent people_consentevent_wording_id_cf45291d_fk_people_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_consentevent
    ADD CONSTRAINT people_consentevent_wording_id_cf45291d_fk_people_co FOREIGN KEY (wording_id) REFERENCES public.people_consentwording(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_consentstate people_consentstate_event_id_bc4e0222_fk_people_consentevent_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_consentstate
    ADD CONSTRAINT people_consentstate_event_id_bc4e0222_fk_people_consentevent_id FOREIGN KEY (event_id) REFERENCES public.people_consentevent(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_consentstate people_consentstate_person_id_2e569816_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_consentstate
    ADD CONSTRAINT people_consentstate_person_id_2e569816_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_consentwording people_consentwordin_created_by_id_94257394_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_consentwording
    ADD CONSTRAINT people_consentwordin_created_by_id_94257394_fk_people_pe FOREIGN KEY (created_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_datarequest people_datarequest_answered_by_id_2ac613a2_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_datarequest
    ADD CONSTRAINT people_datarequest_answered_by_id_2ac613a2_fk_people_person_id FOREIGN KEY (answered_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_datarequest people_datarequest_person_id_85b2c375_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_datarequest
    ADD CONSTRAINT people_datarequest_person_id_85b2c375_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_datarequest people_datarequest_recorded_by_id_823628db_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_datarequest
    ADD CONSTRAINT people_datarequest_recorded_by_id_823628db_fk_people_person_id FOREIGN KEY (recorded_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_exportrequest people_exportrequest_asked_by_id_2ff84a44_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_exportrequest
    ADD CONSTRAINT people_exportrequest_asked_by_id_2ff84a44_fk_people_person_id FOREIGN KEY (asked_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_exportrequest people_exportrequest_decided_by_id_5d510dc8_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_exportrequest
    ADD CONSTRAINT people_exportrequest_decided_by_id_5d510dc8_fk_people_person_id FOREIGN KEY (decided_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_formeraddress people_formeraddress_merge_id_3642707a_fk_people_mergerecord_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_formeraddress
    ADD CONSTRAINT people_formeraddress_merge_id_3642707a_fk_people_mergerecord_id FOREIGN KEY (merge_id) REFERENCES public.people_mergerecord(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_formeraddress people_formeraddress_person_id_2e79d239_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_formeraddress
    ADD CONSTRAINT people_formeraddress_person_id_2e79d239_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_mergerecord people_mergerecord_kept_id_852dc53f_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_mergerecord
    ADD CONSTRAINT people_mergerecord_kept_id_852dc53f_fk_people_person_id FOREIGN KEY (kept_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_mergerecord people_mergerecord_merged_by_id_fe2a1579_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_mergerecord
    ADD CONSTRAINT people_mergerecord_merged_by_id_fe2a1579_fk_people_person_id FOREIGN KEY (merged_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_note people_note_author_id_84c0168a_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_note
    ADD CONSTRAINT people_note_author_id_84c0168a_fk_people_person_id FOREIGN KEY (author_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_note people_note_person_id_6013c40d_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_note
    ADD CONSTRAINT people_note_person_id_6013c40d_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_person people_person_constituency_id_b4f87832_fk_places_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_constituency_id_b4f87832_fk_places_co FOREIGN KEY (constituency_id) REFERENCES public.places_constituency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_person people_person_council_id_b23d5fca_fk_places_council_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_council_id_b23d5fca_fk_places_council_id FOREIGN KEY (council_id) REFERENCES public.places_council(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_person_groups people_person_groups_group_id_3ba87606_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person_groups
    ADD CONSTRAINT people_person_groups_group_id_3ba87606_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_person_groups people_person_groups_person_id_b7e415fc_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person_groups
    ADD CONSTRAINT people_person_groups_person_id_b7e415fc_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_person people_person_merged_into_id_138bbee4_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person
    ADD CONSTRAINT people_person_merged_into_id_138bbee4_fk_people_person_id FOREIGN KEY (merged_into_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_person_tags people_person_tags_person_id_e889c71e_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person_tags
    ADD CONSTRAINT people_person_tags_person_id_e889c71e_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_person_tags people_person_tags_tag_id_ff091006_fk_people_tag_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person_tags
    ADD CONSTRAINT people_person_tags_tag_id_ff091006_fk_people_tag_id FOREIGN KEY (tag_id) REFERENCES public.people_tag(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_person_user_permissions people_person_user_p_permission_id_24fa752f_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person_user_permissions
    ADD CONSTRAINT people_person_user_p_permission_id_24fa752f_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_person_user_permissions people_person_user_p_person_id_755c9d0c_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_person_user_permissions
    ADD CONSTRAINT people_person_user_p_person_id_755c9d0c_fk_people_pe FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_stafflink people_stafflink_person_id_6a8344cc_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_stafflink
    ADD CONSTRAINT people_stafflink_person_id_6a8344cc_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_staffnotice people_staffnotice_person_id_c72ba48a_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_staffnotice
    ADD CONSTRAINT people_staffnotice_person_id_c72ba48a_fk_people_person_id FOREIGN KEY (person_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_tagchange people_tagchange_tag_id_62d22a3a_fk_people_tag_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_tagchange
    ADD CONSTRAINT people_tagchange_tag_id_62d22a3a_fk_people_tag_id FOREIGN KEY (tag_id) REFERENCES public.people_tag(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: places_constituency_councils places_constituency__constituency_id_67089d96_fk_places_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_constituency_councils
    ADD CONSTRAINT places_constituency__constituency_id_67089d96_fk_places_co FOREIGN KEY (constituency_id) REFERENCES public.places_constituency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: places_constituency_councils places_constituency__council_id_f1148ef6_fk_places_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_constituency_councils
    ADD CONSTRAINT places_constituency__council_id_f1148ef6_fk_places_co FOREIGN KEY (council_id) REFERENCES public.places_council(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: places_councilcontact places_councilcontact_council_id_a054708c_fk_places_council_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_councilcontact
    ADD CONSTRAINT places_councilcontact_council_id_a054708c_fk_places_council_id FOREIGN KEY (council_id) REFERENCES public.places_council(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: places_formercouncil_successors places_formercouncil_council_id_f611960f_fk_places_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_formercouncil_successors
    ADD CONSTRAINT places_formercouncil_council_id_f611960f_fk_places_co FOREIGN KEY (council_id) REFERENCES public.places_council(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: places_formercouncil_successors places_formercouncil_formercouncil_id_e7fd806d_fk_places_fo; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_formercouncil_successors
    ADD CONSTRAINT places_formercouncil_formercouncil_id_e7fd806d_fk_places_fo FOREIGN KEY (formercouncil_id) REFERENCES public.places_formercouncil(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: places_postcode places_postcode_constituency_id_0ac47444_fk_places_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_postcode
    ADD CONSTRAINT places_postcode_constituency_id_0ac47444_fk_places_co FOREIGN KEY (constituency_id) REFERENCES public.places_constituency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: places_postcode places_postcode_council_id_55f0e544_fk_places_council_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_postcode
    ADD CONSTRAINT places_postcode_council_id_55f0e544_fk_places_council_id FOREIGN KEY (council_id) REFERENCES public.places_council(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: places_representative places_representativ_constituency_id_3160fad7_fk_places_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places_representative
    ADD CONSTRAINT places_representativ_constituency_id_3160fad7_fk_places_co FOREIGN KEY (constituency_id) REFERENCES public.places_constituency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: procrastinate_events procrastinate_events_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;


--
-- Name: procrastinate_jobs procrastinate_jobs_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);


--
-- Name: rights_announcement rights_announcement_newsletter_id_a1e92cb2_fk_newslette; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_announcement
    ADD CONSTRAINT rights_announcement_newsletter_id_a1e92cb2_fk_newslette FOREIGN KEY (newsletter_id) REFERENCES public.newsletters_newsletter(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: rights_announcement rights_announcement_set_aside_by_id_853dbdff_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_announcement
    ADD CONSTRAINT rights_announcement_set_aside_by_id_853dbdff_fk_people_pe FOREIGN KEY (set_aside_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: rights_announcement rights_announcement_version_id_60381d9e_fk_rights_ru; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_announcement
    ADD CONSTRAINT rights_announcement_version_id_60381d9e_fk_rights_ru FOREIGN KEY (version_id) REFERENCES public.rights_rulesetversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: rights_latereport rights_latereport_council_id_5f187827_fk_places_council_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_latereport
    ADD CONSTRAINT rights_latereport_council_id_5f187827_fk_places_council_id FOREIGN KEY (council_id) REFERENCES public.places_council(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: rights_lawchange rights_lawchange_noticed_by_id_4cb0055b_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_lawchange
    ADD CONSTRAINT rights_lawchange_noticed_by_id_4cb0055b_fk_people_person_id FOREIGN KEY (noticed_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: rights_lawchange rights_lawchange_settled_by_id_2e14d897_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_lawchange
    ADD CONSTRAINT rights_lawchange_settled_by_id_2e14d897_fk_people_person_id FOREIGN KEY (settled_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: rights_letterversion rights_letterversion_created_by_id_276fa10f_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_letterversion
    ADD CONSTRAINT rights_letterversion_created_by_id_276fa10f_fk_people_person_id FOREIGN KEY (created_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: rights_publishedcount rights_publishedcoun_snapshot_id_aa5baf36_fk_rights_sn; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_publishedcount
    ADD CONSTRAINT rights_publishedcoun_snapshot_id_aa5baf36_fk_rights_sn FOREIGN KEY (snapshot_id) REFERENCES public.rights_snapshot(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: rights_rulesetversion rights_rulesetversio_cancelled_by_id_34d61907_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_rulesetversion
    ADD CONSTRAINT rights_rulesetversio_cancelled_by_id_34d61907_fk_people_pe FOREIGN KEY (cancelled_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: rights_rulesetversion rights_rulesetversio_decided_by_id_ecaae71c_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_rulesetversion
    ADD CONSTRAINT rights_rulesetversio_decided_by_id_ecaae71c_fk_people_pe FOREIGN KEY (decided_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: rights_rulesetversion rights_rulesetversio_proposed_by_id_e47257f9_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_rulesetversion
    ADD CONSTRAINT rights_rulesetversio_proposed_by_id_e47257f9_fk_people_pe FOREIGN KEY (proposed_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: rights_snapshot rights_snapshot_published_by_id_417f71bf_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_snapshot
    ADD CONSTRAINT rights_snapshot_published_by_id_417f71bf_fk_people_person_id FOREIGN KEY (published_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: rights_weekdecision rights_weekdecision_council_id_5d09b0d2_fk_places_council_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_weekdecision
    ADD CONSTRAINT rights_weekdecision_council_id_5d09b0d2_fk_places_council_id FOREIGN KEY (council_id) REFERENCES public.places_council(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: rights_weekdecision rights_weekdecision_decided_by_id_7d10173a_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rights_weekdecision
    ADD CONSTRAINT rights_weekdecision_decided_by_id_7d10173a_fk_people_person_id FOREIGN KEY (decided_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: taggit_taggeditem taggit_taggeditem_content_type_id_9957a03c_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_9957a03c_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: taggit_taggeditem taggit_taggeditem_tag_id_f4f5b767_fk_taggit_tag_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_tag_id_f4f5b767_fk_taggit_tag_id FOREIGN KEY (tag_id) REFERENCES public.taggit_tag(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailadmin_editingsession wagtailadmin_editing_content_type_id_4df7730e_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editing_content_type_id_4df7730e_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailadmin_editingsession wagtailadmin_editing_user_id_6e1a9b70_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editing_user_id_6e1a9b70_fk_people_pe FOREIGN KEY (user_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailadmin_formstate wagtailadmin_formsta_content_type_id_e32438b3_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formsta_content_type_id_e32438b3_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailadmin_formstate wagtailadmin_formstate_user_id_b910adc2_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formstate_user_id_b910adc2_fk_people_person_id FOREIGN KEY (user_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_apitoken wagtailcore_apitoken_user_id_49b1141b_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_user_id_49b1141b_fk_people_person_id FOREIGN KEY (user_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_collectionviewrestriction wagtailcore_collecti_collection_id_761908ec_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction
    ADD CONSTRAINT wagtailcore_collecti_collection_id_761908ec_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_collectionviewrestriction_groups wagtailcore_collecti_collectionviewrestri_47320efd_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collecti_collectionviewrestri_47320efd_fk_wagtailco FOREIGN KEY (collectionviewrestriction_id) REFERENCES public.wagtailcore_collectionviewrestriction(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_collectionviewrestriction_groups wagtailcore_collecti_group_id_1823f2a3_fk_auth_grou; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collecti_group_id_1823f2a3_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_comment wagtailcore_comment_page_id_108444b5_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_page_id_108444b5_fk_wagtailcore_page_id FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_comment wagtailcore_comment_resolved_by_id_a282aa0e_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_resolved_by_id_a282aa0e_fk_people_person_id FOREIGN KEY (resolved_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_comment wagtailcore_comment_revision_created_id_1d058279_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_revision_created_id_1d058279_fk_wagtailco FOREIGN KEY (revision_created_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_comment wagtailcore_comment_user_id_0c577ca6_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_user_id_0c577ca6_fk_people_person_id FOREIGN KEY (user_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_commentreply wagtailcore_commentr_comment_id_afc7e027_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentr_comment_id_afc7e027_fk_wagtailco FOREIGN KEY (comment_id) REFERENCES public.wagtailcore_comment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_commentreply wagtailcore_commentreply_user_id_d0b3b9c3_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentreply_user_id_d0b3b9c3_fk_people_person_id FOREIGN KEY (user_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupapprovaltask_groups wagtailcore_groupapp_group_id_2e64b61f_fk_auth_grou; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapp_group_id_2e64b61f_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupapprovaltask_groups wagtailcore_groupapp_groupapprovaltask_id_9a9255ea_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapp_groupapprovaltask_id_9a9255ea_fk_wagtailco FOREIGN KEY (groupapprovaltask_id) REFERENCES public.wagtailcore_groupapprovaltask(task_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupapprovaltask wagtailcore_groupapp_task_ptr_id_cfe58781_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupapprovaltask
    ADD CONSTRAINT wagtailcore_groupapp_task_ptr_id_cfe58781_fk_wagtailco FOREIGN KEY (task_ptr_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupcollectionpermission wagtailcore_groupcol_collection_id_5423575a_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_collection_id_5423575a_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupcollectionpermission wagtailcore_groupcol_group_id_05d61460_fk_auth_grou; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_group_id_05d61460_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupcollectionpermission wagtailcore_groupcol_permission_id_1b626275_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_permission_id_1b626275_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_grouppagepermission wagtailcore_grouppag_group_id_fc07e671_fk_auth_grou; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_group_id_fc07e671_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_grouppagepermission wagtailcore_grouppag_page_id_710b114a_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_page_id_710b114a_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_grouppagepermission wagtailcore_grouppag_permission_id_05acb22e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_permission_id_05acb22e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupsitepermission wagtailcore_groupsit_group_id_e5cdbee4_fk_auth_grou; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_group_id_e5cdbee4_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupsitepermission wagtailcore_groupsit_permission_id_459b1f38_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_permission_id_459b1f38_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupsitepermission wagtailcore_groupsit_site_id_245de488_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_site_id_245de488_fk_wagtailco FOREIGN KEY (site_id) REFERENCES public.wagtailcore_site(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_modellogentry wagtailcore_modellog_content_type_id_68849e77_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_modellogentry
    ADD CONSTRAINT wagtailcore_modellog_content_type_id_68849e77_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_alias_of_id_12945502_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_alias_of_id_12945502_fk_wagtailcore_page_id FOREIGN KEY (alias_of_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_content_type_id_c28424df_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_content_type_id_c28424df_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_latest_revision_id_e60fef51_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_latest_revision_id_e60fef51_fk_wagtailco FOREIGN KEY (latest_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_live_revision_id_930bd822_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_live_revision_id_930bd822_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_locale_id_3c7e30a6_fk_wagtailcore_locale_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_locale_id_3c7e30a6_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_locked_by_id_bcb86245_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_locked_by_id_bcb86245_fk_people_person_id FOREIGN KEY (locked_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_owner_id_fbf7c332_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_owner_id_fbf7c332_fk_people_person_id FOREIGN KEY (owner_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_pagelogentry wagtailcore_pageloge_content_type_id_74e7708a_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pagelogentry
    ADD CONSTRAINT wagtailcore_pageloge_content_type_id_74e7708a_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_revision wagtailcore_pagerevision_user_id_2409d2f4_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_pagerevision_user_id_2409d2f4_fk_people_person_id FOREIGN KEY (user_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_pagesubscription wagtailcore_pagesubs_page_id_a085e7a6_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubs_page_id_a085e7a6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_pagesubscription wagtailcore_pagesubs_user_id_89d7def9_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubs_user_id_89d7def9_fk_people_pe FOREIGN KEY (user_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_pageviewrestriction_groups wagtailcore_pageview_group_id_6460f223_fk_auth_grou; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageview_group_id_6460f223_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_pageviewrestriction wagtailcore_pageview_page_id_15a8bea6_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pageviewrestriction
    ADD CONSTRAINT wagtailcore_pageview_page_id_15a8bea6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_pageviewrestriction_groups wagtailcore_pageview_pageviewrestriction__f147a99a_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageview_pageviewrestriction__f147a99a_fk_wagtailco FOREIGN KEY (pageviewrestriction_id) REFERENCES public.wagtailcore_pageviewrestriction(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_referenceindex wagtailcore_referenc_base_content_type_id_313cf40f_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_base_content_type_id_313cf40f_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_referenceindex wagtailcore_referenc_content_type_id_766e0336_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_content_type_id_766e0336_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_referenceindex wagtailcore_referenc_to_content_type_id_93690bbd_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_to_content_type_id_93690bbd_fk_django_co FOREIGN KEY (to_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_revision wagtailcore_revision_base_content_type_id_5b4ef7bd_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_revision_base_content_type_id_5b4ef7bd_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_revision wagtailcore_revision_content_type_id_c8cb69c0_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_revision_content_type_id_c8cb69c0_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_site wagtailcore_site_root_page_id_e02fb95c_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_root_page_id_e02fb95c_fk_wagtailcore_page_id FOREIGN KEY (root_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_task wagtailcore_task_content_type_id_249ab8ba_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_task
    ADD CONSTRAINT wagtailcore_task_content_type_id_249ab8ba_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_taskstate wagtailcore_taskstat_content_type_id_0a758fdc_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_content_type_id_0a758fdc_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_taskstate wagtailcore_taskstat_finished_by_id_13f98229_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_finished_by_id_13f98229_fk_people_pe FOREIGN KEY (finished_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_taskstate wagtailcore_taskstat_revision_id_df25a499_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_revision_id_df25a499_fk_wagtailco FOREIGN KEY (revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_taskstate wagtailcore_taskstat_workflow_state_id_9239a775_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_workflow_state_id_9239a775_fk_wagtailco FOREIGN KEY (workflow_state_id) REFERENCES public.wagtailcore_workflowstate(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_taskstate wagtailcore_taskstate_task_id_c3677c34_fk_wagtailcore_task_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstate_task_id_c3677c34_fk_wagtailcore_task_id FOREIGN KEY (task_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_uploadedfile wagtailcore_uploaded_for_content_type_id_b0fc87b2_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploaded_for_content_type_id_b0fc87b2_fk_django_co FOREIGN KEY (for_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_uploadedfile wagtailcore_uploaded_uploaded_by_user_id_c7580fe8_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploaded_uploaded_by_user_id_c7580fe8_fk_people_pe FOREIGN KEY (uploaded_by_user_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowstate wagtailcore_workflow_base_content_type_id_a30dc576_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_base_content_type_id_a30dc576_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowstate wagtailcore_workflow_content_type_id_2bb78ce1_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_content_type_id_2bb78ce1_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowcontenttype wagtailcore_workflow_content_type_id_b261bb37_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflow_content_type_id_b261bb37_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowstate wagtailcore_workflow_current_task_state_i_3a1a0632_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_current_task_state_i_3a1a0632_fk_wagtailco FOREIGN KEY (current_task_state_id) REFERENCES public.wagtailcore_taskstate(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowpage wagtailcore_workflow_page_id_81e7bab6_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflow_page_id_81e7bab6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowstate wagtailcore_workflow_requested_by_id_4090bca3_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_requested_by_id_4090bca3_fk_people_pe FOREIGN KEY (requested_by_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowtask wagtailcore_workflow_task_id_ce7716fe_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflow_task_id_ce7716fe_fk_wagtailco FOREIGN KEY (task_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowstate wagtailcore_workflow_workflow_id_1f18378f_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_1f18378f_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowpage wagtailcore_workflow_workflow_id_56f56ff6_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_56f56ff6_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowcontenttype wagtailcore_workflow_workflow_id_9aad7cd2_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_9aad7cd2_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowtask wagtailcore_workflow_workflow_id_b9717175_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_b9717175_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtaildocs_document wagtaildocs_document_collection_id_23881625_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_collection_id_23881625_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtaildocs_document wagtaildocs_document_uploaded_by_user_id_17258b41_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_uploaded_by_user_id_17258b41_fk_people_pe FOREIGN KEY (uploaded_by_user_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailforms_formsubmission wagtailforms_formsub_page_id_e48e93e7_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailforms_formsubmission
    ADD CONSTRAINT wagtailforms_formsub_page_id_e48e93e7_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailimages_image wagtailimages_image_collection_id_c2f8af7e_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_collection_id_c2f8af7e_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailimages_image wagtailimages_image_uploaded_by_user_id_5d73dc75_fk_people_pe; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_uploaded_by_user_id_5d73dc75_fk_people_pe FOREIGN KEY (uploaded_by_user_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailimages_rendition wagtailimages_rendit_image_id_3e1fd774_fk_wagtailim; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendit_image_id_3e1fd774_fk_wagtailim FOREIGN KEY (image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailredirects_redirect wagtailredirects_red_redirect_page_id_b5728a8f_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailredirects_redirect
    ADD CONSTRAINT wagtailredirects_red_redirect_page_id_b5728a8f_fk_wagtailco FOREIGN KEY (redirect_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailredirects_redirect wagtailredirects_red_site_id_780a0e1e_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailredirects_redirect
    ADD CONSTRAINT wagtailredirects_red_site_id_780a0e1e_fk_wagtailco FOREIGN KEY (site_id) REFERENCES public.wagtailcore_site(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailsearch_indexentry wagtailsearch_indexe_content_type_id_62ed694f_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexe_content_type_id_62ed694f_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailusers_userprofile wagtailusers_userprofile_user_id_59c92331_fk_people_person_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_user_id_59c92331_fk_people_person_id FOREIGN KEY (user_id) REFERENCES public.people_person(id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;


--
-- Name: web_sitedetails web_sitedetails_logo_id_2b69f255_fk_wagtailimages_image_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sitedetails
    ADD CONSTRAINT web_sitedetails_logo_id_2b69f255_fk_wagtailimages_image_id FOREIGN KEY (logo_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: web_sitedetails web_sitedetails_privacy_page_id_a15bc4ce_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sitedetails
    ADD CONSTRAINT web_sitedetails_privacy_page_id_a15bc4ce_fk_wagtailcore_page_id FOREIGN KEY (privacy_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: web_sitedetails web_sitedetails_site_id_531c919c_fk_wagtailcore_site_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sitedetails
    ADD CONSTRAINT web_sitedetails_site_id_531c919c_fk_wagtailcore_site_id FOREIGN KEY (site_id) REFERENCES public.wagtailcore_site(id) DEFERRABLE INITIALLY DEFERRED;


--
-- PostgreSQL database dump complete
--

