package de.beschlusslauf.roadmap;

import java.util.List;
import java.util.Optional;

import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.resolution.ResolutionId;
import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The execution of each effective resolution. Commands lock it. */
interface Executions extends JpaRepository<Execution, ResolutionId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Execution e where e.id = :id")
    Optional<Execution> lock(ResolutionId id);

    @Query("select e from Execution e where e.paperId = :paper order by e.publication.recordedAt, e.id.value")
    List<Execution> of(PaperId paper);
}
