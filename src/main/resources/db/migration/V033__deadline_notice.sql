-- Who was told of which deadline on which occasion: once for each date, whichever node does it
CREATE TABLE deadline_notice (
    deadline_id uuid NOT NULL REFERENCES deadline,
    occasion    text NOT NULL CHECK (occasion IN ('REMINDER', 'ESCALATION')),
    due_at      timestamptz NOT NULL,
    noted_at    timestamptz NOT NULL,
    PRIMARY KEY (deadline_id, occasion, due_at)
);
CREATE INDEX deadline_near ON deadline (follow_up_at) WHERE status = 'OPEN';
