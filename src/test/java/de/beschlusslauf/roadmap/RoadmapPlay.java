package de.beschlusslauf.roadmap;

import static de.beschlusslauf.roadmap.Plans.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Base of tests about what follows a resolution. Today is 25 June 2021, the day after its control window. */
abstract class RoadmapPlay {

    static final LocalDate TODAY = LocalDate.of(2021, 6, 25);

    @Autowired
    RoadmapStage stage;
    @Autowired
    Publishing publishing;
    @Autowired
    ExecutionPlanning planning;
    @Autowired
    MeasureOpening opening;
    @Autowired
    MeasureProgress progress;
    @Autowired
    CompletionReview completions;
    @Autowired
    DrivableClock clock;

    @BeforeEach
    void itIsTheDayAfterTheControlWindow() {
        clock.travelTo(Instant.parse("2021-06-25T08:00:00Z"));
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    /** The extract goes to these departments, to be carried out until the end of the year. */
    void publish(Origin origin, String... recipients) {
        publishing.publish(origin.resolutionId(), new Order(TODAY, Channel.COUNCIL_SYSTEM, null, Set.of(recipients),
                LocalDate.of(2021, 12, 31)), "ratsbuero1");
    }

    /** The lead department gets the extract and plans these entries, which are opened. */
    List<EntryId> opened(Origin origin, PlannedEntry... entries) {
        publish(origin, "zd");
        planning.plan(origin.resolutionId(), plan(entries), "amt1");
        return opening.open(origin.resolutionId());
    }
}
