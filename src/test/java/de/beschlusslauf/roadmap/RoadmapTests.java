package de.beschlusslauf.roadmap;

import static de.beschlusslauf.roadmap.Plans.entry;
import static de.beschlusslauf.roadmap.Plans.measure;
import static de.beschlusslauf.roadmap.Plans.phase;
import static de.beschlusslauf.roadmap.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipFile;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineStatus;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.document.Documents;
import de.beschlusslauf.document.FileRights;
import de.beschlusslauf.document.StoredFile;
import de.beschlusslauf.dossier.Dossiers;
import de.beschlusslauf.dossier.Forgeries;
import de.beschlusslauf.dossier.Verifier;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.support.TransactionOperations;

/** Execution on a real database: from the publication to the last entry. Today is 25 June 2021, after the window. */
@Staged
class RoadmapTests extends RoadmapPlay {

    @Autowired
    PhaseDecisions decisions;
    @Autowired
    MeasureExtension extension;
    @Autowired
    DelayClearing delays;
    @Autowired
    Nominating nominating;
    @Autowired
    RoadmapReviewing reviews;
    @Autowired
    ExecutionControl control;
    @Autowired
    RoadmapDirectory roadmap;
    @Autowired
    Deadlines deadlines;
    @Autowired
    Organizations organizations;
    @Autowired
    PaperReader papers;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    Documents documents;
    @Autowired
    FileRights rights;
    @Autowired
    Dossiers dossiers;
    @Autowired
    TransactionOperations transaction;

    @Test
    void theExtractGoesToTheLeadDepartmentAndWithMoneyToTheTreasury() {
        Origin origin = stage.effective(null, true, Finance.notYetQuantified());

        assertThat(publishing.proposedRecipients(origin.resolutionId())).containsExactly("kaemmerei", "zd");
        refused(() -> publish(origin, "zd"), "Der Auszug muss auch an „Kämmerei“ gehen");
        publish(origin, "zd", "kaemmerei");

        assertThat(stage.resolutionStatus(origin)).isEqualTo("IN_EXECUTION");
        assertThat(stage.ledger(origin)).containsExactly("roadmap.resolutionPublished", "roadmap.extractSent",
                "roadmap.extractSent");
        refused(() -> publish(origin, "zd", "kaemmerei"), "bereits bekannt gemacht");
    }

    @Test
    void theDepartmentPlansWithinTenWorkingDaysAfterItGotTheExtract() {
        Origin origin = stage.effective(null);
        publish(origin, "zd");
        Deadline plan = deadline(DeadlineKind.EXECUTION_PLAN, origin.resolutionId().value());

        assertThat(plan.dueOn()).isEqualTo(LocalDate.of(2021, 7, 9));
        assertThat(plan.derivation().sentences()).contains(
                "Ausgangspunkt ist der Versand des Beschlussauszugs am Freitag, dem 25.06.2021.");
        planning.plan(origin.resolutionId(), new ExecutionPlan(List.of(), "Nur Kenntnisnahme", null), "amt1");

        assertThat(deadline(DeadlineKind.EXECUTION_PLAN, origin.resolutionId().value()).status())
                .isEqualTo(DeadlineStatus.MET);
    }

    @Test
    void anOrderThatEndsSoonerIsPlannedUntilThen() {
        Origin origin = stage.effective(null);
        publishing.publish(origin.resolutionId(), new Order(TODAY, Channel.COUNCIL_SYSTEM, null, Set.of("zd"),
                TODAY.plusDays(3)), "ratsbuero1");

        assertThat(deadline(DeadlineKind.EXECUTION_PLAN, origin.resolutionId().value()).dueOn())
                .isEqualTo(TODAY.plusDays(3));
    }

    @Test
    void noPhaseEndsAfterItsMeasure() {
        Origin origin = stage.effective(null, true, Finance.none());
        publish(origin, "zd");

        refused(() -> planning.plan(origin.resolutionId(), plan(measure(null, phase(2026), phase(2028))), "system"),
                "erst nach der Frist der Maßnahme endet");
    }

    @Test
    void aNonPublicMatterIsPublishedUnderAPublicTitle() {
        Origin origin = stage.effective(null, false, Finance.none());

        refused(() -> publish(origin, "zd"), "nennen Sie den Titel");
    }

