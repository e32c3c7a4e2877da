package de.beschlusslauf.resolution;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.consultation.ReVote;
import de.beschlusslauf.organization.OrganizationType;
import org.jspecify.annotations.Nullable;

/** Who may stop a resolution before it is carried out. */
public enum WindowKind {

    /** The mayor, until the third day after the council's resolution (§ 54 (1) GO NRW). */
    COUNCIL("Widerspruchsfrist (§ 54 Abs. 1 GO NRW)"),
    /** The mayor or one fifth of the members, within the period of the rules of procedure (§ 57 (4) GO NRW). */
    COMMITTEE("Einspruchsfrist (§ 57 Abs. 4 GO NRW)"),
    /** The supervisory authority, after the council upheld what the mayor holds to be unlawful (§§ 54 (2), 122). */
    SUPERVISION("Entscheidung der Aufsicht (§§ 54 Abs. 2, 122 GO NRW)"),
    /** Nobody: it may be carried out at once. */
    NONE("keine Frist");

    private final String label;

    WindowKind(String label) {
        this.label = label;
    }

    /** The deadline that ends the window, or on which the supervision is asked once more; null if there is none. */
    public @Nullable DeadlineKind deadline() {
        return switch (this) {
            case COUNCIL -> DeadlineKind.CONTROL_WINDOW_COUNCIL;
            case COMMITTEE -> DeadlineKind.CONTROL_WINDOW_COMMITTEE;
            case SUPERVISION -> DeadlineKind.SUPERVISION;
            case NONE -> null;
        };
    }

    /** German words for people. */
    public String label() {
        return label;
    }

    /**
     * A second objection of the mayor is barred; who decides in place of the council decides without a window.
     *
     * @param reVote why it was voted on once more, null for a first vote
     */
    static WindowKind of(OrganizationType decidedBy, boolean insteadOfCouncil, @Nullable ReVote reVote) {
        if (reVote == ReVote.UNLAWFUL) {
            return SUPERVISION;
        }
        if (reVote == ReVote.OBJECTION_MAYOR || insteadOfCouncil) {
            return NONE;
        }
        return decidedBy == OrganizationType.COUNCIL ? COUNCIL : COMMITTEE;
    }
}
