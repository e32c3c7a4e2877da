-- Every version of a municipality's profile that was ever in force, so that an auditor can read the local law of the day.
CREATE TABLE body (
    id      text PRIMARY KEY,
    name    text NOT NULL,
    profile text NOT NULL -- SHA-256 of the version in force
);

CREATE TABLE body_profile (
    body_id   text        NOT NULL REFERENCES body (id),
    sha256    text        NOT NULL,
    version   text        NOT NULL,
    content   jsonb       NOT NULL,
    loaded_at timestamptz NOT NULL,
    PRIMARY KEY (body_id, sha256)
);

CREATE TABLE organization (
    body_id    text    NOT NULL REFERENCES body (id),
    id         text    NOT NULL CHECK (id ~ '^[a-z0-9]+$'),
    name       text    NOT NULL,
    short_name text    NOT NULL,
    type       text    NOT NULL,
    votes      integer NOT NULL CHECK (votes >= 0),
    current    boolean NOT NULL,
    PRIMARY KEY (body_id, id)
);

CREATE TABLE person (
    user_id text   PRIMARY KEY,
    body_id text   NOT NULL REFERENCES body (id),
    name    text   NOT NULL,
    roles   text[] NOT NULL
);

CREATE INDEX person_body ON person (body_id);

CREATE TABLE membership (
    user_id         text NOT NULL REFERENCES person (user_id) ON DELETE CASCADE,
    body_id         text NOT NULL,
    organization_id text NOT NULL,
    position        text NOT NULL,
    PRIMARY KEY (user_id, organization_id, position),
    FOREIGN KEY (body_id, organization_id) REFERENCES organization (body_id, id)
);

CREATE INDEX membership_organization ON membership (body_id, organization_id);
