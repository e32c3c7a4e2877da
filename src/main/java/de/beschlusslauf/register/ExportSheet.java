package de.beschlusslauf.register;

import java.io.IOException;

/** A file into which lines of a table are written one after the other, so that memory does not grow with their number. */
interface ExportSheet {

    void row(ExportRow row) throws IOException;

    /** What was written so far leaves the memory. */
    void flush() throws IOException;

    /** Writes what belongs at the end. */
    void end() throws IOException;
}
