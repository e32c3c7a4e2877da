-- Calendars that people have subscribed to. The secret in the address is kept as its SHA-256 only.
CREATE TABLE calendar_feed (
    id              uuid        PRIMARY KEY,
    user_id         text        NOT NULL REFERENCES person (user_id) ON DELETE CASCADE,
    scope           text        NOT NULL CHECK (scope IN ('PERSON', 'ORGANIZATION', 'BODY')),
    body_id         text        NOT NULL,
    organization_id text        NOT NULL DEFAULT '',
    token_sha256    bytea       NOT NULL UNIQUE CHECK (length(token_sha256) = 32),
    created_at      timestamptz NOT NULL,
    used_on         date,
    content_sha256  bytea,
    changed_at      timestamptz,
    CHECK ((scope = 'ORGANIZATION') = (organization_id <> '')),
    UNIQUE (user_id, scope, body_id, organization_id)
);

-- How often and when last the facts about a session changed that stand in calendars.
CREATE TABLE session_revision (
    meeting_id uuid        PRIMARY KEY,
    sequence   integer     NOT NULL CHECK (sequence >= 0),
    changed_at timestamptz NOT NULL
);
INSERT INTO session_revision SELECT id, 0, now() FROM meeting;
