package de.beschlusslauf.register;

import java.io.IOException;
import java.io.OutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with one sheet. Texts are cells of their own and never formulas. */
final class XlsxSheet implements ExportSheet {

    private final Workbook book;

    private final Worksheet sheet;

    private int line = 1;

    XlsxSheet(OutputStream file) {
        book = new Workbook(file, "Beschlusslauf", "1.0");
        sheet = book.newWorksheet("Beschlüsse");
        for (int column = 0; column < ExportRow.HEADINGS.size(); column++) {
            sheet.inlineString(0, column, ExportRow.HEADINGS.get(column));
        }
        sheet.style(0, 0).bold().set();
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(ExportRow row) {
        sheet.inlineString(line, 0, row.nummer());
        sheet.inlineString(line, 1, row.betreff());
        sheet.inlineString(line, 2, row.art());
        sheet.inlineString(line, 3, row.stand());
        sheet.inlineString(line, 4, row.federfuehrend());
        sheet.inlineString(line, 5, row.oeffentlich() ? "ja" : "nein");
        if (row.betragEuro() != null) {
            sheet.value(line, 6, row.betragEuro());
            sheet.style(line, 6).format("#,##0.00").set();
        }
        if (row.gremium() != null) {
            sheet.inlineString(line, 7, row.gremium());
        }
        if (row.ergebnis() != null) {
            sheet.inlineString(line, 8, row.ergebnis());
        }
        if (row.tagDesErgebnisses() != null) {
            sheet.value(line, 9, row.tagDesErgebnisses());
            sheet.style(line, 9).format("dd.mm.yyyy").set();
        }
        sheet.inlineString(line, 10, row.kennung());
        line++;
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void end() throws IOException {
        book.finish();
    }
}
