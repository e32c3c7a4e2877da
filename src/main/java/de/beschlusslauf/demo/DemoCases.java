package de.beschlusslauf.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

import de.beschlusslauf.calendar.BusinessCalendar;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.demo.cases.Door;
import de.beschlusslauf.demo.cases.Doors;
import de.beschlusslauf.demo.cases.Step;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.paper.Insight;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.security.EngineStartLock;
import de.beschlusslauf.workflow.DrivableClock;
import jakarta.persistence.EntityManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * Plays the cases, each up to its stage, into every town that has no papers yet; the clock is in the present again
 * afterwards. A town is one transaction: a start that is killed leaves whole towns and no halves, and the next one
 * plays what is missing. {@code beschlusslauf.demo.cases=false} leaves the towns without papers.
 */
@Component
@OnDemonstration
@ConditionalOnProperty(name = "beschlusslauf.demo.cases", matchIfMissing = true)
@Order(10)
class DemoCases implements DemoStep {

    private static final Logger LOG = LoggerFactory.getLogger("Demonstration");

    private final Doors doors;
    private final DrivableClock clock;
    private final PaperReader papers;
    private final BusinessCalendar calendar;
    private final DemoUserFile towns;
    private final EngineStartLock lock;
    private final EntityManager entities;
    private final String password;

    DemoCases(Doors doors, DrivableClock clock, PaperReader papers, BusinessCalendar calendar,
            DemoUserFile towns, EngineStartLock lock, EntityManager entities,
            @Value("${beschlusslauf.demo.password}") String password) {
        this.doors = doors;
        this.clock = clock;
        this.papers = papers;
        this.calendar = calendar;
        this.towns = towns;
        this.lock = lock;
        this.entities = entities;
        this.password = password;
    }

    @Override
    public void load() {
        towns.byBody().keySet().forEach(bodyId -> lock.during(() -> {
            if (!hasPapers(bodyId)) {
                play(bodyId);
            }
        }));
    }

    private boolean hasPapers(String bodyId) {
        return papers.search(bodyId, Insight.WHOLE, null, null, null, PageRequest.of(0, 1)).hasContent();
    }

    private void play(String bodyId) {
        Instant present = clock.instant();
        Door door = doors.open(password);
        List<Step> steps = DemoStages.of(new Town(door, bodyId), Zones.dayOf(present), calendar).stream()
                .filter(step -> !step.isAfter(present)).toList();
        LOG.info("Die Beispielfälle für {} werden angelegt ({} Schritte).", bodyId, steps.size());
        clock.during(() -> {
            clock.travelTo(Zones.at(steps.get(0).at().toLocalDate(), LocalTime.of(7, 0)));
            steps.forEach(step -> play(step, door));
            door.travelTo(present);
        });
    }

    /** Forgets the objects of each step, which would otherwise all be compared with the next one's. */
    private void play(Step step, Door door) {
        step.run(door);
        entities.flush();
        entities.clear();
    }
}
