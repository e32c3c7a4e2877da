-- The roadmap of a municipality and of one department: what is open first, then what has ended, each by due date
drop index roadmap_entry_list;
create index roadmap_entry_list on roadmap_entry
    (body_id, (case when status in ('DONE', 'STRUCK', 'OVERTAKEN', 'OBSOLETE') then 1 else 0 end), due_on, title, id);
drop index roadmap_entry_department;
create index roadmap_entry_department on roadmap_entry
    (body_id, owner_department, (case when status in ('DONE', 'STRUCK', 'OVERTAKEN', 'OBSOLETE') then 1 else 0 end), due_on,
     title, id);
