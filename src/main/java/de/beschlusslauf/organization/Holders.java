package de.beschlusslauf.organization;

import java.util.List;

/**
 * Who holds a post, or stands in while nobody does.
 *
 * @param people by name; empty only if the whole municipality has nobody
 * @param groups the engine groups to which their tasks go, never empty
 */
public record Holders(List<Person> people, List<String> groups) {

    public Holders {
        people = List.copyOf(people);
        groups = List.copyOf(groups);
    }
}
