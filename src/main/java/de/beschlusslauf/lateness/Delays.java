package de.beschlusslauf.lateness;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Tasks that are or were late. */
interface Delays extends JpaRepository<Delay, DelayId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Delay d where d.id = :id")
    Optional<Delay> lock(DelayId id);

    @Query("select d from Delay d where d.taskId = :task and d.state = de.beschlusslauf.lateness.Delay$State.OPEN")
    Optional<Delay> openOfTask(String task);

    @Query("""
            select d from Delay d where d.deadlineId.value in :deadlines
            and d.state = de.beschlusslauf.lateness.Delay$State.OPEN order by d.id.value""")
    List<Delay> openOfAny(Collection<UUID> deadlines);
}
