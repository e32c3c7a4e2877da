-- How the days were counted, by which version of the table deadline-rules, and how the start day itself was found.
ALTER TABLE deadline ADD COLUMN table_version text NOT NULL DEFAULT '';
ALTER TABLE deadline ADD COLUMN counting jsonb;
ALTER TABLE deadline ADD COLUMN origin jsonb;
ALTER TABLE deadline ALTER COLUMN table_version DROP DEFAULT;

UPDATE deadline SET counting = '{"direction":"BEFORE","unit":"CALENDAR_DAYS","mode":"N_TER_TAG_VOR","shift":"PREVIOUS_WORKING_DAY"}'
 WHERE rule_id = 'submission';
UPDATE deadline SET counting = '{"direction":"BEFORE","unit":"WORKING_DAYS","mode":"N_TER_TAG_VOR","shift":"PREVIOUS_WORKING_DAY"}'
 WHERE rule_id = 'co-signing';
UPDATE deadline SET counting = '{"direction":"AFTER","unit":"CALENDAR_DAYS","mode":"N_TER_TAG_VOR","shift":"NEXT_WORKING_DAY"}'
 WHERE rule_id IN ('council-objection', 'committee-objection');
