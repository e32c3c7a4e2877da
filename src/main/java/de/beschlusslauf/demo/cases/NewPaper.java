package de.beschlusslauf.demo.cases;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A paper to start.
 *
 * @param kind {@code RESOLUTION_PROPOSAL} or {@code REPORT}
 * @param parentId paper from which it follows, null if it stands alone
 */
public record NewPaper(String bodyId, String kind, String subject, String leadDepartment, @Nullable UUID parentId) {
}
