-- Execution of effective resolutions (§ 62 (2) GO NRW): publication and extract, roadmap entries, phases, versions
CREATE TABLE execution (
    resolution_id      uuid        PRIMARY KEY,
    body_id            text        NOT NULL,
    paper_id           uuid        NOT NULL,
    published_on       date        NOT NULL,
    channel            text        NOT NULL,
    public_title       text,
    order_due_on       date        NOT NULL,
    published_by       text        NOT NULL,
    recorded_at        timestamptz NOT NULL,
    not_needed_reason  text,
    early_start_reason text,
    planned_by         text,
    status             text        NOT NULL CHECK (status IN ('PUBLISHED', 'PLANNED', 'RUNNING', 'FINISHED')),
    version            bigint      NOT NULL
);
CREATE INDEX execution_paper ON execution (paper_id);

CREATE TABLE execution_recipient (
    resolution_id uuid NOT NULL REFERENCES execution,
    department    text NOT NULL,
    PRIMARY KEY (resolution_id, department)
);

CREATE TABLE roadmap_entry (
    id               uuid    PRIMARY KEY,
    body_id          text    NOT NULL,
    paper_id         uuid    NOT NULL,
    resolution_id    uuid    NOT NULL REFERENCES execution,
    entry_number     integer NOT NULL CHECK (entry_number > 0),
    entry_type       text    NOT NULL CHECK (entry_type IN ('MEASURE', 'VISION', 'REPORT', 'REVIEW')),
    title            text    NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    action_field     text,
    owner_department text    NOT NULL,
    due_on           date,
    priority         text    NOT NULL CHECK (priority IN ('HIGH', 'MEDIUM', 'LOW')),
    category         text,
    status           text    NOT NULL CHECK (status IN ('OPEN', 'IN_PROGRESS', 'DEFERRED', 'AWAITING_CONFIRMATION',
                                                        'DONE', 'STRUCK', 'OVERTAKEN', 'OBSOLETE')),
    child_kind       text,
    child_paper_id   uuid,
    evidence         text,
    evidence_files   jsonb,
    completed_by     text,
    completed_at     timestamptz,
    confirmed_by     text,
    confirmed_at     timestamptz,
    version          bigint  NOT NULL,
    UNIQUE (resolution_id, entry_number),
    CHECK (due_on IS NOT NULL OR entry_type = 'VISION'),
    CHECK (confirmed_by IS NULL OR confirmed_by <> completed_by),
    CHECK (entry_type <> 'MEASURE' OR status <> 'DONE' OR confirmed_by IS NOT NULL)
);
CREATE INDEX roadmap_entry_list ON roadmap_entry (body_id, due_on);
CREATE INDEX roadmap_entry_paper ON roadmap_entry (paper_id);
CREATE INDEX roadmap_entry_child ON roadmap_entry (child_paper_id) WHERE child_paper_id IS NOT NULL;

CREATE TABLE roadmap_phase (
    entry_id          uuid    NOT NULL REFERENCES roadmap_entry,
    position          integer NOT NULL,
    phase_id          uuid    NOT NULL,
    title             text    NOT NULL,
    due_on            date    NOT NULL,
    report_to_council boolean NOT NULL,
    status            text    NOT NULL CHECK (status IN ('OPEN', 'DONE', 'SPLIT', 'DROPPED')),
    cut_from          uuid,
    report_text       text,
    report_paper_id   uuid,
    PRIMARY KEY (entry_id, position)
);
CREATE INDEX roadmap_phase_report ON roadmap_phase (report_paper_id) WHERE report_paper_id IS NOT NULL;

CREATE TABLE roadmap_entry_version (
    entry_id         uuid        NOT NULL REFERENCES roadmap_entry,
    position         integer     NOT NULL,
    change           text        NOT NULL,
    actor            text        NOT NULL,
    at               timestamptz NOT NULL,
    reason           text,
    status           text        NOT NULL,
    owner_department text        NOT NULL,
    due_on           date,
    priority         text        NOT NULL,
    PRIMARY KEY (entry_id, position)
);

CREATE TABLE project_group (
    entry_id    uuid    PRIMARY KEY REFERENCES roadmap_entry,
    staff_seats integer NOT NULL CHECK (staff_seats >= 0),
    version     bigint  NOT NULL
);

CREATE TABLE project_group_faction (
    entry_id uuid    NOT NULL REFERENCES project_group,
    position integer NOT NULL,
    faction  text    NOT NULL,
    PRIMARY KEY (entry_id, position)
);

CREATE TABLE project_group_nomination (
    entry_id uuid    NOT NULL REFERENCES project_group,
    position integer NOT NULL,
    faction  text,
    name     text    NOT NULL,
    PRIMARY KEY (entry_id, position)
);
