-- Mails on their way out: written in the transaction of what they tell, sent after its commit by whichever node is free.
-- No address is kept here; it is looked up when the mail is sent. What a person is told goes when the person goes.
CREATE TABLE mail (
    id              uuid        PRIMARY KEY,
    kind            text        NOT NULL,
    body_id         text        NOT NULL,
    user_id         text        NOT NULL REFERENCES person (user_id) ON DELETE CASCADE,
    subject         text        NOT NULL,
    text            text        NOT NULL,
    message_id      text        NOT NULL UNIQUE,
    created_at      timestamptz NOT NULL,
    valid_until     timestamptz NOT NULL,
    status          text        NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'SENT', 'GIVEN_UP', 'OUTDATED')),
    attempts        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    ended_at        timestamptz,
    last_error      text,
    CHECK ((status = 'PENDING') = (ended_at IS NULL))
);

CREATE INDEX mail_pending ON mail (next_attempt_at, id) WHERE status = 'PENDING';
CREATE INDEX mail_ended ON mail (status, ended_at) WHERE status <> 'PENDING';
CREATE INDEX mail_person ON mail (user_id);
