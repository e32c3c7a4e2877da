-- The path of a paper through the bodies and their results (GO NRW §§ 41, 50, 57, 58)
create table consultation_path (
    paper_id      uuid primary key,
    body_id       text not null,
    returned      boolean not null,
    decided_parts integer[] not null,
    dropped_parts integer[] not null,
    path_end      text check (path_end in ('REJECTED', 'WITHDRAWN', 'NOTED')),
    version       bigint not null
);

create table consultation (
    id                 uuid primary key,
    paper_id           uuid not null references consultation_path,
    body_id            text not null,
    organization_id    text not null,
    role               text not null check (role in ('HEARING', 'PRELIMINARY', 'DECISION', 'TAKING_NOTE')),
    station_rank       integer not null check (station_rank > 0),
    parts              integer[] not null,
    instead_of_council boolean not null,
    re_vote            text check (re_vote in ('OBJECTION_MAYOR', 'OBJECTION_MEMBERS', 'UNLAWFUL')),
    meeting_id         uuid,
    agenda_item_id     uuid,
    status             text not null
        check (status in ('PLANNED', 'ON_AGENDA', 'RESULT_ENTERED', 'SETTLED', 'CANCELLED')),
    version            bigint not null,
    check ((meeting_id is null) = (agenda_item_id is null)),
    check (status <> 'ON_AGENDA' or meeting_id is not null)
);
create index consultation_of_paper on consultation (paper_id, station_rank);
create index consultation_in_meeting on consultation (meeting_id);

create table consultation_result (
    id               uuid primary key,
    consultation_id  uuid not null references consultation,
    attempt          integer not null,
    meeting_id       uuid,
    text_version     integer not null,
    outcome          text not null,
    wording          text,
    yes              integer check (yes >= 0),
    no               integer check (no >= 0),
    abstained        integer check (abstained >= 0),
    present          integer check (present >= 0),
    inquorate        boolean not null,
    chair            text not null,
    minute_taker     text not null,
    accepted_parts   integer[] not null,
    amended_text     text,
    referred_to      text,
    postponed_to     uuid,
    added_bodies     text[] not null,
    added_role       text,
    added_when       text,
    remark           text,
    entered_by       text not null,
    entered_at       timestamptz not null,
    confirmed_by     text,
    query_from_chair text,
    unique (consultation_id, attempt) deferrable initially deferred,
    check (yes + no + abstained <= present)
);
