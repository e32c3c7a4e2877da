package de.beschlusslauf.meeting;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One row of an agenda as the council office orders it; numbers follow from the order.
 *
 * @param item null for a standing item that the council office adds
 * @param level 1, or 2 if it stands under the row of level 1 before it
 * @param publicTitle what everybody may read; null takes the title, which only the public part may do
 */
public record AgendaRow(@Nullable UUID item, boolean isPublic, int level, String title, @Nullable String publicTitle) {
}
