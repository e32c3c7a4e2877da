package de.beschlusslauf.roadmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.beschlusslauf.ledger.RowCheck;
import de.beschlusslauf.ledger.Said;
import de.beschlusslauf.ledger.SaidEntry;
import de.beschlusslauf.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares how resolutions were made public, and who got and confirmed their extracts, with what the chain of the paper says. */
@Component
class PublicationRows implements RowCheck {

    private static final Map<String, String> WORDS = Map.of("publishedOn", "Der Tag der Bekanntmachung", "channel",
            "Der Weg der Bekanntmachung", "orderDueOn", "Die Frist des Auftrags", "recipients", "Die Angabe, an wen der Auszug ging,",
            "publicTitle", "Der öffentliche Titel", "notNeededReason", "Der Grund, warum nichts auszuführen ist,", "earlyStartReason",
            "Der Grund des frühen Beginns");

    private final Executions executions;
    private final ExtractReceipts receipts;

    PublicationRows(Executions executions, ExtractReceipts receipts) {
        this.executions = executions;
        this.receipts = receipts;
    }

    @Override
    public String rows() {
        return "Bekanntmachungen und Auszüge";
    }

    @Override
    public void check(Said said) {
        if (!said.byPaper()) {
            return;
        }
        Map<String, Execution> rows = executions.of(new PaperId(said.id())).stream()
                .collect(Collectors.toMap(row -> row.id().value().toString(), Function.identity()));
        Map<UUID, List<ExtractReceipt>> confirmed = receipts.of(rows.values().stream().map(row -> row.id().value()).toList());
        Map<String, Execution> unspoken = new HashMap<>(rows);
        for (SaidEntry entry : said.of("roadmap.resolutionPublished")) {
            Execution row = unspoken.remove(entry.fact("resolutionId"));
            if (row == null) {
                entry.gone("Die Bekanntmachung");
            } else {
                published(row, entry);
                receipts(row, confirmed.getOrDefault(row.id().value(), List.of()), said);
            }
        }
        unspoken.values().forEach(row -> said.unspoken("Eine Bekanntmachung"));
        said.of("roadmap.executionPlanned").forEach(entry -> {
            Execution row = rows.get(entry.fact("resolutionId"));
            if (row != null) {
                Map<String, @Nullable Object> reasons = new HashMap<>();
                reasons.put("notNeededReason", row.notNeededReason());
                reasons.put("earlyStartReason", row.earlyStartReason());
                entry.record(reasons, WORDS);
                entry.by(row.plannedBy());
            }
        });
    }

    private static void published(Execution row, SaidEntry entry) {
        Publication now = row.publication();
        entry.facts(Map.of("publishedOn", now.publishedOn(), "channel", now.channel(), "orderDueOn", now.orderDueOn(), "recipients",
                row.recipients().stream().sorted().toList()), WORDS);
        Map<String, @Nullable Object> title = new HashMap<>();
        title.put("publicTitle", now.publicTitle());
        entry.record(title, WORDS);
        entry.by(now.publishedBy());
        entry.at(now.recordedAt(), "Der Zeitpunkt der Bekanntmachung");
    }

    private static void receipts(Execution row, List<ExtractReceipt> receipts, Said said) {
        Map<String, ExtractReceipt> unspoken = receipts.stream()
                .collect(Collectors.toMap(ExtractReceipt::department, Function.identity()));
        List<SaidEntry> confirmed = said.of("roadmap.extractConfirmed").stream()
                .filter(entry -> entry.fact("resolutionId").equals(row.id().value().toString())).toList();
        for (SaidEntry entry : confirmed) {
            ExtractReceipt receipt = unspoken.remove(entry.fact("department"));
            if (receipt == null) {
                entry.gone("Die Bestätigung des Auszugs");
            } else {
                entry.by(receipt.confirmedBy());
                entry.at(receipt.confirmedAt(), "Der Zeitpunkt, zu dem der Empfang bestätigt wurde,");
            }
        }
        unspoken.values().forEach(receipt -> said.unspoken("Eine Bestätigung eines Auszugs"));
    }
}
