package de.beschlusslauf.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.beschlusslauf.document.Documents;
import de.beschlusslauf.document.StoredFile;
import de.beschlusslauf.ledger.RowCheck;
import de.beschlusslauf.ledger.Said;
import de.beschlusslauf.ledger.SaidEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a paper, its texts and its annexes with what its chain says of them. */
@Component
class PaperRows implements RowCheck {

    private static final Map<String, String> WORDS = Map.of("content", "Der Text", "content/subject", "Der Betreff",
            "content/facts", "Der Sachverhalt", "content/parts", "Der Beschlusstext", "content/finance", "Die Angabe zum Geld",
            "content/publicPaper", "Die Angabe, ob die Vorlage öffentlich ist,", "content/attachments", "Die Liste der Anlagen",
            "files", "Die Anlage", "hashes", "Die Prüfsumme des Textes", "reason", "Der Grund");

    private static final Map<String, String> FACTS = Map.of("kind", "Die Art der Vorlage", "leadDepartment", "Das federführende Amt",
            "bodyId", "Die Kommune", "reference", "Die Nummer der Vorlage", "status", "Der Stand der Vorlage", "content",
            "Die Prüfsumme des Textes");

    private final Papers papers;
    private final Documents documents;
    private final OverspendingRows overspendings;

    PaperRows(Papers papers, Documents documents, OverspendingRows overspendings) {
        this.papers = papers;
        this.overspendings = overspendings;
        this.documents = documents;
    }

    @Override
    public String rows() {
        return "Vorlage, Fassungen und Unterschriften";
    }

    @Override
    public boolean unreadable(Said said) {
        PaperId id = new PaperId(said.id());
        List<Integer> numbers = papers.textNumbers(id).stream().filter(number -> !isReadable(() -> papers.text(id, number))).toList();
        numbers.forEach(number -> written(said).stream().filter(entry -> entry.number("textVersion") == number).findFirst()
                .ifPresentOrElse(entry -> entry.unreadable("Die Fassung " + number), () -> said.unspoken("Die Fassung " + number)));
        return !numbers.isEmpty();
    }

    private static boolean isReadable(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    @Override
    public void check(Said said) {
        if (!said.byPaper()) {
            return;
        }
        Optional<Paper> paper = papers.findById(new PaperId(said.id()));
        if (paper.isEmpty()) {
            said.gone("Die Vorlage");
            return;
        }
        compare(paper.get(), said);
        texts(paper.get(), said);
        new SignatureRows(paper.get(), said).check();
        overspendings.check(paper.get(), said);
    }

    private static void compare(Paper paper, Said said) {
        List<SaidEntry> created = said.of("paper.created");
        created.forEach(entry -> {
            entry.facts(Map.of("bodyId", paper.bodyId(), "leadDepartment", paper.leadDepartment()), FACTS);
            entry.by(paper.author());
            entry.at(paper.createdAt(), "Der Zeitpunkt des Anlegens");
        });
        said.last("paper.created", "paper.numbered")
                .ifPresent(entry -> entry.facts(Map.of("reference", paper.reference()), FACTS));
        last(said.all().stream().filter(entry -> entry.event().startsWith("paper.") && !entry.fact("status").isEmpty()).toList())
                .ifPresent(entry -> entry.facts(Map.of("status", paper.status()), FACTS));
        stated(said, "paper.withdrawn", paper.withdrawalReason(), "Ein Grund des Zurückziehens");
        EqualityClaim claim = paper.equalityClaim();
        stated(said, "paper.claimedForEquality", claim == null ? null : claim.reason(), "Ein Verlangen der Gleichstellung");
        said.last("paper.claimedForEquality").ifPresent(entry -> entry.by(claim == null ? null : claim.claimedBy()));
    }

    private static void stated(Said said, String event, @Nullable String now, String what) {
        Optional<SaidEntry> entry = said.last(event);
        if (entry.isPresent()) {
            Map<String, Object> reason = new HashMap<>();
            reason.put("reason", now);
            entry.get().record(reason, WORDS);
        } else if (now != null) {
            said.unspoken(what);
        }
    }

    private void texts(Paper paper, Said said) {
        Map<Integer, TextVersion> texts = new HashMap<>();
        paper.texts().forEach(text -> texts.put(text.number(), text));
        Map<Integer, TextVersion> unspoken = new HashMap<>(texts);
        List<SaidEntry> written = written(said);
        for (SaidEntry entry : written) {
            TextVersion text = texts.get(entry.number("textVersion"));
            if (text == null) {
                entry.gone("Die Fassung " + entry.fact("textVersion"));
            } else {
                compare(paper, text, unspoken.remove(text.number()) != null, entry, said.filesToo());
            }
        }
        unspoken.keySet().forEach(number -> said.unspoken("Die Fassung " + number));
        paper.text().filter(text -> !text.content().subject().equals(paper.subject()) || text.content().publicPaper() != paper.isPublicNow())
                .ifPresent(text -> last(written).ifPresent(entry -> entry.differs(text.content().subject().equals(paper.subject())
                        ? WORDS.get("content/publicPaper") : WORDS.get("content/subject"))));
    }

    private static List<SaidEntry> written(Said said) {
        return said.of("paper.created", "paper.submitted", "paper.amended").stream()
                .filter(entry -> entry.number("textVersion") > 0).toList();
    }

    /** @param first whether the text came into being with this entry */
    private void compare(Paper paper, TextVersion text, boolean first, SaidEntry entry, boolean filesToo) {
        if (!entry.fact("content").isEmpty()) {
            entry.facts(Map.of("content", text.saltedHash()), FACTS);
            if (!SectionHashes.of(text.content(), text.matter()).equals(text.hashes()) && entry.recorded("content").isEmpty()) {
                entry.differs("Der Text");
            }
        }
        if (first) {
            entry.by(text.createdBy());
            entry.at(text.createdAt(), "Der Zeitpunkt der Fassung");
        }
        List<StoredFile> files = documents.find(text.content().attachments());
        if (files.size() < text.content().attachments().size()) {
            entry.gone("Eine Anlage");
            return;
        }
        entry.record(new Written(paper.kind(), paper.leadDepartment(), text.number(), text.matter(), text.hashes(), text.content(), files),
                WORDS);
        if (filesToo && first && files.stream().anyMatch(file -> !documents.isWhole(file))) {
            entry.differs("Der Inhalt einer Anlage");
        }
    }

    private static Optional<SaidEntry> last(List<SaidEntry> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    /** As {@link PaperLedger} writes it, but for the number, which changes once. */
    private record Written(PaperKind kind, String leadDepartment, int textVersion, @Nullable String matter, SectionHashes hashes,
            Content content, List<StoredFile> files) {
    }
}
