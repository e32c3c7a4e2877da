package de.beschlusslauf.refusal.web;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.refusal.Storable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JsonComponent;

/** Refuses texts in the JSON of a request, at any depth, that cannot be kept as typed. */
@JsonComponent
class StorableTexts extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    StorableTexts() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(json, context);
        try {
            return text == null ? null : Storable.text(null, text);
        } catch (Refusal refusal) {
            throw JsonMappingException.from(json, "Cannot be stored", refusal);
        }
    }
}
