package de.beschlusslauf.consultation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Bodies that a result adds to the path, their role and their place; no bodies means nothing is added.
 *
 * @param when whether the next station waits for them; null after a decision, where it never does
 */
public record AddedStations(List<String> bodies, @Nullable ConsultationRole role, @Nullable AddedWhen when) {

    public static final AddedStations NONE = new AddedStations(List.of(), null, null);

    public AddedStations {
        bodies = List.copyOf(bodies);
    }

    /** What the added bodies can be asked after a station of that role: once a matter is decided, they are only told. */
    public static List<ConsultationRole> roles(ConsultationRole after) {
        return after == ConsultationRole.DECISION ? List.of(ConsultationRole.TAKING_NOTE)
                : List.of(ConsultationRole.HEARING, ConsultationRole.PRELIMINARY, ConsultationRole.TAKING_NOTE);
    }

    public boolean isEmpty() {
        return bodies.isEmpty();
    }
}
