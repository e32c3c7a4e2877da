-- The roadmap of a municipality and of one department, earliest due date first, entries without a date last
drop index roadmap_entry_list;
create index roadmap_entry_list on roadmap_entry (body_id, due_on, title, id);
create index roadmap_entry_department on roadmap_entry (body_id, owner_department, due_on, title, id);
