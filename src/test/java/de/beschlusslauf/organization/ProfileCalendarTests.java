package de.beschlusslauf.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import de.beschlusslauf.calendar.DayOff;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.calendar.Towns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** Closed days that a town writes into its profile, from the file to the day of a deadline. */
class ProfileCalendarTests {

    @TempDir
    Path folder;

    private DeadlineRules rules;

    @BeforeEach
    void meerbuschWithAFeastAndAWorksOuting() throws IOException {
        String profile = new ClassPathResource("municipalities/meerbusch.yaml").getContentAsString(StandardCharsets.UTF_8)
                .replace("localHolidays: []", "localHolidays: [{name: \"Stadtfest\", on: 2026-09-03}]")
                .replace("closedOnce: []", "closedOnce: [\"2026-09-04\"]");
        Files.writeString(folder.resolve("meerbusch.yaml"), profile);
        Bodies bodies = new Bodies(new ProfileFiles("file:" + folder + "/*.yaml"));
        rules = Towns.rules(id -> bodies.of(id).calendar(), Map.of(DeadlineKind.SUBMISSION, Towns.days(21)));
    }

    @Test
    void theSubmissionEndsBeforeTheOutingAndTheFeast() {
        Derivation submission = submission(LocalDate.of(2026, 9, 25));

        assertThat(submission.statutoryDay()).isEqualTo(LocalDate.of(2026, 9, 4));
        assertThat(submission.dueOn()).isEqualTo(LocalDate.of(2026, 9, 2));
        assertThat(submission.skipped()).extracting(DayOff::reason)
                .containsExactly("Dienststellen geschlossen", "Stadtfest");
    }

    @ParameterizedTest(name = "Sitzung {0}: Abgabe {1}")
    @CsvSource({"2027-01-14, 2026-12-23", "2027-01-21, 2026-12-30"})
    void onTheLastDaysOfTheYearNobodyHandsIn(LocalDate session, LocalDate handedIn) {
        assertThat(submission(session).dueOn()).isEqualTo(handedIn);
    }

    private Derivation submission(LocalDate session) {
        return rules.derive(DeadlineKind.SUBMISSION, "meerbusch", "rat", session);
    }
}
