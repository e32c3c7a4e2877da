package de.beschlusslauf.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactsTests {

    static List<Object> noFacts() {
        return List.of(1.5, 2f, new BigDecimal("12.50"), "x".repeat(201), "zwei\nZeilen", 1L << 53, new Object());
    }

    @ParameterizedTest
    @MethodSource("noFacts")
    void fractionsLongTextsAndObjectsAreNoFacts(Object value) {
        assertThatThrownBy(() -> Facts.of(Map.of("value", value))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'value'");
    }

    @Test
    void canonicalTextDoesNotDependOnOrder() {
        UUID id = UUID.fromString("00000000-0000-0000-0000-000000000001");

        String text = CanonicalJson.of(Facts.of(Map.of("z", 1, "a", List.of(Thread.State.NEW, true), "id", id,
                "day", LocalDate.of(2021, 6, 2), "ö", 9007199254740991L)));

        assertThat(text).isEqualTo("{\"a\":[\"NEW\",true],\"day\":\"2021-06-02\","
                + "\"id\":\"00000000-0000-0000-0000-000000000001\",\"z\":1,\"ö\":9007199254740991}");
    }
}
