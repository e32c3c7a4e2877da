package de.beschlusslauf.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.paper.process.PaperVariables;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Routing;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A paper from its first draft to its schedule, through the forms, on engine and database. */
class DraftingFlowTests extends DraftingFlow {

    @Autowired
    Ledger ledger;

    @Autowired
    ProcessStarts starts;

    @Autowired
    AuthorizationService authorizations;

    @Test
    void aPaperThatConcernsNobodyElseGoesStraightThroughTheDesks() {
        PaperId paper = started("zd");

        write(paper, Map.of());
        approve(paper);
        assertThat(open(paper)).containsExactly("userTask_signOffDeputy");
        decide(paper, "userTask_signOffDeputy", "APPROVED", role(Roles.DEPUTY));
        decide(paper, "userTask_signOffBoard", "APPROVED", role(Roles.BOARD));
        decide(paper, "userTask_releasePaper", "APPROVED", role(Roles.MAYOR));
        schedule(paper);

        assertThat(open(paper)).doesNotContain("userTask_schedulePaper");
        assertThat(papers.summary(paper).status()).isEqualTo(PaperStatus.IN_CONSULTATION);
        assertThat(ledger.entries(Chain.paper(paper.value()))).extracting(LedgerEntry::event).containsExactly(
                "paper.created", "deadline.set", "paper.submitted", "deadline.settled", "deadline.set",
                "paper.signedOff", "paper.coSigned", "paper.signedOff", "paper.signedOff", "paper.signedOff",
                "path.planned", "paper.released", "deadline.settled", "paper.progressed",
                "deadline.set");
    }

    @Test
    void theTableSaysWhoCoSignsAndASecondRoundAsksOnlyWhoseSignatureFell() {
        PaperId paper = started("zd");
        Map<String, Object> costs = Map.of("financeEffect", "YES", "financeKind", "AUFWAND", "amount", 12500,
                "authorisationSufficient", "true", "relevance", List.of("LEGAL_RISK"));
        write(paper, costs);
        Task approval = task(paper, "userTask_approveDraft");
        logIn("leitung", Groups.departmentHead(bodyId, "zd"), Groups.STAFF);
        assertThat(forms.getTaskFormVariables(approval.getId()).get("finance").toString()).contains("Auswirkungen")
                .doesNotContain("Finanzielle Auswirkungen");
        assertThat(forms.getTaskFormVariables(approval.getId()).get("signatures").toString())
                .contains("wird gefragt, wenn Sie billigen").contains("Kämmerei", "Rechtsamt");
        approve(paper);
        coSign(paper, "kaemmerei", "SIGNED");
        coSign(paper, "rechtsamt", "RETURNED");
        assertThat(open(paper)).containsExactly("userTask_draftPaper");

        Map<String, Object> changed = new HashMap<>(costs);
        changed.put("facts", "Die Stadt braucht eine bessere Strategie.");
        write(paper, changed);
        approve(paper);

        assertThat(all(paper, "userTask_coSign")).singleElement()
                .satisfies(task -> assertThat(tasks.getVariable(task.getId(), "coSigner")).isEqualTo("rechtsamt"));
        coSign(paper, "rechtsamt", "SIGNED_WITH_REMARK");
        assertThat(open(paper)).containsExactly("userTask_signOffDeputy");
    }

    @Test
    void twentyThousandCharactersComeBackWhole() {
        PaperId paper = started("zd");
        String facts = ("• Ämter prüfen Größe, Maß und Ähnliches – „wörtlich“ 🙂\n- nächster Punkt\n\n" + "x".repeat(40))
                .repeat(200).strip();

        write(paper, Map.of("facts", facts));
        Task approval = task(paper, "userTask_approveDraft");
        logIn("leitung", Groups.departmentHead(bodyId, "zd"), Groups.STAFF);

        assertThat(facts).hasSizeGreaterThan(20_000);
        assertThat(forms.getTaskFormVariables(approval.getId()).get("facts")).isEqualTo(facts);
    }

