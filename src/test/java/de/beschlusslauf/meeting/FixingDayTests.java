package de.beschlusslauf.meeting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** The day on which the chair fixed the agenda, noted on that day or later. */
class FixingDayTests {

    static final LocalDate SUBMISSION = LocalDate.of(2021, 5, 26);
    static final LocalDate TODAY = LocalDate.of(2021, 6, 4);

    @Test
    void whatWasFixedEarlierMayBeNotedLater() {
        assertThatCode(() -> new FixingDay(SUBMISSION).check(SUBMISSION, TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> new FixingDay(TODAY).check(SUBMISSION, TODAY)).doesNotThrowAnyException();
    }

    @Test
    void nobodyNotesAFixingThatLiesAhead() {
        assertThatThrownBy(() -> new FixingDay(TODAY.plusDays(1)).check(SUBMISSION, TODAY)).isInstanceOf(Refusal.class)
                .hasMessage("Der Tag der Festsetzung liegt in der Zukunft; tragen Sie ein, wann die Tagesordnung festgesetzt "
                        + "worden ist.");
    }

    @Test
    void nobodyFixedAnAgendaOntoWhichPapersCouldStillCome() {
        assertThatThrownBy(() -> new FixingDay(SUBMISSION.minusDays(1)).check(SUBMISSION, TODAY))
                .isInstanceOf(Refusal.class).hasMessageContaining("Abgabeschluss war erst am 26.05.2021");
    }

    @Test
    void afterAMoveToALaterDayTheAgendaCanBeFixedToday() {
        assertThatCode(() -> new FixingDay(TODAY).check(TODAY.plusDays(30), TODAY)).doesNotThrowAnyException();
    }
}
