package de.beschlusslauf.roadmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.document.Documents;
import de.beschlusslauf.document.StoredFile;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what happened in execution into the chain of the paper that was decided: ids, constants, dates. */
@Component
class RoadmapLedger {

    private final Ledger ledger;

    private final Documents documents;

    RoadmapLedger(Ledger ledger, Documents documents) {
        this.ledger = ledger;
        this.documents = documents;
    }

    void append(RoadmapEntry entry, String event, Map<String, Object> more, String actor) {
        append(entry, event, more, List.of(), actor);
    }

    /** @param members of a project group who are named now, with those named before; empty if it is about none */
    void append(RoadmapEntry entry, String event, Map<String, Object> more, List<Nomination> members, String actor) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("entryId", entry.id().value());
        facts.put("type", entry.type());
        facts.put("status", entry.status());
        facts.put("dueOn", entry.dueOn());
        facts.put("openPhases", entry.phases().open().size());
        facts.put("version", entry.versions().size());
        append(entry.origin(), event, facts, new Written(entry.title(), entry.ownerDepartment(), entry.phases().all(),
                entry.completion(), entry.versions().isEmpty() ? null
                        : entry.versions().get(entry.versions().size() - 1), evidence(entry.completion()), members), actor);
    }

    private List<StoredFile> evidence(@Nullable Completion completion) {
        return completion == null || completion.files().isEmpty() ? List.of() : documents.require(completion.files());
    }

    /** @param files the evidence, in the order of the completion */
    private record Written(String title, String ownerDepartment, List<Phase> phases, @Nullable Completion completion,
            @Nullable EntryVersion change, List<StoredFile> files, List<Nomination> members) {
    }

    /** With what was planned or published, word for word. */
    void append(Origin origin, String event, Map<String, ?> facts, Object content, String actor) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("resolutionId", origin.resolutionId().value());
        ledger.append(Chain.paper(origin.paperId().value()), event, all, content, actor);
    }

    void append(Origin origin, String event, Map<String, ?> facts, String actor) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("resolutionId", origin.resolutionId().value());
        ledger.append(Chain.paper(origin.paperId().value()), event, all, actor);
    }
}
