package de.beschlusslauf.paper.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Days, amounts and gaps as a German clerk reads them. */
final class GermanTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, dd.MM.yyyy", Locale.GERMAN);

    private GermanTexts() {
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "noch offen" : day.format(DAY);
    }

    static String euros(BigDecimal amount) {
        return String.format(Locale.GERMAN, "%,.2f €", amount);
    }

    static String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? "–" : text;
    }
}
