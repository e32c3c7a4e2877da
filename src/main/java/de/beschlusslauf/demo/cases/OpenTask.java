package de.beschlusslauf.demo.cases;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** An open task as lists show it; {@code due} is null if it has no due date. */
public record OpenTask(String id, String name, String element, @Nullable Instant due) {
}
