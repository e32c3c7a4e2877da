-- A search for words looks year by year, the newest first, and stops when its page is full. So that the index answers for one
-- year alone, municipality and year stand among the words; nobody can type the sign before them into a search.
drop view register_words_source;
drop index register_words_found;
delete from register_words;
alter table register_words drop column words;
alter table register_words add column year integer not null;
alter table register_words add column words tsvector not null;
alter table register_words alter column words set storage external;

-- "version" is the number of the text version, 0 before the first one; "year" is that of the day in the row of the paper
create view register_words_source as
select p.id as paper_id,
       coalesce(t.version_number, 0) as version,
       extract(year from r.day)::integer as year,
       setweight(to_tsvector('german', p.subject), 'A')
           || to_tsvector('german', coalesce(t.facts, '') || ' '
               || coalesce((select string_agg(part ->> 'wording', ' ') from jsonb_array_elements(t.parts) part), ''))
           || array_to_tsvector(array['=' || p.body_id || '=' || extract(year from r.day)])
           as words
from paper p
join register_paper r on r.paper_id = p.id
left join lateral (select * from text_version v where v.paper_id = p.id order by v.version_number desc limit 1) t on true;

insert into register_words select * from register_words_source;
create index register_words_found on register_words using gin (words) with (fastupdate = off);
