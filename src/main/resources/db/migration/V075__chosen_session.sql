-- The session that somebody chose for a station: it goes back there when what drove it away is over. So far nobody told the
-- choice of a person from that of the rule; what stands on an agenda counts as chosen
alter table consultation add column chosen_meeting_id uuid;
update consultation set chosen_meeting_id = meeting_id where status = 'ON_AGENDA';
create index consultation_chosen_for on consultation (chosen_meeting_id) where chosen_meeting_id is not null;
