-- Which resolution a mail about an extract speaks of and whose heads it tells, so that the ledger knows when it went out
alter table mail add column paper_id uuid, add column resolution_id uuid, add column departments text[] not null default '{}';
