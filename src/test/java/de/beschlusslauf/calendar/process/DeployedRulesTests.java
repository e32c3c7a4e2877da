package de.beschlusslauf.calendar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.dossier.Dossiers;
import de.beschlusslauf.dossier.Verifier;
import de.beschlusslauf.ledger.Anchors;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.Pseudonyms;
import de.beschlusslauf.ledger.Sha256;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.refusal.StartProblem;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The deployed table: a town's own wins, the version is kept, and asking leaves nothing behind. */
@WholeApplication
class DeployedRulesTests {

    private static final LocalDate SESSION = LocalDate.of(2031, 6, 18);

    @Autowired
    DeadlineRules rules;
    @Autowired
    RepositoryService repository;
    @Autowired
    HistoryService history;
    @Autowired
    RuleTablesHold start;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    TestRestTemplate http;
    @Autowired
    Ledger ledger;
    @Autowired
    Pseudonyms pseudonyms;
    @Autowired
    Drafting drafting;
    @Autowired
    Anchors anchors;
    @Autowired
    Dossiers dossiers;

    @AfterEach
    void onlyTheCommonTable() {
        repository.createDeploymentQuery().tenantIdIn("erkelenz").list()
                .forEach(each -> repository.deleteDeployment(each.getId(), true));
    }

    @Test
    void theVersionOfTheTableIsKept() {
        Derivation derivation = rules.derive(DeadlineKind.INVITATION, "erkelenz", "rat", SESSION);

        assertThat(derivation.tableVersion()).matches("\\d+ \\(1\\)");
        assertThat(derivation.ruleId()).isEqualTo("invitation");
    }

    @Test
    void aTownsOwnTableWins() throws IOException {
        deployForErkelenz();

        assertThat(rules.derive(DeadlineKind.INVITATION, "erkelenz", "rat", SESSION).tableVersion())
                .isEqualTo("erkelenz 1 (erkelenz-1)");
        assertThat(rules.derive(DeadlineKind.INVITATION, "meerbusch", "rat", SESSION).tableVersion())
                .doesNotContain("erkelenz");
    }

    @Test
    void oneTransactionSeesOneVersion() {
        transaction.executeWithoutResult(status -> {
            String before = rules.derive(DeadlineKind.AGENDA, "erkelenz", "rat", SESSION).tableVersion();
            try {
                deployForErkelenz();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }

            assertThat(rules.derive(DeadlineKind.MINUTES, "erkelenz", "rat", SESSION).tableVersion()).isEqualTo(before);
            status.setRollbackOnly();
        });
    }

