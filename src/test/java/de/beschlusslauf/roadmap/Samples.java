package de.beschlusslauf.roadmap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.resolution.ResolutionId;
import org.jspecify.annotations.Nullable;

/** Invented entries for the tests of this package; "today" is 14 July 2016. */
final class Samples {

    static final LocalDate TODAY = LocalDate.of(2016, 7, 14);

    static final String CLERK = "sachbearbeitung1";

    static final String CONTROLLER = "ratsbuero1";

    private static final Instant NOW = Instant.parse("2016-07-14T08:00:00Z");

    private Samples() {
    }

    static Origin origin() {
        return new Origin("dortmund", PaperId.random(), ResolutionId.random());
    }

    static Authorship by(String actor) {
        return new Authorship(actor, NOW, null);
    }

    static Authorship by(String actor, @Nullable String reason) {
        return new Authorship(actor, NOW, reason);
    }

    static PhaseCut phase(String title, int year, boolean report) {
        return new PhaseCut(null, title, LocalDate.of(year, 7, 1), report);
    }

    static PlannedEntry planned(EntryType type, @Nullable LocalDate dueOn, PhaseCut... phases) {
        return new PlannedEntry(type, "Masterplan erarbeiten", null, "orga", dueOn, Priority.HIGH, null, null, null,
                false, Arrays.asList(phases));
    }

    static RoadmapEntry measure(PhaseCut... phases) {
        return new RoadmapEntry(origin(), 1, planned(EntryType.MEASURE, LocalDate.of(2022, 7, 1), phases), by(CLERK));
    }

    static RoadmapEntry threePhases() {
        return measure(phase("Phase 1", 2018, true), phase("Phase 2", 2020, true), phase("Phase 3", 2022, true));
    }

    static List<String> openTitles(RoadmapEntry entry) {
        return entry.phases().open().stream().map(Phase::title).toList();
    }
}
