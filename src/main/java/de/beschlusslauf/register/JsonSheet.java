package de.beschlusslauf.register;

import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One JSON array with an object per paper. */
final class JsonSheet implements ExportSheet {

    private final JsonGenerator out;

    JsonSheet(OutputStream file, ObjectMapper mapper) throws IOException {
        out = mapper.createGenerator(file);
        out.writeStartArray();
    }

    @Override
    public void row(ExportRow row) throws IOException {
        out.writePOJO(row);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void end() throws IOException {
        out.writeEndArray();
        out.flush();
    }
}
