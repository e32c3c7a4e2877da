package de.beschlusslauf.register;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of a table that spreadsheets open without asking, if the file begins with the mark of UTF-8: every cell quoted,
 * semicolons between them (RFC 4180 but for these). A cell that would be taken for a formula begins with an apostrophe.
 */
public final class CsvLine {

    /** Wide letters, too, since spreadsheets of some countries take them for the same. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvLine() {
    }

    /** With its line break. */
    public static String of(Stream<String> cells) {
        return cells.map(CsvLine::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
