package de.beschlusslauf.handbook;

/**
 * One page of the handbook.
 *
 * @param name file name without its ending; {@code index} is the first page
 * @param title its first heading, plain text
 * @param html the whole page with that heading, safe to be shown as it is
 */
public record HandbookPage(String name, String title, String html) {
}
