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
        assertThat(rules.followUp(DeadlineKind.SUBMISSION, "town", submission, setOn)).isEqualTo(reminded);
    }

    @Test
    void aDateThatAMoveOfTheSessionBringsNearerIsNewsAndToldAtOnce() {
        LocalDate later = LocalDate.of(2021, 7, 14);
        Deadline deadline = new Deadline(order(rules.derive(DeadlineKind.SUBMISSION, "town", "committee", later)),
                LONG_BEFORE, Zones.startOf(later));

        deadline.derive(submission, Zones.endOf(DUE), Zones.startOf(DUE), "office", "Umbau");

        assertThat(rules.followUp(DeadlineKind.SUBMISSION, "town", submission, deadline.setOn())).isEqualTo(REGULAR);
    }

    @ParameterizedTest(name = "agreed on {0}, reminded on {1}")
    @CsvSource({"2021-05-19, 2021-05-20", "2021-05-21, 2021-05-26"})
    void whoGetsAShortPeriodIsRemindedOnItsLastDay(LocalDate agreedOn, LocalDate reminded) {
        Derivation agreed = Derivation.agreed(DUE, "Verlegung", agreedOn);

        assertThat(rules.followUp(DeadlineKind.SUBMISSION, "town", agreed, LONG_BEFORE)).isEqualTo(reminded);
    }

    /** Handbook 4.4; on 24 December the offices are closed. */
    @ParameterizedTest(name = "resolved on {0}, reminded on {1}, unshifted end {2}, end {3}")
    @CsvSource({"2016-07-07, 2016-07-08, 2016-07-10, 2016-07-11", "2021-09-30, 2021-10-01, 2021-10-03, 2021-10-04",
            "2027-03-25, 2027-03-25, 2027-03-28, 2027-03-30", "2026-12-22, 2026-12-23, 2026-12-25, 2026-12-28"})
    void theMayorIsRemindedOfTheWindowBeforeItsUnshiftedEnd(LocalDate resolved, LocalDate reminded, LocalDate unshifted,
            LocalDate end) {
        Derivation window = rules.derive(DeadlineKind.CONTROL_WINDOW_COUNCIL, "town", "council", resolved);

        assertThat(window).returns(unshifted, Derivation::statutoryDay).returns(end, Derivation::dueOn);
        assertThat(rules.followUp(DeadlineKind.CONTROL_WINDOW_COUNCIL, "town", window, resolved)).isEqualTo(reminded);
        assertThat(rules.followUp(DeadlineKind.CONTROL_WINDOW_COUNCIL, "town", window, end))
                .as("entered when the unshifted end was over").isEqualTo(end);
    }

    private static DeadlineOrder order(Derivation derivation) {
        return DeadlineOrder.of("town", DeadlineKind.SUBMISSION, "meeting", UUID.randomUUID(), Chain.body("town"),
                derivation, "office");
    }
}
