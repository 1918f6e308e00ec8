-- The only memory of a service. Columns as Axon's JDBC engine names them, plus the transaction that wrote the row:
-- (txid, globalindex) below the snapshot's xmin is the one order in which a follower loses nothing.
CREATE TABLE domain_event (
    globalindex         bigint GENERATED ALWAYS AS IDENTITY,
    txid                xid8         NOT NULL DEFAULT pg_current_xact_id(),
    aggregateidentifier varchar(255) NOT NULL,
    sequencenumber      bigint       NOT NULL,
    type                varchar(255),
    eventidentifier     varchar(255) NOT NULL,
    metadata            bytea,
    payload             bytea        NOT NULL,
    payloadrevision     varchar(255),
    payloadtype         varchar(255) NOT NULL,
    timestamp           varchar(64)  NOT NULL,
    PRIMARY KEY (txid, globalindex),
    UNIQUE (aggregateidentifier, sequencenumber),
    UNIQUE (eventidentifier)
);

CREATE FUNCTION log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the event log is append-only';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON domain_event
    FOR EACH STATEMENT EXECUTE FUNCTION log_is_append_only();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON domain_event
    FOR EACH STATEMENT EXECUTE FUNCTION log_is_append_only();

-- Reading order keeps stream order only if the append is the first write of its transaction: a stream that is loaded to
-- decide after an earlier write is a fault of our code, and is stopped here.
CREATE FUNCTION nothing_written_yet() RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF pg_current_xact_id_if_assigned() IS NOT NULL THEN
        RAISE EXCEPTION 'a stream was loaded after a write in the same transaction';
    END IF;
    RETURN true;
END $$;

CREATE TABLE snapshot_event (
    aggregateidentifier varchar(255) NOT NULL,
    sequencenumber      bigint       NOT NULL,
    type                varchar(255) NOT NULL,
    eventidentifier     varchar(255) NOT NULL,
    metadata            bytea,
    payload             bytea        NOT NULL,
    payloadrevision     varchar(255),
    payloadtype         varchar(255) NOT NULL,
    timestamp           varchar(64)  NOT NULL,
    PRIMARY KEY (aggregateidentifier, sequencenumber)
);

-- Which life of the store this is: a restored backup begins a new one.
CREATE TABLE log_epoch (
    epoch             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    system_identifier bigint  NOT NULL,
    timeline          integer NOT NULL,
    since             timestamptz NOT NULL DEFAULT now(),
    UNIQUE (system_identifier, timeline)
);

-- Where the event number `position` stands, every so often, so that a position can be found without counting from the start.
CREATE TABLE log_mark (
    position    bigint PRIMARY KEY,
    txid        bigint NOT NULL,
    globalindex bigint NOT NULL
);

CREATE TABLE token_entry (
    processorname varchar(255) NOT NULL,
    segment       integer      NOT NULL,
    token         bytea,
    tokentype     varchar(255),
    timestamp     varchar(255),
    owner         varchar(255),
    PRIMARY KEY (processorname, segment)
);

CREATE TABLE dead_letter_entry (
    deadletteridentifier varchar(255) PRIMARY KEY,
    processinggroup      varchar(255) NOT NULL,
    sequenceidentifier   varchar(255) NOT NULL,
    sequenceindex        bigint       NOT NULL,
    messagetype          varchar(255) NOT NULL,
    eventidentifier      varchar(255) NOT NULL,
    timestamp            varchar(255) NOT NULL,
    payloadtype          varchar(255) NOT NULL,
    payloadrevision      varchar(255),
    payload              bytea        NOT NULL,
    metadata             bytea,
    type                 varchar(255),
    aggregateidentifier  varchar(255),
    sequencenumber       bigint,
    tokentype            varchar(255),
    token                bytea,
    enqueuedat           varchar(255) NOT NULL,
    lasttouched          varchar(255),
    processingstarted    varchar(255),
    causetype            varchar(255),
    causemessage         varchar(1023),
    diagnostics          bytea,
    UNIQUE (processinggroup, sequenceidentifier, sequenceindex)
);
