package de.beschlusslauf.workflow;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import org.jspecify.annotations.Nullable;

/** An amount in euros that a person types into a field of text, "12.500,50", or a program sends as a number. */
public final class EuroAmount extends StdDeserializer<BigDecimal> {

    private static final Pattern GERMAN = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?|\\d{1,13}(,\\d{1,2})?");

    EuroAmount() {
        super(BigDecimal.class);
    }

    /** As the field shows it: "12.500,50". */
    public static String text(BigDecimal amount) {
        return String.format(Locale.GERMANY, "%,.2f", amount);
    }

    @Override
    public @Nullable BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken().isNumeric()) {
            return json.getDecimalValue();
        }
        String typed = json.getValueAsString("").replaceAll("[\\s\\u00a0]|€|Euro|EUR", "");
        if (!GERMAN.matcher(typed).matches()) {
            return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, typed, "no amount in euros");
        }
        return new BigDecimal(typed.replace(".", "").replace(',', '.'));
    }
}
