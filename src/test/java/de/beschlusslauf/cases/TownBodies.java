package de.beschlusslauf.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.OrganizationType;
import de.beschlusslauf.organization.Organizations;

/** Council and committees of one town, and the ways through them that chance may plan. */
final class TownBodies {

    private final List<String> committees;
    private final List<String> advisers;
    private final String council;
    private final Random random;

    TownBodies(Organizations organizations, String bodyId, Random random) {
        List<Organization> all = organizations.deliberatingBodies(bodyId).stream()
                .filter(each -> each.type() != OrganizationType.COUNCIL).toList();
        this.committees = all.stream().filter(Organization::deciding).map(Organization::id).toList();
        this.advisers = all.stream().map(Organization::id).toList();
        this.council = organizations.council(bodyId).id();
        this.random = random;
    }

    /** One decider for both parts or two, with hearings, advice and taking note before, beside and after them. */
    List<Map<String, Object>> ofProposal(List<Integer> open) {
        List<String> some = shuffled(committees);
        String heard = heardBefore(some.get(1));
        String all = String.join(", ", open.stream().map(String::valueOf).toList());
        return switch (random.nextInt(open.size() > 1 ? 4 : 3)) {
            case 0 -> List.of(station(some.get(0), "DECISION", 1, all));
            case 1 -> List.of(station(heard, "HEARING", 1, all), station(some.get(1), "PRELIMINARY", 1, all),
                    station(council, "DECISION", 2, all));
            case 2 -> List.of(station(heard, "HEARING", 1, all), station(some.get(1), "DECISION", 2, all),
                    station(council, "TAKING_NOTE", 2, all));
            default -> List.of(station(some.get(0), "PRELIMINARY", 1, "1"), station(council, "DECISION", 2, "1"),
                    station(some.get(1), "DECISION", 3, "2"));
        };
    }

    /** Readers one after the other or side by side; a report has no parts. */
    List<Map<String, Object>> ofReport() {
        List<String> some = shuffled(committees);
        return random.nextBoolean()
                ? List.of(station(some.get(0), "TAKING_NOTE", 1, ""), station(some.get(1), "TAKING_NOTE", 1, ""))
                : List.of(station(heardBefore(some.get(1)), "HEARING", 1, ""), station(some.get(1), "PRELIMINARY", 1, ""),
                        station(council, "TAKING_NOTE", 2, ""));
    }

    /** Whether some of its bodies deliberate side by side. */
    static boolean isParallel(List<Map<String, Object>> path) {
        return IntStream.rangeClosed(1, path.size()).anyMatch(rank -> path.stream()
                .filter(station -> station.get("rank").equals(rank)).count() > 1);
    }

    private String heardBefore(String other) {
        return shuffled(advisers).stream().filter(each -> !each.equals(other)).findFirst().orElseThrow();
    }

    private List<String> shuffled(List<String> bodies) {
        List<String> some = new ArrayList<>(bodies);
        Collections.shuffle(some, random);
        return some;
    }

    private static Map<String, Object> station(String organization, String role, int rank, String parts) {
        return Map.of("organization", organization, "role", role, "rank", rank, "parts",
                Stream.of(parts.split(", ")).filter(part -> !part.isEmpty()).toList());
    }
}
