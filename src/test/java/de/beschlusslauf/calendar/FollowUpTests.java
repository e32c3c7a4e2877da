package de.beschlusslauf.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.ledger.Chain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The submission to the session of 16.06.2021 closes on 26.05.; regularly people are reminded three working days before. */
class FollowUpTests {

    static final LocalDate LONG_BEFORE = LocalDate.of(2021, 3, 1);
    static final LocalDate DUE = LocalDate.of(2021, 5, 26);
    static final LocalDate REGULAR = LocalDate.of(2021, 5, 20);

    final DeadlineRules rules = Towns.rules(Towns.IN_NRW,
            Map.of(DeadlineKind.SUBMISSION, Towns.days(21), DeadlineKind.FOLLOW_UP, Towns.days(3)));
    final Derivation submission = rules.derive(DeadlineKind.SUBMISSION, "town", "committee", LocalDate.of(2021, 6, 16));

    @ParameterizedTest(name = "set on {0}, reminded on {1}")
    @CsvSource({"2021-03-01, 2021-05-20", "2021-05-19, 2021-05-20", "2021-05-20, 2021-05-26", "2021-05-25, 2021-05-26",
            "2021-05-26, 2021-05-26"})
    void whoCouldNotKnowBeforeIsRemindedOnTheLastDayAndNotAtOnce(LocalDate setOn, LocalDate reminded) {
        assertThat(submission.dueOn()).isEqualTo(DUE);
        assertThat(rules.followUp("town", submission, setOn)).isEqualTo(reminded);
    }

    @Test
    void aDateThatAMoveOfTheSessionBringsNearerIsNewsAndToldAtOnce() {
        LocalDate later = LocalDate.of(2021, 7, 14);
        Deadline deadline = new Deadline(order(rules.derive(DeadlineKind.SUBMISSION, "town", "committee", later)),
                LONG_BEFORE, Zones.startOf(later));

        deadline.derive(submission, Zones.endOf(DUE), Zones.startOf(DUE), "office", "Umbau");

        assertThat(rules.followUp("town", submission, deadline.setOn())).isEqualTo(REGULAR);
    }

    @ParameterizedTest(name = "agreed on {0}, reminded on {1}")
    @CsvSource({"2021-05-19, 2021-05-20", "2021-05-21, 2021-05-26"})
    void whoGetsAShortPeriodIsRemindedOnItsLastDay(LocalDate agreedOn, LocalDate reminded) {
        Derivation agreed = Derivation.agreed(DUE, "Verlegung", agreedOn);

        assertThat(rules.followUp("town", agreed, LONG_BEFORE)).isEqualTo(reminded);
    }

    private static DeadlineOrder order(Derivation derivation) {
        return DeadlineOrder.of("town", DeadlineKind.SUBMISSION, "meeting", UUID.randomUUID(), Chain.body("town"),
                derivation, "office");
    }
}
