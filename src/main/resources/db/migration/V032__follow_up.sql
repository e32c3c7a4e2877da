-- When the tasks that a deadline stands behind come up again; tasks project it as they project the due date.
ALTER TABLE deadline ADD COLUMN follow_up_at timestamptz;
