package de.beschlusslauf.register;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook with one sheet. Texts are cells of their own and never formulas. */
final class XlsxSheet implements ExportSheet {

    private final Workbook book;

    private final Worksheet sheet;

    private int line = 1;

    XlsxSheet(OutputStream file, String title, List<String> headings) {
        book = new Workbook(file, "Beschlusslauf", "1.0");
        sheet = book.newWorksheet(title);
        for (int column = 0; column < headings.size(); column++) {
            sheet.inlineString(0, column, headings.get(column));
        }
        sheet.style(0, 0).bold().set();
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(ExportRow row) {
        List<@Nullable Object> cells = row.cells();
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        line++;
    }

    private void cell(int column, @Nullable Object cell) {
        if (cell instanceof BigDecimal amount) {
            sheet.value(line, column, amount);
            sheet.style(line, column).format("#,##0.00").set();
        } else if (cell instanceof LocalDate day) {
            sheet.value(line, column, day);
            sheet.style(line, column).format("dd.mm.yyyy").set();
        } else if (cell != null) {
            sheet.inlineString(line, column, cell.toString());
        }
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
