-- Changes of sessions that the council office prepares in Tasklist
create table change_request (
    id           uuid primary key,
    body_id      text not null,
    meeting_id   uuid not null references meeting,
    kind         text not null check (kind in ('MOVE', 'CANCEL', 'SPLIT')),
    starts_at    timestamptz,
    place        text check (length(place) between 1 and 200),
    into_meeting uuid references meeting,
    stations     uuid[] not null,
    reason       text check (length(reason) between 1 and 2000),
    state        text not null check (state in ('OPEN', 'MADE', 'DROPPED')),
    requested_by text not null,
    version      bigint not null
);
create index change_request_of_meeting on change_request (meeting_id);
