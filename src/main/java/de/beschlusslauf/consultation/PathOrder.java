package de.beschlusslauf.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.OrganizationType;
import de.beschlusslauf.refusal.Refusal;

/**
 * The order of a path: exactly one decision per resolution part, advice before it, taking note not before it; only
 * council and committees take resolutions (GO NRW §§ 41, 57); considerable overspending needs the council (§ 83 (2)).
 */
final class PathOrder {

    private final Map<String, Organization> bodies;

    private final Collection<Integer> openParts;

    private final boolean councilMustConsent;

    /** @param openParts numbers of the parts that are not decided yet, empty for a report */
    PathOrder(Collection<Organization> bodies, Collection<Integer> openParts, boolean councilMustConsent) {
        this.bodies = bodies.stream().collect(Collectors.toMap(Organization::id, body -> body));
        this.openParts = openParts;
        this.councilMustConsent = councilMustConsent;
    }

    /** @return the stations with their parts spelled out and ranks from 1 without gaps */
    List<PlannedStation> check(List<PlannedStation> planned) {
        if (planned.isEmpty()) {
            throw new Refusal("Die Beratungsfolge ist leer; planen Sie mindestens ein Gremium.");
        }
        planned.forEach(this::checkBody);
        List<PlannedStation> stations = spelledOut(planned);
        openParts.forEach(part -> checkOneDecision(part, stations));
        stations.forEach(station -> checkPlace(station, stations));
        checkTwice(stations);
        if (councilMustConsent) {
            checkConsent(stations);
        }
        return stations;
    }

    private void checkBody(PlannedStation station) {
        Organization body = bodies.get(station.organizationId());
        if (body == null) {
            throw new Refusal("„" + station.organizationId() + "“ gibt es in dieser Kommune nicht; wählen Sie ein "
                    + "Gremium aus der Liste.");
        }
        if (!body.deliberates()) {
            throw new Refusal(body.name() + " ist kein Ausschuss im Sinne des § 57 GO NRW und fasst keine "
                    + "Beschlüsse; wählen Sie den Rat oder einen Ausschuss und beteiligen Sie " + body.shortName()
                    + " über den Beschlusstext.");
        }
        if (station.role() == ConsultationRole.DECISION && !body.deciding()) {
            throw new Refusal(body.name() + " hat keine eigene Entscheidungsbefugnis; wählen Sie „Vorberatung“ und "
                    + "lassen Sie den Rat entscheiden.");
        }
        if (station.insteadOfCouncil() && body.type() != OrganizationType.MAIN_COMMITTEE) {
            throw new Refusal("Anstelle des Rates kann nur der Hauptausschuss entscheiden (§ 60 Abs. 1 GO NRW); "
                    + "nehmen Sie den Haken bei " + body.name() + " heraus.");
        }
        if (station.rank() < 1) {
            throw new Refusal("Die Reihenfolge beginnt bei 1; berichtigen Sie die Reihenfolge von " + body.name()
                    + ".");
        }
        station.parts().stream().filter(part -> !openParts.contains(part)).findFirst().ifPresent(part -> {
            throw new Refusal("Einen offenen Beschlussteil " + part + " hat die Vorlage nicht; berichtigen Sie die "
                    + "Beschlussteile bei " + body.name() + ".");
        });
    }

    private List<PlannedStation> spelledOut(List<PlannedStation> planned) {
        List<Integer> ranks = planned.stream().map(PlannedStation::rank).distinct().sorted().toList();
        return planned.stream()
                .map(station -> new PlannedStation(station.organizationId(), station.role(),
                        ranks.indexOf(station.rank()) + 1,
                        station.parts().isEmpty() ? Set.copyOf(openParts) : station.parts(),
                        station.insteadOfCouncil(), station.meetingId(), station.lateReason()))
                .toList();
    }

    private static void checkOneDecision(int part, List<PlannedStation> stations) {
        long decisions = stations.stream().filter(station -> decides(station, part)).count();
        if (decisions != 1) {
            throw new Refusal("Über den Beschlussteil " + part + " muss genau ein Gremium entscheiden, geplant "
                    + (decisions == 0 ? "ist keines" : "sind " + decisions)
                    + "; berichtigen Sie die Rollen in der Beratungsfolge.");
        }
    }

    private void checkPlace(PlannedStation station, List<PlannedStation> stations) {
        if (openParts.isEmpty()) {
            return;
        }
        int firstDecision = stations.stream().filter(PathOrder::decides).mapToInt(PlannedStation::rank).min().orElse(1);
        switch (station.role()) {
            case DECISION -> {
            }
            case TAKING_NOTE -> {
                if (station.rank() < firstDecision) {
                    throw new Refusal(name(station) + " kann eine Beschlussvorlage erst mit oder nach der Entscheidung "
                            + "zur Kenntnis nehmen; setzen Sie eine höhere Zahl bei „Reihenfolge“ ein oder "
                            + "wählen Sie „Vorberatung“.");
                }
            }
            case HEARING, PRELIMINARY -> {
                if (station.parts().stream().noneMatch(part -> decidedAfter(part, station.rank(), stations))) {
                    throw new Refusal(name(station) + " berät nach der Entscheidung; setzen Sie die "
                            + station.role().label() + " vor die Entscheidung.");
                }
            }
        }
    }

    private static boolean decidedAfter(int part, int rank, List<PlannedStation> stations) {
        return stations.stream().anyMatch(station -> decides(station, part) && station.rank() > rank);
    }

    private void checkTwice(List<PlannedStation> stations) {
        Set<String> seen = new TreeSet<>();
        for (PlannedStation station : stations) {
            if (!seen.add(station.rank() + " " + station.organizationId())) {
                throw new Refusal(name(station) + " steht zweimal an derselben Stelle der Beratungsfolge; fassen Sie "
                        + "die beiden Zeilen zusammen.");
            }
        }
    }

    private void checkConsent(List<PlannedStation> stations) {
        int council = stations.stream().filter(PathOrder::decides).filter(this::isCouncil)
                .mapToInt(PlannedStation::rank).min().orElseThrow(() -> new Refusal("Die erhebliche über- oder "
                        + "außerplanmäßige Bewilligung braucht die vorherige Zustimmung des Rates (§ 83 Abs. 2 GO "
                        + "NRW); planen Sie den Rat als entscheidendes Gremium ein."));
        stations.stream().filter(PathOrder::decides).filter(other -> !isCouncil(other) && other.rank() <= council)
                .findFirst().ifPresent(other -> {
                    throw new Refusal("Der Rat muss der Bewilligung vorher zustimmen (§ 83 Abs. 2 GO NRW); setzen Sie "
                            + "den Rat vor die Entscheidung von " + name(other) + ".");
                });
    }

    private boolean isCouncil(PlannedStation station) {
        return bodies.get(station.organizationId()).type() == OrganizationType.COUNCIL;
    }

    private String name(PlannedStation station) {
        return bodies.get(station.organizationId()).name();
    }

    private static boolean decides(PlannedStation station) {
        return station.role() == ConsultationRole.DECISION;
    }

    private static boolean decides(PlannedStation station, int part) {
        return decides(station) && station.parts().contains(part);
    }
}
