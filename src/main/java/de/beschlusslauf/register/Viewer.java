package de.beschlusslauf.register;

import java.util.List;

/**
 * Who looks into the register of one municipality.
 *
 * @param userId log-in name
 * @param everything true for auditors, archive, council office and managers, who read non-public matters of others, too
 * @param departments ids of the departments whose non-public matters somebody else may read
 */
public record Viewer(String userId, boolean everything, List<String> departments) {

    public Viewer {
        departments = List.copyOf(departments);
    }

    /** Whether the person may read the paper. */
    boolean maySee(boolean publicPaper, String author, String department) {
        return everything || publicPaper || author.equals(userId) || departments.contains(department);
    }
}
