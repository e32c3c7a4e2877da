package de.beschlusslauf.paper.web;

import java.util.List;

import de.beschlusslauf.paper.PaperSummary;

/** One page of papers, newest first; {@code page} counts from 0. */
record PaperPage(List<PaperSummary> papers, int page, int size, long total) {
}
