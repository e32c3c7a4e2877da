package de.beschlusslauf.roadmap;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * One named member of a project group.
 *
 * @param faction id of the parliamentary group that names the person; null for a member from the administration
 */
@Embeddable
public record Nomination(@Nullable String faction, String name) {
}
