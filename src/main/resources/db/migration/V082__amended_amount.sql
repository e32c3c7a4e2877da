-- The amount that the bodies put in the place of the paper's on the way to this resolution; in cents, null if none did
alter table resolution add column amended_amount_cents bigint check (amended_amount_cents > 0);
