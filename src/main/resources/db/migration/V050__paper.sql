-- Papers with their text versions, co-signatures and sign-offs, and the counters of their numbers
create table paper (
    id                    uuid primary key,
    version               bigint not null,
    body_id               text not null,
    kind                  text not null,
    status                text not null,
    reference             text not null,
    numbered              boolean not null,
    subject               text not null,
    lead_department       text not null,
    author                text not null,
    parent_id             uuid references paper,
    target_day            date,
    additional_co_signers jsonb not null,
    withdrawal_reason     text,
    created_at            timestamptz not null,
    unique (body_id, reference)
);
create index paper_parent on paper (parent_id);
create index paper_status on paper (body_id, status);

create table text_version (
    id               uuid primary key,
    paper_id         uuid not null references paper,
    version_number   integer not null,
    subject          text not null,
    public_paper     boolean not null,
    facts            text,
    parts            jsonb not null,
    finance          jsonb not null,
    inclusion        text not null,
    relevance        jsonb not null,
    attachments      jsonb not null,
    text_hash        text not null,
    finance_hash     text not null,
    attachments_hash text not null,
    salt             text not null,
    created_by       text not null,
    created_at       timestamptz not null,
    unique (paper_id, version_number)
);

create table co_signature (
    id               uuid primary key,
    paper_id         uuid not null references paper,
    department       text not null,
    round            integer not null,
    sections         jsonb not null,
    text_version     integer not null,
    text_hash        text not null,
    finance_hash     text not null,
    attachments_hash text not null,
    decision         text,
    remark           text,
    signer           text,
    signed_at        timestamptz,
    unique (paper_id, round, department)
);

create table sign_off (
    id           uuid primary key,
    paper_id     uuid not null references paper,
    step         text not null,
    verdict      text not null,
    reason       text,
    text_version integer not null,
    content_hash text not null,
    signed_by    text not null,
    signed_at    timestamptz not null
);
create index sign_off_paper on sign_off (paper_id);

create table paper_counter (
    body_id     text not null,
    scope       text not null,
    last_number integer not null,
    primary key (body_id, scope)
);

-- A text and a sign-off never change
revoke update, delete on text_version, sign_off from ${app};
