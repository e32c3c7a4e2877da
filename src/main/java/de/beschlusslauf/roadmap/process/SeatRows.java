package de.beschlusslauf.roadmap.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import de.beschlusslauf.roadmap.EmptySeats;
import de.beschlusslauf.roadmap.Nomination;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Seats of a project group as the forms show them and take the names for them. */
final class SeatRows {

    private static final Choice STAFF = new Choice("ADMINISTRATION", "Verwaltung (Beschäftigte)");

    private SeatRows() {
    }

    record Row(
            @Label("Benannt von") @NotNull @FromList("parties") String party,
            @Label("Name") @NotBlank @Size(max = 200) @Nullable String name) {

        private Nomination nomination() {
            return new Nomination(party.equals(STAFF.value()) ? null : party, String.valueOf(name));
        }
    }

    /** One row for each empty seat, without a name. */
    static List<Row> of(EmptySeats seats) {
        List<Row> rows = new ArrayList<>(seats.factions().stream().map(faction -> new Row(faction, null)).toList());
        rows.addAll(Collections.nCopies(seats.staff(), new Row(STAFF.value(), null)));
        return rows;
    }

    /** Who may still name somebody. @param factions all parliamentary groups of the municipality */
    static List<Choice> parties(EmptySeats seats, List<Choice> factions) {
        return Stream.concat(factions.stream().filter(faction -> seats.factions().contains(faction.value())),
                Stream.of(STAFF).filter(staff -> seats.staff() > 0)).toList();
    }

    static List<Nomination> nominations(List<Row> rows) {
        return rows.stream().map(Row::nomination).toList();
    }
}
