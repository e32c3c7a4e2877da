-- Since when a department could have answered: consent by silence needs that it was asked before the last day
alter table co_signature add column asked_at timestamptz;
