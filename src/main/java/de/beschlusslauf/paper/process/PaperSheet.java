package de.beschlusslauf.paper.process;

import java.util.List;

import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.document.ShownFile;

/**
 * A paper as every desk sees it, in German words.
 *
 * @param matter kind of matter, which decides with the amount who is competent
 * @param targetDay day of the session the paper is meant for
 * @param neededBy day until which the author needs the decision
 * @param deadline by which the desk is to be done
 * @param why sentences for "Warum dieses Datum?"
 * @param finance finance block line by line
 * @param desks what Amtsleitung, Dezernat, Vorstand and the others did, oldest first
 * @param openPoints that time it was given no longer helps, and what still stands against the release
 * @param shownVersion number and check sum of the text that is shown and will be signed
 */
record PaperSheet(String reference, String kind, String publicity, String subject, String leadDepartment,
        String author, String matter, String targetDay, String neededBy, String deadline, List<ShownDeadline.Line> why, String facts,
        List<Part> parts, List<Line> finance, String inclusion,
        String relevance, List<ShownFile> attachments, List<Signature> signatures, List<DeskLine> desks, List<Hint> openPoints,
        String shownVersion) {

    /** One part of the proposed resolution. */
    record Part(String heading, String wording) {
    }

    /** One line of the finance block. */
    record Line(String name, String value) {
    }

    /** One co-signature, given or awaited. */
    record Signature(String department, String decision, String signer, String remark, String validity) {
    }

    /** What one desk of the line did, and why if it returned the paper. */
    record DeskLine(String step, String decision, String name, String day, String version, String reason) {
    }

    /** One sentence. */
    record Hint(String sentence) {
    }
}
