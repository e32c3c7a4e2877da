-- A confirmation is not taken back: otherwise the result could be deleted after that
CREATE FUNCTION confirmation_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Die Bestätigung eines Ergebnisses wird nicht zurückgenommen.' USING ERRCODE = 'insufficient_privilege';
END;
$$;

CREATE TRIGGER consultation_result_stays_confirmed BEFORE UPDATE ON consultation_result
    FOR EACH ROW WHEN (OLD.confirmed_by IS NOT NULL AND NEW.confirmed_by IS NULL) EXECUTE FUNCTION confirmation_stays();
