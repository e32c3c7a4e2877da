package de.beschlusslauf.organization;

import java.util.List;

/**
 * What a body has on its agenda in every session.
 *
 * @param nonPublic true if it stands in the non-public part
 * @param block true for a heading under which papers are ordered; it is printed only if there are any
 * @param departments only with {@code block}: ids of the departments whose papers stand there; none means all others
 * @param items titles below this one; a block has none
 */
public record StandingItem(String title, boolean nonPublic, boolean block, List<String> departments,
        List<String> items) {

    @SuppressWarnings("ConstantValue")
    public StandingItem {
        departments = departments == null ? List.of() : List.copyOf(departments);
        items = items == null ? List.of() : List.copyOf(items);
    }

    public boolean inPublicPart() {
        return !nonPublic;
    }
}
