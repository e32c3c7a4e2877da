package de.beschlusslauf.models;

import java.util.Arrays;
import java.util.stream.Collectors;

/** From element ids to the names of forms, classes and flows. */
final class Names {

    private Names() {
    }

    /** {@code userTask_coSign} is {@code co-sign}. */
    static String kebab(String elementId) {
        return ownName(elementId).replaceAll("([A-Z])", "-$1").toLowerCase();
    }

    /** {@code userTask_coSign} is {@code CoSign}. */
    static String className(String elementId) {
        return capitalized(ownName(elementId));
    }

    /** {@code paper-drafting} is {@code PaperDrafting}. */
    static String ofProcess(String processId) {
        return Arrays.stream(processId.split("-")).map(Names::capitalized).collect(Collectors.joining());
    }

    static String flow(String sourceId, String targetId) {
        return "flow_" + ownName(sourceId) + "To" + capitalized(ownName(targetId));
    }

    /** The id without its type. */
    static String ownName(String elementId) {
        return elementId.substring(elementId.indexOf('_') + 1);
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
