package de.beschlusslauf.register;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A line of an exported table. As a JSON object it is its record components, in German words. */
interface ExportRow {

    /** In the order of the columns: text, amount in euros as BigDecimal, day as LocalDate; null where there is nothing to say. */
    List<@Nullable Object> cells();

    /** "ja" or "nein". */
    static String yesNo(boolean answer) {
        return answer ? "ja" : "nein";
    }
}
