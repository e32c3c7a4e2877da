package de.beschlusslauf.roadmap;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.resolution.ResolutionId;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All entries. Commands lock their entry, so that two people on it act one after the other. */
interface RoadmapEntries extends JpaRepository<RoadmapEntry, EntryId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from RoadmapEntry e where e.id = :id")
    Optional<RoadmapEntry> lock(EntryId id);

    @Query("select e from RoadmapEntry e where e.resolutionId = :resolution order by e.number")
    List<RoadmapEntry> of(ResolutionId resolution);

    @Query("select e from RoadmapEntry e where e.paperId = :paper order by e.number")
    List<RoadmapEntry> ofPaper(PaperId paper);

    @Query("select e.id from RoadmapEntry e where e.childPaperId = :paper")
    List<EntryId> ordering(PaperId paper);

    @Query("select e.id from RoadmapEntry e join e.phases p where p.reportPaperId = :paper")
    List<EntryId> reportingIn(PaperId paper);

    /** Entries whose completion this file proves. @param file its id in a JSON array */
    @Query(nativeQuery = true, value = "select id from roadmap_entry where evidence_files @> cast(:file as jsonb)")
    List<UUID> findWithEvidence(String file);

    @Query("select e from RoadmapEntry e join e.phases p where p.id.value = :phase")
    Optional<RoadmapEntry> withPhase(UUID phase);

    /** What has ended comes last; the indexes of V093 name the same statuses in the same order. */
    @Query("""
            select e from RoadmapEntry e where e.bodyId = :bodyId
            and (:department is null or e.ownerDepartment = :department)
            and (:status is null or e.status = :status)
            order by case when e.status in (DONE, STRUCK, OVERTAKEN, OBSOLETE) then 1 else 0 end,
            e.dueOn nulls last, e.title, e.id.value""")
    Page<RoadmapEntry> search(String bodyId, @Nullable String department, @Nullable EntryStatus status, Pageable page);
}
