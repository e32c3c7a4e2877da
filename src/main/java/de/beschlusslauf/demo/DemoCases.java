package de.beschlusslauf.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.demo.cases.CaseScript;
import de.beschlusslauf.demo.cases.Door;
import de.beschlusslauf.demo.cases.Step;
import de.beschlusslauf.demo.process.InProcessDoors;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.workflow.DrivableClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * Plays the cases into an empty database, each up to its stage, in the order of their days; the clock is in the present
 * again afterwards. {@code beschlusslauf.demo.cases=false} leaves the towns without papers.
 */
@Component
@OnDemonstration
@ConditionalOnProperty(name = "beschlusslauf.demo.cases", matchIfMissing = true)
@Order(10)
class DemoCases implements DemoStep {

    private static final Logger LOG = LoggerFactory.getLogger("Demonstration");

    private final InProcessDoors doors;
    private final DrivableClock clock;
    private final PaperReader papers;
    private final DemoUserFile towns;
    private final String password;

    DemoCases(InProcessDoors doors, DrivableClock clock, PaperReader papers, DemoUserFile towns,
            @Value("${beschlusslauf.demo.password}") String password) {
        this.doors = doors;
        this.clock = clock;
        this.papers = papers;
        this.towns = towns;
        this.password = password;
    }

    @Override
    public void load() {
        if (towns.byBody().keySet().stream().noneMatch(this::hasPapers)) {
            play();
        }
    }

    private boolean hasPapers(String bodyId) {
        return papers.search(bodyId, null, null, PageRequest.of(0, 1)).hasContent();
    }

    private void play() {
        Instant present = clock.instant();
        LocalDate today = Zones.dayOf(present);
        Door door = doors.open(password);
        List<Step> steps = new DemoStages(door, today).steps();
        LOG.info("Die Beispielfälle werden angelegt ({} Schritte).", steps.size());
        try {
            clock.travelTo(Zones.at(steps.get(0).at().toLocalDate(), LocalTime.of(7, 0)));
            CaseScript.run(door, steps);
            door.travelTo(present);
        } finally {
            clock.reset();
        }
    }
}
