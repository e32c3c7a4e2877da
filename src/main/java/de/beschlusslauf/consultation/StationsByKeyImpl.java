package de.beschlusslauf.consultation;

import java.util.Optional;

import jakarta.persistence.EntityManager;

/** Spring Data finds it by its name and lets {@link Paths} answer with it. */
class StationsByKeyImpl implements StationsByKey {

    private final EntityManager entities;

    StationsByKeyImpl(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Consultation> findStation(ConsultationId id) {
        return Optional.ofNullable(entities.find(Consultation.class, id));
    }
}
