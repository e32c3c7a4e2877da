package de.beschlusslauf.roadmap.process;

import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.roadmap.EntryType;
import org.jspecify.annotations.Nullable;

/** What a clerk may plan, in his words; the domain knows fewer types. */
enum PlannedKind {

    MEASURE(EntryType.MEASURE, null),
    PROJECT_GROUP(EntryType.MEASURE, null),
    VISION(EntryType.VISION, null),
    REPORT(EntryType.REPORT, PaperKind.REPORT),
    PROPOSAL(EntryType.REPORT, PaperKind.RESOLUTION_PROPOSAL),
    REVIEW(EntryType.REVIEW, null);

    final EntryType type;

    final @Nullable PaperKind childKind;

    PlannedKind(EntryType type, @Nullable PaperKind childKind) {
        this.type = type;
        this.childKind = childKind;
    }
}
