package de.beschlusslauf.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the entries of one chain said, and what of it the rows do not say any more. */
public final class Said {

    private final Chain chain;
    private final List<SaidEntry> entries;
    private final Map<String, String> people;
    private final boolean filesToo;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param contents of the records by hash
     * @param people user ids by pseudonym; whoever has been erased is missing
     */
    Said(Chain chain, List<LedgerEntry> entries, Map<String, String> contents, Map<String, String> people, boolean filesToo) {
        this.chain = chain;
        this.people = Map.copyOf(people);
        this.filesToo = filesToo;
        this.entries = entries.stream().map(entry -> new SaidEntry(this, entry, contents, people.get(entry.actor()))).toList();
    }

    private record Fault(long entry, String sentence) {
    }

    public boolean byPaper() {
        return chain.kind().equals("paper");
    }

    public boolean bySession() {
        return chain.kind().equals("meeting");
    }

    /** Of the paper or session. */
    public UUID id() {
        return UUID.fromString(chain.id());
    }

    /** Whether contents of files are to be read, too, which takes time. */
    public boolean filesToo() {
        return filesToo;
    }

    /** Entries with one of these names, oldest first. */
    public List<SaidEntry> of(String... events) {
        Set<String> wanted = Set.copyOf(Arrays.asList(events));
        return entries.stream().filter(entry -> wanted.contains(entry.event())).toList();
    }

    /** The newest entry with one of these names; empty if there is none. */
    public Optional<SaidEntry> last(String... events) {
        return of(events).stream().reduce((first, second) -> second);
    }

    /** All entries, oldest first. */
    public List<SaidEntry> all() {
        return entries;
    }

    /** User ids by pseudonym of whoever acted; whoever has been erased is missing. */
    public Map<String, String> people() {
        return people;
    }

    /** @param what German, with its article: "Die Vorlage" */
    public void gone(String what) {
        note(0, what + " zu dieser Kette fehlt in den Tabellen.");
    }

    /** A row of which no entry speaks. @param what German, with its article: "Eine Unterschrift" */
    public void unspoken(String what) {
        note(Long.MAX_VALUE, what + " steht in den Tabellen, und kein Eintrag spricht davon.");
    }

    /** Something about the whole. @param sentence German */
    public void differs(String sentence) {
        note(Long.MAX_VALUE, sentence);
    }

    void note(long entry, String sentence) {
        faults.add(new Fault(entry, sentence));
    }

    /** About the first entry of which something differs; empty if nothing does. */
    Optional<String> fault() {
        return faults.stream().min(Comparator.comparingLong(Fault::entry)).map(Fault::sentence);
    }
}
