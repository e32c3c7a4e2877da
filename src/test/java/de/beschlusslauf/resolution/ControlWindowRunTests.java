package de.beschlusslauf.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.Staged;
import de.beschlusslauf.consultation.Clerks;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.Deliberation;
import de.beschlusslauf.consultation.PathPlanning;
import de.beschlusslauf.consultation.PlannedStation;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.process.PaperVariables;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.resolution.process.ResolutionVariables;
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.DrivableClock;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Routing;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The control window with real model, forms and domain; nothing survives a test. */
@Staged
@Transactional
class ControlWindowRunTests {

    static final String MAYOR = "meerbusch.buergermeister";

    @Autowired
    Deliberation deliberation;
    @Autowired
    Clerks clerks;
    @Autowired
    PathPlanning planning;
    @Autowired
    ResolutionReader resolutions;
    @Autowired
    PaperReader papers;
    @Autowired
    ProcessStarts starts;
    @Autowired
    RuntimeService runtime;
    @Autowired
    DrivableClock clock;

    PaperId paper;
    Resolution resolution;

    @BeforeEach
    void itIsSummer2021() {
        clock.travelTo(Instant.parse("2021-07-05T08:00:00Z"));
        paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void theCouncilsResolutionTakesEffectWhenTheWindowIsOver() {
        // given
        String run = run("rat", LocalDate.of(2021, 9, 30));
        Task review = clerks.task(run, "userTask_reviewResolution");
        assertThat(review.getDueDate()).isEqualTo(Date.from(Instant.parse("2021-10-04T21:59:59Z")));
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(Instant.parse("2021-10-04T22:00:00Z")));
        assertThat(clerks.open(MAYOR, Roles.MAYOR, review).get("shiftWarning").toString())
                .contains("03.10.2021").contains("§ 193 BGB");

        // when
        clerks.fire(run);

        // then
        assertThat(status()).isEqualTo(ResolutionStatus.EFFECTIVE);
        assertThat(isRunning(run)).isFalse();
    }

    @Test
    void theMayorMayLetItPassEarlier() {
        String run = run("rat", LocalDate.of(2021, 9, 30));

        clerks.submit(MAYOR, Roles.MAYOR, clerks.task(run, "userTask_reviewResolution"),
                Map.of("decision", "NO_OBJECTION"));

        assertThat(status()).isEqualTo(ResolutionStatus.EFFECTIVE);
    }

    @Test
    void theMayorsObjectionSuspendsIt() {
        // given
        String run = run("rat", LocalDate.of(2021, 9, 30));
        Task review = clerks.task(run, "userTask_reviewResolution");
        assertThatThrownBy(() -> clerks.submit(MAYOR, Roles.MAYOR, review, Map.of("decision", "OBJECTION")))
                .isInstanceOf(Refusal.class).hasMessageContaining("schriftliche Begründung");

        // when
        clerks.submit(MAYOR, Roles.MAYOR, review, Map.of("decision", "OBJECTION", "reason", "Gefährdet das Wohl."));

        // then
        assertThat(status()).isEqualTo(ResolutionStatus.SUSPENDED);
        assertThat(planning.standing(paper).next()).hasSize(1);
        assertThat(isRunning(run)).isFalse();
    }

    @Test
    void theOfficeRecordsAnObjectionToACommittee() {
        // given
        String run = run("adi", LocalDate.of(2021, 9, 14));
        Task record = clerks.task(run, "userTask_recordObjection");
        assertThat(clerks.open(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, record))
                .containsEntry("membersNeeded", "mindestens 4 Mitglieder (ein Fünftel)");

        // when
        clerks.submit(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, record, Map.of("kind", "OBJECTION_MEMBERS", "members", 4,
                "lodgedOn", "2021-09-14", "reason", "Zu teuer"));

        // then
        assertThat(status()).isEqualTo(ResolutionStatus.SUSPENDED);
        assertThat(resolutions.objections(List.of(resolution)).get(resolution.id())).singleElement()
                .satisfies(objection -> assertThat(objection.members()).isEqualTo(4));
    }

    private String run(String organization, LocalDate day) {
        List<ConsultationId> path = deliberation.plan(paper, PlannedStation.of(organization, ConsultationRole.DECISION, 1)
                .in(deliberation.session(organization, day), null));
        deliberation.resolve(path.get(0), Deliberation.accepted());
        resolution = resolutions.of(paper).get(0);
        return starts.start("control-window", papers.summary(paper).reference(), "meerbusch",
                Routing.with(ResolutionVariables.RESOLUTION_ID, resolution.id()).and(PaperVariables.PAPER_ID, paper));
    }

    private ResolutionStatus status() {
        return resolutions.require(resolution.id()).status();
    }

    private boolean isRunning(String run) {
        return runtime.createProcessInstanceQuery().processInstanceId(run).count() > 0;
    }
}
