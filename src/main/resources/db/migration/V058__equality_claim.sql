-- The equality officer says herself that a paper is her matter (§ 5 (3) GO NRW); nobody takes that back
alter table paper
    add column equality_claimed_by text,
    add column equality_claimed_at timestamptz,
    add column equality_claim_reason text,
    add constraint equality_claim_whole check (num_nulls(equality_claimed_by, equality_claimed_at, equality_claim_reason)
        in (0, 3));
