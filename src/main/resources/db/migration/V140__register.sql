-- What auditors search: one row per paper, kept by every transaction that links the paper's chain (ADR 24).
-- The view is the one definition of a row; the table holds it ready, with its indexes.
create view register_source as
select p.id as paper_id,
       p.body_id,
       p.reference,
       p.subject,
       p.kind,
       p.status,
       p.status not in ('ARCHIVED', 'REJECTED', 'NOTED', 'ANNULLED', 'WITHDRAWN', 'OBSOLETE') as open,
       p.lead_department as department,
       p.author,
       coalesce(t.public_paper, false) as public_paper,
       round((t.finance ->> 'amount')::numeric * 100)::bigint as amount_cents,
       array(select distinct p.body_id || '/' || c.organization_id from consultation c
             where c.paper_id = p.id and c.status <> 'CANCELLED' order by 1) as organizations,
       d.organization_id as decided_by,
       d.outcome,
       d.decided_on,
       coalesce(d.decided_on, (p.created_at at time zone 'Europe/Berlin')::date) as day,
       setweight(to_tsvector('german', p.subject), 'A')
           || to_tsvector('german', coalesce(t.facts, '') || ' '
               || coalesce((select string_agg(part ->> 'wording', ' ') from jsonb_array_elements(t.parts) part), ''))
           as words
from paper p
left join lateral (select * from text_version v where v.paper_id = p.id order by v.version_number desc limit 1) t on true
left join lateral (
    select c.organization_id, r.outcome,
           (coalesce(m.starts_at, r.entered_at) at time zone 'Europe/Berlin')::date as decided_on
    from consultation c
    join consultation_result r on r.consultation_id = c.id and r.confirmed_by is not null
    left join meeting m on m.id = r.meeting_id
    where c.paper_id = p.id
    order by c.role = 'DECISION' desc, decided_on desc, c.station_rank desc, r.attempt desc, c.id
    limit 1) d on true;

create table register_paper (
    paper_id      uuid     primary key,
    body_id       text     not null,
    reference     text     not null,
    subject       text     not null,
    kind          text     not null,
    status        text     not null,
    open          boolean  not null,
    department    text     not null,
    author        text     not null,
    public_paper  boolean  not null,
    amount_cents  bigint,
    organizations text[]   not null, -- of the path, each with its municipality: 'meerbusch/rat'
    decided_by    text,
    outcome       text,
    decided_on    date,
    day           date     not null, -- of the decision; until then, of the start
    words         tsvector not null
);
insert into register_paper select * from register_source;

create index register_newest on register_paper (body_id, day desc, paper_id desc);
create index register_open on register_paper (body_id, day desc, paper_id desc) where open;
create index register_department on register_paper (body_id, department, day desc, paper_id desc);
create index register_outcome on register_paper (body_id, outcome, day desc, paper_id desc);
create index register_amount on register_paper (body_id, amount_cents) where amount_cents is not null;
create index register_organizations on register_paper using gin (organizations);
create index register_reference on register_paper using gin (lower(reference) gin_trgm_ops);
-- Papers change seldom and are searched often, so new words go to their place at once
create index register_words on register_paper using gin (words) with (fastupdate = off);

-- What somebody searches again and again
create table register_search (
    id         uuid        primary key,
    user_id    text        not null,
    name       text        not null check (length(name) between 1 and 80),
    query      text        not null check (length(query) <= 2000),
    created_at timestamptz not null,
    unique (user_id, name)
);
