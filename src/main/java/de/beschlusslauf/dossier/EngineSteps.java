package de.beschlusslauf.dossier;

import java.time.Instant;
import java.util.List;

import de.beschlusslauf.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** What the process engine still remembers of a paper's run: an annex, never part of a dossier or of what is proved. */
public interface EngineSteps {

    /** Oldest first; empty once the engine has deleted its history. */
    List<Step> of(PaperId paper, String bodyId);

    /**
     * One element of a model that was passed.
     *
     * @param process id of the model
     * @param element id in the model
     * @param name as the diagram shows it; empty if it has none
     * @param endedAt null while it runs
     * @param person user id of whoever had the task; null if it was none
     */
    record Step(String process, String element, String name, Instant startedAt, @Nullable Instant endedAt,
            @Nullable String person) {
    }
}
