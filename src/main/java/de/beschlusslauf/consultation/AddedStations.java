package de.beschlusslauf.consultation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Bodies that a result adds to the path, their role and their place; no bodies means nothing is added. */
public record AddedStations(List<String> bodies, @Nullable ConsultationRole role, @Nullable AddedWhen when) {

    public static final AddedStations NONE = new AddedStations(List.of(), null, null);

    public AddedStations {
        bodies = List.copyOf(bodies);
    }

    public boolean isEmpty() {
        return bodies.isEmpty();
    }
}
