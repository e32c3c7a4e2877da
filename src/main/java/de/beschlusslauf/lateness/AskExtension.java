package de.beschlusslauf.lateness;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Asks for more time.
 *
 * @param taskId the task that cannot be done in time
 * @param until last day that is asked for
 * @param remark German, at most 2,000 characters; needed with {@link ExtensionReason#OTHER}
 */
public record AskExtension(String taskId, ExtensionReason reason, LocalDate until, @Nullable String remark) {
}
