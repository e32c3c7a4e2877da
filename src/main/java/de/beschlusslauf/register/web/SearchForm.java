package de.beschlusslauf.register.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.register.RegisterQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What stands in the search form, as it was typed; the names are those of the address. */
record SearchForm(@Nullable String text, @Nullable String nummer, @Nullable String gremium, @Nullable String von,
        @Nullable String bis, @Nullable String ergebnis, @Nullable String amt, @Nullable String betragVon,
        @Nullable String betragBis, @Nullable String stand, @Nullable String verspaetet) {

    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("d.M.uuuu")
            .withResolverStyle(ResolverStyle.STRICT);

    private static final int LONGEST = 300;

    private static final String AMOUNT = "\\d{1,3}(\\.\\d{3}){1,4}(,\\d{1,2})?|\\d{1,13}(,\\d{1,2})?";

    /** @throws Refusal that names the field, if something cannot be searched for */
    RegisterQuery query(String bodyId) {
        LocalDate from = day("von", von);
        LocalDate until = day("bis", bis);
        if (from != null && until != null && from.isAfter(until)) {
            throw Refusal.of("bis", "„Tag bis“ liegt vor „Tag von“; bitte tauschen Sie die beiden Tage oder berichtigen Sie einen.");
        }
        return new RegisterQuery(bodyId, word(text), name("nummer", nummer), name("gremium", gremium), from, until,
                outcome(), name("amt", amt), cents("betragVon", betragVon), cents("betragBis", betragBis),
                isOpen(), word(verspaetet) != null);
    }

    /** The same search as the part of an address behind the question mark, in the order of the form. */
    String address() {
        return fields().entrySet().stream()
                .map(each -> each.getKey() + "=" + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What was filled in, by name. */
    Map<String, String> fields() {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("text", word(text));
        fields.put("nummer", word(nummer));
        fields.put("gremium", word(gremium));
        fields.put("von", word(von));
        fields.put("bis", word(bis));
        fields.put("ergebnis", word(ergebnis));
        fields.put("amt", word(amt));
        fields.put("betragVon", word(betragVon));
        fields.put("betragBis", word(betragBis));
        fields.put("stand", word(stand));
        fields.put("verspaetet", word(verspaetet));
        Map<String, String> filled = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                filled.put(name, value);
            }
        });
        return filled;
    }

    private static @Nullable String name(String field, @Nullable String typed) {
        String name = word(typed);
        if (name != null && name.length() > LONGEST) {
            throw Refusal.of(field, "Das ist zu lang; bitte suchen Sie mit höchstens " + LONGEST + " Zeichen.");
        }
        return name;
    }

    private @Nullable String outcome() {
        String wanted = word(ergebnis);
        if (wanted != null && Arrays.stream(Outcome.values()).noneMatch(each -> each.name().equals(wanted))) {
            throw Refusal.of("ergebnis", "Dieses Ergebnis gibt es nicht; bitte wählen Sie eines aus der Liste.");
        }
        return wanted;
    }

    private @Nullable Boolean isOpen() {
        String wanted = word(stand);
        if (wanted != null && !wanted.equals("offen") && !wanted.equals("abgeschlossen")) {
            throw Refusal.of("stand", "Diesen Stand gibt es nicht; bitte wählen Sie einen aus der Liste.");
        }
        return wanted == null ? null : wanted.equals("offen");
    }

    static @Nullable LocalDate day(String field, @Nullable String typed) {
        String day = word(typed);
        try {
            return day == null ? null : Days.countable(LocalDate.parse(day, GERMAN_DAY));
        } catch (DateTimeException e) {
            throw Refusal.of(field, "Das Datum „" + typed + "“ ist nicht lesbar oder es gibt es nicht; bitte schreiben"
                    + " Sie Tag, Monat und Jahr so: 16.06.2021.");
        }
    }

    private static @Nullable Long cents(String field, @Nullable String typed) {
        String amount = word(typed);
        if (amount == null) {
            return null;
        }
        String digits = amount.replaceAll("\\s|€", "");
        if (!digits.matches(AMOUNT)) {
            throw Refusal.of(field, "Der Betrag „" + typed + "“ ist nicht lesbar; bitte schreiben Sie ihn so: 12.000,50.");
        }
        return new BigDecimal(digits.replace(".", "").replace(',', '.')).movePointRight(2).longValueExact();
    }

    /** Without characters that nobody sees and the database cannot keep. */
    static @Nullable String word(@Nullable String typed) {
        String visible = typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
        return visible.isEmpty() ? null : visible;
    }
}
