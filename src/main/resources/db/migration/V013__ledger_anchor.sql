-- Signed statements about where all chains of a municipality ended. With each the heads that had moved since the one
-- before, so that what an anchor knew can be said again. The private keys are outside the database.
CREATE TABLE ledger_key (
    id         text        PRIMARY KEY CHECK (length(id) = 16),
    public_key text        NOT NULL,
    since      timestamptz NOT NULL
);

CREATE TABLE ledger_anchor (
    body_id   text    NOT NULL,
    number    integer NOT NULL CHECK (number > 0),
    content   text    NOT NULL,
    signature text    NOT NULL,
    key       text    NOT NULL REFERENCES ledger_key (id),
    hash      text    NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (body_id, number)
);

CREATE TABLE ledger_anchored_head (
    body_id  text    NOT NULL,
    number   integer NOT NULL,
    kind     text    NOT NULL,
    id       text    NOT NULL,
    sequence bigint  NOT NULL CHECK (sequence > 0),
    hash     text    NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (body_id, kind, id, sequence),
    UNIQUE (body_id, number, kind, id)
);

CREATE TRIGGER ledger_key_stays BEFORE UPDATE OR DELETE ON ledger_key
    FOR EACH ROW EXECUTE FUNCTION ledger_refuses_change();
CREATE TRIGGER ledger_anchor_stays BEFORE UPDATE OR DELETE ON ledger_anchor
    FOR EACH ROW EXECUTE FUNCTION ledger_refuses_change();
CREATE TRIGGER ledger_anchor_is_never_emptied BEFORE TRUNCATE ON ledger_anchor
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses_change();
CREATE TRIGGER ledger_anchored_head_stays BEFORE UPDATE OR DELETE ON ledger_anchored_head
    FOR EACH ROW EXECUTE FUNCTION ledger_refuses_change();
CREATE TRIGGER ledger_anchored_head_is_never_emptied BEFORE TRUNCATE ON ledger_anchored_head
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses_change();

REVOKE ALL ON ledger_key, ledger_anchor, ledger_anchored_head FROM ${app};
GRANT SELECT, INSERT ON ledger_key, ledger_anchor, ledger_anchored_head TO ${app};
