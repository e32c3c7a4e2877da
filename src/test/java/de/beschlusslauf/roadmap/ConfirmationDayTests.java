package de.beschlusslauf.roadmap;

import static de.beschlusslauf.roadmap.Plans.measure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineStatus;
import de.beschlusslauf.calendar.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** By when the completion of a measure is checked that was reported on its last day, 1 July 2021, a Thursday. */
@Staged
class ConfirmationDayTests extends RoadmapPlay {

    private static final LocalDate LAST_DAY = LocalDate.of(2021, 7, 1);

    @Autowired
    RoadmapDirectory roadmap;
    @Autowired
    Deadlines deadlines;

    private EntryId measure;

    @BeforeEach
    void aMeasureIsReportedOnItsLastDay() {
        Origin origin = stage.effective(null);
        measure = opened(origin, measure(LAST_DAY, null)).get(0);
        clock.travelTo(Instant.parse("2021-07-01T14:00:00Z"));
        progress.complete(measure, "Das Konzept liegt vor.", List.of(), "amt1");
    }

    @Test
    void theCheckHasADayOfItsOwnAndTheMeasureHasKeptItsDay() {
        Deadline check = deadline(DeadlineKind.CONFIRMATION);
        assertThat(check.dueOn()).isEqualTo(LocalDate.of(2021, 7, 15));
        assertThat(check.derivation().sentences().toString()).contains("Erledigung");
        assertThat(deadline(DeadlineKind.MEASURE_DUE).status()).isEqualTo(DeadlineStatus.MET);

        // when
        clock.travelTo(Instant.parse("2021-07-12T08:00:00Z"));

        // then
        assertThat(roadmap.list("meerbusch", "zd", null, PageRequest.of(0, 200))).filteredOn(view -> view.id().equals(measure))
                .singleElement().extracting(EntryView::light).isEqualTo(TrafficLight.GREEN);
        completions.confirm(measure, "ratsbuero1");
        assertThat(deadline(DeadlineKind.CONFIRMATION).status()).isEqualTo(DeadlineStatus.MET);
        assertThat(deadline(DeadlineKind.MEASURE_DUE).status()).isEqualTo(DeadlineStatus.MET);
    }

    @Test
    void whatIsNotConfirmedIsDueOnTheMeasuresDayAgain() {
        // when
        completions.sendBack(measure, "Der Nachweis fehlt.", "ratsbuero1");

        // then
        assertThat(deadline(DeadlineKind.CONFIRMATION).status()).isEqualTo(DeadlineStatus.MET);
        assertThat(deadline(DeadlineKind.MEASURE_DUE)).returns(DeadlineStatus.OPEN, Deadline::status).returns(LAST_DAY, Deadline::dueOn);

        // when
        progress.complete(measure, "Jetzt mit Nachweis.", List.of(), "amt1");

        // then
        assertThat(deadline(DeadlineKind.CONFIRMATION).isOpen()).isTrue();
    }

    private Deadline deadline(DeadlineKind kind) {
        return deadlines.find(kind, measure.value()).orElseThrow();
    }
}
