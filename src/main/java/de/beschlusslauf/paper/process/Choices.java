package de.beschlusslauf.paper.process;

import java.util.List;

import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.paper.Option;
import de.beschlusslauf.workflow.Choice;

/** Lists to choose from, for the forms about papers. */
final class Choices {

    private Choices() {
    }

    static List<Choice> ofOrganizations(List<Organization> organizations) {
        return organizations.stream().map(each -> new Choice(each.id(), each.name())).toList();
    }

    static List<Choice> of(List<Option> options) {
        return options.stream().map(each -> new Choice(each.value(), each.label())).toList();
    }
}
