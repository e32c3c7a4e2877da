package de.beschlusslauf.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

import de.beschlusslauf.register.RegisterExport.Format;
import org.springframework.stereotype.Service;

/** Writes both parts of the list of money beyond the budget into a table. What is not public is recorded before it leaves. */
@Service
public class OverspendingExport {

    private final Overspendings overspendings;

    private final Reads reads;

    OverspendingExport(Overspendings overspendings, Reads reads) {
        this.overspendings = overspendings;
        this.reads = reads;
    }

    /**
     * @param query days; both parts are written, whichever it asks for
     * @param format CSV or XLSX
     * @param file stays open
     */
    public void write(OverspendingQuery query, String userId, Format format, OutputStream file) throws IOException {
        ExportSheet sheet = format == Format.CSV ? new CsvSheet(file, OverspendingExportRow.HEADINGS)
                : new XlsxSheet(file, "Verzeichnis § 83", OverspendingExportRow.HEADINGS);
        for (boolean needsCouncil : List.of(true, false)) {
            OverspendingQuery part = new OverspendingQuery(query.bodyId(), needsCouncil, query.from(), query.to());
            overspendings.forEach(part, lines -> write(part, userId, lines, sheet));
        }
        sheet.end();
    }

    private void write(OverspendingQuery part, String userId, List<OverspendingLine> lines, ExportSheet sheet) {
        reads.overspendings(part.bodyId(), userId, "overspending-export", lines);
        try {
            for (OverspendingLine line : lines) {
                sheet.row(new OverspendingExportRow(part.needsCouncil(), line));
            }
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
