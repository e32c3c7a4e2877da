package de.beschlusslauf.notification.mail;

import java.time.Instant;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.organization.Person;

/**
 * The text of a mail: plain, short sentences, one fact a line with its label in front, a link alone on its line, so that
 * a screen reader reads it well.
 */
final class Letter {

    private static final int LONGEST = 300;

    private static final String FOOT = """

            Diese Nachricht kommt aus Beschlusslauf und wurde automatisch erstellt.
            Bitte antworten Sie nicht darauf. Sie enthält nur öffentliche Angaben.
            """;

    private final StringBuilder body = new StringBuilder();

    private boolean amongFacts;

    /** A paragraph. */
    Letter say(String sentence) {
        body.append('\n').append(sentence).append('\n');
        amongFacts = false;
        return this;
    }

    /** A labelled fact; facts in a row stand together. */
    Letter fact(String label, String value) {
        body.append(amongFacts ? "" : "\n");
        amongFacts = true;
        body.append(label).append(": ").append(oneLine(value)).append('\n');
        return this;
    }

    /** Where to go on. */
    Letter link(String purpose, String address) {
        return say(purpose + ":\n" + address);
    }

    String to(Person person) {
        return "Guten Tag " + oneLine(person.name()) + ",\n" + body + FOOT;
    }

    /** The day and time in Germany. */
    static String moment(Instant moment) {
        return GermanDays.withTime(moment);
    }

    /** The day in Germany. */
    static String day(Instant moment) {
        return GermanDays.withWeekday(Zones.dayOf(moment));
    }

    /** Without line breaks and other control characters, so that a value can neither forge a line nor a header. */
    static String oneLine(String value) {
        String line = value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
