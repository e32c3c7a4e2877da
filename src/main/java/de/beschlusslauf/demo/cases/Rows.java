package de.beschlusslauf.demo.cases;

import java.util.LinkedHashMap;
import java.util.Map;

/** Rows of a form's table. */
public final class Rows {

    private Rows() {
    }

    public static Map<String, Object> copy(Object row) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) row).forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }
}
