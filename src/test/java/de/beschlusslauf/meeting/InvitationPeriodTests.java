package de.beschlusslauf.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** Ladungsfrist and public notice of the Meerbusch session on 16.06.2021: 13 full days, shortened 3 (handbook 4.3). */
class InvitationPeriodTests {

    static final LocalDate SESSION = LocalDate.of(2021, 6, 16);
    static final LocalDate FIXED = LocalDate.of(2021, 5, 28);
    static final LocalDate LATEST = LocalDate.of(2021, 6, 2);
    static final LocalDate SHORTENED = LocalDate.of(2021, 6, 11);

    final InvitationPeriod period = new InvitationPeriod(LATEST, SHORTENED);

    @Test
    void theLastDayKeepsThePeriod() {
        assertThatCode(() -> period.check(LATEST, null, FIXED, LATEST)).doesNotThrowAnyException();
    }

    @Test
    void aDayLaterNeedsUtmostUrgencyWithAReason() {
        assertThatThrownBy(() -> period.check(LATEST.plusDays(1), null, FIXED, SESSION)).isInstanceOf(Refusal.class)
                .hasMessageContaining("endete am 02.06.2021");
        assertThatCode(() -> period.check(LATEST.plusDays(1), "Förderfrist", FIXED, SESSION)).doesNotThrowAnyException();
    }

    @Test
    void evenAReasonDoesNotHelpAfterTheShortenedPeriod() {
        assertThatThrownBy(() -> period.check(SHORTENED.plusDays(1), "Förderfrist", FIXED, SESSION)).isInstanceOf(Refusal.class)
                .hasMessageContaining("bis 11.06.2021").hasMessageContaining("Verlegen Sie die Sitzung");
    }

    @Test
    void aShortenedPeriodThatHolidaysMakeLongerThanTheFullOneTakesNothingAway() {
        // given three full days and three Werktage before the Tuesday after Easter 2027: Thursday, but Wednesday
        InvitationPeriod easter = new InvitationPeriod(LocalDate.of(2027, 3, 25), LocalDate.of(2027, 3, 24));

        // then
        assertThat(easter.shortened()).isEqualTo(easter.latest());
        assertThat(easter.isOver(easter.latest())).isFalse();
        assertThatCode(() -> easter.check(easter.latest(), null, FIXED, easter.latest())).doesNotThrowAnyException();
    }

    @Test
    void nobodyNotesADeliveryThatLiesAhead() {
        assertThatThrownBy(() -> period.check(LATEST, null, FIXED, LATEST.minusDays(1))).isInstanceOf(Refusal.class)
                .hasMessageContaining("in der Zukunft");
    }

    @Test
    void nobodyHasAnInvitationBeforeItsAgendaIsFixed() {
        assertThatThrownBy(() -> period.check(FIXED.minusDays(1), null, FIXED, LATEST)).isInstanceOf(Refusal.class)
                .hasMessage("Die Tagesordnung ist erst am 28.05.2021 festgesetzt worden und kann nicht schon am 27.05.2021 "
                        + "zugestellt sein; berichtigen Sie den Tag der Zustellung.");
        assertThatCode(() -> period.check(FIXED, null, FIXED, LATEST)).doesNotThrowAnyException();
    }

    @Test
    void theInvitationFromBeforeAMoveIsNotTheNewOne() {
        LocalDate moved = LocalDate.of(2021, 6, 1);

        assertThatThrownBy(() -> InvitationPeriod.checkMoved(FIXED, moved)).isInstanceOf(Refusal.class)
                .hasMessage("Die Sitzung ist am 01.06.2021 verlegt worden, und was vorher zugestellt war, gilt nicht mehr; "
                        + "tragen Sie den Tag ein, an dem die Mitglieder die neue Ladung hatten.");
        assertThatCode(() -> InvitationPeriod.checkMoved(moved, moved)).doesNotThrowAnyException();
    }

    @Test
    void aMissingNoticeMakesResolutionsOfTheCouncilUnlawful() {
        assertThat(PublicNotice.of(null, LATEST, SESSION)).isEqualTo(PublicNotice.MISSING);
        assertThat(PublicNotice.of(SESSION, LATEST, SESSION)).as("on the day itself").isEqualTo(PublicNotice.MISSING);
        assertThat(PublicNotice.MISSING.warning(true, null, LATEST)).contains("rechtswidrig (§ 48 Abs. 1 Satz 4 GO NRW)");
        assertThat(PublicNotice.MISSING.warning(false, null, LATEST)).contains("§ 58 Abs. 2 GO NRW");
    }

    @Test
    void aLateNoticeIsSaidAndOneInTimeIsNot() {
        LocalDate late = LATEST.plusDays(3);

        assertThat(PublicNotice.of(late, LATEST, SESSION)).isEqualTo(PublicNotice.LATE);
        assertThat(PublicNotice.LATE.warning(true, late, LATEST)).contains("erst am 05.06.2021");
        assertThat(PublicNotice.of(LATEST, LATEST, SESSION).warning(true, LATEST, LATEST)).isNull();
    }
}
