-- The minutes of a session ask for its results
create index consultation_result_in_meeting on consultation_result (meeting_id);
