package de.beschlusslauf.paper;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A paper in one line.
 *
 * @param author user id
 * @param targetDay session day the paper is meant for, null if open
 * @param matter kind of matter as in the municipality's competence rules, null for any other
 */
public record PaperSummary(PaperId id, String bodyId, String reference, boolean numbered, PaperKind kind,
        String subject, String leadDepartment, String author, PaperStatus status, @Nullable PaperId parentId,
        @Nullable LocalDate targetDay, @Nullable String matter, Instant createdAt) {

    static PaperSummary of(Paper paper) {
        return new PaperSummary(paper.id(), paper.bodyId(), paper.reference(), paper.numbered(), paper.kind(),
                paper.subject(), paper.leadDepartment(), paper.author(), paper.status(), paper.parentId(),
                paper.targetDay(), paper.matter(), paper.createdAt());
    }

    /** "ZD/1386/2021 Visionsgrundsätze": which matter it is, in at most about 80 characters. */
    public String title() {
        int longest = 60;
        String shortened = subject.length() <= longest ? subject : subject.substring(0, longest).stripTrailing() + " …";
        return reference + " " + shortened.replace('\n', ' ');
    }
}
