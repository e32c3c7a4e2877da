package de.beschlusslauf.paper.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.models.ProcessTestSupport;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a draft through the administration; the domain's answers are played. */
@Deployment(resources = "bpmn/paper-drafting.bpmn")
class PaperDraftingTraceTests extends ProcessTestSupport {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = coverageOf();

    private static final Map<String, Object> APPROVED = Map.of("decision", "APPROVED");

    private static final Map<String, Object> RETURNED = Map.of("decision", "RETURNED");

    private final Deque<List<String>> rounds = new ArrayDeque<>();

    private boolean boardNeeded = true;

    @BeforeEach
    void theDomainNamesWhoseSignatureIsMissing() {
        delegate("openCoSigningRound", execution -> {
            List<String> missing = rounds.isEmpty() ? List.of() : rounds.pop();
            execution.setVariable("coSigners", missing);
            execution.setVariable("signaturesMissing", !missing.isEmpty());
            execution.setVariable("boardNeeded", boardNeeded);
            execution.setVariable("decision", "APPROVED");
        });
    }

    @Test
    void everybodyAgrees() {
        // given
        rounds("kaemmerei rechtsamt");
        String paper = start("paper-drafting", Map.of("paperId", "p"));

        // when
        complete("userTask_draftPaper", APPROVED);
        complete("userTask_approveDraft", APPROVED);
        tasks("userTask_coSign").forEach(task -> engine().getTaskService().complete(task.getId()));
        runContinuations();
        complete("userTask_signOffDeputy", APPROVED);
        complete("userTask_signOffBoard", APPROVED);
        complete("userTask_releasePaper", APPROVED);
        complete("userTask_schedulePaper", APPROVED);

        // then
        assertThat(isRunning(paper)).isFalse();
        assertThat(endsOf(paper)).containsExactly("endEvent_paperReleased");
    }

    @Test
    void aSmallTownHasNoBoardAndNobodyElseIsConcerned() {
        // given
        boardNeeded = false;
        start("paper-drafting", Map.of("paperId", "p"));

        // when
        complete("userTask_draftPaper", APPROVED);
        complete("userTask_approveDraft", APPROVED);
        complete("userTask_signOffDeputy", APPROVED);

        // then
        assertThat(openTasks()).containsExactly("userTask_releasePaper");
    }

    @Test
    void oneReturnAmongTheCoSignersSendsTheDraftBackAndTheNextRoundAsksFewer() {
        // given
        rounds("kaemmerei rechtsamt", "rechtsamt");
        start("paper-drafting", Map.of("paperId", "p"));
        complete("userTask_draftPaper", APPROVED);
        complete("userTask_approveDraft", APPROVED);

        // when
        var asked = tasks("userTask_coSign");
        engine().getTaskService().complete(asked.get(0).getId(), RETURNED);
        engine().getTaskService().complete(asked.get(1).getId());
        runContinuations();

        // then
        assertThat(openTasks()).containsExactly("userTask_draftPaper");

        // and when
        complete("userTask_draftPaper", APPROVED);
        complete("userTask_approveDraft", APPROVED);

        // then
        assertThat(openTasks()).containsExactly("userTask_coSign");
    }

    @ParameterizedTest
    @ValueSource(strings = {"userTask_approveDraft", "userTask_signOffDeputy", "userTask_signOffBoard",
        "userTask_releasePaper", "userTask_schedulePaper"})
    void everyDeskMayReturnTheDraft(String desk) {
        // given
        start("paper-drafting", Map.of("paperId", "p"));
        complete("userTask_draftPaper", APPROVED);
        while (!openTasks().contains(desk)) {
            complete(openTasks().get(0), APPROVED);
        }

        // when
        complete(desk, RETURNED);

        // then
        assertThat(openTasks()).containsExactly("userTask_draftPaper");
    }

    private void rounds(String... departments) {
        Arrays.stream(departments).map(each -> List.of(each.split(" "))).forEach(rounds::add);
    }
}
