package de.beschlusslauf.resolution;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All resolutions. */
interface Resolutions extends ListCrudRepository<Resolution, ResolutionId> {

    @Query("select r from Resolution r where r.paperId = :paper order by r.partNumber, r.decidedOn, r.id.value")
    List<Resolution> of(PaperId paper);

    @Query("select r from Resolution r where r.id.value in :ids")
    List<Resolution> findByIds(Collection<UUID> ids);

    /** @throws Refusal if there is no such resolution */
    default Resolution require(ResolutionId id) {
        return findById(id).orElseThrow(() -> Refusal.notFound(
                "Den Beschluss gibt es nicht; laden Sie die Aufgabenliste neu."));
    }
}