    @Test
    void releaseIsRefusedWhileFinanceOrInclusionIsUndecided() {
        PaperId paper = started("zd");
        write(paper, Map.of("financeEffect", "UNDECIDED", "inclusion", "UNDECIDED"));
        approve(paper);
        decide(paper, "userTask_signOffDeputy", "APPROVED", role(Roles.DEPUTY));
        decide(paper, "userTask_signOffBoard", "APPROVED", role(Roles.BOARD));

        assertThatThrownBy(() -> decide(paper, "userTask_releasePaper", "APPROVED", role(Roles.MAYOR)))
                .isInstanceOf(Refusal.class).hasMessageContaining("finanziellen Auswirkungen sind noch ungeklärt");

        assertThat(open(paper)).containsExactly("userTask_releasePaper");
        decide(paper, "userTask_releasePaper", "RETURNED", role(Roles.MAYOR));
        assertThat(open(paper)).containsExactly("userTask_draftPaper");
    }

    @Test
    void aResolutionProposalWithoutResolutionStaysWithItsAuthor() {
        PaperId paper = started("zd");

        assertThatThrownBy(() -> write(paper, Map.of("parts", List.of())))
                .isInstanceOf(Refusal.class).hasMessageContaining("legen Sie mindestens einen Beschlussteil an");

        assertThat(open(paper)).containsExactly("userTask_draftPaper");
    }

    @Test
    void aDayThatIsOverIsNoDayByWhichAResolutionIsNeeded() {
        PaperId paper = started("zd");

        assertThatThrownBy(() -> write(paper, Map.of("neededBy", LocalDate.now().minusDays(2))))
                .isInstanceOf(Refusal.class).hasMessageContaining("liegt in der Vergangenheit");
    }

    @Test
    void whoSignedAnEarlierDeskDoesNotReleaseByTheFormEither() {
        // given
        PaperId paper = started("zd");
        write(paper, Map.of());
        approve(paper);
        decide(paper, "userTask_signOffDeputy", "APPROVED", role(Roles.DEPUTY));
        decide(paper, "userTask_signOffBoard", "APPROVED", role(Roles.BOARD));
        Map<String, Object> approval = Map.of("decision", "APPROVED", "shownVersion", shownVersion(paper));

        // when, then
        assertThatThrownBy(() -> submit(paper, "userTask_releasePaper", approval, "person-userTask_signOffDeputy",
                role(Roles.MAYOR))).isInstanceOf(Refusal.class).hasMessageContaining("früheren Stufe entschieden (Dezernat)");
        assertThat(open(paper)).containsExactly("userTask_releasePaper");
        decide(paper, "userTask_releasePaper", "APPROVED", role(Roles.MAYOR));
    }

    @Test
    void everyDeskSeesWhichKindOfMatterTheAuthorChose() {
        // given
        PaperId paper = started("zd");
        write(paper, Map.of("matter", "ARBEITSAUFTRAG"));
        Task approval = task(paper, "userTask_approveDraft");
        logIn("leitung", Groups.departmentHead(bodyId, "zd"), Groups.STAFF);

        // when
        Object shown = forms.getTaskFormVariables(approval.getId()).get("matter");
        String signed = read(paper, each -> each.currentText().matter());

        // then
        assertThat(shown).isEqualTo("Auftrag an die Verwaltung");
        assertThat(signed).isEqualTo("ARBEITSAUFTRAG");
    }

    @Test
    void everyDeskSeesWhoSignedBeforeAndWhyThePaperCameBack() {
        // given
        PaperId paper = started("zd");
        write(paper, Map.of());
        approve(paper);
        decide(paper, "userTask_signOffDeputy", "RETURNED", role(Roles.DEPUTY));

        // when
        write(paper, Map.of("facts", "Jetzt mit Zahlen."));
        Task approval = task(paper, "userTask_approveDraft");
        logIn("leitung", Groups.departmentHead(bodyId, "zd"), Groups.STAFF);
        Map<String, Object> shown = forms.getTaskFormVariables(approval.getId());

        // then
        String today = LocalDate.now(Zones.BERLIN).format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
        assertThat(shown.get("desks").toString()).contains("Amtsleitung", "zugestimmt", "person-userTask_approveDraft",
                "Dezernat", "zurückgegeben", "Bitte überarbeiten.", today);
        assertThat(shown.get("deadline").toString()).as("due although no session is named").matches("\\p{L}+, [0-9.]{10}");
        assertThat(shown.get("why").toString()).contains("Ausgangspunkt ist der Eingang der Aufgabe am ");
    }

