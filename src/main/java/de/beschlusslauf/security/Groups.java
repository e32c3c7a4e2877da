package de.beschlusslauf.security;

import java.util.List;

/** Ids of engine groups. Each group belongs to one municipality, except {@link #STAFF} and the others named here. */
public final class Groups {

    /** Everybody who works in Tasklist, in whichever municipality; tenants keep the municipalities apart. */
    public static final String STAFF = "beschaeftigte";

    /** Everybody who may read what the administration works on: staff, managers, auditors, archive; no politicians. */
    public static final String READERS = "einsicht";

    /** Managers who watch the processes in Cockpit and change nothing. */
    public static final String MANAGERS = "steuerung";

    /** Council offices of all municipalities: who plans and changes sessions. */
    public static final String COUNCIL_OFFICES = "sitzungsdienst";

    /** Equality officers of all municipalities: who may say that a paper is their matter. */
    public static final String EQUALITY_OFFICES = "gleichstellungsstellen";

    private static final String ORGANIZATION = ".gremium.";
    private static final String CHAIR = ".vorsitz";
    private static final String MINUTE_TAKER = ".schriftfuehrung";

    private Groups() {
    }

    /** Everybody with the role in the municipality; {@code role} is a constant of {@link Roles}. */
    public static String role(String bodyId, String role) {
        return bodyId + "." + role;
    }

    /**
     * The same groups without {@link #STAFF}, if one of them is that of auditors: who audits changes nothing, also where an older
     * registration gives another post besides.
     */
    static List<String> withoutWork(List<String> groups) {
        return groups.stream().anyMatch(group -> group.endsWith('.' + Roles.AUDITOR))
                ? groups.stream().filter(group -> !group.equals(STAFF)).toList() : groups;
    }

    /** Everybody in the department. */
    public static String department(String bodyId, String department) {
        return bodyId + ".amt." + department;
    }

    /** The head of the department and the deputies: who signs for it. */
    public static String departmentHead(String bodyId, String department) {
        return department(bodyId, department) + ".leitung";
    }

    /** The Dezernent to whose division the department belongs. */
    public static String divisionHead(String bodyId, String department) {
        return department(bodyId, department) + ".dezernat";
    }

    /** The parliamentary group (Fraktion). */
    public static String faction(String bodyId, String faction) {
        return bodyId + ".fraktion." + faction;
    }

    /** Who chairs the committee or council: chair, deputies, the mayor where the law says so. */
    public static String chair(String bodyId, String organization) {
        return bodyId + ORGANIZATION + organization + CHAIR;
    }

    /** Who takes the minutes of the committee or council. */
    public static String minuteTaker(String bodyId, String organization) {
        return bodyId + ORGANIZATION + organization + MINUTE_TAKER;
    }

    /** Whether it is that of a chair or of minute-takers, who hold a post in a body and belong to no office. */
    public static boolean isPost(String group) {
        return group.contains(ORGANIZATION) && (group.endsWith(CHAIR) || group.endsWith(MINUTE_TAKER));
    }
}
