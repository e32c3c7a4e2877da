-- Meetings and their agendas (GO NRW §§ 47, 48)
create table meeting (
    id              uuid primary key,
    body_id         text not null,
    organization_id text not null,
    label           text not null,
    starts_at       timestamptz not null,
    place           text not null,
    status          text not null check (status in ('PLANNED', 'CLOSED', 'CANCELLED')),
    version         bigint not null
);
create index meeting_calendar on meeting (body_id, organization_id, starts_at);
create unique index meeting_once on meeting (body_id, organization_id, starts_at) where status = 'PLANNED';

create table agenda_item (
    id              uuid primary key,
    meeting_id      uuid not null references meeting,
    position        integer not null,
    public_item     boolean not null,
    title           text not null,
    public_title    text not null,
    consultation_id uuid not null,
    late_reason     text,
    status          text not null check (status in ('OPEN', 'SETTLED', 'TAKEN_OFF')),
    version         bigint not null,
    unique (meeting_id, public_item, position)
);
create index agenda_item_consultation on agenda_item (consultation_id);
create unique index agenda_item_once on agenda_item (consultation_id) where status = 'OPEN';
