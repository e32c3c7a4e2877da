package de.beschlusslauf.consultation;

import org.springframework.data.repository.ListCrudRepository;

/** Changes of sessions in preparation, and what became of them. */
interface ChangeRequests extends ListCrudRepository<ChangeRequest, ChangeRequestId> {
}
