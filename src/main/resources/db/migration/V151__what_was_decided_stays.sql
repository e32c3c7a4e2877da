-- Stations, minutes, moved sessions, requests for more time and the local rules that were in force stay like papers do
REVOKE DELETE, TRUNCATE ON consultation, minutes, change_request, session_revision, deadline_delay, deadline_extension, body,
    body_profile, organization FROM ${app};

-- A result that the chair has not confirmed may be entered anew, which replaces it; a confirmed one stays
CREATE FUNCTION confirmed_result_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Ein bestätigtes Ergebnis wird nicht gelöscht.' USING ERRCODE = 'insufficient_privilege';
END;
$$;

CREATE TRIGGER consultation_result_stays BEFORE DELETE ON consultation_result
    FOR EACH ROW WHEN (OLD.confirmed_by IS NOT NULL) EXECUTE FUNCTION confirmed_result_stays();
