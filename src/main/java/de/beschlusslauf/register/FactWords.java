package de.beschlusslauf.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.paper.Euros;
import de.beschlusslauf.security.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Facts of the ledger in German: constants by their labels, organizations by their names, days and hours in words.
 *
 * @param organizations names of the municipality's organizations by id
 */
record FactWords(Map<String, String> organizations) {

    /** Empty if there is no such fact. @param event of the entry that holds the fact */
    String of(String event, String name, @Nullable Object value) {
        if (value == null || value instanceof Collection<?> none && none.isEmpty()) {
            return "";
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(each -> of(event, name, each)).collect(Collectors.joining(", "));
        }
        String text = value.toString();
        return switch (name) {
            case "stations" -> stations(event, text);
            case "acceptedParts", "droppedParts" -> text.replaceAll("[\\[\\]]", "");
            case "organizationId", "decidedBy", "department", "departments", "leadDepartment", "recipients", "factions" ->
                organizations.getOrDefault(text, text);
            case "roles" -> Roles.label(text);
            case "posts" -> post(text);
            case "amendedAmountCents", "amountCents" -> Euros.inWords(Euros.ofCents(Long.parseLong(text)));
            case "startsAt" -> GermanDays.withTime(Instant.parse(text));
            default -> text.matches("\\d{4}-\\d\\d-\\d\\d") ? GermanDays.date(LocalDate.parse(text))
                    : FactLabels.of(event, name, text);
        };
    }

    /** "buero HEAD". */
    private String post(String text) {
        String[] words = text.split(" ");
        return organizations.getOrDefault(words[0], words[0]) + " (" + Position.valueOf(words[1]).label() + ")";
    }

    /** "1 rat DECISION", or only their number. */
    private String stations(String event, String text) {
        String[] words = text.split(" ");
        return words.length < 3 ? text : words[0] + ". " + organizations.getOrDefault(words[1], words[1]) + " ("
                + FactLabels.of(event, "role", words[2]) + ")";
    }
}
