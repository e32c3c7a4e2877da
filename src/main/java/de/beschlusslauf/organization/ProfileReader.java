package de.beschlusslauf.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.error.YAMLException;

/** Turns one profile file into a municipality; every fault names file and field. */
final class ProfileReader {

    private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();

    private ProfileReader() {
    }

    static Body read(Resource file) {
        String name = String.valueOf(file.getFilename());
        Body body = convert(name, content(file, name));
        ProfileCheck.check(name, body);
        return body;
    }

    private static Object content(Resource file, String name) {
        try (InputStream stream = file.getInputStream()) {
            return PlainYaml.load(stream);
        } catch (YAMLException e) {
            throw new ProfileProblem(name, "?", "Die Datei ist kein lesbares YAML: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Body convert(String name, Object content) {
        try {
            return MAPPER.convertValue(content, Body.class);
        } catch (IllegalArgumentException e) {
            if (e.getCause() instanceof JsonMappingException fault) {
                throw new ProfileProblem(name, path(fault), sentence(fault));
            }
            throw e;
        }
    }

    private static String sentence(JsonMappingException fault) {
        if (fault instanceof UnrecognizedPropertyException) {
            return "Dieses Feld gibt es nicht.";
        }
        if (fault instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
            return "„" + wrong.getValue() + "“ ist nicht erlaubt; möglich sind "
                    + Arrays.stream(wrong.getTargetType().getEnumConstants()).map(Object::toString)
                            .collect(Collectors.joining(", ")) + ".";
        }
        if (fault instanceof InvalidFormatException wrong) {
            return "„" + wrong.getValue() + "“ ist dort nicht lesbar.";
        }
        return "Die Angabe fehlt oder ist unvollständig.";
    }

    private static String path(JsonMappingException fault) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : fault.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex() + 1).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
