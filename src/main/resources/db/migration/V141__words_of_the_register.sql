-- Words change with the text only. In the row of their paper they were indexed anew with every step that it took.
drop view register_source;
alter table register_paper drop column words;

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
       coalesce(d.decided_on, (p.created_at at time zone 'Europe/Berlin')::date) as day
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

-- "version" is the number of the text version, 0 before the first one
create view register_words_source as
select p.id as paper_id,
       coalesce(t.version_number, 0) as version,
       setweight(to_tsvector('german', p.subject), 'A')
           || to_tsvector('german', coalesce(t.facts, '') || ' '
               || coalesce((select string_agg(part ->> 'wording', ' ') from jsonb_array_elements(t.parts) part), ''))
           as words
from paper p
left join lateral (select * from text_version v where v.paper_id = p.id order by v.version_number desc limit 1) t on true;

create table register_words (
    paper_id uuid     primary key,
    version  integer  not null,
    words    tsvector not null
);
-- Found rows are looked at again when a phrase or half of all papers is asked for: reading must not unpack them
alter table register_words alter column words set storage external;
insert into register_words select * from register_words_source;
create index register_words_found on register_words using gin (words) with (fastupdate = off);
