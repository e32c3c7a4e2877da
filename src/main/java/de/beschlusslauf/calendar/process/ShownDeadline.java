package de.beschlusslauf.calendar.process;

import java.util.List;

/**
 * A deadline as a form shows it.
 *
 * @param day "Mittwoch, 16. Juni 2021", or "keine Frist"
 * @param why German sentences for "Warum dieses Datum?"
 */
public record ShownDeadline(String day, List<Line> why) {

    static final ShownDeadline NONE = new ShownDeadline("keine Frist",
            List.of(new Line("Für diesen Schritt läuft keine Frist.")));

    /** One sentence. */
    public record Line(String sentence) {
    }
}
