package de.beschlusslauf.paper;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All papers. Commands lock their paper, so that two people on it act one after the other. */
interface Papers extends JpaRepository<Paper, PaperId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Paper p where p.id = :id")
    Optional<Paper> lock(PaperId id);

    @Query("select p from Paper p where p.parentId = :parent order by p.createdAt")
    List<Paper> findChildren(PaperId parent);

    @Query("""
            select p from Paper p where p.bodyId = :bodyId
            and (:reference is null or lower(p.reference) = lower(cast(:reference as string)))
            and (:words is null or lower(p.subject) like lower(concat('%', cast(:words as string), '%')) escape '\\'
                 or lower(p.reference) like lower(concat('%', cast(:words as string), '%')) escape '\\')""")
    Page<Paper> search(String bodyId, @org.jspecify.annotations.Nullable String reference,
            @org.jspecify.annotations.Nullable String words, Pageable page);

    @Query("select p from Paper p where p.bodyId in :bodyIds and p.status not in :ended order by p.reference")
    List<Paper> findRunning(List<String> bodyIds, List<PaperStatus> ended);
}
