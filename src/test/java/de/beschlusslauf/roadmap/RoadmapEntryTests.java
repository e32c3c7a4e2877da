package de.beschlusslauf.roadmap;

import static de.beschlusslauf.roadmap.Samples.CLERK;
import static de.beschlusslauf.roadmap.Samples.CONTROLLER;
import static de.beschlusslauf.roadmap.Samples.by;
import static de.beschlusslauf.roadmap.Samples.measure;
import static de.beschlusslauf.roadmap.Samples.phase;
import static de.beschlusslauf.roadmap.Samples.threePhases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** What may happen to an entry of the roadmap, in sentences. */
class RoadmapEntryTests {

    @Test
    void aMeasureWithoutPhasesGetsOneThatLastsUntilItsDueDate() {
        RoadmapEntry entry = measure();

        assertThat(entry.phases().all()).singleElement()
                .satisfies(only -> assertThat(only.dueOn()).isEqualTo(entry.dueOn()));
    }

    @Test
    void aPhaseBeyondTheDueDateStretchesTheMeasure() {
        RoadmapEntry entry = measure(phase("lang", 2026, false));

        assertThat(entry.dueOn()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void aFinishedPhaseMakesTheNextOneCurrent() {
        RoadmapEntry entry = threePhases();

        Phase done = entry.finishPhase("Bestandsaufnahme liegt vor", by(CLERK));

        assertThat(done.reportText()).isEqualTo("Bestandsaufnahme liegt vor");
        assertThat(entry.status()).isEqualTo(EntryStatus.IN_PROGRESS);
        assertThat(entry.phases().current()).hasValueSatisfying(next -> assertThat(next.title()).isEqualTo("Phase 2"));
    }

    @Test
    void aReportOnProgressMovesNeitherDatesNorPhases() {
        RoadmapEntry entry = threePhases();
        entry.defer(LocalDate.of(2030, 1, 31), by(CLERK, "Stelle unbesetzt"));
        List<Phase> before = entry.phases().all();

        entry.report(Pace.DELAYED, by(CLERK, "Die Ausschreibung ist veröffentlicht."));

        assertThat(entry.dueOn()).isEqualTo(LocalDate.of(2030, 1, 31));
        assertThat(entry.phases().all()).isEqualTo(before);
        assertThat(entry.status()).as("under way again").isEqualTo(EntryStatus.IN_PROGRESS);
        assertThat(entry.versions()).last().satisfies(last -> {
            assertThat(last.change()).isEqualTo(EntryChange.DELAYED);
            assertThat(last.reason()).isEqualTo("Die Ausschreibung ist veröffentlicht.");
        });
    }

    @Test
    void noProgressIsReportedOfAMeasureThatHasEnded() {
        RoadmapEntry entry = threePhases();
        entry.end(EntryStatus.STRUCK, by(CLERK, "Kein Bedarf mehr"));

        refused(() -> entry.report(Pace.ON_TRACK, by(CLERK, "Es läuft.")), "ist bereits gestrichen");
    }

    @Test
    void noPhaseIsLeftToFinishWhenAllAreDone() {
        RoadmapEntry entry = measure(phase("einzige", 2018, false));
        entry.finishPhase("fertig", by(CLERK));

        refused(() -> entry.finishPhase("noch einmal", by(CLERK)), "Alle Phasen sind abgeschlossen");
    }

    @Test
    void aMeasureWithOpenPhasesIsNotComplete() {
        RoadmapEntry entry = threePhases();

        refused(() -> entry.complete("Alles da", List.of(), by(CLERK)), "„Phase 1“ ist noch offen");
    }

    @Test
    void theLastPhaseThatOwesAReportIsNotSkipped() {
        RoadmapEntry entry = measure(phase("mit Bericht", 2018, true));

        refused(() -> entry.complete("Alles da", List.of(), by(CLERK)), "ist noch offen");
    }

    @Test
    void completionNeedsEvidence() {
        refused(() -> measure().complete(" ", List.of(), by(CLERK)), "Der Nachweis fehlt");
    }

    @Test
    void completionCountsOnlyWhenAnotherPersonConfirmsIt() {
        RoadmapEntry entry = measure();
        entry.complete("Konzept im Intranet", List.of(), by(CLERK));

        refused(() -> entry.confirm(by(CLERK)), "eine andere Person");
        assertThat(entry.status()).isEqualTo(EntryStatus.AWAITING_CONFIRMATION);

        entry.confirm(by(CONTROLLER));
        assertThat(entry.status()).isEqualTo(EntryStatus.DONE);
        assertThat(entry.phases().open()).isEmpty();
        assertThat(entry.completion()).satisfies(done -> assertThat(done.confirmedBy()).isEqualTo(CONTROLLER));
    }

    @Test
    void theLastPhaseStaysOpenUntilTheCompletionIsConfirmedAndThenEndsWithIt() {
        RoadmapEntry entry = measure(phase("einzige", 2018, false));
        assertThat(entry.endingWithConfirmation()).isEmpty();

        entry.complete("Konzept im Intranet", List.of(), by(CLERK));
        assertThat(entry.endingWithConfirmation()).hasValueSatisfying(last -> assertThat(last.title()).isEqualTo("einzige"));
        entry.returnCompletion(by(CONTROLLER, "Kapitel 5 fehlt"));
        assertThat(entry.endingWithConfirmation()).isEmpty();
        assertThat(entry.phases().open()).hasSize(1);

        entry.complete("Mit Kapitel 5", List.of(), by(CLERK));
        entry.confirm(by(CONTROLLER));
        assertThat(entry.endingWithConfirmation()).isEmpty();
        assertThat(entry.phases().all()).singleElement()
                .satisfies(last -> assertThat(last.reportText()).isEqualTo("Mit Kapitel 5"));
    }

    @Test
    void anUnconfirmedCompletionGoesBackWithAReason() {
        RoadmapEntry entry = measure();
        entry.complete("Konzept im Intranet", List.of(), by(CLERK));

        refused(() -> entry.returnCompletion(by(CONTROLLER)), "Die Begründung fehlt");
        entry.returnCompletion(by(CONTROLLER, "Kapitel 5 fehlt"));

        assertThat(entry.status()).isEqualTo(EntryStatus.IN_PROGRESS);
        assertThat(entry.completion()).isNull();
        assertThat(entry.refusedCompletion()).hasValueSatisfying(refused -> {
            assertThat(refused.refusedBy()).isEqualTo(CONTROLLER);
            assertThat(refused.reason()).isEqualTo("Kapitel 5 fehlt");
            assertThat(refused.reported()).extracting(Completion::evidence).isEqualTo("Konzept im Intranet");
        });
        entry.complete("Mit Kapitel 5", List.of(), by(CLERK));
        assertThat(entry.refusedCompletion()).as("reported again").isEmpty();
    }

    @Test
    void nobodyConfirmsWhatNobodyReported() {
        refused(() -> measure().confirm(by(CONTROLLER)), "ist nicht erledigt gemeldet");
    }

    @Test
    void strikingNeedsAReasonAndDropsWhatIsOpen() {
        RoadmapEntry entry = threePhases();

        refused(() -> entry.end(EntryStatus.STRUCK, by(CLERK)), "Die Begründung fehlt");
        entry.end(EntryStatus.OVERTAKEN, by(CLERK, "Neuer Ratsbeschluss"));

        assertThat(entry.status()).isEqualTo(EntryStatus.OVERTAKEN);
        assertThat(entry.phases().all()).allMatch(each -> each.status() == PhaseStatus.DROPPED);
    }

    @Test
    void anEndedMeasureStaysAsItIs() {
        RoadmapEntry entry = measure();
        entry.end(EntryStatus.STRUCK, by(CLERK, "kein Geld"));

        refused(() -> entry.finishPhase("doch", by(CLERK)), "ist bereits gestrichen");
        refused(() -> entry.moveDue(LocalDate.of(2030, 1, 1), by(CLERK, "später")), "ist bereits gestrichen");
    }

    @Test
    void stoppingAfterAnInterimReportStrikesTheMeasure() {
        RoadmapEntry entry = threePhases();
        entry.finishPhase("Zwischenstand", by(CLERK));

        entry.decide(PhaseDecision.STOP, by("buergermeister1", "Der Rat will drei eigene Pläne"));

        assertThat(entry.status()).isEqualTo(EntryStatus.STRUCK);
    }

    @Test
    void theDueDateMovesWithAReasonIntoTheFutureOnly() {
        RoadmapEntry entry = measure();

        refused(() -> entry.moveDue(LocalDate.of(2016, 7, 14), by(CLERK, "spät")), "muss nach heute liegen");
        entry.moveDue(LocalDate.of(2023, 1, 31), by(CLERK, "Ausschreibung wiederholt"));

        assertThat(entry.dueOn()).isEqualTo(LocalDate.of(2023, 1, 31));
        assertThat(entry.phases().current()).hasValueSatisfying(
                only -> assertThat(only.dueOn()).isEqualTo(LocalDate.of(2023, 1, 31)));
    }

    @Test
    void aDeferredMeasureGoesOnWithTheNextReport() {
        RoadmapEntry entry = threePhases();
        entry.defer(LocalDate.of(2024, 7, 1), by(CLERK, "Stelle unbesetzt"));
        assertThat(entry.status()).isEqualTo(EntryStatus.DEFERRED);

        entry.finishPhase("wieder aufgenommen", by(CLERK));
        assertThat(entry.status()).isEqualTo(EntryStatus.IN_PROGRESS);
    }

    @Test
    void everyChangeMakesAVersionWithWhoAndWhy() {
        RoadmapEntry entry = threePhases();
        entry.finishPhase("Stand", by(CLERK));
        entry.moveDue(LocalDate.of(2023, 7, 1), by("dezernent1", "Mehr Beteiligung"));

        assertThat(entry.versions()).extracting(EntryVersion::change)
                .containsExactly(EntryChange.PLANNED, EntryChange.PHASE_DONE, EntryChange.DUE_MOVED);
        assertThat(entry.versions().get(2).actor()).isEqualTo("dezernent1");
        assertThat(entry.versions().get(2).reason()).isEqualTo("Mehr Beteiligung");
    }

    @Test
    void aReviewThatEndsTheCycleKeepsWhatHasChangedUntilThen() {
        assertThat(new Review("Zwei Vorhaben sind fertig.", "zd", null, "Alles ist erledigt.").ending())
                .isEqualTo("Alles ist erledigt.\nWas sich geändert hat: Zwei Vorhaben sind fertig.");
        assertThat(new Review("Zwei Vorhaben sind fertig.", "zd", null, " ").ending()).isNull();
    }

    private static void refused(Runnable call, String sentence) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call::run).withMessageContaining(sentence);
    }
}
