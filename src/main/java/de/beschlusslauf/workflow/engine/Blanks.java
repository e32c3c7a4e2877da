package de.beschlusslauf.workflow.engine;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * An input left blank is no input: blank texts become null, at any depth. NUL characters, which the database cannot keep,
 * are dropped; all other texts stay as typed.
 */
final class Blanks {

    private Blanks() {
    }

    static JsonNode toNull(JsonNode node) {
        if (node.isTextual() && node.textValue().isBlank()) {
            return NullNode.getInstance();
        }
        if (node.isTextual() && node.textValue().indexOf('\0') >= 0) {
            return toNull(TextNode.valueOf(node.textValue().replace("\0", "")));
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
