package de.beschlusslauf.register;

import java.util.List;

import de.beschlusslauf.paper.Paper;

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

    /** Whether the person may read that version of the paper's text, and what was decided and remarked on it. */
    boolean maySee(Paper paper, int version) {
        return maySee(paper.texts().stream().anyMatch(text -> text.number() == version && text.content().publicPaper()),
                paper.author(), paper.leadDepartment());
    }
}
