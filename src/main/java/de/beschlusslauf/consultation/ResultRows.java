package de.beschlusslauf.consultation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.beschlusslauf.ledger.RowCheck;
import de.beschlusslauf.ledger.Said;
import de.beschlusslauf.ledger.SaidEntry;
import de.beschlusslauf.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares the results of the bodies with what the chain of their paper says of them. */
@Component
class ResultRows implements RowCheck {

    private static final String ENTERED = "consultation.result-entered";

    private static final String CONFIRMED = "consultation.result-confirmed";

    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("organizationId", "Das Gremium"),
            Map.entry("outcome", "Die Beschlussart"), Map.entry("textVersion", "Die beratene Fassung"),
            Map.entry("amendedAmountCents", "Der geänderte Gesamtbetrag"), Map.entry("result/amendedAmount", "Der geänderte Gesamtbetrag"),
            Map.entry("result/amendedText", "Der geänderte Wortlaut"), Map.entry("result/outcome", "Die Beschlussart"),
            Map.entry("result/votes", "Das Abstimmungsergebnis"), Map.entry("yes", "Die Zahl der Ja-Stimmen"),
            Map.entry("no", "Die Zahl der Nein-Stimmen"), Map.entry("abstained", "Die Zahl der Enthaltungen"),
            Map.entry("present", "Die Zahl der Anwesenden"), Map.entry("meetingId", "Die Sitzung"),
            Map.entry("query", "Die Rückfrage"), Map.entry("result", "Eine Angabe des Ergebnisses"));

    private final Paths paths;

    ResultRows(Paths paths) {
        this.paths = paths;
    }

    @Override
    public String rows() {
        return "Beratungen und Ergebnisse";
    }

    @Override
    public void check(Said said) {
        if (!said.byPaper()) {
            return;
        }
        Map<String, Consultation> stations = new HashMap<>();
        paths.findById(new PaperId(said.id())).map(Path::stations).orElse(List.of())
                .forEach(station -> stations.put(station.id().value().toString(), station));
        Map<String, List<SaidEntry>> ofResults = new HashMap<>();
        for (SaidEntry entry : said.of(ENTERED, CONFIRMED, "consultation.result-queried")) {
            if (!entry.fact("consultationId").isEmpty()) {
                ofResults.computeIfAbsent(entry.fact("consultationId") + attempt(entry, ofResults), key -> new ArrayList<>()).add(entry);
            }
        }
        said.last("path.planned").filter(entry -> !isPlanned(entry, stations.values(), said)).ifPresent(entry -> entry.differs("Die Beratungsfolge"));
        stations.forEach((id, station) -> station.results().forEach(result -> {
            List<SaidEntry> entries = ofResults.remove(id + " " + result.attempt());
            if (entries == null) {
                said.unspoken("Ein Ergebnis");
            } else {
                compare(station, result, entries);
            }
        }));
        ofResults.values().forEach(entries -> entries.get(0).gone("Das Ergebnis"));
    }

    /**
     * Stations may have come since, and their ranks move, but none of those that were planned has gone or got another role, except where
     * an entry says that the council decides what another body was to decide.
     */
    private static boolean isPlanned(SaidEntry planned, Collection<Consultation> stations, Said said) {
        List<String> now = new ArrayList<>(stations.stream().map(each -> each.organizationId() + " " + each.role()).toList());
        List<String> overtaken = new ArrayList<>(said.of("path.council-decides").stream().map(entry -> entry.fact("organizationId")).toList());
        for (String station : planned.values("stations")) {
            String[] words = station.split(" ");
            String organization = words[words.length - 2];
            if (!now.remove(organization + " " + words[words.length - 1]) && !(overtaken.remove(organization)
                    && now.remove(organization + " " + ConsultationRole.PRELIMINARY))) {
                return false;
            }
        }
        return true;
    }

    /** As the record says; in one that was erased it follows from the entries before. */
    private static String attempt(SaidEntry entry, Map<String, List<SaidEntry>> before) {
        Optional<Object> recorded = entry.recorded("attempt");
        if (recorded.isPresent()) {
            return " " + recorded.get();
        }
        int last = 1;
        while (before.containsKey(entry.fact("consultationId") + " " + (last + 1))) {
            last++;
        }
        List<SaidEntry> those = before.getOrDefault(entry.fact("consultationId") + " " + last, List.of());
        boolean over = entry.event().equals(ENTERED) && those.stream().anyMatch(each -> each.event().equals(CONFIRMED));
        return " " + (over ? last + 1 : last);
    }

    /** @param entries about this result: it may have been entered again before it was confirmed */
    private static void compare(Consultation station, Result result, List<SaidEntry> entries) {
        SaidEntry last = entries.get(entries.size() - 1);
        last.facts(facts(station, result), WORDS);
        last.record(MinutedResult.of(result), WORDS);
        last(entries, ENTERED).ifPresent(entry -> {
            entry.by(result.enteredBy());
            entry.at(result.enteredAt(), "Der Zeitpunkt der Eintragung");
        });
        Optional<SaidEntry> confirmed = last(entries, CONFIRMED);
        confirmed.ifPresent(entry -> entry.by(result.confirmedBy()));
        if (result.isConfirmed() && confirmed.isEmpty()) {
            last.differs("Der Stand des Ergebnisses");
        }
    }

    private static Map<String, @Nullable Object> facts(Consultation station, Result result) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("organizationId", station.organizationId());
        facts.put("outcome", result.outcome());
        facts.put("textVersion", result.textVersion());
        facts.put("amendedAmountCents", result.amendedAmountCents());
        Votes votes = result.votes();
        facts.put("yes", votes == null ? null : votes.yes());
        facts.put("no", votes == null ? null : votes.no());
        facts.put("abstained", votes == null ? null : votes.abstained());
        facts.put("present", votes == null ? null : votes.present());
        facts.put("meetingId", result.meetingId() == null ? null : result.meetingId().value());
        return facts;
    }

    private static Optional<SaidEntry> last(List<SaidEntry> entries, String event) {
        return entries.stream().filter(entry -> entry.event().equals(event)).reduce((first, second) -> second);
    }
}
