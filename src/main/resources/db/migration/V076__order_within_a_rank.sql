-- Stations of equal rank stand in the order in which they were entered. Of those before this nobody knows it: by their id
alter table consultation add column position integer not null default 0;
update consultation c set position = n.position
    from (select id, row_number() over (partition by paper_id order by station_rank, id) as position from consultation) n
    where n.id = c.id;
