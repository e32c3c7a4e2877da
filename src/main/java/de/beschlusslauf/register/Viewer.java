package de.beschlusslauf.register;

import java.util.List;

import de.beschlusslauf.paper.Insight;

/**
 * Who looks into the register of one municipality.
 *
 * @param insight what the person may read of papers, here as everywhere
 * @param everything true for auditors, archive, council office and managers, who read chains, sessions and reasons, too
 * @param departments ids of the departments to which the person belongs
 */
public record Viewer(Insight insight, boolean everything, List<String> departments) {

    public Viewer {
        departments = List.copyOf(departments);
    }

    /** Of whoever has no other post. */
    public Viewer(String userId, boolean everything, List<String> departments) {
        this(new Insight(userId, everything, departments), everything, departments);
    }
}
