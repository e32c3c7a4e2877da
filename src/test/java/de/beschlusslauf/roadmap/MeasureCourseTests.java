package de.beschlusslauf.roadmap;

import static de.beschlusslauf.roadmap.Plans.measure;
import static de.beschlusslauf.roadmap.Plans.phase;
import static de.beschlusslauf.roadmap.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.Staged;
import de.beschlusslauf.register.PaperRecords;
import de.beschlusslauf.register.TimeLine;
import de.beschlusslauf.register.TimeLineEntry;
import de.beschlusslauf.register.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The time line of the paper tells of each act on a measure which one it was, who did it, what, when, and why. */
@Staged
class MeasureCourseTests extends RoadmapPlay {

    private static final Viewer AUDITOR = new Viewer("meerbusch.pruefung", true, List.of());

    private static final Viewer READER = new Viewer("meerbusch.sachbearbeitung.schule", false, List.of());

    @Autowired
    PhaseDecisions decisions;
    @Autowired
    DelayClearing delays;
    @Autowired
    TimeLine timeLine;
    @Autowired
    PaperRecords records;

    private Origin origin;

    @BeforeEach
    void aResolutionIsPublished() {
        origin = stage.effective(null);
        publish(origin, "zd");
    }

    @Test
    void whyAMeasureIsDeferredCutAnewAdaptedAndEndedIsTold() {
        // given
        EntryId id = opened(measure(null, phase(2023), phase(2025)));

        // when
        progress.recut(id, List.of(phase(2024)), "Die Förderung kommt später.", "amt1");
        progress.defer(id, LocalDate.of(2028, 2, 1), "Die Stelle ist unbesetzt.", "amt1");
        decisions.decide(id, PhaseDecision.ADAPT, "Der Rat will kleinere Schritte.", "leitung1");
        delays.note(id, "system");
        decisions.decide(id, PhaseDecision.CONTINUE, null, "leitung1");
        progress.end(id, EntryStatus.STRUCK, "Der Bund hat das Programm eingestellt.", "amt1");

        // then
        assertTold("roadmap.phasesRecut", "Die Phasen einer Maßnahme wurden neu zugeschnitten; offen sind jetzt 1.", "Angegebener Grund zu"
                + " „Strategie erarbeiten“: Die Förderung kommt später.");
        assertTold("roadmap.measureDeferred", "Eine Maßnahme wurde zurückgestellt bis 01.02.2028.",
                "Angegebener Grund zu „Strategie erarbeiten“: Die Stelle ist unbesetzt.");
        assertThat(told("roadmap.nextPhaseDecided", AUDITOR)).extracting(TimeLineEntry::what, TimeLineEntry::stated).containsExactly(
                tuple("Über die nächste Phase wurde entschieden: anpassen.",
                        "Angegebener Grund zu „Strategie erarbeiten“: Der Rat will kleinere Schritte."),
                tuple("Über die nächste Phase wurde entschieden: weiterführen.",
                        "Betrifft „Strategie erarbeiten“."));
        assertTold("roadmap.delayNoted", "Eine Maßnahme ist verspätet; das Dezernat soll den Grund nennen.",
                "Betrifft „Strategie erarbeiten“.");
        assertThat(told("roadmap.entryEnded", AUDITOR)).singleElement().satisfies(entry -> {
            assertThat(entry.stated()).isEqualTo("Angegebener Grund zu „Strategie erarbeiten“: Der Bund hat das Programm eingestellt.");
            assertThat(entry.who()).isEqualTo("amt1");
            assertThat(entry.at()).isBetween("2021-06-25T08:00:00Z", "2021-06-25T08:10:00Z");
        });
    }

    @Test
    void whyACompletionIsNotConfirmedIsTold() {
        EntryId id = opened(measure(LocalDate.of(2021, 9, 1), null));
        progress.complete(id, "Fertig.", List.of(), "amt1");
        completions.sendBack(id, "Der Nachweis fehlt.", "amt2");

        assertTold("roadmap.completionReturned", "Die Erledigung wurde nicht bestätigt; die Maßnahme läuft weiter.",
                "Angegebener Grund zu „Strategie erarbeiten“: Der Nachweis fehlt.");
    }

    @Test
    void whyNothingIsToBeCarriedOutIsTold() {
        planning.plan(origin.resolutionId(), new ExecutionPlan(List.of(), "Der Beschluss wirkt aus sich selbst.", null), "amt1");

        assertThat(told("roadmap.executionPlanned", AUDITOR)).singleElement().satisfies(entry -> assertThat(entry.stated())
                .isEqualTo("Angegebener Grund: Der Beschluss wirkt aus sich selbst."));
    }

    @Test
    void whoDoesNotSeeEverythingIsToldNeitherTheMeasureNorTheReason() {
        EntryId id = opened(measure(LocalDate.of(2021, 9, 1), null));
        progress.defer(id, LocalDate.of(2022, 2, 1), "Die Stelle ist unbesetzt.", "amt1");

        assertThat(told("roadmap.measureDeferred", READER)).singleElement()
                .satisfies(entry -> assertThat(entry.stated()).isNull());
    }

    private EntryId opened(PlannedEntry entry) {
        planning.plan(origin.resolutionId(), plan(entry), "amt1");
        return opening.open(origin.resolutionId()).get(0);
    }

    private void assertTold(String event, String what, String stated) {
        assertThat(told(event, AUDITOR)).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo(what);
            assertThat(entry.stated()).isEqualTo(stated);
        });
    }

    private List<TimeLineEntry> told(String event, Viewer viewer) {
        return timeLine.of(records.require(origin.paperId().value(), "meerbusch", viewer), viewer).stream()
                .filter(entry -> entry.event().equals(event)).toList();
    }
}