    @Test
    void nobodySignsAVersionHeHasNotSeen() {
        PaperId paper = started("zd");
        write(paper, Map.of());

        assertThatThrownBy(() -> submit(paper, "userTask_approveDraft", Map.of("decision", "APPROVED", "shownVersion",
                "Fassung 1 · 00000000"), "leitung", Groups.departmentHead(bodyId, "zd")))
                .isInstanceOf(Refusal.class).hasMessageContaining("inzwischen geändert");
        assertThat(open(paper)).containsExactly("userTask_approveDraft");
    }

    @Test
    void theAuthorDoesNotApproveTheOwnDraftEvenAsHeadOfTheDepartment() {
        PaperId paper = started("zd");
        write(paper, Map.of());
        String shown = shownVersion(paper);

        assertThatThrownBy(() -> submit(paper, "userTask_approveDraft", Map.of("decision", "APPROVED", "shownVersion",
                shown), "verfasserin", Groups.departmentHead(bodyId, "zd")))
                .isInstanceOf(Refusal.class).hasMessageContaining("eigene Vorlage");
    }

    /** Else every task list would become slower with each open task. */
    @Test
    void noTaskLeavesARowOfRightsBehindOrHasOneWhileItIsOpen() {
        // given
        long before = grants();

        // when, then
        PaperId paper = started("zd");
        assertThat(grants()).as("started, the author has the task").isEqualTo(before);
        write(paper, Map.of());
        assertThat(grants()).as("open to the department's heads").isEqualTo(before);
        Task approval = task(paper, "userTask_approveDraft");
        logIn("leitung", Groups.departmentHead(bodyId, "zd"), Groups.STAFF);
        tasks.claim(approval.getId(), "leitung");
        assertThat(task(paper, "userTask_approveDraft").getAssignee()).isEqualTo("leitung");
        assertThat(grants()).as("claimed").isEqualTo(before);
        submit(paper, "userTask_approveDraft", Map.of("decision", "APPROVED", "shownVersion", shownVersion(paper)),
                "leitung", Groups.departmentHead(bodyId, "zd"), Groups.STAFF);
        assertThat(open(paper)).containsExactly("userTask_signOffDeputy");
        assertThat(grants()).as("completed").isEqualTo(before);
    }

    private long grants() {
        identities.clearAuthentication();
        return authorizations.createAuthorizationQuery().count();
    }

