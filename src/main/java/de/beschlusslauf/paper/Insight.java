package de.beschlusslauf.paper;

import java.util.List;
import java.util.Optional;

import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.Roles;

/**
 * What somebody of the administration may read of a municipality's papers. Everybody reads what is public, what he wrote, and what
 * his departments lead or were asked to co-sign (§ 30 GO NRW: secrecy is kept within the administration, too).
 *
 * @param userId log-in name
 * @param everything true for whoever sees everything in the register, and for the desks through which every paper goes
 * @param departments ids of the person's departments
 */
public record Insight(String userId, boolean everything, List<String> departments) {

    /** Of the program itself. */
    public static final Insight WHOLE = new Insight("", true, List.of());

    private static final List<String> DESKS = List.of(Roles.DEPUTY, Roles.BOARD, Roles.EQUALITY);

    public Insight {
        departments = List.copyOf(departments);
    }

    public static Insight of(Actor actor, String bodyId) {
        return new Insight(actor.userId(), actor.seesEverything(bodyId)
                || DESKS.stream().anyMatch(role -> actor.hasRole(bodyId, role)), actor.departments(bodyId));
    }

    /** Whether the person may know of the paper as it is now. */
    boolean sees(Paper paper) {
        return into(paper).isPresent();
    }

    /** What the person may read of the paper; empty if it is for him as if it did not exist. */
    public Optional<ReadablePart> into(Paper paper) {
        boolean whole = dealsWith(paper);
        return whole || paper.isPublicNow() ? Optional.of(new ReadablePart(paper, whole)) : Optional.empty();
    }

    private boolean dealsWith(Paper paper) {
        return everything || paper.author().equals(userId) || departments.contains(paper.leadDepartment())
                || paper.coSignatures().stream().anyMatch(asked -> departments.contains(asked.department()));
    }
}
