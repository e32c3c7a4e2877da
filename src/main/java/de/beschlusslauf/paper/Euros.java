package de.beschlusslauf.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;

import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Amounts in euros and cents. */
final class Euros {

    private static final BigDecimal LIMIT = new BigDecimal("10000000000000");

    private Euros() {
    }

    /** @throws Refusal if the amount is negative, absurdly large or has fractions of a cent */
    static @Nullable BigDecimal exact(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        if (amount.signum() < 0 || amount.compareTo(LIMIT) >= 0) {
            throw new Refusal("Ein Betrag ist kleiner als 0 oder zu groß; bitte geben Sie den Betrag in Euro an.");
        }
        try {
            return amount.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException fractions) {
            throw new Refusal("Ein Betrag hat mehr als zwei Nachkommastellen; bitte geben Sie Euro und Cent an.");
        }
    }
}
