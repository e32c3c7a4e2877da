package de.beschlusslauf.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import de.beschlusslauf.ledger.Said;
import de.beschlusslauf.ledger.SaidEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares the minutes of a session with what its chain says of them. */
@Component
class MinutesRows {

    private static final Map<String, String> WORDS = Map.of("beganAt", "Der Beginn der Sitzung", "endedAt", "Das Ende der Sitzung",
            "present", "Die Angabe der Anwesenden", "absent", "Die Angabe der Abwesenden", "others", "Die Angabe anderer Teilnehmender",
            "remarks", "Die Bemerkung", "texts", "Der Text der Niederschrift", "notes", "Die Berichtigung",
            "contentHash", "Die Prüfsumme der Niederschrift", "withheld", "Die Angabe dessen, was nicht veröffentlicht ist,");

    private static final String MOMENT = "Der Zeitpunkt der Unterschrift";

    private final MinutesTable table;

    MinutesRows(MinutesTable table) {
        this.table = table;
    }

    void check(MeetingId id, Said said) {
        Optional<Minutes> row = table.findById(id);
        Optional<SaidEntry> written = said.last("minutes.written");
        if (row.isEmpty()) {
            written.ifPresent(entry -> entry.gone("Die Niederschrift"));
            return;
        }
        Minutes minutes = row.get();
        if (written.isEmpty()) {
            said.unspoken("Eine Niederschrift");
            return;
        }
        written.get().record(new Written(minutes.beganAt().toString(), minutes.endedAt().toString(), minutes.present(), minutes.absent(),
                minutes.others(), minutes.remarks(), texts(minutes, written.get()), minutes.notes()), WORDS);
        written.get().by(minutes.writtenBy());
        said.last("minutes.signed", "minutes.countersigned").filter(entry -> minutes.signedBy() != null).ifPresent(entry -> {
            entry.facts(Map.of("contentHash", MinutesHash.of(minutes)), WORDS);
            entry.by(entry.event().equals("minutes.signed") ? minutes.signedBy() : minutes.countersignedBy());
        });
        said.last("minutes.signed").filter(entry -> minutes.signedBy() != null).ifPresent(entry -> {
            entry.by(minutes.signedBy());
            entry.at(minutes.signedAt(), MOMENT);
        });
        said.last("minutes.countersigned").ifPresent(entry -> {
            entry.by(minutes.countersignedBy());
            entry.at(minutes.countersignedAt(), MOMENT);
        });
        said.last("minutes.published").ifPresent(entry -> {
            entry.facts(Map.of("withheld", minutes.withheld.stream().sorted().toList()), WORDS);
            entry.at(minutes.publishedAt(), "Der Zeitpunkt der Veröffentlichung");
        });
    }

    /** Only of items that the minute-taker said something of: the others have what was proposed. */
    private static Map<UUID, @Nullable String> texts(Minutes minutes, SaidEntry written) {
        Map<UUID, @Nullable String> texts = new HashMap<>();
        Map<?, ?> said = written.recorded("texts").filter(Map.class::isInstance).map(Map.class::cast).orElse(Map.of());
        minutes.items().stream().filter(item -> said.containsKey(item.itemId().toString()))
                .forEach(item -> texts.put(item.itemId(), item.text()));
        return texts;
    }

    /** As {@link MinutesDraft}. */
    private record Written(String beganAt, String endedAt, String present, @Nullable String absent, @Nullable String others,
            @Nullable String remarks, Map<UUID, @Nullable String> texts, List<MinutesNote> notes) {
    }
}
