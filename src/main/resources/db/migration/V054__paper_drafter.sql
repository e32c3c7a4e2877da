-- Who handed in the present text; a colleague of the author may have written it, and must not sign it then
alter table paper add column drafted_by text;