    @Test
    void theCouncilOfficeNumbersAndEveryKeyAndNameFollows() {
        bodyId = "sanktaugustin";
        PaperId paper = started("kaemmerei");
        String draft = papers.summary(paper).reference();
        assertThat(draft).startsWith("E-");
        write(paper, Map.of());
        approve(paper);
        decide(paper, "userTask_signOffDeputy", "APPROVED", role(Roles.DEPUTY));
        decide(paper, "userTask_releasePaper", "APPROVED", role(Roles.MAYOR));
        assertThat(task(paper, "userTask_schedulePaper").getName()).isEqualTo("Vorlage prüfen und terminieren: " + draft
                + " IT-Strategie");
        starts.start("paper-drafting", draft, bodyId, Routing.with(PaperVariables.PAPER_ID, paper));
        assertThat(task(paper, "userTask_draftPaper").getName()).as("a second task is open").endsWith(": " + draft
                + " IT-Strategie");

        schedule(paper);

        String number = papers.summary(paper).reference();
        assertThat(number).matches("[0-9]{2}/[0-9]{4}");
        assertThat(task(paper, "userTask_draftPaper").getName()).endsWith(": " + number + " IT-Strategie");
        assertThat(papers.summary(paper).numbered()).isTrue();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(draft).count()).isZero();
    }

    @Test
    void keysAndNamesFollowTheNumberAtOnceAndStayIfItIsTakenBack() {
        bodyId = "sanktaugustin";
        PaperId paper = atTheCouncilOffice();
        String draft = papers.summary(paper).reference();
        starts.start("paper-drafting", draft, bodyId, Routing.with(PaperVariables.PAPER_ID, paper));

        transaction.executeWithoutResult(status -> {
            schedule(paper);

            String number = papers.summary(paper).reference();
            assertThat(number).isNotEqualTo(draft);
            assertThat(runs(paper)).contains("resolution-lifecycle " + number, "paper-drafting " + number)
                    .allMatch(run -> run.endsWith(" " + number));
            assertThat(task(paper, "userTask_draftPaper").getName()).contains(": " + number + " ");
            status.setRollbackOnly();
        });

        assertThat(papers.summary(paper).reference()).isEqualTo(draft);
        assertThat(runs(paper)).contains("resolution-lifecycle " + draft, "paper-drafting " + draft)
                .allMatch(run -> run.endsWith(" " + draft));
        assertThat(task(paper, "userTask_draftPaper").getName()).contains(": " + draft + " ");
        assertThat(task(paper, "userTask_schedulePaper").getName()).contains(": " + draft + " ");
    }

    /** What runs for the paper, each as process and business key. */
    private List<String> runs(PaperId paper) {
        identities.clearAuthentication();
        return runtime.createProcessInstanceQuery().variableValueEquals("paperId", paper.value().toString()).list()
                .stream().map(run -> run.getProcessDefinitionId().split(":")[0] + " " + run.getBusinessKey()).toList();
    }

    @Test
    void aWayThatBreaksARuleLeavesThePaperWithTheCouncilOfficeAndWithoutANumber() {
        // given
        bodyId = "sanktaugustin";
        PaperId first = atTheCouncilOffice();
        PaperId paper = atTheCouncilOffice();
        String draft = papers.summary(paper).reference();
        schedule(first);

        // when
        assertThatThrownBy(() -> schedule(paper, "PRELIMINARY")).isInstanceOf(Refusal.class);

        // then
        assertThat(open(paper)).containsExactly("userTask_schedulePaper");
        assertThat(papers.summary(paper).numbered()).isFalse();
        assertThat(papers.summary(paper).status()).isEqualTo(PaperStatus.AT_COUNCIL_OFFICE);
        assertThat(papers.summary(paper).reference()).isEqualTo(draft).startsWith("E-");
        assertThat(task(paper, "userTask_schedulePaper").getName()).endsWith(": " + draft + " IT-Strategie");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(draft).count()).isPositive();

        // and
        schedule(paper);
        assertThat(sequence(paper)).as("the refused way took no number").isEqualTo(sequence(first) + 1);
    }

    private PaperId atTheCouncilOffice() {
        PaperId paper = started("kaemmerei");
        write(paper, Map.of());
        approve(paper);
        decide(paper, "userTask_signOffDeputy", "APPROVED", role(Roles.DEPUTY));
        decide(paper, "userTask_releasePaper", "APPROVED", role(Roles.MAYOR));
        return paper;
    }

    private int sequence(PaperId paper) {
        return Integer.parseInt(papers.summary(paper).reference().split("/")[1]);
    }

    private void schedule(PaperId paper) {
        schedule(paper, "DECISION");
    }

    private void schedule(PaperId paper, String role) {
        submit(paper, "userTask_schedulePaper", Map.of("decision", "APPROVED", "shownVersion", shownVersion(paper),
                "stations", List.of(Map.of("organization", "rat", "role", role, "rank", 1))), "ratsbuero",
                role(Roles.COUNCIL_OFFICE));
    }

    private String role(String role) {
        return Groups.role(bodyId, role);
    }
}
