package de.beschlusslauf.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.GermanDays;

/** {@linkplain CsvLine Lines} in UTF-8 with its mark and German decimals, so that spreadsheets open them without asking. */
final class CsvSheet implements ExportSheet {

    private final Writer out;

    CsvSheet(OutputStream file) throws IOException {
        out = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        out.write('\ufeff');
        line(ExportRow.HEADINGS.stream());
    }

    @Override
    public void row(ExportRow row) throws IOException {
        line(Stream.of(row.nummer(), row.betreff(), row.art(), row.stand(), row.federfuehrend(),
                row.oeffentlich() ? "ja" : "nein",
                row.betragEuro() == null ? "" : row.betragEuro().toPlainString().replace('.', ','),
                Objects.requireNonNullElse(row.gremium(), ""), Objects.requireNonNullElse(row.ergebnis(), ""),
                row.tagDesErgebnisses() == null ? "" : GermanDays.date(row.tagDesErgebnisses()), row.kennung()));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private void line(Stream<String> cells) throws IOException {
        out.write(CsvLine.of(cells));
    }
}
