package de.beschlusslauf.workflow.engine;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.beschlusslauf.refusal.Storable;

/**
 * An input left blank is no input: blank texts become null, at any depth; all other texts stay as typed, and what cannot be
 * kept so is refused.
 */
final class Blanks {

    private Blanks() {
    }

    /** @param field key of the answer's field, for the refusal */
    static JsonNode toNull(String field, JsonNode node) {
        if (node.isTextual() && node.textValue().isBlank()) {
            return NullNode.getInstance();
        }
        if (node.isTextual()) {
            return TextNode.valueOf(Storable.text(field, node.textValue()));
        }
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> object.set(name, toNull(field, object.get(name))));
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, toNull(field, array.get(i)));
            }
        }
        return node;
    }
}
