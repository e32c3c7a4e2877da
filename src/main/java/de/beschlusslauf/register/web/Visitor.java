package de.beschlusslauf.register.web;

import java.util.List;
import java.util.Set;

import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.paper.Insight;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.register.Viewer;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.CurrentActor;
import de.beschlusslauf.security.Roles;
import org.springframework.stereotype.Component;

/** Who looks into the register, and whose register it is. */
@Component
class Visitor {

    private static final Set<String> WATCH_OVER_READS = Set.of(Roles.AUDITOR, Roles.MAYOR, Roles.GENERAL_DEPUTY);

    private final CurrentActor actors;

    private final Persons persons;

    Visitor(CurrentActor actors, Persons persons) {
        this.actors = actors;
        this.persons = persons;
    }

    /** The person's own municipality. @throws Refusal if the person may read in none */
    String bodyId() {
        Actor actor = actors.require();
        return actor.bodyIds().stream().filter(actor::mayRead).findFirst().orElseThrow(() -> Refusal.forbidden(
                "Das Register lesen Beschäftigte und die Rechnungsprüfung einer Kommune; bitte lassen Sie sich dort"
                        + " eintragen."));
    }

    Viewer viewer() {
        Actor actor = actors.require();
        String body = bodyId();
        return new Viewer(Insight.of(actor, body), actor.seesEverything(body),
                persons.find(actor.userId()).map(Person::departments).orElse(List.of()));
    }

    /**
     * Money beyond the budget is read, besides those who see everything, by the treasury.
     *
     * @throws Refusal if the person is neither
     */
    void requireMoney(String bodyId) {
        Actor actor = actors.require();
        if (!actor.seesEverything(bodyId) && !actor.hasRole(bodyId, Roles.TREASURY)) {
            throw Refusal.forbidden("Das Verzeichnis der über- und außerplanmäßigen Mittel lesen Kämmerei, Ratsbüro,"
                    + " Rechnungsprüfung, Archiv, Steuerung und Verwaltungsspitze; bitte wenden Sie sich dorthin.");
        }
    }

    /** Whether the person may see who read what: it tells of colleagues, so that only those do who have to watch over it. */
    boolean readsTheChainOfReads() {
        Actor actor = actors.require();
        String body = bodyId();
        return WATCH_OVER_READS.stream().anyMatch(role -> actor.hasRole(body, role));
    }

    /** Whether the person only looks on. */
    boolean leavesTrace() {
        return actors.require().leavesTrace(bodyId());
    }

    /** Whether the person may take the whole record of a paper or session away as a dossier. */
    boolean takesDossiers() {
        return actors.require().mayTakeRecords(bodyId());
    }

    String userId() {
        return actors.require().userId();
    }
}
