package de.beschlusslauf.paper.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

import de.beschlusslauf.calendar.GermanDays;
import org.jspecify.annotations.Nullable;

/** Days, amounts and gaps as a German clerk reads them. */
final class GermanTexts {

    private GermanTexts() {
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "noch offen" : GermanDays.withWeekday(day);
    }

    /** Until when something is needed. */
    static String lastDay(@Nullable LocalDate day) {
        return day == null ? "kein Tag genannt" : GermanDays.withWeekday(day);
    }

    static String euros(BigDecimal amount) {
        return String.format(Locale.GERMAN, "%,.2f €", amount);
    }

    static String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? "–" : text;
    }
}
