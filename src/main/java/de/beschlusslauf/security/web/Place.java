package de.beschlusslauf.security.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.Groups;

/** A tile of the start page and the groups that see it; no group means everybody. */
record Place(String title, String purpose, String path, Set<String> groups) {

    private static final List<Place> ALL = List.of(
            new Place("Aufgaben", "Was für Sie zu tun ist; hier beginnt auch Neues",
                    "/camunda/app/tasklist/default/", Set.of(Groups.STAFF, Actor.ADMIN)),
            new Place("Prozesse", "Wo jede Vorlage steht, was hängt und warum",
                    "/camunda/app/cockpit/default/", Set.of(Groups.MANAGERS, Actor.ADMIN)),
            new Place("Register", "Was wann von wem beschlossen wurde: nachlesen, prüfen, ausgeben", "/register",
                    Set.of(Groups.READERS)),
            new Place("Roadmap", "Was beschlossen ist, wer es ausführt und wie weit es ist", "/roadmap",
                    Set.of(Groups.READERS)),
            new Place("Kalender", "Sitzungen und Fristen im eigenen Kalenderprogramm", "/kalender", Set.of()),
            new Place("Handbuch", "Wie welche Aufgabe geht, Schritt für Schritt", "/handbuch", Set.of()),
            new Place("Passwort", "Das eigene Passwort ändern", "/passwort", Set.of()),
            new Place("Verwaltung", "Benutzer, Gruppen und Rechte",
                    "/camunda/app/admin/default/", Set.of(Actor.ADMIN)),
            new Place("Schnittstelle", "Beschreibung für Programme (OpenAPI)",
                    "/v3/api-docs", Set.of(Actor.ADMIN)));

    /** Whether people do something there; reading and their own settings are no work. */
    boolean isForWork() {
        return !groups.isEmpty() && !groups.contains(Groups.READERS);
    }

    static List<Place> openTo(Collection<String> groups) {
        return ALL.stream().filter(place -> place.groups().isEmpty()
                || place.groups().stream().anyMatch(groups::contains)).toList();
    }
}
