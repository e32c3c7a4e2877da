package de.beschlusslauf.consultation;

import java.util.Optional;

/** Finds stations beside their paths. */
interface StationsByKey {

    /** A station that was read before is not asked for again, so that this costs nothing among many. */
    Optional<Consultation> findStation(ConsultationId id);
}
