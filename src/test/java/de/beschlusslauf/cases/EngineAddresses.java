package de.beschlusslauf.cases;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;

/** Every address of the engine's REST API, read from its own annotations, so that none is forgotten. */
final class EngineAddresses {

    private static final int DEEPEST = 5;

    private EngineAddresses() {
    }

    /** @param template for instance {@code /task/{id}/claim} */
    record Address(String method, String template) implements Comparable<Address> {

        @Override
        public int compareTo(Address other) {
            return toString().compareTo(other.toString());
        }

        boolean reads() {
            return method.equals("GET");
        }

        boolean writes() {
            return Set.of("POST", "PUT", "DELETE").contains(method);
        }
    }

    static List<Address> all() {
        Set<Address> found = new TreeSet<>();
        walk(DefaultProcessEngineRestServiceImpl.class, "", 0, found);
        return new ArrayList<>(found);
    }

    private static void walk(Class<?> resource, String prefix, int depth, Set<Address> found) {
        for (Class<?> type : ancestry(resource, new LinkedHashSet<>())) {
            for (Method method : type.getDeclaredMethods()) {
                Path path = method.getAnnotation(Path.class);
                String template = prefix + (path == null ? "" : path.value().startsWith("/") ? path.value()
                        : "/" + path.value());
                String verb = verb(method);
                if (verb != null) {
                    found.add(new Address(verb, template));
                } else if (path != null && depth < DEEPEST) {
                    walk(method.getReturnType(), template, depth + 1, found);
                }
            }
        }
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                return http.value();
            }
        }
        return null;
    }

    private static Set<Class<?>> ancestry(Class<?> type, Set<Class<?>> seen) {
        if (type != null && type != Object.class && seen.add(type)) {
            ancestry(type.getSuperclass(), seen);
            for (Class<?> each : type.getInterfaces()) {
                ancestry(each, seen);
            }
        }
        return seen;
    }
}
