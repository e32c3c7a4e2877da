package de.beschlusslauf.workflow;

/** One entry of a list to choose from: what is submitted, and what the clerk reads. */
public record Choice(String value, String label) {
}
