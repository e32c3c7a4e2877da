package de.beschlusslauf.roadmap;

import static de.beschlusslauf.roadmap.Plans.measure;
import static de.beschlusslauf.roadmap.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.Staged;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** In which order the roadmap is read. */
@Staged
class RoadmapListTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 25);

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
    RoadmapDirectory roadmap;
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

    @Test
    void whatIsOpenStandsByItsDueDateBeforeWhatHasEnded() {
        // given
        Origin origin = stage.effective(null);
        publishing.publish(origin.resolutionId(), new Order(TODAY, Channel.COUNCIL_SYSTEM, null, Set.of("zd"),
                LocalDate.of(2021, 12, 31)), "ratsbuero1");
        planning.plan(origin.resolutionId(), plan(measure(LocalDate.of(2021, 7, 1), null), measure(LocalDate.of(2021, 9, 1), null),
                measure(LocalDate.of(2021, 8, 2), null)), "amt1");
        List<EntryId> entries = opening.open(origin.resolutionId());

        // when
        progress.complete(entries.get(0), "Das Konzept liegt vor", List.of(), "amt1");
        completions.confirm(entries.get(0), "ratsbuero1");

        // then
        assertThat(roadmap.list("meerbusch", "zd", null, PageRequest.of(0, 200)).map(EntryView::id))
                .filteredOn(entries::contains).containsExactly(entries.get(2), entries.get(1), entries.get(0));
    }
}
