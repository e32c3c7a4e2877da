-- Until when the author needs the decision, for the warning when the sessions come too late
alter table paper add column needed_by date;
