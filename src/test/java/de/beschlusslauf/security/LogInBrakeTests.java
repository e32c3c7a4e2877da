package de.beschlusslauf.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

/** Who guesses passwords is slowed down, and nobody can use that to lock somebody out. The clock is driven by hand. */
class LogInBrakeTests {

    private static final String STRANGER = "203.0.113.7";
    private static final String TOWN_HALL = "198.51.100.20";

    final HandClock clock = new HandClock();
    final LogInBrake brake = new LogInBrake(clock);

    @Test
    void afterTenWrongPasswordsAStrangerWaitsAMinuteForEachFurtherTry() {
        fail(STRANGER, "mayor", 10);

        TooManyAttempts refused = catchThrowableOfType(TooManyAttempts.class, () -> brake.admit(STRANGER, "mayor"));
        assertThat(refused.seconds()).isBetween(1L, 60L);
        assertThat(refused).hasMessageMatching("Zu viele Fehlversuche; bitte warten Sie \\d+ Sekunden und versuchen "
                + "Sie es dann noch einmal\\.");

        clock.pass(Duration.ofSeconds(refused.seconds()));
        brake.admit(STRANGER, "mayor");
        brake.failed(STRANGER, "mayor");
        assertThatThrownBy(() -> brake.admit(STRANGER, "mayor")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void theRightPasswordFromAnotherAddressStillGetsIn() {
        fail(STRANGER, "mayor", 50);

        assertThatCode(() -> brake.admit(TOWN_HALL, "mayor")).doesNotThrowAnyException();
        brake.succeeded(TOWN_HALL, "mayor");
        assertThatThrownBy(() -> brake.admit(STRANGER, "mayor")).as("and helps the stranger nothing")
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void otherUsersAtTheSameAddressAreNotConcerned() {
        fail(TOWN_HALL, "mayor", 20);

        assertThatCode(() -> brake.admit(TOWN_HALL, "clerk")).doesNotThrowAnyException();
    }

    @Test
    void theRightPasswordForgivesTheWrongOnesBeforeIt() {
        fail(TOWN_HALL, "clerk", 9);
        brake.succeeded(TOWN_HALL, "clerk");

        fail(TOWN_HALL, "clerk", 9);

        assertThatCode(() -> brake.admit(TOWN_HALL, "clerk")).doesNotThrowAnyException();
    }

    @Test
    void whoTriesOnePasswordWithManyUsersIsStoppedAtHisAddressButKnownColleaguesThereAreNot() {
        brake.succeeded(TOWN_HALL, "clerk");
        for (int i = 0; i < LogInBrake.ADDRESS.atOnce(); i++) {
            fail(TOWN_HALL, "user" + i, 1);
        }

        assertThatThrownBy(() -> brake.admit(TOWN_HALL, "one-more")).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> brake.admit(TOWN_HALL, "clerk")).doesNotThrowAnyException();
        assertThatCode(() -> brake.admit(STRANGER, "one-more")).doesNotThrowAnyException();
    }

    @Test
    void whenTheWholeWorldGuessesEveryStrangerHasOneTryAndKnownPeopleGoOn() {
        brake.succeeded(TOWN_HALL, "mayor");
        for (int i = 0; i < LogInBrake.ALL.atOnce(); i++) {
            fail("10.0." + i / 250 + "." + i % 250, "mayor", 1);
        }

        assertThatThrownBy(() -> brake.admit("10.0.0.0", "mayor")).as("a second try").isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> brake.admit(STRANGER, "mayor")).as("a first try").doesNotThrowAnyException();
        fail(TOWN_HALL, "mayor", 1);
        assertThatCode(() -> brake.admit(TOWN_HALL, "mayor")).as("a known person").doesNotThrowAnyException();

        clock.pass(Duration.ofMinutes(1));
        assertThatCode(() -> brake.admit("10.0.0.0", "mayor")).as("later").doesNotThrowAnyException();
    }

    @Test
    void allAddressesOfOneIpv6NetworkAreOneClient() {
        for (int i = 0; i < 10; i++) {
            fail("2001:db8:1:2::" + Integer.toHexString(i + 1), "mayor", 1);
        }

        assertThatThrownBy(() -> brake.admit("2001:db8:1:2:ffff::1%eth0", "mayor")).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> brake.admit("2001:db8:1:3::1", "mayor")).doesNotThrowAnyException();
    }

    @Test
    void memoryIsBounded() {
        for (int i = 0; i < 3 * LogInBrake.MOST_PAIRS; i++) {
            brake.failed("10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256, "user" + i);
        }

        assertThat(brake.pairs()).isPositive().isLessThanOrEqualTo(LogInBrake.MOST_PAIRS);
    }

    private void fail(String address, String user, int times) {
        for (int i = 0; i < times; i++) {
            brake.failed(address, user);
        }
    }

    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
