package de.beschlusslauf.paper;

import java.util.Arrays;
import java.util.List;

/** Where a paper stands in its life. */
public enum PaperStatus {

    DRAFT(Phase.DRAFTING, "Entwurf"),
    AT_LEAD_DEPARTMENT(Phase.DRAFTING, "Bei der Amtsleitung"),
    CO_SIGNING(Phase.DRAFTING, "In Mitzeichnung"),
    RETURNED(Phase.DRAFTING, "Zurückgegeben"),
    AT_DEPUTY(Phase.DRAFTING, "Beim Dezernat"),
    AT_BOARD(Phase.DRAFTING, "Im Verwaltungsvorstand"),
    AT_MAYOR(Phase.DRAFTING, "Zur Freigabe"),
    AT_COUNCIL_OFFICE(Phase.DRAFTING, "Beim Ratsbüro"),
    RELEASED(Phase.DELIBERATION, "Freigegeben"),
    SCHEDULED(Phase.DELIBERATION, "Terminiert"),
    IN_CONSULTATION(Phase.DELIBERATION, "In Beratung"),
    DECIDED(Phase.EXECUTION, "Beschlossen"),
    /** At least one part was adopted and at least one was not. */
    DECIDED_IN_PARTS(Phase.EXECUTION, "In Teilen beschlossen"),
    EFFECTIVE(Phase.EXECUTION, "Wirksam"),
    IN_EXECUTION(Phase.EXECUTION, "In Umsetzung"),
    /** What was adopted has been carried out. */
    ARCHIVED(Phase.ENDED, "Abgeschlossen"),
    REJECTED(Phase.ENDED, "Abgelehnt"),
    NOTED(Phase.ENDED, "Zur Kenntnis genommen"),
    /** What was adopted was stopped by objection or supervision and not adopted again. */
    ANNULLED(Phase.ENDED, "Aufgehoben"),
    WITHDRAWN(Phase.ENDED, "Zurückgezogen");

    private final Phase phase;

    private final String label;

    /** The four stretches of a paper's life; within one, a paper may move both ways. */
    public enum Phase {
        DRAFTING, DELIBERATION, EXECUTION, ENDED
    }

    PaperStatus(Phase phase, String label) {
        this.phase = phase;
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Phase phase() {
        return phase;
    }

    public boolean ended() {
        return phase == Phase.ENDED;
    }

    /** All of drafting. */
    static List<PaperStatus> ofDrafting() {
        return Arrays.stream(values()).filter(status -> status.phase == Phase.DRAFTING).toList();
    }

    /** Whether the text is still written or co-signed, so that a further department may have to be asked. */
    boolean precedesSignOff() {
        return this == DRAFT || this == AT_LEAD_DEPARTMENT || this == CO_SIGNING || this == RETURNED;
    }

    /** Whether another module may report this step; drafting has services of its own. */
    boolean mayBecome(PaperStatus next) {
        return switch (phase) {
            case DELIBERATION, EXECUTION -> next == RETURNED || next.phase != Phase.DRAFTING;
            case DRAFTING, ENDED -> false;
        };
    }
}
