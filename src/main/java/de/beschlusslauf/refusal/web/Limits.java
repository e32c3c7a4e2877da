package de.beschlusslauf.refusal.web;

import java.util.Collection;
import java.util.Locale;

import jakarta.validation.Configuration;
import jakarta.validation.MessageInterpolator;
import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** A limit is said for what it limits: a text has characters, a list has entries. */
@Component
class Limits implements ValidationConfigurationCustomizer {

    private static final String CHARACTERS = "{jakarta.validation.constraints.Size.message}";

    private static final String ENTRIES = "{de.beschlusslauf.Size.entries}";

    @Override
    public void customize(Configuration<?> configuration) {
        configuration.messageInterpolator(new ByKind(configuration.getDefaultMessageInterpolator()));
    }

    private record ByKind(MessageInterpolator rest) implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return rest.interpolate(of(template, context), context);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return rest.interpolate(of(template, context), context, locale);
        }

        private static String of(String template, Context context) {
            return template.equals(CHARACTERS) && context.getValidatedValue() instanceof Collection<?> ? ENTRIES : template;
        }
    }
}
