package de.beschlusslauf.calendar.process;

import java.util.List;

/**
 * A deadline as a form shows it.
 *
 * @param day "Mittwoch, 16.06.2021", or "keine Frist"
 * @param why German sentences for "Warum dieses Datum?", empty if there is none
 */
public record ShownDeadline(String day, List<Line> why) {

    static final ShownDeadline NONE = new ShownDeadline("keine Frist", List.of());

    /** One sentence. */
    public record Line(String sentence) {
    }
}
