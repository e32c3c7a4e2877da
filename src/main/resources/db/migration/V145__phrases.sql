-- A phrase was sought by looking into every paper that has its words. Which words follow each other, with nothing between them but words
-- that say nothing, stands among the words of each paper too, as eight digits behind a sign that nobody can type into a search.
create function register_with_pairs(words tsvector) returns tsvector language plpgsql immutable strict parallel safe as $$
begin
    return words || (
        select array_to_tsvector(coalesce(array_agg(distinct '~' || left(md5(lexeme || ' ' || follower), 8) collate "C"), '{}'))
        from (select lexeme, lead(lexeme) over (order by place) as follower
              from unnest(words) as word (lexeme, places, weights), unnest(places) as place) pair
        where follower is not null);
end $$;

-- "version" is the number of the text version, 0 before the first one; "year" is that of the day in the row of the paper
create or replace view register_words_source as
select p.id as paper_id,
       coalesce(t.version_number, 0) as version,
       extract(year from r.day)::integer as year,
       register_with_pairs(setweight(to_tsvector('german', p.subject), 'A')
           || to_tsvector('german', coalesce(t.facts, '') || ' '
               || coalesce((select string_agg(part ->> 'wording', ' ') from jsonb_array_elements(t.parts) part), '')))
           || array_to_tsvector(array['=' || p.body_id || '=' || extract(year from r.day)])
           as words
from paper p
join register_paper r on r.paper_id = p.id
left join lateral (select * from text_version v where v.paper_id = p.id order by v.version_number desc limit 1) t on true;

drop index register_words_found;
update register_words set words = register_with_pairs(words);
create index register_words_found on register_words using gin (words) with (fastupdate = off);
