package de.beschlusslauf.consultation.process;

import java.util.Arrays;
import java.util.List;

import de.beschlusslauf.workflow.Choice;

/** What becomes of a planned change of a session. */
enum ChangeDecision {

    MAKE("Änderung jetzt vornehmen"),
    REVISE("Angaben ändern"),
    DROP("Nichts ändern, Vorgang beenden");

    private final String label;

    ChangeDecision(String label) {
        this.label = label;
    }

    static List<Choice> choices() {
        return Arrays.stream(values()).map(each -> new Choice(each.name(), each.label)).toList();
    }
}
