package de.beschlusslauf.register;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.ledger.LedgerEntry;
import org.springframework.stereotype.Component;

/** What happened, in one German sentence per event of the ledger. */
@Component
public class EventSentences {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)\\]");

    private static final Pattern FACT = Pattern.compile("\\{([a-zA-Z]+)\\}");

    private final Map<String, String> sentences = new TreeMap<>();

    EventSentences() {
        Properties file = new Properties();
        try (InputStreamReader text = new InputStreamReader(Objects.requireNonNull(
                EventSentences.class.getResourceAsStream("/register/events.properties")), StandardCharsets.UTF_8)) {
            file.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.stringPropertyNames().forEach(event -> sentences.put(event, file.getProperty(event)));
    }

    /** Events that have a sentence. */
    Set<String> known() {
        return sentences.keySet();
    }

    /** @param organizations names of the municipality's organizations by id */
    public String of(LedgerEntry entry, Map<String, String> organizations) {
        return of(entry, new FactWords(organizations));
    }

    String of(LedgerEntry entry, FactWords words) {
        return of(entry.event(), withoutMerit(entry.factsByName()), words);
    }

    /** Nobody keeps a window by letting it run out or by waiving it; what stands beside the sentence says how it ended. */
    private static Map<String, Object> withoutMerit(Map<String, Object> facts) {
        boolean window = Arrays.stream(DeadlineKind.values()).anyMatch(kind -> kind.isWindow() && kind.name().equals(facts.get("kind")));
        if (!window) {
            return facts;
        }
        Map<String, Object> told = new HashMap<>(facts);
        told.remove("status");
        return told;
    }

    private String of(String event, Map<String, Object> facts, FactWords words) {
        String sentence = sentences.getOrDefault(event, "Ein Ereignis wurde aufgezeichnet.");
        return OPTIONAL.matcher(sentence).replaceAll(part -> Matcher.quoteReplacement(filled(event,
                part.group(1), facts, words).orElse("")));
    }

    /** Empty if one of the facts is missing. */
    private static Optional<String> filled(String event, String part, Map<String, Object> facts,
            FactWords words) {
        StringBuilder text = new StringBuilder();
        Matcher fact = FACT.matcher(part);
        while (fact.find()) {
            String word = words.of(event, fact.group(1), facts.get(fact.group(1)));
            if (word.isEmpty()) {
                return Optional.empty();
            }
            fact.appendReplacement(text, Matcher.quoteReplacement(word));
        }
        return Optional.of(fact.appendTail(text).toString());
    }
}
