-- What was decided is never deleted; the municipal archive gets it (§ 4 ArchivG NRW), the register keeps it
REVOKE DELETE, TRUNCATE ON paper, co_signature, consultation_path, meeting, resolution, objection, execution, roadmap_entry,
    roadmap_entry_version, deadline, deadline_change FROM ${app};
