package de.beschlusslauf.resolution;

import java.util.List;

import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All resolutions. */
interface Resolutions extends ListCrudRepository<Resolution, ResolutionId> {

    @Query("select r from Resolution r where r.paperId = :paper order by r.partNumber, r.decidedOn, r.id.value")
    List<Resolution> of(PaperId paper);

    /** @throws Refusal if there is no such resolution */
    default Resolution require(ResolutionId id) {
        return findById(id).orElseThrow(() -> Refusal.notFound(
                "Den Beschluss gibt es nicht; laden Sie die Aufgabenliste neu."));
    }
}
