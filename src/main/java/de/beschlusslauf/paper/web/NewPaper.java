package de.beschlusslauf.paper.web;

import java.util.UUID;

import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a program says to start a paper.
 *
 * @param bodyId municipality
 * @param kind what is asked of the bodies
 * @param subject short and telling; may be changed later
 * @param leadDepartment department that answers for it, one of the author's own
 * @param parentId the paper from which it follows; null if it stands alone
 */
record NewPaper(@NotBlank String bodyId, @NotNull PaperKind kind, @NotBlank @Size(max = 300) String subject,
        @NotBlank String leadDepartment, @Nullable UUID parentId) {

    CreatePaper order() {
        return new CreatePaper(bodyId, kind, subject, leadDepartment,
                parentId == null ? null : new PaperId(parentId), null, null);
    }
}
