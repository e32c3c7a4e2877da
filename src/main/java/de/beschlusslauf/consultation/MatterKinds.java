package de.beschlusslauf.consultation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.Relevance;
import org.jspecify.annotations.Nullable;

/** Guesses from content and wording which kind of matter of the municipality profile a resolution part is. */
final class MatterKinds {

    private static final Map<String, Pattern> SIGNS = new LinkedHashMap<>();

    static {
        SIGNS.put("SATZUNG", Pattern.compile("\\b\\p{L}*satzung(en)?\\b"));
        SIGNS.put("HAUSHALT", Pattern.compile("\\b(haushaltsplan|stellenplan|haushaltssicherung)"));
        SIGNS.put("KENNTNISNAHME", Pattern.compile("zur kenntnis"));
        SIGNS.put("BESETZUNG", Pattern.compile("(projektgruppe|arbeitsgruppe|arbeitskreis) (besteht|wird gebildet|wird "
                + "besetzt|setzt sich)"));
        SIGNS.put("ARBEITSAUFTRAG", Pattern.compile("beauftragt (die verwaltung|den bürgermeister|die bürgermeisterin)"));
    }

    private MatterKinds() {
    }

    /** A constant as the profiles and the table {@code competence} name it; null if nothing points to one. */
    static @Nullable String of(Content content, String wording) {
        if (content.relevance().contains(Relevance.PROCUREMENT)) {
            return "AUFTRAGSVERGABE";
        }
        String text = wording.toLowerCase(Locale.GERMAN);
        return SIGNS.entrySet().stream().filter(sign -> sign.getValue().matcher(text).find())
                .map(Map.Entry::getKey).findFirst().orElse(null);
    }
}
