package de.beschlusslauf.refusal.web;

import java.util.List;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;

/** Where in the JSON of a request something is wrong, as in {@code memberships[0].position}. */
final class JsonPath {

    private JsonPath() {
    }

    static String of(List<Reference> path) {
        StringBuilder text = new StringBuilder();
        for (Reference step : path) {
            if (step.getFieldName() == null) {
                text.append('[').append(step.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return text.toString();
    }
}
