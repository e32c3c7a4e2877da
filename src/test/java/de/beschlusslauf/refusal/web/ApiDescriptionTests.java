package de.beschlusslauf.refusal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

import de.beschlusslauf.WholeApplication;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description at /v3/api-docs is complete and true: it is compared with what the controllers take. */
@WholeApplication
class ApiDescriptionTests {

    /** Doing them again changes nothing; they need no key. */
    private static final Set<String> WITHOUT_KEY = Set.of("post /api/tasks/{id}/claim", "post /api/tasks/{id}/unclaim",
            "post /api/mails/{id}/release", "post /api/mails/release", "delete /api/mails/{id}",
            "delete /api/calendar-feeds/{id}", "post /api/meetings/{meetingId}/changes/preview");

    @Autowired
    TestRestTemplate http;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    JsonNode document;
    final Map<String, JsonNode> operations = new TreeMap<>();

    @BeforeEach
    void readTheDocument() {
        document = http.withBasicAuth("admin", "only-for-these-tests").getForObject("/v3/api-docs", JsonNode.class);
        document.path("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(operation -> operations.put(operation.getKey() + " " + path.getKey(), operation.getValue())));
        assertThat(operations).as(document.toString()).isNotEmpty();
    }

    @Test
    void itDescribesExactlyTheAddressesThatExist() {
        Set<String> existing = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> existing.addAll(addresses(mapping, handler)));

        assertThat(operations.keySet()).isEqualTo(existing);
    }

    @Test
    void everyOperationAndParameterSaysWhatItIsFor() {
        List<String> silent = new ArrayList<>();
        operations.forEach((address, operation) -> {
            if (operation.path("description").asText().isBlank()) {
                silent.add(address);
            }
            operation.path("parameters").forEach(parameter -> {
                if (parameter.path("description").asText().isBlank()) {
                    silent.add(address + " parameter " + parameter.path("name").asText());
                }
            });
        });

        assertThat(silent).isEmpty();
    }

    @Test
    void everySchemaAndItsPropertiesHaveAMeaning() {
        List<String> silent = new ArrayList<>();
        document.at("/components/schemas").properties().forEach(schema -> {
            if (schema.getValue().path("description").asText().isBlank()) {
                silent.add(schema.getKey());
            }
            schema.getValue().path("properties").properties().forEach(property -> {
                if (property.getValue().path("description").asText().isBlank()
                        && !property.getValue().toString().contains("$ref")) {
                    silent.add(schema.getKey() + "." + property.getKey());
                }
            });
        });

        assertThat(silent).isEmpty();
    }

    @Test
    void everyChangeTakesAKeyAndABodyThatIsDescribed() {
        List<String> without = new ArrayList<>();
        operations.forEach((address, operation) -> {
            boolean changes = !address.startsWith("get ");
            if (changes && !WITHOUT_KEY.contains(address) && names(operation.path("parameters")).stream()
                    .noneMatch("Idempotency-Key"::equals)) {
                without.add(address);
            }
        });

        assertThat(without).isEmpty();
    }

    @Test
    void theDescriptionPromisesAKeyForNoMoreThanWhatTakesOne() {
        assertThat(document.at("/info/description").asText()).doesNotContain("a call that changes something takes")
                .contains("a call that creates something, answers a task, or changes a session or a person takes an "
                        + "Idempotency-Key", "The other calls take none: sent again, they change nothing more.");
    }

    @Test
    void theDocumentationNamesEachChangeThatTakesNoKey() {
        assertThat(operations.keySet()).containsAll(WITHOUT_KEY);
        assertThat(Path.of("docs/api.md")).content().contains(WITHOUT_KEY.stream().map(ApiDescriptionTests::written)
                .toList());
    }

    private static String written(String address) {
        String[] words = address.split(" ");
        return '`' + words[0].toUpperCase(Locale.ROOT) + ' ' + words[1].replaceAll("[{]\\w+}", "{id}") + '`';
    }

    @Test
    void everyOperationSaysHowItSucceedsAndHowItFails() {
        List<String> silent = new ArrayList<>();
        operations.forEach((address, operation) -> {
            JsonNode responses = operation.path("responses");
            for (String status : List.of("401", "403", "429", "500")) {
                if (!responses.path(status).path("content").path("application/problem+json").at("/schema/$ref").asText()
                        .endsWith("/Problem")) {
                    silent.add(address + " " + status);
                }
            }
            boolean success = false;
            for (String status : List.of("200", "201", "204")) {
                success |= responses.has(status);
            }
            if (!success) {
                silent.add(address + " has no success");
            }
            responses.properties().forEach(response -> {
                if (response.getValue().path("description").asText().isBlank()) {
                    silent.add(address + " " + response.getKey());
                }
            });
        });

        assertThat(silent).isEmpty();
    }

    @Test
    void whatIsCreatedIsAnsweredAsCreated() {
        assertThat(operations.get("post /api/papers").path("responses").has("201")).isTrue();
        assertThat(operations.get("post /api/meetings").path("responses").has("201")).isTrue();
        assertThat(operations.get("get /api/files/{id}").path("responses").path("200").path("content").toString())
                .contains("binary");
        assertThat(document.at("/components/schemas").toString()).contains("\"path\"", "\"resolutions\"", "\"measures\"");
    }

    private static List<String> names(JsonNode parameters) {
        return StreamSupport.stream(parameters.spliterator(), false).map(each -> each.path("name").asText()).toList();
    }

    private static List<String> addresses(RequestMappingInfo mapping, HandlerMethod handler) {
        List<String> addresses = new ArrayList<>();
        if (handler.getBeanType().getName().startsWith("de.beschlusslauf.")) {
            for (String pattern : mapping.getPatternValues()) {
                if (pattern.startsWith("/api")) {
                    for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                        addresses.add(method.name().toLowerCase(Locale.ROOT) + " " + pattern);
                    }
                }
            }
        }
        return addresses;
    }
}
