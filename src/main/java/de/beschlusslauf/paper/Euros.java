package de.beschlusslauf.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Amounts in euros and cents. */
public final class Euros {

    private static final BigDecimal LIMIT = new BigDecimal("10000000000000");

    private Euros() {
    }

    /**
     * With two places.
     *
     * @param field key of the field in which it was entered
     * @param label German name of that field
     * @throws Refusal if the amount is negative, absurdly large or has fractions of a cent
     */
    public static @Nullable BigDecimal exact(@Nullable BigDecimal amount, String field, String label) {
        if (amount == null) {
            return null;
        }
        if (amount.signum() < 0) {
            throw Refusal.of(field, "„" + label + "“ ist kleiner als 0; bitte geben Sie den Betrag ohne Minus an.");
        }
        if (amount.compareTo(LIMIT) >= 0) {
            throw Refusal.of(field, "„" + label + "“ ist zu groß; bitte geben Sie den Betrag in Euro an.");
        }
        try {
            return amount.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException fractions) {
            throw Refusal.of(field, "„" + label
                    + "“ hat mehr als zwei Nachkommastellen; bitte geben Sie Euro und Cent an.");
        }
    }

    /** @throws ArithmeticException if the amount has fractions of a cent */
    public static long cents(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }

    public static BigDecimal ofCents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** "12.500,00 Euro". */
    public static String inWords(BigDecimal amount) {
        return String.format(Locale.GERMANY, "%,.2f Euro", amount);
    }
}
