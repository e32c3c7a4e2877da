package de.beschlusslauf.calendar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.refusal.Refusal;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

/** The deployed table: a town's own wins, the version is kept, and asking leaves nothing behind. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DeployedRulesTests {

    private static final LocalDate SESSION = LocalDate.of(2031, 6, 18);

    @Autowired
    DeadlineRules rules;
    @Autowired
    RepositoryService repository;
    @Autowired
    HistoryService history;
    @Autowired
    TransactionTemplate transaction;

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
            entry_submission_kind       | "SUBMISSION","CO_SIGNING" | für die Frist „Ende der Mitzeichnung“ (MAIN_COMMITTEE) mehr als eine Regel
            result_minutes_direction    | "LATER"                   | für die Frist „Niederschrift“ (MAIN_COMMITTEE) in der Spalte „direction“ den Wert „LATER“ statt BEFORE, AFTER
            result_submission_startEvent | "INVITATION"             | für die Frist „Abgabeschluss der Vorlage“ (MAIN_COMMITTEE) einen Fristbeginn, der im Kreis führt""")
    void aTableThatLeavesSomethingOpenIsNotDeployed(String cell, String text, String sentence) throws IOException {
        String spoilt = table().replaceFirst("(id=\"" + cell + "\">\\s*<text>)[^<]*",
                "$1" + Matcher.quoteReplacement(text));

        assertThatThrownBy(() -> deployForErkelenz(spoilt)).rootCause().isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
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
