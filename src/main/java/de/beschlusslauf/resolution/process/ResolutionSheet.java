package de.beschlusslauf.resolution.process;

import java.util.List;

import de.beschlusslauf.calendar.process.ShownDeadline;

/**
 * What everybody sees of a resolution, in German words.
 *
 * @param partNumber number of the part, and what became of the other parts of the paper
 * @param windowEnd last day of the window with its legal basis
 * @param why sentences for "Warum dieses Datum?"
 * @param shiftWarning says so if the window ends later than it does by count alone; empty otherwise
 */
record ResolutionSheet(String reference, String subject, String decidedBy, String decidedOn, String partNumber,
        String wording, String windowEnd, List<ShownDeadline.Line> why, String shiftWarning) {
}
