-- An amount that was decided on a text that was not public could be searched by everybody as soon as a later text was public.
-- "OBSOLETE" was never a status of a paper.

-- "decided_cents" is the amount in the last resolution that stands, names one of its own, and may be read by whoever may read the
-- paper; null if none does
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
        order by a.decided_on desc, a.part_number desc limit 1) as decided_cents
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

update register_paper r set decided_cents = s.decided_cents from register_source s
where s.paper_id = r.paper_id and r.decided_cents is not null and s.decided_cents is distinct from r.decided_cents;
