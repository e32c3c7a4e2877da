package de.beschlusslauf.organization;

import java.util.List;

/**
 * The agenda with which every session of some bodies begins.
 *
 * @param organizations ids of council and committees; none means each that has no template of its own
 * @param source German: where it stands, or that it is an example
 * @param assumed true if the profile could not prove it
 */
public record AgendaTemplate(List<String> organizations, String source, boolean assumed, List<StandingItem> items) {

    @SuppressWarnings("ConstantValue")
    public AgendaTemplate {
        organizations = organizations == null ? List.of() : List.copyOf(organizations);
    }
}
