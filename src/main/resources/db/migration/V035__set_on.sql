-- When a deadline came into being: who could not know of it earlier is reminded on its last day, not at once.
ALTER TABLE deadline ADD COLUMN set_on date;
UPDATE deadline d SET set_on = COALESCE((SELECT min(c.at AT TIME ZONE 'Europe/Berlin')::date FROM deadline_change c
    WHERE c.deadline_id = d.id), d.start_on);
ALTER TABLE deadline ALTER COLUMN set_on SET NOT NULL;
