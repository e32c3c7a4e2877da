package de.beschlusslauf.workflow.engine;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An input left blank is no input: blank texts become null, at any depth; all other texts stay as typed. */
final class Blanks {

    private Blanks() {
    }

    static JsonNode toNull(JsonNode node) {
        if (node.isTextual() && node.textValue().isBlank()) {
            return NullNode.getInstance();
        }
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> object.set(name, toNull(object.get(name))));
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, toNull(array.get(i)));
            }
        }
        return node;
    }
}
