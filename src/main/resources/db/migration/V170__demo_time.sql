-- How far the clock of the demonstration was moved on, so that a restart does not take it back. Empty in operation.
create table demo_time (
    only_row boolean primary key default true check (only_row),
    ahead    bigint  not null check (ahead >= 0)
);
comment on column demo_time.ahead is 'seconds';
