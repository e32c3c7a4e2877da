package de.beschlusslauf.roadmap;

import org.springframework.data.jpa.repository.JpaRepository;

/** The project groups, each with the id of the entry that orders it. */
interface ProjectGroups extends JpaRepository<ProjectGroup, EntryId> {
}
