CREATE TABLE deadline (
    id            uuid        PRIMARY KEY,
    body_id       text        NOT NULL,
    kind          text        NOT NULL,
    subject_type  text        NOT NULL,
    subject_id    uuid        NOT NULL,
    chain_kind    text        NOT NULL,
    chain_id      text        NOT NULL,
    due_on        date        NOT NULL,
    statutory_on  date        NOT NULL,
    due_at        timestamptz NOT NULL,
    rule_id       text        NOT NULL,
    rule_version  text        NOT NULL,
    legal_basis   text        NOT NULL,
    start_event   text        NOT NULL,
    start_on      date        NOT NULL,
    days_counted  integer     NOT NULL,
    skipped       jsonb       NOT NULL,
    status        text        NOT NULL CHECK (status IN ('OPEN', 'MET', 'MISSED', 'CANCELLED')),
    changed_by    text        NOT NULL,
    change_reason text,
    version       bigint      NOT NULL
);

-- One open deadline per kind and subject: two clerks at once get a conflict, not two deadlines.
CREATE UNIQUE INDEX deadline_open ON deadline (subject_id, kind) WHERE status = 'OPEN';
CREATE INDEX deadline_subject ON deadline (subject_id, due_at);
CREATE INDEX deadline_overdue ON deadline (body_id, due_at) WHERE status = 'OPEN';

CREATE TABLE deadline_change (
    id           uuid        PRIMARY KEY,
    deadline_id  uuid        NOT NULL REFERENCES deadline (id) DEFERRABLE INITIALLY DEFERRED,
    at           timestamptz NOT NULL,
    old_due_at   timestamptz,
    new_due_at   timestamptz NOT NULL,
    status       text        NOT NULL,
    rule_id      text        NOT NULL,
    rule_version text        NOT NULL,
    actor        text        NOT NULL,
    reason       text
);

CREATE INDEX deadline_change_deadline ON deadline_change (deadline_id, at);
