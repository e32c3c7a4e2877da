package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Classes that only look as if they played a model through are found. */
class TraceRulesTests {

    private final Model model = Model.of("paper-withdrawal");

    @Test
    void aClassThatPlaysItsModelThroughHasNoFindings() {
        assertThat(TraceRules.findings(model, PaperWithdrawalTraceTests.class)).isEmpty();
    }

    @Test
    void aModelThatNobodyPlaysThroughIsFound() {
        model.process().setId("paper-burning");

        assertThat(TraceRules.findings(model)).singleElement().asString()
                .contains("nobody plays it through", "PaperBurningTraceTests");
    }

    @Test
    void aClassWithoutDemandDeploymentAndTestIsFound() {
        assertThat(TraceRules.findings(model, Pretending.class)).containsExactly(
                "paper-withdrawal.bpmn: Pretending has no test that every build runs",
                "paper-withdrawal.bpmn: Pretending does not deploy it",
                "paper-withdrawal.bpmn: Pretending does not demand that every element and every flow is taken");
    }

    @Test
    void aDemandThatLeavesTheModelOutOrIsNotRegisteredIsFound() {
        assertThat(TraceRules.findings(model, LookingAway.class)).containsExactly(
                "paper-withdrawal.bpmn: LookingAway has no test that every build runs",
                "paper-withdrawal.bpmn: LookingAway leaves it out of what it demands");
        assertThat(TraceRules.findings(model, Unregistered.class)).containsExactly(
                "paper-withdrawal.bpmn: Unregistered does not demand that every element and every flow is taken");
    }

    @Test
    void aDemandOfLessThanEverythingIsFound() {
        assertThat(TraceRules.findings(model, Modest.class)).containsExactly(
                "paper-withdrawal.bpmn: Modest has no test that every build runs",
                "paper-withdrawal.bpmn: Modest does not demand that every element and every flow is taken");
    }

    @Deployment(resources = "bpmn/consultation.bpmn")
    private static final class Pretending {

        @RegisterExtension
        static final ProcessEngineCoverageExtension ENGINE = ProcessTestSupport.withoutCoverage();

        @Test
        @Tag("soak")
        void seldom() {
        }
    }

    @Deployment(resources = "bpmn/paper-withdrawal.bpmn")
    private static final class LookingAway {

        @RegisterExtension
        static final ProcessEngineCoverageExtension COVERAGE = ProcessTestSupport.coverageOf("paper-withdrawal");

        @Test
        @Disabled
        void never() {
        }
    }

    @Deployment(resources = "bpmn/paper-withdrawal.bpmn")
    private static final class Unregistered {

        static final ProcessEngineCoverageExtension COVERAGE = ProcessTestSupport.coverageOf();

        @Test
        void always() {
        }
    }

    @Tag("crash")
    @Deployment(resources = "bpmn/paper-withdrawal.bpmn")
    private static final class Modest {

        @RegisterExtension
        static final ProcessEngineCoverageExtension COVERAGE = ProcessEngineCoverageExtension
                .builder(TestEngine.INSTANCE).assertClassCoverageAtLeast(0.99).build();

        @Test
        void seldom() {
        }
    }
}
