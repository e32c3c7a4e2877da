-- Who was told of which task: tasks that open under a deadline later are told of as well
ALTER TABLE deadline_notice ADD COLUMN task_id text NOT NULL DEFAULT '';
ALTER TABLE deadline_notice DROP CONSTRAINT deadline_notice_pkey;
ALTER TABLE deadline_notice ADD PRIMARY KEY (deadline_id, occasion, due_at, task_id);
INSERT INTO deadline_notice (deadline_id, occasion, due_at, noted_at, task_id)
SELECT n.deadline_id, n.occasion, n.due_at, n.noted_at, v.task_id_
FROM deadline_notice n JOIN act_ru_variable v ON v.name_ = 'deadlineId' AND v.text_ = n.deadline_id::text
WHERE v.task_id_ IS NOT NULL;
DELETE FROM deadline_notice WHERE task_id = '';
ALTER TABLE deadline_notice ALTER COLUMN task_id DROP DEFAULT;