    @Test
    void whereNothingIsToBeDoneTheResolutionIsSettledWithAReason() {
        Origin origin = stage.effective(null);
        publish(origin, "zd");

        planning.plan(origin.resolutionId(), new ExecutionPlan(List.of(), "Nur Kenntnisnahme", null), "amt1");

        assertThat(stage.resolutionStatus(origin)).isEqualTo("SETTLED");
        assertThat(stage.ledger(origin)).containsExactly("roadmap.resolutionPublished", "roadmap.extractSent", "roadmap.executionPlanned",
                "roadmap.executionFinished");
    }

    @Test
    void workInsideTheControlWindowNeedsARecordedReason() {
        Origin origin = stage.effective(LocalDate.of(2021, 6, 24));
        publish(origin, "zd");
        PlannedEntry early = measure(LocalDate.of(2021, 6, 17), null);

        refused(() -> planning.plan(origin.resolutionId(), plan(early), "amt1"), "begründen Sie den frühen Beginn");
        planning.plan(origin.resolutionId(), new ExecutionPlan(List.of(early), null, "Nur Vorbereitung"), "amt1");

        assertThat(roadmap.execution(origin.resolutionId())).get().extracting(Execution::earlyStartReason)
                .isEqualTo("Nur Vorbereitung");
    }

    @Test
    void theProjectGroupHasTwelveMembersOneOfEachFaction() {
        Origin origin = stage.effective(null);
        EntryId id = opened(origin, measure(LocalDate.of(2021, 6, 30), 6)).get(0);
        assertThat(deadlines.find(DeadlineKind.NOMINATION_DUE, id.value()).orElseThrow().dueAt())
                .isEqualTo(Instant.parse("2021-06-30T21:59:59Z"));
        List<Nomination> members = new ArrayList<>();
        organizations.factions("meerbusch").forEach(each -> members.add(new Nomination(each.id(), "Für " + each.id())));
        for (int i = 1; i <= 5; i++) {
            members.add(new Nomination(null, "Beschäftigte " + i));
        }

        refused(() -> nominating.nominate(id, members, NominationDay.TODAY, "ratsbuero1"), "sind 5 statt 6 Mitglieder benannt");
        members.add(new Nomination(null, "Beschäftigte 6"));
        nominating.nominate(id, members, NominationDay.TODAY, "ratsbuero1");

        assertThat(roadmap.group(id)).get().satisfies(group -> assertThat(group.nominations()).hasSize(12));
        assertThat(deadline(DeadlineKind.NOMINATION_DUE, id).status()).isEqualTo(DeadlineStatus.MET);
    }

    @Test
    void anOrderedReportIsAPaperOfItsOwnAndHoldsTheResolutionOpen() {
        Origin origin = stage.effective(null);
        opened(origin, entry(EntryType.REPORT, LocalDate.of(2021, 9, 1), PaperKind.RESOLUTION_PROPOSAL),
                entry(EntryType.VISION, null, null));
        control.finishIfDone(origin.resolutionId(), "system");
        assertThat(stage.resolutionStatus(origin)).isEqualTo("IN_EXECUTION");
        PaperId child = new PaperId(stage.children(origin).get(0));

        ended(child, PaperStatus.ARCHIVED);

        assertThat(stage.resolutionStatus(origin)).isEqualTo("SETTLED");
        assertThat(roadmap.of(origin.resolutionId())).extracting(RoadmapEntry::status)
                .containsExactly(EntryStatus.DONE, EntryStatus.OPEN);
        assertThat(papers.summary(child).kind()).isEqualTo(PaperKind.RESOLUTION_PROPOSAL);
    }

