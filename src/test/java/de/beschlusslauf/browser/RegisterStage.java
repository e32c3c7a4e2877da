package de.beschlusslauf.browser;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.DigitalStrategy;
import de.beschlusslauf.demo.cases.DigitalStrategy.Money;
import de.beschlusslauf.demo.cases.Door;
import de.beschlusslauf.demo.cases.Step;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.process.InProcessDoors;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A committee of Sankt Augustin has decided on a paper, in a session with agenda, invitation and minutes; played once. */
@TownTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RegisterStage {

    private static final Map<ApplicationContext, Played> PLAYED = new WeakHashMap<>();

    @Autowired
    InProcessDoors doors;
    @Autowired
    DrivableClock clock;
    @Autowired
    ApplicationContext application;

    UUID paper;
    String reference;

    private record Played(UUID paper, String reference, Instant end) {
    }

    @BeforeAll
    void aCommitteeHasDecided() {
        clock.travelTo(Zones.at(LocalDate.of(2021, 5, 3), LocalTime.of(7, 0)));
        Played played = PLAYED.computeIfAbsent(application, fresh -> play());
        paper = played.paper();
        reference = played.reference();
        clock.travelTo(played.end());
    }

    private Played play() {
        Door door = doors.open("rathaus");
        Town town = new Town(door, "sanktaugustin", 1);
        DigitalStrategy strategy = new DigitalStrategy(town, Days.TRUE, Money.ABOVE_PLAN);
        for (Step step : strategy.rest()) {
            step.run(door);
        }
        return new Played(strategy.paper().id(), town.reference(strategy.paper().id()), clock.instant());
    }

    @AfterAll
    void backToThePresent() {
        clock.reset();
    }

    static Window auditor(Chromium chromium) {
        return chromium.window().logIn("sanktaugustin.pruefung", "rathaus");
    }
}
