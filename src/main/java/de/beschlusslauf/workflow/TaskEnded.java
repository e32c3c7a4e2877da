package de.beschlusslauf.workflow;

/**
 * A user task is done, or gone with its process. Published in the transaction in which that happens.
 *
 * @param taskId engine id of the task
 */
public record TaskEnded(String taskId) {
}
