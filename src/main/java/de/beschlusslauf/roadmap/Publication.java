package de.beschlusslauf.roadmap;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * That the resolution was made public and its extract sent as the order to execute (§ 52 (2) GO NRW).
 *
 * @param publishedOn day on which it was made public
 * @param channel where
 * @param publicTitle title under which a non-public resolution is made public; null where the subject itself is public
 * @param orderDueOn last day for the execution as ordered
 * @param publishedBy user id
 * @param recordedAt when it was entered
 */
@Embeddable
public record Publication(@Column(name = "published_on") LocalDate publishedOn,
        @Enumerated(EnumType.STRING) @Column(name = "channel") Channel channel, @Column(name = "public_title") @Nullable String publicTitle,
        @Column(name = "order_due_on") LocalDate orderDueOn, @Column(name = "published_by") String publishedBy,
        @Column(name = "recorded_at") Instant recordedAt) {
}
