-- What the supervisory authority wrote about a resolution (GO NRW § 122)
alter table resolution add column supervision_reason text;
