package de.beschlusslauf.refusal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;

class LimitsTests {

    private record Limited(@Size(max = 3) String text, @Size(max = 2) List<String> list, @Size(min = 2, max = 3) String both) {
    }

    @Test
    void aTextHasCharactersAndAListHasEntries() {
        Configuration<?> configuration = Validation.byDefaultProvider().configure();
        new Limits().customize(configuration);

        try (ValidatorFactory factory = configuration.buildValidatorFactory()) {
            assertThat(factory.getValidator().validate(new Limited("abcd", List.of("a", "b", "c"), "abcd")).stream()
                    .collect(Collectors.toMap(each -> each.getPropertyPath().toString(), ConstraintViolation::getMessage)))
                    .containsEntry("text", "Bitte höchstens 3 Zeichen angeben.")
                    .containsEntry("list", "Bitte höchstens 2 Einträge angeben.")
                    .containsEntry("both", "Bitte 2 bis 3 Zeichen angeben.");
        }
    }
}
