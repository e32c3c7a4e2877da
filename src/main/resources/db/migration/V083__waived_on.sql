-- Day on which the mayor waived an objection, so that the control window was not waited for (GO NRW § 54 (1)); null if he did not.
-- Of resolutions from before, the ledger alone knows it.
alter table resolution add column waived_on date;
