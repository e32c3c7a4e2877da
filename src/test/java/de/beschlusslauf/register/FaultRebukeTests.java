package de.beschlusslauf.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Body;
import de.beschlusslauf.organization.RebukeRule;
import de.beschlusslauf.organization.RebukeRule.Start;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.roadmap.Channel;
import de.beschlusslauf.roadmap.Publication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page says until when a fault may be rebuked, and from which day the town counts. */
class FaultRebukeTests {

    private static final LocalDate DECIDED = LocalDate.of(2021, 6, 2);
    private static final LocalDate PUBLISHED = LocalDate.of(2021, 6, 21);

    private final DeadlineRules rules = mock(DeadlineRules.class);
    private final Body town = mock(Body.class);
    private final Resolution resolution = mock(Resolution.class);
    private FaultRebuke rebuke;

    @BeforeEach
    void aResolutionOfTheSecondOfJune() {
        Bodies bodies = mock(Bodies.class);
        when(bodies.of("meerbusch")).thenReturn(town);
        when(resolution.bodyId()).thenReturn("meerbusch");
        when(resolution.decidedOn()).thenReturn(DECIDED);
        aYearAfter(DECIDED);
        aYearAfter(PUBLISHED);
        rebuke = new FaultRebuke(rules, bodies);
    }

    @Test
    void withoutARuleOfTheTownTheYearBeginsWithTheResolution() {
        assertThat(rebuke.of(resolution, null)).contains("bis zum 02.06.2022 rügen, gerechnet ab dem Beschluss");
    }

    @Test
    void aTownMayCountFromTheAnnouncement() {
        when(town.rebuke(DECIDED)).thenReturn(Optional.of(new RebukeRule(null, Start.ANNOUNCEMENT, 1, "Rechtsamt", true)));
        assertThat(rebuke.of(resolution, null)).contains("steht fest, sobald der Beschluss bekannt gemacht ist");

        Publication published = new Publication(PUBLISHED, Channel.GAZETTE, null, PUBLISHED, "x", Instant.EPOCH);
        assertThat(rebuke.of(resolution, published)).contains("bis zum 21.06.2022 rügen, gerechnet ab der Bekanntmachung",
                "So liest es die Kommune: Rechtsamt (Annahme).");
    }

    private void aYearAfter(LocalDate day) {
        Derivation derivation = mock(Derivation.class);
        when(derivation.dueOn()).thenReturn(day.plusYears(1));
        when(rules.derive(DeadlineKind.FAULT_REBUKE, "meerbusch", null, day, DECIDED)).thenReturn(derivation);
    }
}
