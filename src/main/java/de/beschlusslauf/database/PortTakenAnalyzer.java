package de.beschlusslauf.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in German that the HTTP port is taken, when somebody took it between the early check and the bind. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        DatabaseProblem problem = HttpPort.taken(cause.getPort());
        return new FailureAnalysis(String.valueOf(problem.getMessage()), problem.remedy(), cause);
    }
}