    @Test
    void threePhasesWithReportsAndAReCutEndConfirmedByASecondPerson() {
        Origin origin = stage.effective(null);
        EntryId id = opened(origin, measure(null, phase(2023), phase(2025), phase(2027))).get(0);

        assertThat(progress.finishPhase(id, "Bestand aufgenommen", "amt1")).isTrue();
        PaperId report = new PaperId(stage.children(origin).get(0));
        assertThat(transaction.<String>execute(status -> papers.require(report).content().facts()))
                .isEqualTo("Bestand aufgenommen");
        ended(report, PaperStatus.ARCHIVED);
        decisions.decide(id, PhaseDecision.ADAPT, "Der Rat will drei Pläne", "buergermeister1");
        PhaseId second = roadmap.require(id).phases().open().get(0).id();
        progress.recut(id, List.of(new PhaseCut(second, "Wirtschaft", LocalDate.of(2025, 7, 1), false),
                new PhaseCut(second, "Bildung", LocalDate.of(2026, 7, 1), false)), "Statusbericht", "amt1");
        progress.finishPhase(id, "Wirtschaft steht", "amt1");
        progress.complete(id, "Masterplan beschlossen", List.of(), "amt1");
        refused(() -> completions.confirm(id, "amt1"), "eine andere Person");
        completions.confirm(id, "ratsbuero1");
        control.finishIfDone(origin.resolutionId(), "system");

        RoadmapEntry done = roadmap.require(id);
        assertThat(done.status()).isEqualTo(EntryStatus.DONE);
        assertThat(done.phases().all()).extracting(Phase::status).containsExactly(PhaseStatus.DONE, PhaseStatus.SPLIT,
                PhaseStatus.DROPPED, PhaseStatus.DONE, PhaseStatus.DONE);
        assertThat(deadline(DeadlineKind.PHASE_DUE, second.value()).status()).isEqualTo(DeadlineStatus.CANCELLED);
        assertThat(deadline(DeadlineKind.MEASURE_DUE, id).status()).isEqualTo(DeadlineStatus.MET);
        assertThat(stage.resolutionStatus(origin)).isEqualTo("SETTLED");
        assertThat(stage.ledger(origin)).containsExactly("roadmap.resolutionPublished", "roadmap.extractSent", "roadmap.executionPlanned",
                "roadmap.measuresOpened", "roadmap.phaseFinished", "roadmap.reportNoted", "roadmap.nextPhaseDecided",
                "roadmap.phasesRecut", "roadmap.phaseFinished", "roadmap.completionReported",
                "roadmap.completionConfirmed", "roadmap.executionFinished");
    }

    @Test
    void aWithdrawnPaperTakesItsMeasuresWithItButNotTheReview() {
        Origin origin = stage.effective(null);
        EntryId id = opened(origin, measure(LocalDate.of(2021, 9, 1), null),
                entry(EntryType.REVIEW, LocalDate.of(2021, 12, 1), null),
                entry(EntryType.REPORT, LocalDate.of(2021, 9, 1), PaperKind.REPORT)).get(0);
        progress.complete(id, "Fertig", List.of(), "amt1");

        transaction.executeWithoutResult(
                status -> events.publishEvent(new Paper.Withdrawn(origin.paperId(), "ratsbuero1")));
        ended(new PaperId(stage.children(origin).get(0)), PaperStatus.ARCHIVED);

        assertThat(roadmap.of(origin.resolutionId())).extracting(RoadmapEntry::status)
                .containsExactly(EntryStatus.OBSOLETE, EntryStatus.OPEN, EntryStatus.OBSOLETE);
        assertThat(deadline(DeadlineKind.CONFIRMATION, id).status()).isEqualTo(DeadlineStatus.CANCELLED);
        assertThat(deadline(DeadlineKind.MEASURE_DUE, id).status()).as("reported in time").isEqualTo(DeadlineStatus.MET);
    }

    @Test
    void aDelayMovesTheDeadlineWithItsReason() {
        Origin origin = stage.effective(null);
        EntryId id = opened(origin, measure(LocalDate.of(2021, 7, 1), null)).get(0);
        clock.travelTo(Instant.parse("2021-07-05T08:00:00Z"));

        delays.clarify(id, LocalDate.of(2021, 12, 31), "Stelle unbesetzt", "dezernent1");

        Deadline moved = deadline(DeadlineKind.MEASURE_DUE, id);
        assertThat(moved.dueOn()).isEqualTo(LocalDate.of(2021, 12, 31));
        assertThat(moved.changeReason()).isEqualTo("Stelle unbesetzt");
    }

