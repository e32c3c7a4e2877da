-- What was written and who did it are erased only after an entry of the ledger has said so: the triggers below ask for that entry,
-- whoever deletes. The application has two functions for it and no right to delete otherwise.

-- Finds the entry that speaks of a record, the chains in which a person acted, and what says that either was erased.
CREATE INDEX ledger_entry_of_record ON ledger_entry USING hash ((facts ->> 'record'));
CREATE INDEX ledger_entry_of_actor ON ledger_entry (actor);
CREATE INDEX ledger_entry_about_person ON ledger_entry ((facts ->> 'person')) WHERE chain_kind = 'body';
CREATE INDEX ledger_entry_about_erased ON ledger_entry ((facts ->> 'erased')) WHERE event = 'record.erased';

-- Every chain that speaks of the record says later that it was erased.
CREATE FUNCTION ledger_record_is_called_erased() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM public.ledger_entry e WHERE e.facts ->> 'record' = OLD.hash)
            AND NOT EXISTS (SELECT 1 FROM public.ledger_entry e WHERE e.facts ->> 'record' = OLD.hash
                AND NOT EXISTS (SELECT 1 FROM public.ledger_entry s WHERE s.event = 'record.erased'
                    AND s.facts ->> 'erased' = OLD.hash AND s.chain_kind = e.chain_kind AND s.chain_id = e.chain_id
                    AND s.sequence > e.sequence)) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'Ein Beleg wird nur gelöscht, wenn ein Eintrag der Kette, die von ihm spricht, das nennt.'
        USING ERRCODE = 'insufficient_privilege';
END;
$$;

-- Every municipality in whose chains the person acted or is registered says that the person was erased.
CREATE FUNCTION ledger_person_is_called_erased() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM public.ledger_entry s WHERE s.chain_kind = 'body' AND s.event = 'person.erased'
            AND s.facts ->> 'person' = OLD.pseudonym)
            AND NOT EXISTS (SELECT 1 FROM public.ledger_entry e
                JOIN public.ledger_chain c ON c.kind = e.chain_kind AND c.id = e.chain_id
                WHERE e.actor = OLD.pseudonym AND NOT EXISTS (SELECT 1 FROM public.ledger_entry s
                    WHERE s.chain_kind = 'body' AND s.chain_id = c.body_id AND s.event = 'person.erased'
                    AND s.facts ->> 'person' = OLD.pseudonym)) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'Eine Person wird nur gelöscht, wenn ein Eintrag in der Kette jeder Kommune, in der sie handelte, das nennt.'
        USING ERRCODE = 'insufficient_privilege';
END;
$$;

CREATE TRIGGER ledger_record_is_called_erased BEFORE DELETE ON ledger_record
    FOR EACH ROW EXECUTE FUNCTION ledger_record_is_called_erased();
CREATE TRIGGER ledger_person_is_called_erased BEFORE DELETE ON ledger_pseudonym
    FOR EACH ROW EXECUTE FUNCTION ledger_person_is_called_erased();
CREATE TRIGGER ledger_pseudonym_stays BEFORE UPDATE ON ledger_pseudonym
    FOR EACH ROW EXECUTE FUNCTION ledger_refuses_change();
CREATE TRIGGER ledger_pseudonym_is_never_emptied BEFORE TRUNCATE ON ledger_pseudonym
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses_change();

CREATE FUNCTION ledger_erase_record(erased text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    DELETE FROM public.ledger_record WHERE hash = erased;
    RETURN FOUND;
END;
$$;

CREATE FUNCTION ledger_erase_person(erased text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    DELETE FROM public.ledger_pseudonym WHERE pseudonym = erased;
    RETURN FOUND;
END;
$$;

REVOKE ALL ON FUNCTION ledger_erase_record(text), ledger_erase_person(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger_erase_record(text), ledger_erase_person(text) TO ${app};
REVOKE DELETE ON ledger_pseudonym FROM ${app};

-- Who acts under a pseudonym holds it until the act is committed, and who erases it waits: no act slips in between the question
-- where a person acted and the deletion. Null if there is none.
CREATE FUNCTION ledger_pseudonym_of(who text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('erased ' || who, 0));
    RETURN (SELECT p.pseudonym FROM public.ledger_pseudonym p WHERE p.user_id = who);
END;
$$;
