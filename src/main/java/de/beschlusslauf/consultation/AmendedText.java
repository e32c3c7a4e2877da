package de.beschlusslauf.consultation;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.refusal.Refusal;

/**
 * The amended wording of all parts in one text. With several parts each one starts with a line of its own, "Teil 1:".
 */
public final class AmendedText {

    private static final Pattern HEADING = Pattern.compile("(?m)^[ \\t]*Teil[ \\t]+(\\d{1,3})[ \\t]*:[ \\t]*\\R?");

    private AmendedText() {
    }

    /** The text to start from: the wording of the parts as they were put to the vote. */
    public static String of(SortedMap<Integer, String> wordings) {
        if (wordings.size() == 1) {
            return wordings.get(wordings.firstKey());
        }
        return wordings.entrySet().stream()
                .map(part -> "Teil " + part.getKey() + ":\n" + part.getValue())
                .collect(Collectors.joining("\n\n"));
    }

    /** @throws Refusal if a part is missing, empty or unknown */
    public static Map<Integer, String> parse(String text, Collection<Integer> parts) {
        SortedMap<Integer, String> wordings = parts.size() == 1
                ? new TreeMap<>(Map.of(parts.iterator().next(), text.strip()))
                : split(text);
        for (Integer part : parts) {
            if (wordings.getOrDefault(part, "").isBlank()) {
                throw Refusal.of("amendedText", "Im geänderten Wortlaut fehlt der Beschlussteil " + part
                        + "; beginnen Sie ihn mit einer eigenen Zeile „Teil " + part + ":“.");
            }
        }
        wordings.keySet().stream().filter(part -> !parts.contains(part)).findFirst().ifPresent(part -> {
            throw Refusal.of("amendedText", "Einen Beschlussteil " + part
                    + " gibt es in dieser Station nicht; entfernen Sie ihn aus dem geänderten Wortlaut.");
        });
        return wordings;
    }

    /** Whether one of these wordings says something else than the part does now; line breaks and spaces alone say nothing. */
    static boolean changes(Map<Integer, String> amended, Collection<ResolutionPart> parts) {
        return parts.stream().anyMatch(part -> amended.containsKey(part.number())
                && !plain(amended.get(part.number())).equals(plain(part.wording())));
    }

    private static String plain(String wording) {
        return wording.strip().replaceAll("\\s+", " ");
    }

    private static SortedMap<Integer, String> split(String text) {
        SortedMap<Integer, String> wordings = new TreeMap<>();
        Matcher heading = HEADING.matcher(text);
        boolean more = heading.find();
        while (more) {
            int part = Integer.parseInt(heading.group(1));
            int start = heading.end();
            more = heading.find();
            wordings.put(part, text.substring(start, more ? heading.start() : text.length()).strip());
        }
        return wordings;
    }
}
