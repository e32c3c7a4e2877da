-- Which department has confirmed that it got the extract of a resolution (§ 62 (2) GO NRW). Never changed.
create table extract_receipt (
    resolution_id uuid        not null references execution,
    department    text        not null,
    confirmed_by  text        not null,
    confirmed_at  timestamptz not null,
    primary key (resolution_id, department)
);
revoke update, delete, truncate on extract_receipt from ${app};
