package de.beschlusslauf.roadmap;

import static de.beschlusslauf.roadmap.Samples.CLERK;
import static de.beschlusslauf.roadmap.Samples.TODAY;
import static de.beschlusslauf.roadmap.Samples.by;
import static de.beschlusslauf.roadmap.Samples.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** Publication, extract and plan of one resolution. */
class ExecutionTests {

    private static final PlannedEntry MEASURE = planned(EntryType.MEASURE, TODAY.plusDays(3));

    @Test
    void anOrderThatIsAlreadyOverdueIsRefused() {
        refused(() -> published(TODAY, TODAY.minusDays(1)), "liegt in der Vergangenheit");
    }

    @Test
    void aPublicationIsRecordedAfterItHappened() {
        refused(() -> published(TODAY.plusDays(1), TODAY.plusDays(30)), "liegt in der Zukunft");
    }

    @Test
    void aPlanHasEntriesOrAReasonWhyThereIsNothingToDo() {
        refused(() -> published().plan(plan(List.of(), null), by(CLERK)), "Planen Sie mindestens einen Eintrag");
        refused(() -> published().plan(plan(List.of(MEASURE), "doch nicht"), by(CLERK)), "Es sind Einträge geplant");
        assertThatCode(() -> published().plan(plan(List.of(), "Nur Kenntnisnahme"), by(CLERK)))
                .doesNotThrowAnyException();
    }

    @Test
    void aPlanIsMadeOnce() {
        Execution execution = published();
        execution.plan(plan(List.of(MEASURE), null), by(CLERK));

        refused(() -> execution.plan(plan(List.of(MEASURE), null), by(CLERK)), "ist bereits geplant");
    }

    @Test
    void anEntryDueInsideTheControlWindowNeedsAReason() {
        LocalDate windowEndsOn = TODAY.plusDays(3);

        refused(() -> EarlyStart.demandReason(plan(List.of(MEASURE), null), windowEndsOn), "begründen Sie den frühen");
        assertThatCode(() -> EarlyStart.demandReason(plan(List.of(MEASURE), null), windowEndsOn.minusDays(1)))
                .doesNotThrowAnyException();
        assertThatCode(() -> EarlyStart.demandReason(
                new ExecutionPlan(List.of(MEASURE), null, "Nur Vorbereitung"), windowEndsOn))
                .doesNotThrowAnyException();
    }

    @Test
    void onlyAVisionComesWithoutADueDate() {
        assertThatCode(() -> planned(EntryType.VISION, null).demandComplete(TODAY)).doesNotThrowAnyException();
        refused(() -> planned(EntryType.MEASURE, null).demandComplete(TODAY), "braucht eine Frist");
        refused(() -> planned(EntryType.MEASURE, TODAY.minusDays(1)).demandComplete(TODAY), "schon überfällig");
        refused(() -> planned(EntryType.REPORT, TODAY).demandComplete(TODAY), "Art der Vorlage");
        refused(() -> planned(EntryType.VISION, null, Samples.phase("x", 2018, false)).demandComplete(TODAY),
                "hat keine Phasen");
        assertThat(MEASURE.phasesOrWhole()).hasSize(1);
    }

    @Test
    void noPhaseIsPlannedIntoThePast() {
        refused(() -> planned(EntryType.MEASURE, TODAY.plusYears(2), Samples.phase("x", 2016, false))
                .demandComplete(TODAY), "deren Ende schon vorbei ist");
    }

    private static Execution published() {
        return published(TODAY, TODAY.plusDays(90));
    }

    private static Execution published(LocalDate day, LocalDate dueOn) {
        return new Execution(Samples.origin(), new Order(day, Channel.GAZETTE, null, Set.of("orga"), dueOn), by(CLERK));
    }

    private static ExecutionPlan plan(List<PlannedEntry> entries, String notNeededReason) {
        return new ExecutionPlan(entries, notNeededReason, null);
    }

    private static void refused(Runnable call, String sentence) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call::run).withMessageContaining(sentence);
    }
}
