package de.beschlusslauf.refusal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a {@link StartProblem} as text. */
class StartProblemAnalyzer extends AbstractFailureAnalyzer<StartProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartProblem cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
