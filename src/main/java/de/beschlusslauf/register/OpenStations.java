package de.beschlusslauf.register;

import java.util.List;

import de.beschlusslauf.consultation.Consultation;

/**
 * Where a paper is being deliberated.
 *
 * @param onPath by a body of its path
 * @param again by the council, which votes once more on a part that was stopped
 */
public record OpenStations(boolean onPath, boolean again) {

    /** Of all stations of a paper. */
    public static OpenStations of(List<Consultation> stations) {
        List<Consultation> open = stations.stream().filter(Consultation::isOpen).toList();
        return new OpenStations(open.stream().anyMatch(station -> station.reVote() == null),
                open.stream().anyMatch(station -> station.reVote() != null));
    }
}
