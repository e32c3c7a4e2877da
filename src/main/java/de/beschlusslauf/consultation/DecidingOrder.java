package de.beschlusslauf.consultation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.beschlusslauf.paper.ResolutionPart;

/**
 * The order in which bodies decide on the parts of a paper, and advise before: a body waits for another one only if the wording
 * of its part presupposes what that one decides, or if the council has to consent to the money first (GO NRW § 83 (2)).
 */
final class DecidingOrder {

    /** "Beschlussteil 2", "Ziffern 1 und 3"; no paragraph of a law, no part of another document. */
    private static final Pattern PART = Pattern.compile("(?<!\\d\\s)\\b(?:Beschlussteil|Beschlusspunkt|Teil|Ziffer|Punkt)"
            + "(?:s|e|en|es|n)?\\s+(\\d++(?:\\s*+(?:,|und|oder|bis)\\s*+\\d++)*+)"
            + "(?!\\s+de[rs]\\s+(?!Vorlage|Beschluss))", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final Pattern COUNCIL_FIRST = Pattern.compile("vorbehaltlich|unter (?:dem )?vorbehalt"
            + "|(?:nachdem|sobald|sofern|wenn|falls) der (?:stadt)?rat\\b"
            + "|nach (?:der |dem )?(?:zustimmung|beschluss|beschlussfassung|entscheidung) (?:des|durch den) (?:stadt)?rat"
            + "|nach (?:dem )?inkrafttreten", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final String council;

    private final Map<String, Set<Integer>> deciders;

    private final List<ResolutionPart> parts;

    private final boolean consent;

    /**
     * @param deciders numbers of the parts by the body that decides them
     * @param consent the council has to consent to the money before anybody else decides
     */
    DecidingOrder(String council, Map<String, Set<Integer>> deciders, List<ResolutionPart> parts, boolean consent) {
        this.council = council;
        this.deciders = deciders;
        this.parts = parts;
        this.consent = consent;
    }

    /**
     * The stations in their order.
     *
     * @param advisers bodies that advise the council one after the other; nobody advises if it decides nothing
     * @param first rank of whoever waits for nobody
     */
    List<PlannedStation> stations(Collection<String> advisers, int first) {
        boolean advised = deciders.containsKey(council);
        int councilRank = advised ? first + advisers.size() : first;
        List<PlannedStation> stations = new ArrayList<>();
        deciders.keySet().stream().filter(body -> !body.equals(council))
                .forEach(body -> stations.add(decision(body, rank(body, first, councilRank, Set.of()))));
        if (advised) {
            int rank = first;
            for (String adviser : advisers) {
                stations.add(new PlannedStation(adviser, ConsultationRole.PRELIMINARY, rank++, deciders.get(council), false,
                        null, null));
            }
            stations.add(decision(council, rank(council, first, councilRank, Set.of())));
        }
        stations.sort(Comparator.comparingInt(PlannedStation::rank));
        return stations;
    }

    /** Why bodies wait for each other or do not; German sentences, none if only one decides. @param names short name by id */
    List<String> hints(UnaryOperator<String> names) {
        if (deciders.size() < 2) {
            return List.of();
        }
        List<String> hints = new ArrayList<>();
        deciders.keySet().forEach(body -> awaited(body).forEach(before -> hints.add("„" + names.apply(body)
                + "“ entscheidet erst nach „" + names.apply(before) + "“: " + (consent && before.equals(council)
                        ? "Der Rat muss der Bewilligung vorher zustimmen (§ 83 Abs. 2 GO NRW)."
                        : "Ein Beschlussteil setzt nach seinem Wortlaut voraus, was dort entschieden wird."))));
        return hints.isEmpty() ? List.of("Über die Beschlussteile entscheiden verschiedene Gremien, und kein Teil setzt nach"
                + " seinem Wortlaut einen anderen voraus. Ist es doch so, geben Sie dem Gremium, das warten soll, die höhere Zahl"
                + " bei „Reihenfolge“.") : hints;
    }

    private int rank(String body, int first, int councilRank, Set<String> waiting) {
        Set<String> asked = new TreeSet<>(waiting);
        asked.add(body);
        int own = body.equals(council) ? councilRank : first;
        return awaited(body).stream().filter(before -> !asked.contains(before))
                .mapToInt(before -> rank(before, first, councilRank, asked) + 1).reduce(own, Math::max);
    }

    /** Bodies that have to decide before that one; of two that presuppose each other, the council does. */
    private Set<String> awaited(String body) {
        Set<String> awaited = new LinkedHashSet<>();
        for (String other : deciders.keySet()) {
            boolean before = !other.equals(body) && presupposes(body, other);
            if (before && !(body.equals(council) && presupposes(other, body))) {
                awaited.add(other);
            }
        }
        return awaited;
    }

    private boolean presupposes(String body, String other) {
        Set<Integer> others = deciders.get(other);
        boolean needsCouncil = other.equals(council);
        return needsCouncil && consent || parts.stream().filter(part -> deciders.get(body).contains(part.number()))
                .map(ResolutionPart::wording).anyMatch(wording -> needsCouncil && COUNCIL_FIRST.matcher(wording).find()
                        || named(wording).stream().anyMatch(others::contains));
    }

    private static Set<Integer> named(String wording) {
        Set<Integer> numbers = new TreeSet<>();
        Matcher references = PART.matcher(wording);
        while (references.find()) {
            NUMBER.matcher(references.group(1)).results().filter(number -> number.group().length() < 4)
                    .forEach(number -> numbers.add(Integer.valueOf(number.group())));
        }
        return numbers;
    }

    private PlannedStation decision(String body, int rank) {
        return new PlannedStation(body, ConsultationRole.DECISION, rank, deciders.get(body), false, null, null);
    }
}
