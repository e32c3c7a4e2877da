package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.MasterPlan;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.roadmap.EntryStatus;
import de.beschlusslauf.roadmap.EntryType;
import de.beschlusslauf.roadmap.Phase;
import de.beschlusslauf.roadmap.PhaseStatus;
import de.beschlusslauf.roadmap.RoadmapEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S-003: three phases in sequence with an interim report after each, one cut into three while it runs. */
class MasterPlanTests extends CasePlay {

    Town dortmund;
    MasterPlan plan;

    @BeforeEach
    void open() {
        dortmund = stage.town("dortmund", LocalDate.of(2016, 5, 23));
        plan = new MasterPlan(dortmund, Days.TRUE);
    }

    @Test
    void threePhasesReportToTheCouncilAndThePlanIsAPaperOfItsOwn() {
        stage.numbers("dortmund", 3540);
        stage.play(plan, "Ratsbüro terminiert zwei Ausschüsse und den Rat");
        UUID paper = plan.paper().id();
        assertThat(dortmund.reference(paper)).isEqualTo("03540-16");
        assertThat(stations(paper)).extracting(station -> station.organizationId() + " " + station.role())
                .containsExactly("apo PRELIMINARY", "hauptausschuss PRELIMINARY", "rat DECISION");

        stage.play(plan, "Rat beschließt den Masterplan");
        assertThat(resolutions(paper)).singleElement().satisfies(resolution -> {
            assertThat(resolution.windowStatutoryDay()).isEqualTo(LocalDate.of(2016, 7, 10));
            assertThat(resolution.windowEndsOn()).isEqualTo(LocalDate.of(2016, 7, 11));
        });

        stage.play(plan, "OB-Büro teilt die laufende Phase 1");
        assertThat(phases(paper)).extracting(Phase::title, Phase::status).startsWith(
                org.assertj.core.groups.Tuple.tuple(MasterPlan.FIRST, PhaseStatus.SPLIT));
        assertThat(open(paper)).containsExactly("Teilplan Wirtschaft", "Teilplan Bildung", "Teilplan Stadtverwaltung",
                MasterPlan.SECOND, MasterPlan.THIRD);

        stage.play(plan, "Teilplan Stadtverwaltung: Zwischenbericht ist freigegeben");
        assertThat(dortmund.has(plan.paper().author(), paper, "userTask_reportProgress"))
                .as("the measure waits for its report").isFalse();
        stage.play(plan, "Teilplan Stadtverwaltung: Oberbürgermeister entscheidet");
        assertThat(dortmund.status(plan.reports().get(0).id())).isEqualTo("NOTED");
        assertThat(open(paper)).containsExactly(MasterPlan.SECOND, MasterPlan.THIRD);

        stage.play(plan);
        assertThat(plan.reports()).hasSize(3)
                .allSatisfy(report -> assertThat(dortmund.status(report.id())).isEqualTo("NOTED"));
        assertThat(dortmund.status(paper)).isEqualTo("ARCHIVED");
        assertThat(work(paper).status()).isEqualTo(EntryStatus.DONE);
        assertThat(entries(plan.finalPlan().id())).singleElement()
                .satisfies(entry -> assertThat(entry.type()).isEqualTo(EntryType.REVIEW));
        assertThat(ledgerIsSound(paper)).isTrue();
        everyKindIsKnown(List.of(paper, plan.finalPlan().id()));
        everyKindIsKnown(plan.reports().stream().map(PaperRun::id).toList());
        dossierIsAccepted(paper);
    }

    @Test
    void aMissedDueDateGoesToTheDeputyWhileTheWorkGoesOn() {
        stage.play(plan, "OB-Büro plant drei Phasen");
        stage.travelTo(LocalDate.of(2022, 7, 1));

        dortmund.does("dezernat", plan.paper().id(), "userTask_clarifyDelay",
                Map.of("reason", "Die Abstimmung dauert länger.", "newDueOn", "2022-12-30"));

        assertThat(work(plan.paper().id()).dueOn()).isEqualTo(LocalDate.of(2022, 12, 30));
        assertThat(dortmund.has(plan.paper().author(), plan.paper().id(), "userTask_reportProgress")).isTrue();
    }

    @Test
    void theMayorStopsTheWorkAfterAnInterimReport() {
        stage.play(plan, "Teilplan Stadtverwaltung: Rat nimmt den Zwischenbericht");

        dortmund.does("buergermeister", plan.paper().id(), "userTask_decideNextPhase",
                Map.of("decision", "STOP", "reason", "Drei eigene Masterpläne treten an seine Stelle."));

        assertThat(dortmund.status(plan.paper().id())).isEqualTo("ARCHIVED");
        assertThat(work(plan.paper().id()).status()).isEqualTo(EntryStatus.STRUCK);
        stage.travelTo(LocalDate.of(2018, 7, 16));
    }

    private List<String> open(UUID paper) {
        return work(paper).phases().open().stream().map(Phase::title).toList();
    }

    private List<Phase> phases(UUID paper) {
        return work(paper).phases().all();
    }

    private RoadmapEntry work(UUID paper) {
        return transaction.execute(status -> entries(paper).stream()
                .filter(entry -> entry.type() == EntryType.MEASURE)
                .findFirst().orElseThrow());
    }
}