    @Test
    void theEvidenceOfAMeasureStandsInItsRecordAndItsFileInTheDossier() throws Exception {
        Origin origin = stage.effective(null, false, Finance.none());
        publishing.publish(origin.resolutionId(), new Order(TODAY, Channel.COUNCIL_SYSTEM, "Grundstück", Set.of("zd"),
                LocalDate.of(2021, 12, 31)), "ratsbuero1");
        planning.plan(origin.resolutionId(), plan(measure(LocalDate.of(2021, 9, 1), null)), "amt1");
        EntryId id = opening.open(origin.resolutionId()).get(0);
        StoredFile evidence = documents.store("meerbusch", "Abnahme.pdf", null,
                new ByteArrayInputStream("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8)), "amt1");

        progress.complete(id, "Fertig", List.of(evidence.id()), "amt1");
        assertThat(rights.require(evidence.id(), RoadmapStage.member("zd"))).as("its department").isEqualTo(evidence);
        refused(() -> rights.require(evidence.id(), RoadmapStage.member("it")), "Diese Datei gibt es nicht");

        Path dossier = Files.createTempFile("dossier", ".zip");
        try (OutputStream target = Files.newOutputStream(dossier)) {
            Chain chain = Chain.paper(origin.paperId().value());
            dossiers.write(chain, dossiers.state(chain), target);
        }
        assertThat(Verifier.run(dossier)).startsWith("0 Das Dossier ist unverändert.");
        try (ZipFile zip = new ZipFile(dossier.toFile())) {
            assertThat(zip.getEntry("dateien/" + evidence.sha256() + ".pdf")).isNotNull();
        }
        new Forgeries(dossier).onAnnexesAreFound();
    }

    @Test
    void aReviewComesBackUntilItIsEnded() {
        Origin origin = stage.effective(null);
        opened(origin, entry(EntryType.REVIEW, LocalDate.of(2021, 12, 1), null));
        EntryId id = roadmap.of(origin.resolutionId()).get(0).id();

        reviews.review(id, new Review("Neue Vorhaben", "it", LocalDate.of(2022, 6, 1), null), "amt1");
        assertThat(roadmap.require(id).ownerDepartment()).isEqualTo("it");
        assertThat(deadline(DeadlineKind.REVIEW_DUE, id).dueOn()).isEqualTo(LocalDate.of(2022, 6, 1));

        refused(() -> reviews.review(id, new Review("Ende", "it", null, null), "amt1"), "Die Begründung fehlt");
        reviews.review(id, new Review("Ende", "it", null, "Strategie ist beschlossen"), "amt1");
        assertThat(deadline(DeadlineKind.REVIEW_DUE, id).status()).isEqualTo(DeadlineStatus.MET);
    }

    @Test
    void theListShowsWhatIsLateInRed() {
        Origin origin = stage.effective(null);
        EntryId id = opened(origin, measure(LocalDate.of(2021, 6, 28), null)).get(0);
        clock.travelTo(Instant.parse("2021-07-05T08:00:00Z"));

        assertThat(roadmap.list("meerbusch", "zd", null, PageRequest.of(0, 200)))
                .filteredOn(view -> view.id().equals(id)).singleElement()
                .satisfies(view -> assertThat(view.light()).isEqualTo(TrafficLight.RED));
        assertThat(roadmap.executions(origin.paperId())).singleElement()
                .satisfies(execution -> assertThat(execution.entries()).hasSize(1));
        assertThat(roadmap.list("erkelenz", null, null, PageRequest.of(0, 200))).isEmpty();
    }

    @Test
    void aPhaseGetsMoreTimeUntilTheNextOneEnds() {
        Origin origin = stage.effective(null);
        EntryId id = opened(origin, measure(null, phase(2023), phase(2025))).get(0);
        PhaseId first = roadmap.require(id).phases().open().get(0).id();
        Deadline due = deadline(DeadlineKind.PHASE_DUE, first.value());

        refused(() -> transaction.executeWithoutResult(status -> extension.check(due, LocalDate.of(2025, 7, 2))),
                "wäre die Phase „Phase bis 2025“ verspätet");
        transaction.executeWithoutResult(status -> extension.extend(due, LocalDate.of(2024, 7, 1),
                "Fristverlängerung", "leitung1"));

        assertThat(roadmap.require(id).phases().open()).extracting(Phase::dueOn)
                .containsExactly(LocalDate.of(2024, 7, 1), LocalDate.of(2025, 7, 1));
        assertThat(deadline(DeadlineKind.PHASE_DUE, first.value()).dueOn()).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(stage.ledger(origin)).contains("roadmap.phaseExtended");
    }

    private void ended(PaperId paper, PaperStatus status) {
        transaction.executeWithoutResult(running -> events.publishEvent(new Paper.Closed(paper, status)));
    }

    private Deadline deadline(DeadlineKind kind, EntryId id) {
        return deadline(kind, id.value());
    }

    private Deadline deadline(DeadlineKind kind, UUID id) {
        return deadlines.find(kind, id).orElseThrow();
    }

    private static void refused(Runnable call, String sentence) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call::run).withMessageContaining(sentence);
    }
}
