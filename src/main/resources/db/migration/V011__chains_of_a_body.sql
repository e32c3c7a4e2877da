-- Every chain belongs to a municipality, given when the chain begins. Chains of earlier states learn it here.
ALTER TABLE ledger_chain ADD COLUMN body_id text;
UPDATE ledger_chain SET body_id = id WHERE kind = 'body';
DO $$
BEGIN
    IF to_regclass('paper') IS NOT NULL THEN
        UPDATE ledger_chain c SET body_id = p.body_id FROM paper p WHERE c.kind = 'paper' AND c.id = p.id::text;
    END IF;
    IF to_regclass('meeting') IS NOT NULL THEN
        UPDATE ledger_chain c SET body_id = m.body_id FROM meeting m WHERE c.kind = 'meeting' AND c.id = m.id::text;
    END IF;
END;
$$;
ALTER TABLE ledger_chain ALTER COLUMN body_id SET NOT NULL;
CREATE INDEX ledger_chain_of_body ON ledger_chain (body_id, kind, id);

-- The head of a chain only moves forward, to an entry that is there; it is never taken away.
CREATE FUNCTION ledger_chain_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NEW.sequence = 0 THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND (NEW.kind, NEW.id, NEW.body_id) = (OLD.kind, OLD.id, OLD.body_id)
            AND NEW.sequence > OLD.sequence AND EXISTS (SELECT 1 FROM ledger_entry e WHERE e.chain_kind = NEW.kind
                AND e.chain_id = NEW.id AND e.sequence = NEW.sequence AND e.hash = NEW.hash) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Eine Protokollkette wächst nur: % auf % ist so nicht erlaubt.', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END;
$$;

CREATE TRIGGER ledger_chain_grows BEFORE INSERT OR UPDATE OR DELETE ON ledger_chain
    FOR EACH ROW EXECUTE FUNCTION ledger_chain_grows();
CREATE TRIGGER ledger_chain_is_never_emptied BEFORE TRUNCATE ON ledger_chain
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses_change();
