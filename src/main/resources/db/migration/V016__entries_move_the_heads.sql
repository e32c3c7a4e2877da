-- The application inserts links and reads, nothing else: the head of a chain follows an inserted link by itself, and a link
-- that does not follow the head is refused.
CREATE FUNCTION ledger_head_follows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE ledger_chain SET sequence = NEW.sequence, hash = NEW.hash WHERE kind = NEW.chain_kind AND id = NEW.chain_id
        AND sequence = NEW.sequence - 1 AND hash = NEW.previous;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Eintrag % schließt nicht an das Ende der Protokollkette %:% an.', NEW.sequence, NEW.chain_kind,
            NEW.chain_id USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER ledger_head_follows AFTER INSERT ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION ledger_head_follows();

-- The head, which nobody else moves until the transaction ends; locking a row needs a right to change it
CREATE FUNCTION ledger_locked_head(chain_kind text, chain_id text) RETURNS TABLE (sequence bigint, hash text)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT c.sequence, c.hash FROM ledger_chain c WHERE c.kind = chain_kind AND c.id = chain_id FOR UPDATE
$$;
REVOKE ALL ON FUNCTION ledger_locked_head(text, text), ledger_head_follows() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger_locked_head(text, text) TO ${app};
REVOKE UPDATE ON ledger_chain FROM ${app};

CREATE TRIGGER ledger_key_is_never_emptied BEFORE TRUNCATE ON ledger_key
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses_change();
