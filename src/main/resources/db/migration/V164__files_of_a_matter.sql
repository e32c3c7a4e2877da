-- A file is read by whoever may read the matter to which it belongs, so that every download asks to which that is
create index text_version_attachments on text_version using gin (attachments jsonb_path_ops);
create index roadmap_entry_evidence_files on roadmap_entry using gin (evidence_files jsonb_path_ops);
