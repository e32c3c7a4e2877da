package de.beschlusslauf.resolution;

import java.util.HashMap;
import java.util.Map;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.ledger.RowCheck;
import de.beschlusslauf.ledger.Said;
import de.beschlusslauf.ledger.SaidEntry;
import de.beschlusslauf.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares resolutions with what the chain of their paper says of them. */
@Component
class ResolutionRows implements RowCheck {

    private static final Map<String, String> WORDS = Map.of("partNumber", "Die Nummer des Beschlussteils", "decidedBy", "Das Gremium",
            "decidedOn", "Der Tag des Beschlusses", "textVersion", "Die beschlossene Fassung", "windowKind", "Die Art der Kontrollfrist",
            "amendedAmountCents", "Der geänderte Gesamtbetrag", "waivedOn", "Der Tag des Verzichts auf Widerspruch",
            "wording", "Der Wortlaut des Beschlusses", "reason", "Der Grund");

    /** What the last entry about a resolution says of where it stands. */
    private static final Map<String, ResolutionStatus> STANDS = Map.of("resolution.decided", ResolutionStatus.IN_WINDOW,
            "resolution.effective", ResolutionStatus.EFFECTIVE, "resolution.suspended", ResolutionStatus.SUSPENDED,
            "resolution.annulled", ResolutionStatus.ANNULLED, "resolution.withdrawn", ResolutionStatus.ANNULLED,
            "resolution.in-execution", ResolutionStatus.IN_EXECUTION, "resolution.settled", ResolutionStatus.SETTLED);

    private final Resolutions resolutions;
    private final Objections objections;

    ResolutionRows(Resolutions resolutions, Objections objections) {
        this.resolutions = resolutions;
        this.objections = objections;
    }

    @Override
    public String rows() {
        return "Beschlüsse und Einwände";
    }

    @Override
    public void check(Said said) {
        if (!said.byPaper()) {
            return;
        }
        Map<String, Resolution> rows = new HashMap<>();
        resolutions.of(new PaperId(said.id())).forEach(row -> rows.put(row.id().value().toString(), row));
        Map<String, SaidEntry> last = new HashMap<>();
        said.all().stream().filter(entry -> STANDS.containsKey(entry.event()))
                .forEach(entry -> last.put(entry.fact("resolutionId"), entry));
        Map<String, Resolution> unspoken = new HashMap<>(rows);
        for (SaidEntry entry : said.of("resolution.decided")) {
            Resolution row = rows.get(entry.fact("resolutionId"));
            if (row == null) {
                entry.gone("Der Beschluss");
                continue;
            }
            unspoken.remove(entry.fact("resolutionId"));
            entry.facts(facts(row), WORDS);
            entry.record(Map.of("wording", row.wording()), WORDS);
            standing(row, last.get(entry.fact("resolutionId")));
            window(row, said);
        }
        for (SaidEntry entry : said.of("resolution.supervised")) {
            Resolution row = rows.get(entry.fact("resolutionId"));
            if (row != null) {
                Map<String, @Nullable Object> reason = new HashMap<>();
                reason.put("reason", row.supervisionReason());
                entry.record(reason, WORDS);
            }
        }
        new ObjectionRows(said).check(rows.values(), objections);
        unspoken.values().forEach(row -> said.unspoken("Ein Beschluss"));
        waived(said, rows);
    }

    /** Entries from before the day was kept in the row do not name it. */
    private static void waived(Said said, Map<String, Resolution> rows) {
        Map<String, Resolution> unspoken = new HashMap<>(rows);
        unspoken.values().removeIf(row -> row.waivedOn() == null);
        for (SaidEntry entry : said.of("resolution.objection-waived")) {
            Resolution row = rows.get(entry.fact("resolutionId"));
            unspoken.remove(entry.fact("resolutionId"));
            if (row != null && !entry.fact("waivedOn").isEmpty()) {
                Map<String, @Nullable Object> day = new HashMap<>();
                day.put("waivedOn", row.waivedOn());
                entry.facts(day, WORDS);
            }
        }
        unspoken.values().forEach(row -> said.unspoken("Der Verzicht auf Widerspruch"));
    }

    /** A new resolution takes the place of a suspended one; of the old one no further entry speaks. */
    private static void standing(Resolution row, SaidEntry last) {
        ResolutionStatus said = STANDS.get(last.event());
        boolean replaced = said == ResolutionStatus.SUSPENDED && row.status() == ResolutionStatus.SUPERSEDED;
        if (said != row.status() && !replaced) {
            last.differs("Der Stand des Beschlusses");
        }
    }

    /** The day on which the window ends was derived with its deadline. */
    private static void window(Resolution row, Said said) {
        DeadlineKind kind = row.windowKind().deadline();
        if (kind == null || !kind.isWindow()) {
            return;
        }
        said.all().stream().filter(entry -> entry.event().startsWith("deadline.") && entry.fact("kind").equals(kind.name())
                && entry.fact("subjectId").equals(row.id().value().toString())).findFirst()
                .filter(entry -> !entry.fact("dueOn").equals(String.valueOf(row.windowEndsOn())))
                .ifPresent(entry -> entry.differs("Der letzte Tag der Kontrollfrist"));
    }

    private static Map<String, @Nullable Object> facts(Resolution row) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("partNumber", row.partNumber());
        facts.put("decidedBy", row.decidedBy());
        facts.put("decidedOn", row.decidedOn());
        facts.put("textVersion", row.textVersion());
        facts.put("windowKind", row.windowKind());
        facts.put("amendedAmountCents", row.amendedAmountCents());
        return facts;
    }
}
