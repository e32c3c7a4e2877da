package de.beschlusslauf.organization;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Council, committee, parliamentary group, department or advisory board of one municipality (OParl Organization).
 *
 * @param id unique in the municipality, lower-case letters and digits
 * @param name German, in full
 * @param shortName German, as in lists
 * @param type what kind of group it is
 * @param size statutory number of votes, the mayor's included where he votes; 0 for departments and advisory boards
 * @param deciding true if it may decide in its own competence (§ 57 (4) GO NRW); always true for the council
 * @param mayorVotes true if the mayor votes there, as in council and Hauptausschuss
 * @param numberToken what stands for the department in a paper's number, null if the pattern has no such token
 * @param functions what a department is asked for in co-signing, for instance {@code kaemmerei}
 * @param district true for the Bezirksvertretung of a Stadtbezirk, which is heard where a matter concerns it
 * @param assumed true if the profile could not prove the entry and assumes it for the example
 */
public record Organization(String id, String name, String shortName, OrganizationType type, int size,
        boolean deciding, boolean mayorVotes, @Nullable String numberToken, List<String> functions,
        boolean district, boolean assumed) {

    @SuppressWarnings("ConstantValue")
    public Organization {
        functions = functions == null ? List.of() : List.copyOf(functions);
        shortName = shortName == null ? name : shortName;
        deciding = deciding || type == OrganizationType.COUNCIL;
    }

    public boolean deliberates() {
        return type.deliberates();
    }

    /** True if the mayor chairs by law: the council (§ 40 (2) GO NRW) and the Hauptausschuss (§ 57 (3)). */
    public boolean isChairedByMayor() {
        return type == OrganizationType.COUNCIL || type == OrganizationType.MAIN_COMMITTEE;
    }
}
