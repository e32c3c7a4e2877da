package de.beschlusslauf.calendar.process;

import java.util.List;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** For operators: {@code GET /actuator/deadlines} lists what disagrees, {@code POST} sets it right. */
@Component
@Endpoint(id = "deadlines")
class DeadlinesEndpoint {

    private static final int SHOWN = 200;

    private final ProjectionCheck check;
    private final Projections projections;

    DeadlinesEndpoint(ProjectionCheck check, Projections projections) {
        this.check = check;
        this.projections = projections;
    }

    /** At most 200 of them. */
    @ReadOperation
    Report disagreeing() {
        return new Report(check.number().disagreeing(), check.all(SHOWN));
    }

    /** What was set right, at most 200 of them. */
    @WriteOperation
    Report repair() {
        List<Disagreement> repaired = projections.repair();
        return new Report(repaired.size(), repaired.stream().limit(SHOWN).toList());
    }

    record Report(int number, List<Disagreement> dates) {
    }
}
