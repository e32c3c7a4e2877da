package de.beschlusslauf.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An amount is what a person types in German or a program sends as a number. */
class EuroAmountTests {

    private final ObjectMapper json = new ObjectMapper();

    record Answer(@JsonDeserialize(using = EuroAmount.class) @Nullable BigDecimal amount) {
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'\"12.500,50\"' | 12500.50", "'\"90.000\"' | 90000", "'\"90000\"' | 90000",
        "'\" 7,5 € \"' | 7.5", "'\"1.234.567,89 Euro\"' | 1234567.89", "90000.5 | 90000.5", "12 | 12"})
    void anAmountIsReadAsPeopleAndProgramsWriteIt(String sent, BigDecimal amount) throws JsonProcessingException {
        assertThat(read(sent)).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"viel\"", "\"12,505\"", "\"1.23\"", "\"-5\"", "\"1e9\"", "true", "[]"})
    void whatIsNoAmountIsRefused(String sent) {
        assertThatThrownBy(() -> read(sent)).isInstanceOf(JsonMappingException.class);
    }

    @Test
    void nothingStaysNothing() throws JsonProcessingException {
        assertThat(read("null")).isNull();
        assertThat(EuroAmount.text(new BigDecimal("12500.5"))).isEqualTo("12.500,50");
    }

    private @Nullable BigDecimal read(String sent) throws JsonProcessingException {
        return json.readValue("{\"amount\":" + sent + "}", Answer.class).amount();
    }
}
