-- Money beyond the budget (§ 83 GO NRW): what the treasury said to a finance block and what follows from it. Never changed.
create table overspending_decision (
    id            uuid        primary key,
    body_id       text        not null,
    paper_id      uuid        not null references paper,
    text_version  integer     not null,
    finance_hash  text        not null,
    consequence   text        not null check (consequence in ('KAEMMERER_LISTE', 'RAT_VORHER', 'NACHTRAGSSATZUNG')),
    needs_council boolean     not null,
    amount_cents  bigint      not null,
    answer        text        not null,
    decided_by    text,
    decided_at    timestamptz not null,
    unique (paper_id, finance_hash)
);
create index overspending_decision_list on overspending_decision (body_id, needs_council, decided_at, id);
revoke update, delete, truncate on overspending_decision from ${app};
