-- Which invitation holds: a moved session needs a new one, and only that one says whether the notice was in time
alter table meeting add column invitation_id uuid references invitation;
update meeting m set invitation_id = (select i.id from invitation i where i.meeting_id = m.id order by i.sent_at limit 1);
