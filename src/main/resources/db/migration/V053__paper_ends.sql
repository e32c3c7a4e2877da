-- Rejected, noted and annulled papers keep their own end; until they are closed they are still with the bodies
update paper set status = 'IN_CONSULTATION' where status in ('DONE', 'REJECTED');
