package de.beschlusslauf.paper.web;

import java.util.UUID;

import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a program says to start a paper. */
record NewPaper(@NotBlank String bodyId, @NotNull PaperKind kind, @NotBlank @Size(max = 300) String subject,
        @NotBlank String leadDepartment, @Nullable UUID parentId) {

    CreatePaper order() {
        return new CreatePaper(bodyId, kind, subject, leadDepartment,
                parentId == null ? null : new PaperId(parentId), null, null);
    }
}
