package de.beschlusslauf.roadmap;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the council office records when it publishes a resolution and sends the extract.
 *
 * @param recipients ids of the departments that get the extract
 * @param dueOn last day for the execution; demanded, since resolutions rarely name one
 */
public record Order(LocalDate publishedOn, Channel channel, @Nullable String publicTitle, Set<String> recipients,
        LocalDate dueOn) {

    public Order {
        recipients = Set.copyOf(recipients);
    }
}
