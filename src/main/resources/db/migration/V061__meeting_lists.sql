-- Sessions of a whole municipality in the order of time
create index meeting_by_time on meeting (body_id, starts_at, id);
