package de.beschlusslauf.paper.web;

import java.util.List;

import de.beschlusslauf.paper.PaperSummary;

/**
 * One page of papers, newest first.
 *
 * @param papers those of the page
 * @param page number of the page, from 0
 * @param size entries of a full page
 * @param total entries of all pages
 */
record PaperPage(List<PaperSummary> papers, int page, int size, long total) {
}
