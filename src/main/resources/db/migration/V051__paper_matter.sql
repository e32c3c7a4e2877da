-- What kind of matter a paper is about; decides with the amount who is competent
alter table paper add column matter text;
