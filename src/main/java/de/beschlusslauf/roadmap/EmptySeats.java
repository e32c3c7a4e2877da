package de.beschlusslauf.roadmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Seats of a project group for which nobody is named.
 *
 * @param factions ids of the parliamentary groups that have named nobody, each with one seat
 * @param staff seats of the administration
 */
public record EmptySeats(List<String> factions, int staff) {

    /** Every seat is taken, or there is no group. */
    public static final EmptySeats NONE = new EmptySeats(List.of(), 0);

    /** One German sentence. @param nameOf gives the name of a parliamentary group */
    public String inWords(UnaryOperator<String> nameOf) {
        Stream<String> administration = staff == 0 ? Stream.empty() : Stream.of("Verwaltung (" + seats(staff) + ")");
        return Stream.concat(factions.stream().map(faction -> nameOf.apply(faction) + " (" + seats(1) + ")"),
                administration).collect(Collectors.joining(", ", "Ohne Mitglied bleiben: ", "."));
    }

    /** For the ledger: ids and a number. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>(Map.of("factions", factions));
        if (staff > 0) {
            facts.put("emptyStaffSeats", staff);
        }
        return facts;
    }

    private static String seats(int number) {
        return number == 1 ? "1 Sitz" : number + " Sitze";
    }
}
