-- Whoever remembers a text by the words on which was voted did not find it any more once it was amended. Words of former texts that were
-- put to a vote stand beside those of the present one, each text in a row of its own.
-- "readable" is false where the paper is public by now and that text was not: only those find it who see everything
create view register_former_source as
select v.paper_id,
       v.version_number as version,
       extract(year from r.day)::integer as year,
       extract(year from r.public_day)::integer as public_year,
       v.public_paper or not r.public_paper as readable,
       register_with_pairs(setweight(to_tsvector('german', v.subject), 'A')
           || to_tsvector('german', coalesce(v.facts, '') || ' '
               || coalesce((select string_agg(part ->> 'wording', ' ') from jsonb_array_elements(v.parts) part), '')))
           || array_to_tsvector(array['=' || r.body_id || '=' || extract(year from r.day),
               '=' || r.body_id || '=' || extract(year from r.public_day)])
           as words
from text_version v
join register_paper r on r.paper_id = v.paper_id
where exists (select 1 from text_version later where later.paper_id = v.paper_id and later.version_number > v.version_number)
  and exists (select 1 from consultation c join consultation_result e on e.consultation_id = c.id
              where c.paper_id = v.paper_id and e.text_version = v.version_number and e.confirmed_by is not null);

create table register_former_words (
    paper_id    uuid     not null,
    version     integer  not null,
    year        integer  not null,
    public_year integer  not null,
    readable    boolean  not null,
    words       tsvector not null,
    primary key (paper_id, version)
);
alter table register_former_words alter column words set storage external;
insert into register_former_words select * from register_former_source;
create index register_former_words_found on register_former_words using gin (words) with (fastupdate = off);
