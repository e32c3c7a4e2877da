-- Adopted parts of papers, their control windows and objections (GO NRW §§ 54, 57 (4), 122)
create table resolution (
    id                   uuid primary key,
    paper_id             uuid not null,
    body_id              text not null,
    part_number          integer not null,
    consultation_id      uuid not null,
    decided_by           text not null,
    decided_on           date not null,
    text_version         integer not null,
    wording              text not null,
    re_vote              text check (re_vote in ('OBJECTION_MAYOR', 'OBJECTION_MEMBERS', 'UNLAWFUL')),
    window_kind          text not null check (window_kind in ('COUNCIL', 'COMMITTEE', 'SUPERVISION', 'NONE')),
    window_ends_on       date,
    window_statutory_day date,
    status               text not null check (status in ('IN_WINDOW', 'EFFECTIVE', 'SUSPENDED', 'ANNULLED',
        'SUPERSEDED', 'IN_EXECUTION', 'SETTLED')),
    version              bigint not null,
    unique (consultation_id, part_number)
);
create index resolution_of_paper on resolution (paper_id, part_number);

create table objection (
    id            uuid primary key,
    resolution_id uuid not null references resolution,
    kind          text not null check (kind in ('OBJECTION_MAYOR', 'OBJECTION_MEMBERS', 'UNLAWFUL')),
    members       integer,
    reason        text not null,
    lodged_on     date not null,
    recorded_by   text not null,
    recorded_at   timestamptz not null
);
create index objection_to_resolution on objection (resolution_id);
