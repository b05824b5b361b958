-- One person's copy of one mailing, partitioned by mailing. Django knows no partitions: the plain table that it has
-- made of the model gives way to this one while it is empty.

DROP TABLE delivery_delivery;

CREATE TABLE delivery_delivery (
    mailing_id bigint NOT NULL
        REFERENCES delivery_mailing (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position integer NOT NULL CHECK (position >= 0),
    person_id bigint NULL REFERENCES people_person (id) DEFERRABLE INITIALLY DEFERRED,
    address varchar(254) NOT NULL,
    variant smallint NOT NULL DEFAULT 0 CHECK (variant >= 0),
    traits integer NOT NULL DEFAULT 0 CHECK (traits >= 0),
    state varchar(10) NOT NULL DEFAULT 'queued',
    attempts smallint NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    cause varchar(12) NOT NULL DEFAULT '',
    reason varchar(300) NOT NULL DEFAULT '',
    settled_at timestamptz NULL,
    PRIMARY KEY (mailing_id, position),
    CONSTRAINT delivery_state_known CHECK (
        state IN ('queued', 'sent', 'failed', 'bounced', 'complained', 'skipped', 'in_doubt')
    )
) PARTITION BY LIST (mailing_id);
CREATE INDEX delivery_delivery_person ON delivery_delivery (person_id);
