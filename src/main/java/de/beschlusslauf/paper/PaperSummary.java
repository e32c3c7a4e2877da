package de.beschlusslauf.paper;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A paper in one line.
 *
 * @param id never changes
 * @param bodyId municipality
 * @param reference number, or the draft number until there is one
 * @param numbered true once the number is given
 * @param kind what is asked of the bodies
 * @param subject as in the newest version
 * @param leadDepartment department that answers for it
 * @param author user id
 * @param status where the paper stands
 * @param parentId the paper from which it follows; null if it stands alone
 * @param targetDay session day the paper is meant for, null if open
 * @param neededBy day until which the author needs the decision, null if none was named
 * @param matter kind of matter as in the municipality's competence rules, null for any other
 * @param createdAt when it was started
 */
public record PaperSummary(PaperId id, String bodyId, String reference, boolean numbered, PaperKind kind,
        String subject, String leadDepartment, String author, PaperStatus status, @Nullable PaperId parentId,
        @Nullable LocalDate targetDay, @Nullable LocalDate neededBy, @Nullable String matter, Instant createdAt) {

    static PaperSummary of(Paper paper) {
        return new PaperSummary(paper.id(), paper.bodyId(), paper.reference(), paper.numbered(), paper.kind(),
                paper.subject(), paper.leadDepartment(), paper.author(), paper.status(), paper.parentId(),
                paper.targetDay(), paper.neededBy(), paper.matter(), paper.createdAt());
    }

    /** "ZD/1386/2021 Visionsgrundsätze": which matter it is, in at most about 100 characters, cut between words. */
    public String title() {
        return reference + " " + shortened(subject.replace('\n', ' '), 80);
    }

    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = text.lastIndexOf(' ', longest);
        return text.substring(0, end > longest / 2 ? end : longest).replaceAll("[\\s–,;:-]+$", "") + " …";
    }
}
