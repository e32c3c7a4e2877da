package de.beschlusslauf.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.GermanDays;
import org.jspecify.annotations.Nullable;

/** {@linkplain CsvLine Lines} in UTF-8 with its mark and German decimals, so that spreadsheets open them without asking. */
final class CsvSheet implements ExportSheet {

    private final Writer out;

    CsvSheet(OutputStream file, List<String> headings) throws IOException {
        out = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        out.write('\ufeff');
        line(headings.stream());
    }

    @Override
    public void row(ExportRow row) throws IOException {
        line(row.cells().stream().map(CsvSheet::text));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private static String text(@Nullable Object cell) {
        if (cell instanceof BigDecimal amount) {
            return amount.toPlainString().replace('.', ',');
        }
        return cell instanceof LocalDate day ? GermanDays.date(day) : cell == null ? "" : cell.toString();
    }

    private void line(Stream<String> cells) throws IOException {
        out.write(CsvLine.of(cells));
    }
}
