package de.beschlusslauf.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import de.beschlusslauf.register.OverspendingQuery;
import de.beschlusslauf.register.web.OverspendingPage.Form;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of money beyond the budget goes from the first to the last day of a quarter unless somebody asks for others. */
class QuarterTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void aQuarterGoesFromItsFirstToItsLastDay() {
        assertThat(Quarter.until(LocalDate.of(2024, 3, 31)).stream().map(each -> each.name() + " " + each.from() + " " + each.to()))
                .containsExactly("1. Quartal 2024 2024-01-01 2024-03-31", "4. Quartal 2023 2023-10-01 2023-12-31",
                        "3. Quartal 2023 2023-07-01 2023-09-30", "2. Quartal 2023 2023-04-01 2023-06-30",
                        "1. Quartal 2023 2023-01-01 2023-03-31");
    }

    @ParameterizedTest
    @CsvSource({",, 2026-10-01, 2026-12-31", "15.02.2024,, 2024-02-15, 2024-03-31", ", 15.02.2024, 2024-01-01, 2024-02-15",
        "31.12.2025, 01.01.2026, 2025-12-31, 2026-01-01"})
    void aDayThatIsMissingIsThatOfTheQuarterOfTheOther(@Nullable String from, @Nullable String to, LocalDate first, LocalDate last) {
        assertThat(new Form(from, to).query("meerbusch", TODAY)).isEqualTo(new OverspendingQuery("meerbusch", true, first, last));
    }
}
