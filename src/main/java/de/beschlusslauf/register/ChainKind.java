package de.beschlusslauf.register;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import de.beschlusslauf.ledger.Chain;

/** Chains of a municipality that have a page of their own; a paper's chain is told on the paper's page. */
public enum ChainKind {

    TOWN(Chain::body, "kommune", "Kette der Kommune",
            "Personen mit ihren Rollen und Stellen, örtliche Regeln, Ablaufmodelle und Tabellen, abonnierte Kalender"),
    READS(Chain::access, "lesezugriffe", "Kette der Lesezugriffe", "Wer wann welche nichtöffentlichen Angaben gelesen hat"),
    FILES(Chain::files, "dateien", "Kette der Dateien", "Jede Datei, die abgelegt wurde, mit ihrer Prüfsumme"),
    SESSION(session -> Chain.meeting(UUID.fromString(session)), "sitzung", "Kette der Sitzung",
            "Was mit einer Sitzung geschah: geplant, eingeladen, verlegt, eröffnet, Tagesordnung, Niederschrift");

    private final Function<String, Chain> chain;
    private final String address;
    private final String title;
    private final String content;

    ChainKind(Function<String, Chain> chain, String address, String title, String content) {
        this.chain = chain;
        this.address = address;
        this.title = title;
        this.content = content;
    }

    /** @param address as {@link #address()} writes it */
    static Optional<ChainKind> of(String address) {
        return Arrays.stream(values()).filter(each -> each.address.equals(address)).findFirst();
    }

    /** @param id text of the session's UUID, or the short name of the municipality */
    Chain chain(String id) {
        return chain.apply(id);
    }

    /** What stands for it in the address of its page. */
    public String address() {
        return address;
    }

    /** "Kette der Lesezugriffe". */
    public String title() {
        return title;
    }

    /** What its entries tell, in German. */
    public String content() {
        return content;
    }
}
