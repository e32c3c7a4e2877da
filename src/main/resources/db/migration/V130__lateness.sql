-- Requests for more time and what was decided on them; one at a time for each deadline
create table deadline_extension (
    id              uuid primary key,
    body_id         text not null,
    deadline_id     uuid not null references deadline,
    kind            text not null,
    task_id         text not null,
    matter          text not null,
    office          text not null,
    due_before      date not null,
    asked_until     date not null,
    reason          text not null,
    remark          text check (length(remark) between 1 and 2000),
    asked_by        text not null,
    asked_at        timestamptz not null,
    state           text not null check (state in ('OPEN', 'GRANTED', 'REFUSED', 'OBSOLETE')),
    granted_until   date,
    decision_reason text check (length(decision_reason) between 1 and 2000),
    decided_by      text,
    decided_at      timestamptz,
    version         bigint not null,
    check ((state = 'GRANTED') = (granted_until is not null))
);
create unique index deadline_extension_open on deadline_extension (deadline_id) where state = 'OPEN';
create index deadline_extension_open_task on deadline_extension (task_id) where state = 'OPEN';
create index deadline_extension_asked on deadline_extension (body_id, asked_at, office);

-- Tasks whose deadline has passed and whose superior is asked to resolve that
create table deadline_delay (
    id          uuid primary key,
    body_id     text not null,
    deadline_id uuid not null references deadline,
    task_id     text not null,
    due_on      date not null,
    opened_at   timestamptz not null,
    state       text not null check (state in ('OPEN', 'OVER', 'RESOLVED')),
    reminded_at timestamptz,
    version     bigint not null
);
create unique index deadline_delay_open on deadline_delay (task_id) where state = 'OPEN';
create index deadline_delay_open_deadline on deadline_delay (deadline_id) where state = 'OPEN';

-- An extended phase finds its measure
create index roadmap_phase_by_id on roadmap_phase (phase_id);
