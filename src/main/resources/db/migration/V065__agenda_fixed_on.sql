-- The day on which the chair fixed the agenda, where it was noted only later; empty: the day of fixed_at
alter table agenda_version add column fixed_on date;
