package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a draft goes through the administration, and back. */
@Deployment(resources = "bpmn/paper-drafting.bpmn")
class PaperDraftingTraceTests extends ProcessTestSupport {

    private static final Map<String, Object> APPROVED = Map.of("decision", "APPROVED");

    private static final Map<String, Object> RETURNED = Map.of("decision", "RETURNED");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = coverageOf();

    private final Deque<List<String>> rounds = new ArrayDeque<>();

    private boolean withBoard;

    @BeforeEach
    void theDomainNamesWhoseSignatureIsMissing() {
        delegate("openCoSigningRound", execution -> {
            List<String> missing = rounds.isEmpty() ? List.of() : rounds.pop();
            execution.setVariable("coSigners", missing);
            execution.setVariable("signaturesMissing", !missing.isEmpty());
            execution.setVariable("boardNeeded", withBoard);
            execution.setVariable("decision", "APPROVED");
        });
    }

    @Test
    void aDraftIsSignedReleasedAndScheduled() {
        // given
        rounds.add(List.of("kaemmerei", "rechtsamt"));
        withBoard = true;
        String drafting = start("paper-drafting", Map.of("paperId", "p"));

        // when
        complete("userTask_draftPaper", APPROVED);
        complete("userTask_approveDraft", APPROVED);
        assertThat(openTasks()).containsExactly("userTask_coSign", "userTask_coSign");
        coSign(Map.of());
        coSign(Map.of());
        complete("userTask_signOffDeputy", APPROVED);
        complete("userTask_signOffBoard", APPROVED);
        complete("userTask_releasePaper", APPROVED);
        complete("userTask_schedulePaper", APPROVED);

        // then
        assertThat(endsOf(drafting)).containsExactly("endEvent_paperReleased");
    }

    @Test
    void withoutCoSignersAndBoardTheMayorComesRightAfterTheDeputy() {
        // given
        start("paper-drafting", Map.of("paperId", "p"));
        complete("userTask_draftPaper", APPROVED);
        complete("userTask_approveDraft", APPROVED);

        // when
        complete("userTask_signOffDeputy", APPROVED);

        // then
        assertThat(openTasks()).containsExactly("userTask_releasePaper");
    }

    @Test
    void aFurtherRoundAsksOnlyWhoseSignatureIsMissing() {
        // given
        rounds.add(List.of("kaemmerei", "rechtsamt"));
        rounds.add(List.of("kaemmerei"));
        start("paper-drafting", Map.of("paperId", "p"));
        complete("userTask_draftPaper", APPROVED);
        complete("userTask_approveDraft", APPROVED);

        // when
        coSign(Map.of());
        coSign(RETURNED);
        assertThat(openTasks()).containsExactly("userTask_draftPaper");
        complete("userTask_draftPaper", APPROVED);
        complete("userTask_approveDraft", APPROVED);

        // then
        assertThat(engine().getTaskService().getVariable(task("userTask_coSign").getId(), "coSigner"))
                .isEqualTo("kaemmerei");
    }

    @Test
    void whoseSilenceIsConsentIsAskedNoMore() {
        // given
        rounds.add(List.of("kaemmerei", "rechtsamt"));
        String drafting = start("paper-drafting", Map.of("paperId", "p"));
        complete("userTask_draftPaper", APPROVED);
        complete("userTask_approveDraft", APPROVED);
        coSign(Map.of());

        // when
        engine().getRuntimeService().createMessageCorrelation("coSigningLapsed").processInstanceId(drafting).correlate();

        // then
        assertThat(openTasks()).containsExactly("userTask_signOffDeputy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"userTask_approveDraft", "userTask_signOffDeputy", "userTask_signOffBoard",
        "userTask_releasePaper", "userTask_schedulePaper"})
    void everyoneMayReturnTheDraftToItsAuthor(String whoReturns) {
        // given
        withBoard = true;
        start("paper-drafting", Map.of("paperId", "p"));
        complete("userTask_draftPaper", APPROVED);

        // when
        while (!openTasks().contains(whoReturns)) {
            complete(openTasks().get(0), APPROVED);
        }
        complete(whoReturns, RETURNED);

        // then
        assertThat(openTasks()).containsExactly("userTask_draftPaper");
    }

    private void coSign(Map<String, Object> routing) {
        engine().getTaskService().complete(tasks("userTask_coSign").get(0).getId(), routing);
        runContinuations();
    }
}
