package de.beschlusslauf.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineStatus;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.PassedDeadlines;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.lateness.AskExtension;
import de.beschlusslauf.lateness.Extension;
import de.beschlusslauf.lateness.ExtensionDesk;
import de.beschlusslauf.lateness.ExtensionReason;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.meeting.PlanMeeting;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Silence at the end of co-signing: consent in Erkelenz, whose profile says so, and nothing in Meerbusch. */
class SilentConsentTests extends DraftingFlow {

    private static LocalDate session = LocalDate.of(2048, 6, 10);

    private final Map<String, Object> costs = Map.of("financeEffect", "YES", "financeKind", "AUFWAND", "amount",
            12500, "authorisationSufficient", "true", "relevance", List.of("LEGAL_RISK"), "targetDay",
            nextDay().toString());

    @Autowired
    MeetingPlanning meetings;

    @Autowired
    Organizations organizations;

    @Autowired
    List<PassedDeadlines> passed;

    @Autowired
    Deadlines deadlines;

    @Autowired
    ExtensionDesk extensions;

    @Autowired
    Ledger ledger;

    @Autowired
    Staff staff;

    @Autowired
    EqualityClaims claims;

    @Autowired
    SilentConsent consent;

    @Autowired
    DrivableClock clock;

    @BeforeEach
    void wellBeforeTheSession() {
        clock.travelTo(Zones.at(LocalDate.of(2048, 4, 1), LocalTime.of(9, 0)));
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void whereTheProfileSaysSoThePaperGoesOnAndNobodyHasSigned() {
        // given
        PaperId paper = inCoSigning("erkelenz", "hauptamt");
        coSign(paper, "kaemmerei", "SIGNED");

        // when
        afterTheEnd(paper);

        // then
        assertThat(open(paper)).containsExactly("userTask_signOffDeputy");
        assertThat(read(paper, Paper::coSignatures)).filteredOn(each -> each.department().equals("rechtsamt"))
                .singleElement().satisfies(each -> {
                    assertThat(each.decision()).isEqualTo(CoSignDecision.BY_SILENCE);
                    assertThat(each.signer()).isNull();
                    assertThat(each.remark()).contains("Keine Antwort bis zum", "Dienstanweisung");
                });
        assertThat(deadlines.find(DeadlineKind.CO_SIGNING, paper.value())).get()
                .returns(DeadlineStatus.MET, Deadline::status);
        assertThat(ledger.entries(Chain.paper(paper.value()))).extracting(LedgerEntry::event)
                .contains("paper.coSignedBySilence");
        String desk = task(paper, "userTask_signOffDeputy").getId();
        logIn("dezernent", Groups.role(bodyId, "dezernent"), Groups.STAFF);
        assertThat(forms.getTaskFormVariables(desk).get("signatures").toString())
                .contains("Zustimmung durch Fristablauf", "niemand persönlich");
    }

    @Test
    void whereTheProfileSaysNothingTheTaskStays() {
        PaperId paper = inCoSigning("meerbusch", "zd");

        afterTheEnd(paper);

        assertThat(open(paper)).contains("userTask_coSign");
        assertThat(read(paper, Paper::coSignatures)).allMatch(each -> each.decision() == null);
    }

    @Test
    void whoHasAskedForMoreTimeIsNotSilent() {
        // given
        PaperId paper = inCoSigning("erkelenz", "hauptamt");
        String legal = all(paper, "userTask_coSign").stream().filter(task -> "rechtsamt".equals(
                tasks.getVariable(task.getId(), "coSigner"))).findFirst().orElseThrow().getId();
        tasks.setAssignee(legal, "leitung-rechtsamt");
        Extension asked = extensions.ask(new AskExtension(legal, ExtensionReason.WORKLOAD, deadlines.find(
                DeadlineKind.SUBMISSION, paper.value()).orElseThrow().dueOn(), null), "leitung-rechtsamt");

        // when
        afterTheEnd(paper);

        // then
        assertThat(open(paper)).contains("userTask_coSign");
        assertThat(read(paper, Paper::coSignatures)).allMatch(each -> each.decision() == null);

        // and after a refusal it is silence again
        extensions.refuse(asked.id(), "Die Sitzung ist zu nah.", "dezernent");
        afterTheEnd(paper);
        assertThat(open(paper)).containsExactly("userTask_signOffDeputy");
    }

    @Test
    void whereSheHasClaimedThePaperHerSilenceIsNoConsent() {
        // given
        bodyId = "erkelenz";
        staff.register(new Registration("erkelenz.stille.gleichstellung", bodyId, "Gleichstellungsbeauftragte",
                Set.of(Roles.CO_SIGNER, Roles.EQUALITY), List.of(new Membership("gleichstellung", Position.HEAD))), "system");
        PaperId paper = planned("erkelenz", "hauptamt");
        claims.claim(paper, "Die Arbeit wird neu verteilt.", "erkelenz.stille.gleichstellung");
        write(paper, costs);
        approve(paper);

        // when
        afterTheEnd(paper);
        passed.forEach(PassedDeadlines::settle);

        // then
        assertThat(all(paper, "userTask_coSign")).extracting(task -> tasks.getVariable(task.getId(), "coSigner"))
                .containsExactly("gleichstellung");
        assertThat(consent.due(1_000)).doesNotContain(paper);
        assertThat(read(paper, Paper::status)).isEqualTo(PaperStatus.CO_SIGNING);
    }

    @Test
    void beforeTheEndNothingHappens() {
        PaperId paper = inCoSigning("erkelenz", "hauptamt");
        clock.travelTo(end(paper).dueAt().minusSeconds(60));

        passed.forEach(PassedDeadlines::settle);

        assertThat(open(paper)).contains("userTask_coSign");
    }

    @Test
    void whoIsAskedAgainAfterTheEndHasToAnswer() {
        // given
        PaperId paper = inCoSigning("erkelenz", "hauptamt");
        afterTheEnd(paper);
        decide(paper, "userTask_signOffDeputy", "RETURNED", Groups.role(bodyId, "dezernent"));
        Map<String, Object> changed = new HashMap<>(costs);
        changed.put("facts", "Ganz anders.");

        // when
        write(paper, changed);
        approve(paper);
        passed.forEach(PassedDeadlines::settle);

        // then
        assertThat(all(paper, "userTask_coSign")).extracting(task -> tasks.getVariable(task.getId(), "coSigner"))
                .contains("rechtsamt");
    }

    private PaperId planned(String body, String department) {
        bodyId = body;
        meetings.plan(new PlanMeeting(body, organizations.council(body).id(), Zones.at(session, LocalTime.of(17, 0)),
                "Ratssaal"), "system");
        return started(department);
    }

    private PaperId inCoSigning(String body, String department) {
        PaperId paper = planned(body, department);
        write(paper, costs);
        approve(paper);
        assertThat(open(paper)).contains("userTask_coSign");
        return paper;
    }

    private static LocalDate nextDay() {
        session = session.plusDays(7);
        return session;
    }

    private Deadline end(PaperId paper) {
        return deadlines.find(DeadlineKind.CO_SIGNING, paper.value()).orElseThrow();
    }

    private void afterTheEnd(PaperId paper) {
        identities.clearAuthentication();
        clock.travelTo(end(paper).dueAt().plusSeconds(60));
        passed.forEach(PassedDeadlines::settle);
        runContinuations();
    }
}
