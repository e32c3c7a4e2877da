package de.beschlusslauf.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import de.beschlusslauf.workflow.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a program is told about the fields of a form. */
class FormFieldTests {

    record Answer(@Label("Betreff") @NotBlank String subject, @Label("Ämter") @NotEmpty List<String> offices,
            @Label("Öffentlich") @NotNull Boolean open, @Label("Anmerkung") @Nullable String remark) {
    }

    @Test
    void aFieldThatMustNotBeMissingIsRequired() {
        assertThat(FormField.of(Answer.class)).filteredOn(FormField::required).extracting(FormField::label)
                .containsExactly("Betreff", "Ämter", "Öffentlich");
    }
}
