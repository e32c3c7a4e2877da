package de.beschlusslauf.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What one entry said, to be compared with what rows say now. Differences are noted, each as a German sentence. */
public final class SaidEntry {

    /** By which rows keep another moment than the entry: they note when an act began, the entry when it was told. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** The fact that names when it happened, of what was taken over from before. */
    private static final String EARLIER = "happenedAt";

    private final Said said;
    private final LedgerEntry entry;
    private final Map<String, Object> facts;
    private final @Nullable Map<String, Object> record;
    private final @Nullable String userId;

    SaidEntry(Said said, LedgerEntry entry, Map<String, String> contents, @Nullable String userId) {
        this.said = said;
        this.entry = entry;
        this.facts = entry.factsByName();
        String content = contents.get(String.valueOf(facts.get(LedgerRecord.FACT)));
        this.record = content == null ? null : CanonicalJson.find(content).orElse(null);
        this.userId = userId;
        if (!entry.isReadable()) {
            said.note(entry.sequence(), "Eintrag " + entry.sequence() + " lässt sich nicht lesen.");
        }
        if (content != null && record == null) {
            unreadable("Der Beleg");
        }
    }

    public String event() {
        return entry.event();
    }

    public String actor() {
        return entry.actor();
    }

    /** Empty if there is no such fact. */
    public String fact(String name) {
        return Objects.toString(facts.get(name), "");
    }

    /** Of the fact; none if it is no list. */
    public List<String> values(String name) {
        return facts.get(name) instanceof Collection<?> values ? values.stream().map(Object::toString).toList() : List.of();
    }

    /** Of the fact; 0 if it is none or no number. */
    public int number(String name) {
        return facts.get(name) instanceof Number number ? number.intValue() : 0;
    }

    /** A member of what the entry spoke of; empty if there is none, also because it was erased. */
    public Optional<Object> recorded(String name) {
        return Optional.ofNullable(record).map(members -> members.get(name));
    }

    /**
     * @param now each of the facts as rows say it now; null if they say nothing
     * @param words German name of each fact, singular and with its article: "Die Zahl der Ja-Stimmen"
     */
    public void facts(Map<String, ?> now, Map<String, String> words) {
        Map<String, Object> compared = CanonicalJson.read(LedgerRecord.json(now));
        now.keySet().stream().sorted().filter(name -> !Objects.equals(facts.get(name), compared.get(name))).findFirst()
                .ifPresent(name -> differs(words.getOrDefault(name, "Eine Angabe")));
    }

    /**
     * Compares what the entry spoke of, as far as it did and is not erased.
     *
     * @param now the same, made from rows
     * @param words German names of its members, as {@link #facts}; a member inside another one is "content/subject"
     */
    public void record(Object now, Map<String, String> words) {
        if (record != null) {
            Difference.first(record, CanonicalJson.read(LedgerRecord.json(now))).ifPresent(path -> differs(name(path, words)));
        }
    }

    /** @param now user id of whoever rows name; null if they name nobody */
    public void by(@Nullable String now) {
        if (userId != null && !userId.equals(now)) {
            said.note(entry.sequence(), "Wer zu Eintrag " + entry.sequence() + " genannt wird, ist nicht die Person, die damals gehandelt hat.");
        }
    }

    /**
     * Compares with when the entry was told, or with the earlier moment that it names if it was taken over from before.
     *
     * @param now when it happened as rows say it; null if they do not
     * @param what German name of that moment, singular and with its article
     */
    public void at(@Nullable Instant now, String what) {
        Instant then = entry.at();
        try {
            then = fact(EARLIER).isEmpty() ? then : Instant.parse(fact(EARLIER));
        } catch (DateTimeParseException noMoment) {
            differs(what);
        }
        if (now == null || Duration.between(then, now).abs().compareTo(TOLERANCE) > 0) {
            differs(what);
        }
    }

    /** Whoever acted is called otherwise than he was registered. */
    public void nameDiffers() {
        said.note(entry.sequence(), "Der Name, der zu Eintrag " + entry.sequence() + " gezeigt wird, ist nicht der, mit dem die Person"
                + " eingetragen wurde.");
    }

    /** @param what somebody made unreadable, German and with its article */
    public void unreadable(String what) {
        said.note(entry.sequence(), what + " zu Eintrag " + entry.sequence() + " lässt sich nicht lesen; so schreibt die Anwendung es nie.");
    }

    /** @param what rows do not have any more, German and with its article */
    public void gone(String what) {
        said.note(entry.sequence(), what + " zu Eintrag " + entry.sequence() + " fehlt in den Tabellen.");
    }

    /** @param what is not as it was, German, singular and with its article */
    public void differs(String what) {
        String article = what.substring(0, 3).toLowerCase(Locale.GERMAN).strip();
        String pronoun = switch (article) {
            case "der", "das" -> article;
            default -> "die";
        };
        said.note(entry.sequence(), what + " zu Eintrag " + entry.sequence() + " ist nicht " + pronoun + ", " + pronoun
                + " damals verzeichnet wurde.");
    }

    private static String name(String path, Map<String, String> words) {
        for (String known = path; !known.isEmpty(); known = known.substring(0, Math.max(0, known.lastIndexOf('/')))) {
            if (words.containsKey(known)) {
                return words.get(known);
            }
        }
        return "Eine Angabe";
    }
}
