package de.beschlusslauf.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;

/** A limit is said for what it limits: the characters of a text or the entries of a list. */
class ValidationMessagesTests {

    private record Limits(@Size(max = 3) String text, @Size(max = 2) List<String> list, @Size(min = 2, max = 3) String both) {
    }

    @Test
    void aTextHasCharactersAndAListHasEntries() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();

            assertThat(validator.validate(new Limits("abcd", List.of("a", "b", "c"), "abcd")).stream()
                    .collect(Collectors.toMap(each -> each.getPropertyPath().toString(), ConstraintViolation::getMessage)))
                    .containsEntry("text", "Bitte höchstens 3 Zeichen angeben.")
                    .containsEntry("list", "Bitte höchstens 2 Einträge angeben.")
                    .containsEntry("both", "Bitte 2 bis 3 Zeichen angeben.");
        }
    }
}
