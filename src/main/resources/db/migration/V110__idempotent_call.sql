-- Answers to creating calls, kept so that a repeated call gets the first answer again.
CREATE TABLE idempotent_call (
    actor        text        NOT NULL,
    key          text        NOT NULL,
    request_hash text        NOT NULL,
    response     text,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (actor, key)
);
CREATE INDEX idempotent_call_by_age ON idempotent_call (created_at);
