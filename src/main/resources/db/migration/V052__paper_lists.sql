-- Lists and searches of papers: newest first, by number, by words inside number and subject
create index paper_newest on paper (body_id, created_at desc, reference);
create index paper_number on paper (body_id, lower(reference));
create index paper_author on paper (author);
create index paper_department on paper (body_id, lead_department);
-- Comes with PostgreSQL ("contrib"); the owner of a database may install it there
create extension if not exists pg_trgm;
create index paper_words on paper using gin (lower(reference || ' ' || subject) gin_trgm_ops);
