package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.NeededDays.Stop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether the day on which an author needs the decision is still kept after sessions have changed. */
class NeededDaysTests {

    private static final LocalDate NEEDED = LocalDate.of(2027, 6, 20);

    @Test
    void aDecisionThatComesInTimeIsNoMatter() {
        assertThat(warning(NEEDED, committee(10, 12), council(14, 20))).isEmpty();
    }

    @Test
    void aDayTooLateIsNamed() {
        assertThat(warning(NEEDED, committee(10, 10), council(14, 21))).hasValue(
                "Achtung: ZD/7/2027 wird bis 20.06.2027 gebraucht; der Beschluss käme am 21.06.2027, 1 Tag zu spät.");
    }

    @Test
    void whatWasTooLateBeforeIsNotTheFaultOfTheChange() {
        assertThat(warning(NEEDED, committee(10, 12), council(25, 25))).isEmpty();
        assertThat(warning(NEEDED, committee(10, 12), council(28, 23))).as("it even comes sooner").isEmpty();
    }

    @Test
    void aBodyThatComesOnlyAfterTheOneThatDecidesLeavesItOpen() {
        assertThat(warning(NEEDED, committee(10, 15), council(14, 14))).hasValue(
                "Achtung: ZD/7/2027 wird bis 20.06.2027 gebraucht; nach der Änderung ist offen, wann der Beschluss kommt.");
    }

    @Test
    void soDoesASessionThatIsMissing() {
        assertThat(warning(NEEDED, committee(10, 10), new Stop(2, true, day(14), null))).isPresent();
    }

    @Test
    void whoNamedNoDayIsNotWarned() {
        assertThat(warning(null, committee(10, 10), council(14, 28))).isEmpty();
    }

    private static Optional<String> warning(@Nullable LocalDate needed, Stop... stops) {
        return NeededDays.warning("ZD/7/2027", needed, List.of(stops));
    }

    private static Stop committee(int before, int now) {
        return new Stop(1, false, day(before), day(now));
    }

    private static Stop council(int before, int now) {
        return new Stop(2, true, day(before), day(now));
    }

    private static Instant day(int june) {
        return Zones.at(LocalDate.of(2027, 6, june), LocalTime.of(17, 0));
    }
}
