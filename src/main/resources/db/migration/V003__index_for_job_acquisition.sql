-- The engine asks every few seconds for jobs that are due and free, oldest first, and brings no index for it.
-- Failed jobs (no retries left) and suspended ones are never asked for.
CREATE INDEX job_acquisition ON act_ru_job (duedate_)
    WHERE retries_ > 0 AND suspension_state_ = 1;
