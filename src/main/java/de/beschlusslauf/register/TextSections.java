package de.beschlusslauf.register;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import de.beschlusslauf.paper.Content;
import org.jspecify.annotations.Nullable;

/** A text version under the headings that people know from the paper. */
final class TextSections {

    private TextSections() {
    }

    /** @param matter kind of matter as people call it, null for any other */
    static Map<String, String> of(Content content, @Nullable String matter) {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("Betreff", content.subject());
        if (matter != null) {
            sections.put("Gegenstand", matter);
        }
        sections.put("Sachverhalt", content.facts() == null ? "" : content.facts());
        content.parts().forEach(part -> sections.put("Beschlussvorschlag, Teil " + part.number(), part.wording()));
        BigDecimal amount = content.finance().amount();
        sections.put("Finanzielle Auswirkungen", content.finance().effect().label()
                + (amount == null ? "" : ": " + NumberFormat.getCurrencyInstance(Locale.GERMANY).format(amount)));
        sections.put("Öffentlichkeit", content.publicPaper() ? "öffentlich" : "nichtöffentlich");
        sections.put("Anlagen", content.attachments().size() + (content.attachments().size() == 1 ? " Datei" : " Dateien"));
        return sections;
    }

    static @Nullable Long cents(Content content) {
        BigDecimal amount = content.finance().amount();
        return amount == null ? null : amount.movePointRight(2).longValueExact();
    }
}
