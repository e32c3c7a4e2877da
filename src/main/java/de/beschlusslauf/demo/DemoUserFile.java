package de.beschlusslauf.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.beschlusslauf.organization.PlainYaml;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The users of {@code demo/users.yaml} by municipality, in the order of the file. */
@Component
@OnDemonstration
class DemoUserFile {

    private static final TypeReference<Map<String, List<DemoUser>>> BY_BODY = new TypeReference<>() { };

    private final Map<String, List<DemoUser>> users = read();

    Map<String, List<DemoUser>> byBody() {
        return users;
    }

    private static Map<String, List<DemoUser>> read() {
        try (InputStream file = new ClassPathResource("demo/users.yaml").getInputStream()) {
            return new JsonMapper().convertValue(PlainYaml.load(file), BY_BODY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
