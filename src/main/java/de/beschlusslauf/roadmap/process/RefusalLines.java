package de.beschlusslauf.roadmap.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.document.Documents;
import de.beschlusslauf.document.ShownFile;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.roadmap.Completion;
import de.beschlusslauf.roadmap.RefusedCompletion;
import de.beschlusslauf.roadmap.RoadmapEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the department that its completion was not confirmed, and hands its evidence back to be completed. */
@Component
class RefusalLines {

    private final Persons persons;

    private final Documents documents;

    RefusalLines(Persons persons, Documents documents) {
        this.persons = persons;
        this.documents = documents;
    }

    /** Who refused it, when and why, and who had reported it when; null if nothing was refused. */
    @Nullable String sentences(RoadmapEntry entry) {
        return entry.refusedCompletion().map(this::sentences).orElse(null);
    }

    private String sentences(RefusedCompletion refused) {
        Completion reported = refused.reported();
        return persons.displayName(refused.refusedBy()) + " hat die Erledigung am " + day(refused.refusedAt())
                + " nicht bestätigt: " + refused.reason() + (reported == null ? "" : "\nGemeldet hat sie "
                + persons.displayName(reported.completedBy()) + " am " + day(reported.completedAt())
                + ". Ihr Nachweis steht unter „Maßnahme erledigt“ noch da und lässt sich ergänzen.");
    }

    @Nullable String evidence(RoadmapEntry entry) {
        return reported(entry).map(Completion::evidence).orElse(null);
    }

    List<ShownFile> files(RoadmapEntry entry) {
        return reported(entry).map(done -> ShownFile.of(documents.require(done.files()))).orElse(List.of());
    }

    private static Optional<Completion> reported(RoadmapEntry entry) {
        return entry.refusedCompletion().map(RefusedCompletion::reported);
    }

    private static String day(Instant at) {
        return GermanDays.date(Zones.dayOf(at));
    }
}
