-- What a body puts in the place of the paper's amount when it amends the wording; in cents, null if it says nothing
alter table consultation_result add column amended_amount_cents bigint check (amended_amount_cents > 0);
