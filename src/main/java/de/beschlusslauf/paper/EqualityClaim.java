package de.beschlusslauf.paper;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * The equality officer has said that a paper is her matter (§ 5 (3) GO NRW); from then on she must co-sign it.
 *
 * @param claimedBy user id
 * @param claimedAt when she said so
 * @param reason German; why it is her matter
 */
@Embeddable
public record EqualityClaim(String claimedBy, Instant claimedAt, String reason) {
}
