-- What an entry speaks of, word for word: the text, the signature, the vote. The entry holds the hash, which a salt inside
-- the record keeps from being guessed. The owning role may delete one, by which a person's words are erased lawfully.
CREATE TABLE ledger_record (
    hash    text PRIMARY KEY CHECK (length(hash) = 64),
    content text NOT NULL
);

CREATE TRIGGER ledger_record_stays BEFORE UPDATE ON ledger_record
    FOR EACH ROW EXECUTE FUNCTION ledger_refuses_change();
CREATE TRIGGER ledger_record_is_never_emptied BEFORE TRUNCATE ON ledger_record
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses_change();

REVOKE ALL ON ledger_record FROM ${app};
GRANT SELECT, INSERT ON ledger_record TO ${app};
