-- Stations that wait for a place on an agenda: their day follows the sessions of their body
create index consultation_waiting on consultation (body_id, organization_id)
    where meeting_id is null and status = 'PLANNED';
