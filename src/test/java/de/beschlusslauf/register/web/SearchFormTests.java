package de.beschlusslauf.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** Whoever fills in the search wrongly hears it, and does not read that nothing was found. */
class SearchFormTests {

    @Test
    void daysInTheWrongOrderAreRefusedAtTheirField() {
        assertThatThrownBy(() -> between("17.06.2021", "16.06.2021").query("meerbusch")).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.field()).isEqualTo("bis")).hasMessageContaining("„Tag bis“ liegt vor „Tag von“");
    }

    @Test
    void oneDayAloneIsAPeriod() {
        assertThat(between("16.06.2021", "16.06.2021").query("meerbusch").from()).isEqualTo(LocalDate.of(2021, 6, 16));
    }

    private static SearchForm between(String from, String until) {
        return new SearchForm(null, null, null, from, until, null, null, null, null, null, null);
    }
}
