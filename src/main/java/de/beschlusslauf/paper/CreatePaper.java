package de.beschlusslauf.paper;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Order to start a paper.
 *
 * @param leadDepartment id of the department that owns the paper
 * @param parentId paper from which this one follows, null if it stands alone
 * @param targetDay session day the paper is meant for, null if not known yet
 * @param content prefilled content, null for an empty draft; its subject counts then
 */
public record CreatePaper(String bodyId, PaperKind kind, String subject, String leadDepartment,
        @Nullable PaperId parentId, @Nullable LocalDate targetDay, @Nullable Content content) {

    /** A paper of its own, empty but for the subject. */
    public static CreatePaper draft(String bodyId, PaperKind kind, String subject, String leadDepartment) {
        return new CreatePaper(bodyId, kind, subject, leadDepartment, null, null, null);
    }

    /** A paper that follows from another one. */
    public static CreatePaper child(PaperId parentId, String bodyId, PaperKind kind, String subject,
            String leadDepartment, @Nullable LocalDate targetDay) {
        return new CreatePaper(bodyId, kind, subject, leadDepartment, parentId, targetDay, null);
    }
}
