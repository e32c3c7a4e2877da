package de.beschlusslauf.paper;

/** One entry of a list to choose from: the value that is stored and the German text that a clerk reads. */
public record Option(String value, String label) {
}
