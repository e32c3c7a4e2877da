package de.beschlusslauf.resolution;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All objections to resolutions. */
interface Objections extends ListCrudRepository<Objection, UUID> {

    @Query("select o from Objection o where o.resolutionId = :resolution order by o.recordedAt")
    List<Objection> of(ResolutionId resolution);

    @Query("select o from Objection o where o.resolutionId.value in :resolutions order by o.recordedAt")
    List<Objection> of(Collection<UUID> resolutions);
}
