-- A session moves: which papers in drafting are meant for its day
create index paper_target on paper (body_id, target_day) where target_day is not null;
