package de.beschlusslauf.lifecycle;

import java.util.List;

import de.beschlusslauf.consultation.ConsultationId;

/**
 * How a paper goes on.
 *
 * @param stations who deals with it next, all at the same time; empty unless the way is {@link Way#STATIONS}
 */
public record NextStep(Way way, List<ConsultationId> stations) {

    /** The four ways; the model has one flow for each. */
    public enum Way {
        /** One or more bodies deliberate. */
        STATIONS,
        /** The administration revises the paper. */
        DRAFTING,
        /** Adopted parts are in their control window or being carried out. */
        WAIT,
        /** Nothing is left to do. */
        CLOSED
    }

    static NextStep of(Way way) {
        return new NextStep(way, List.of());
    }
}