    @Test
    void askingLeavesNoHistory() {
        rules.derive(DeadlineKind.INVITATION, "erkelenz", "rat", SESSION);

        assertThat(history.createHistoricDecisionInstanceQuery().decisionDefinitionKey("deadline-rules").count())
                .isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            entry_motion_kind           | "ADDENDUM"                | für die Frist „Antragsfrist der Fraktionen“ (MAIN_COMMITTEE) keine Regel
            entry_submission_kind       | "SUBMISSION","CO_SIGNING" | für die Frist „Ende der Mitzeichnung“ (MAIN_COMMITTEE) mehr als eine Regel (Zeile 2 (rule_submission), Zeile 3 (rule_coSigning));
            result_minutes_direction    | "LATER"                   | für die Frist „Niederschrift“ (MAIN_COMMITTEE) in Zeile 12 (rule_minutes), Spalte „direction“, den Wert „LATER“ statt BEFORE, AFTER
            result_submission_startEvent | "INVITATION"             | für die Frist „Abgabeschluss der Vorlage“ (MAIN_COMMITTEE) in Zeile 2 (rule_submission) einen Fristbeginn, der im Kreis führt
            result_coSigning_startEvent | "CO_SIGNING_ENDS"         | für die Frist „Ende der Mitzeichnung“ (MAIN_COMMITTEE) in Zeile 3 (rule_coSigning) einen Fristbeginn, der im Kreis führt""")
    void aTableThatLeavesSomethingOpenIsNotDeployed(String cell, String text, String sentence) throws IOException {
        String spoilt = spoilt(cell, text);

        assertThatThrownBy(() -> deployForErkelenz(spoilt)).isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            entry_motion_kind     | "ADDENDUM"                | keine Regel
            entry_submission_kind | "SUBMISSION","CO_SIGNING" | mehr als eine Regel (Zeile 2 (rule_submission), Zeile 3 (rule_coSigning))""")
    void whoSendsATableWithAGapOrAnOverlapReadsWhichRowItIs(String cell, String text, String sentence)
            throws IOException {
        // when
        ResponseEntity<String> refused = send(spoilt(cell, text));

        // then
        assertThat(refused.getStatusCode().is4xxClientError()).as(refused.toString()).isTrue();
        assertThat(refused.getBody()).contains("Die Tabelle deadline-rules", sentence).doesNotContain("ENGINE-");
        assertThat(repository.createDeploymentQuery().tenantIdIn("erkelenz").count()).isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            entry_executionPlan_kind    | "CONTROL_REPORT" | für die Frist „Planung der Ausführung“ (MAIN_COMMITTEE) keine Regel
            entry_faultRebuke_organizationType | "COUNCIL","MAIN_COMMITTEE","COMMITTEE" | für die Frist „Rüge eines Mitwirkungsfehlers nach § 54 Abs. 4 GO NRW“ (ohne Gremium) keine Regel""")
    void theStartStopsAtATableFromBeforeThisVersion(String cell, String text, String sentence) {
        transaction.executeWithoutResult(status -> {
            try {
                deployForErkelenz();
                jdbc.update("update act_ge_bytearray set bytes_ = ? where deployment_id_ = ?",
                        spoilt(cell, text).getBytes(StandardCharsets.UTF_8), repository.createDeploymentQuery()
                                .tenantIdIn("erkelenz").singleResult().getId());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }

            assertThatThrownBy(start::afterSingletonsInstantiated).isInstanceOf(StartProblem.class)
                    .hasMessageContaining("Die Tabelle deadline-rules (erkelenz 1 (erkelenz-1)) enthält " + sentence);
            status.setRollbackOnly();
        });
    }

    @Test
    void aTableFromBeforeTheCheckOfACompletionWasCountedIsTakenAndSaysNothingOfIt() throws IOException {
        deployForErkelenz(spoilt("entry_confirmation_kind", "\"CONTROL_REPORT\""));

        assertThatCode(start::afterSingletonsInstantiated).doesNotThrowAnyException();
        assertThat(rules.know(DeadlineKind.CONFIRMATION, "erkelenz")).isFalse();
        assertThat(rules.know(DeadlineKind.CONFIRMATION, "meerbusch")).isTrue();
    }

    @Test
    void theStartGoesOnWithTablesThatLeaveNothingOpen() throws IOException {
        deployForErkelenz();

        assertThatCode(start::afterSingletonsInstantiated).doesNotThrowAnyException();
    }

    @Test
    void aTableThatDecidesWhileTheApplicationRunsIsProvenByEveryDossierAlsoWhenItHasBeenDeleted() throws Exception {
        // given
        String table = table().replace("camunda:versionTag=\"1\"", "camunda:versionTag=\"erkelenz-kept\"");
        assertThat(send(table).getStatusCode().is2xxSuccessful()).isTrue();
        assertThat(ledger.entries(Chain.body("erkelenz"))).last().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo("models.deployed");
            assertThat(pseudonyms.userId(entry.actor())).contains("admin");
            assertThat(entry.facts()).contains("deadline-rules.dmn v1 erkelenz", Sha256.of(table));
        });

        // when
        PaperId paper = drafting.create(CreatePaper.draft("erkelenz", PaperKind.RESOLUTION_PROPOSAL, "Radweg",
                "hauptamt"), "erkelenz.sachbearbeitung").id();
        int state = anchors.anchor("erkelenz").orElseThrow().number();
        onlyTheCommonTable();

        // then
        assertThat(ledger.entries(Chain.paper(paper.value()))).anyMatch(entry -> entry.facts().contains(Sha256.of(table)));
        Path dossier = Files.createTempFile("dossier", ".zip");
        try (OutputStream target = Files.newOutputStream(dossier)) {
            dossiers.write(Chain.paper(paper.value()), state, target);
        }
        assertThat(Verifier.run(dossier)).startsWith("0 Das Dossier ist unverändert.");
        Files.delete(dossier);
    }

    @Test
    void aTableThatIsNotInTheAlphabetInWhichItIsKeptIsNotDeployed() throws IOException {
        byte[] foreign = table().replace("UTF-8", "ISO-8859-1").replace("camunda:versionTag=\"1\"", "camunda:versionTag=\"ä\"")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> repository.createDeployment().tenantId("erkelenz")
                .addInputStream("bpmn/deadline-rules.dmn", new ByteArrayInputStream(foreign)).deploy())
                .isInstanceOf(Refusal.class).hasMessageContaining("nicht in UTF-8 gespeichert");
    }

    private ResponseEntity<String> send(String table) {
        MultiValueMap<String, Object> deployment = new LinkedMultiValueMap<>();
        deployment.add("deployment-name", "Fristen der Stadt Erkelenz");
        deployment.add("tenant-id", "erkelenz");
        deployment.add("data", new ByteArrayResource(table.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "deadline-rules.dmn";
            }
        });
        return http.withBasicAuth("admin", "only-for-these-tests")
                .postForEntity("/engine-rest/deployment/create", deployment, String.class);
    }

    private static String spoilt(String cell, String text) throws IOException {
        return table().replaceFirst("(id=\"" + cell + "\">\\s*<text>)[^<]*", "$1" + Matcher.quoteReplacement(text));
    }

    private void deployForErkelenz() throws IOException {
        deployForErkelenz(table().replace("camunda:versionTag=\"1\"", "camunda:versionTag=\"erkelenz-1\""));
    }

    private void deployForErkelenz(String table) {
        repository.createDeployment().tenantId("erkelenz").addString("bpmn/deadline-rules.dmn", table).deploy();
    }

    private static String table() throws IOException {
        return new ClassPathResource("bpmn/deadline-rules.dmn").getContentAsString(StandardCharsets.UTF_8);
    }
}
