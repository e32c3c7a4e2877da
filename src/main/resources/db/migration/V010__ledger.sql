-- The head of each chain; its row lock makes appends to one chain wait for each other.
CREATE TABLE ledger_chain (
    kind     text   NOT NULL,
    id       text   NOT NULL,
    sequence bigint NOT NULL CHECK (sequence >= 0),
    hash     text   NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (kind, id)
);

-- The links. "facts" is of type json, not jsonb, because json keeps the canonical text as it was hashed.
CREATE TABLE ledger_entry (
    chain_kind text           NOT NULL,
    chain_id   text           NOT NULL,
    sequence   bigint         NOT NULL CHECK (sequence > 0),
    event      text           NOT NULL,
    facts      json           NOT NULL,
    actor      text           NOT NULL CHECK (length(actor) = 64),
    at         timestamptz(3) NOT NULL,
    previous   text           NOT NULL CHECK (length(previous) = 64),
    hash       text           NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (chain_kind, chain_id, sequence),
    FOREIGN KEY (chain_kind, chain_id) REFERENCES ledger_chain (kind, id)
);

-- Who stands behind an actor's hash. Deleting the row is the erasure of the person from the ledger.
CREATE TABLE ledger_pseudonym (
    user_id   text  PRIMARY KEY,
    salt      bytea NOT NULL,
    pseudonym text  NOT NULL UNIQUE
);

CREATE FUNCTION ledger_refuses_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Das Protokoll wird nur fortgeschrieben: % auf % ist nicht erlaubt.', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END;
$$;

CREATE TRIGGER ledger_entry_stays BEFORE UPDATE OR DELETE ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION ledger_refuses_change();
CREATE TRIGGER ledger_entry_is_never_emptied BEFORE TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses_change();

REVOKE ALL ON ledger_entry, ledger_chain, ledger_pseudonym FROM ${app};
GRANT SELECT, INSERT ON ledger_entry TO ${app};
GRANT SELECT, INSERT, UPDATE ON ledger_chain TO ${app};
GRANT SELECT, INSERT, DELETE ON ledger_pseudonym TO ${app};
