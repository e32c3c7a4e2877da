package de.beschlusslauf.roadmap;

import static de.beschlusslauf.roadmap.Samples.CLERK;
import static de.beschlusslauf.roadmap.Samples.TODAY;
import static de.beschlusslauf.roadmap.Samples.by;
import static de.beschlusslauf.roadmap.Samples.openTitles;
import static de.beschlusslauf.roadmap.Samples.phase;
import static de.beschlusslauf.roadmap.Samples.threePhases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** Phases are re-cut while the measure runs: Dortmund made three plans out of one. */
class PhasesTests {

    private final RoadmapEntry entry = threePhases();

    @Test
    void onePhaseIsSplitIntoThree() {
        Phase second = entry.phases().all().get(1);
        Phase third = entry.phases().all().get(2);

        entry.recut(List.of(
                cut(second, "Wirtschaft", 2018), cut(second, "Bildung", 2019), cut(second, "Verwaltung", 2020),
                cut(entry.phases().all().get(0), "Phase 1", 2021), cut(third, "Phase 3", 2022)),
                by(CLERK, "Statusbericht vom 04.04.2017"));

        assertThat(openTitles(entry)).containsExactly("Wirtschaft", "Bildung", "Verwaltung", "Phase 1", "Phase 3");
        assertThat(entry.phases().require(second.id()).status()).isEqualTo(PhaseStatus.SPLIT);
        assertThat(entry.phases().open().subList(0, 3)).allMatch(part -> second.id().equals(part.cutFrom()));
        assertThat(entry.phases().require(third.id()).isOpen()).isTrue();
    }

    @Test
    void aPhaseThatIsNotNamedIsDroppedButNotForgotten() {
        Phase first = entry.phases().all().get(0);

        entry.recut(List.of(cut(first, "Phase 1", 2018)), by(CLERK, "Nur noch eine Phase"));

        assertThat(openTitles(entry)).containsExactly("Phase 1");
        assertThat(entry.phases().all()).hasSize(3).filteredOn(each -> each.status() == PhaseStatus.DROPPED).hasSize(2);
    }

    @Test
    void aDonePhaseIsNotTouched() {
        Phase first = entry.finishPhase("Stand", by(CLERK));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> entry.recut(List.of(cut(first, "anders", 2018)), by(CLERK, "weil")))
                .withMessageContaining("schon beendet");
    }

    @Test
    void atLeastOnePhaseRemains() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> entry.recut(List.of(), by(CLERK, "weil")))
                .withMessageContaining("Es bleibt keine Phase übrig");
    }

    @Test
    void datesMustAscend() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Phases.plan(List.of(phase("spät", 2020, false), phase("früh", 2018, false))))
                .withMessageContaining("„früh“ endet vor der Phase davor");
    }

    @Test
    void nothingIsPlannedIntoThePast() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> entry.phases().recut(List.of(phase("gestern", 2016, false)), TODAY))
                .withMessageContaining("endet vor dem heutigen Tag");
    }

    @Test
    void aReCutNeedsAReason() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> entry.recut(List.of(phase("neu", 2019, false)), by(CLERK)))
                .withMessageContaining("Die Begründung fehlt");
    }

    private static PhaseCut cut(Phase origin, String title, int year) {
        return new PhaseCut(origin.id(), title, LocalDate.of(year, 7, 1), true);
    }
}
