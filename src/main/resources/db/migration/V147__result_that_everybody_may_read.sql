-- What was decided on a text that was not public could be found in lists by everybody as soon as a later text was public: which body,
-- with which result, on which day. Whoever does not see everything searches and reads these columns instead.
alter table register_paper add column public_decided_by text, add column public_outcome text, add column public_decided_on date,
    add column public_day date;

-- "public_..." is the last result that may be read by whoever may read the paper; null if there is none. "public_day" is its day,
-- and until then that of the start
create or replace view register_source as
select p.id as paper_id,
       p.body_id,
       p.reference,
       p.subject,
       p.kind,
       p.status,
       p.status not in ('ARCHIVED', 'REJECTED', 'NOTED', 'ANNULLED', 'WITHDRAWN') as open,
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
       (select min(case l.kind when 'SESSION_DAY'
                   then greatest(l.due_at, (l.due_on + 1)::timestamp at time zone 'Europe/Berlin') else l.due_at end)
        from deadline l
        where l.chain_kind = 'paper' and l.chain_id = p.id::text and l.status = 'OPEN'
          and l.kind not in ('CONTROL_WINDOW_COUNCIL', 'CONTROL_WINDOW_COMMITTEE', 'FAULT_REBUKE')) as late_from,
       (select a.amended_amount_cents from resolution a
        where a.paper_id = p.id and a.amended_amount_cents is not null and a.status not in ('ANNULLED', 'SUPERSEDED')
          and (not coalesce(t.public_paper, false) or exists (select 1 from text_version adopted
              where adopted.paper_id = p.id and adopted.version_number = a.text_version and adopted.public_paper))
        order by a.decided_on desc, a.part_number desc limit 1) as decided_cents,
       e.organization_id as public_decided_by,
       e.outcome as public_outcome,
       e.decided_on as public_decided_on,
       coalesce(e.decided_on, (p.created_at at time zone 'Europe/Berlin')::date) as public_day
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
    limit 1) d on true
left join lateral (
    select c.organization_id, r.outcome,
           (coalesce(m.starts_at, r.entered_at) at time zone 'Europe/Berlin')::date as decided_on
    from consultation c
    join consultation_result r on r.consultation_id = c.id and r.confirmed_by is not null
    left join meeting m on m.id = r.meeting_id
    where c.paper_id = p.id
      and (not coalesce(t.public_paper, false) or exists (select 1 from text_version voted
          where voted.paper_id = p.id and voted.version_number = r.text_version and voted.public_paper))
    order by c.role = 'DECISION' desc, decided_on desc, c.station_rank desc, r.attempt desc, c.id
    limit 1) e on true;

update register_paper r set public_decided_by = s.public_decided_by, public_outcome = s.public_outcome,
    public_decided_on = s.public_decided_on, public_day = s.public_day
from register_source s where s.paper_id = r.paper_id;
alter table register_paper alter column public_day set not null;

create index register_public_newest on register_paper (body_id, public_day desc, paper_id desc);
create index register_public_open on register_paper (body_id, public_day desc, paper_id desc) where open;
create index register_public_department on register_paper (body_id, department, public_day desc, paper_id desc);
create index register_public_outcome on register_paper (body_id, public_outcome, public_day desc, paper_id desc);

-- Words are sought in the years of either day
alter table register_words add column public_year integer;
create or replace view register_words_source as
select p.id as paper_id,
       coalesce(t.version_number, 0) as version,
       extract(year from r.day)::integer as year,
       register_with_pairs(setweight(to_tsvector('german', p.subject), 'A')
           || to_tsvector('german', coalesce(t.facts, '') || ' '
               || coalesce((select string_agg(part ->> 'wording', ' ') from jsonb_array_elements(t.parts) part), '')))
           || array_to_tsvector(array['=' || p.body_id || '=' || extract(year from r.day),
               '=' || p.body_id || '=' || extract(year from r.public_day)])
           as words,
       extract(year from r.public_day)::integer as public_year
from paper p
join register_paper r on r.paper_id = p.id
left join lateral (select * from text_version v where v.paper_id = p.id order by v.version_number desc limit 1) t on true;

update register_words w set public_year = s.public_year, words = s.words from register_words_source s
where s.paper_id = w.paper_id and s.public_year <> s.year;
update register_words set public_year = year where public_year is null;
alter table register_words alter column public_year set not null;
