-- Whether the present text of a paper is public: lists ask it of every paper for whoever does not deal with it
alter table paper add column public_now boolean not null default false;
update paper p set public_now = true where (select t.public_paper from text_version t where t.paper_id = p.id
    order by t.version_number desc limit 1);
