package de.beschlusslauf.organization.process;

import java.util.LinkedHashMap;
import java.util.Map;

import de.beschlusslauf.organization.Body;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.security.Roles;

/** All engine groups of a municipality with their German names. */
final class GroupNames {

    private GroupNames() {
    }

    static Map<String, String> of(Body body) {
        Map<String, String> names = new LinkedHashMap<>();
        String town = body.name() + ": ";
        Roles.ALL.forEach(role -> names.put(Groups.role(body.id(), role), town + Roles.label(role)));
        for (Organization each : body.organizations()) {
            switch (each.type()) {
                case DEPARTMENT -> {
                    names.put(Groups.department(body.id(), each.id()), town + each.shortName());
                    names.put(Groups.departmentHead(body.id(), each.id()), town + "Leitung " + each.shortName());
                    names.put(Groups.divisionHead(body.id(), each.id()), town + "Dezernat für " + each.shortName());
                }
                case FACTION -> names.put(Groups.faction(body.id(), each.id()), town + each.name());
                case COUNCIL, MAIN_COMMITTEE, COMMITTEE -> {
                    names.put(Groups.chair(body.id(), each.id()), town + "Vorsitz " + each.shortName());
                    names.put(Groups.minuteTaker(body.id(), each.id()), town + "Schriftführung " + each.shortName());
                }
                case ADVISORY_BOARD -> { }
            }
        }
        return names;
    }

    /** Groups that belong to no municipality. */
    static Map<String, String> shared() {
        return Map.of(Groups.STAFF, "Beschäftigte", Groups.READERS, "Einsicht", Groups.MANAGERS, "Steuerung",
                Groups.COUNCIL_OFFICES, "Sitzungsdienst", Groups.EQUALITY_OFFICES, "Gleichstellung");
    }
}
