package de.beschlusslauf.calendar;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * How a day was found, so that an auditor can follow it.
 *
 * @param ruleId short name of the rule, for instance {@code council-objection}
 * @param ruleVersion of the statute or of the municipality profile that sets the number of days
 * @param tableVersion of the table {@code deadline-rules} that says how they are counted; empty for an agreed day
 * @param legalBasis German: paragraph and local rule
 * @param startEvent German: what set the period running
 * @param startOn day of that event
 * @param days length of the period
 * @param counting how the days were counted; null for a day that a person set
 * @param statutoryDay by count alone, before weekends and holidays are looked at
 * @param dueOn the day that holds
 * @param skipped days that were passed over, in the order in which they were met
 * @param origin how the day of the start event was found itself; null if it is an event and no period
 */
public record Derivation(String ruleId, String ruleVersion, String tableVersion, String legalBasis, String startEvent,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate startOn, int days, @Nullable Counting counting,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate statutoryDay,
        @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate dueOn, List<DayOff> skipped,
        @Nullable Derivation origin) {

    private static final String AGREED = "agreed-day";

    public Derivation {
        skipped = List.copyOf(skipped);
    }

    /** A day that a person set; nothing was computed. */
    public static Derivation agreed(LocalDate day, String startEvent, LocalDate startOn) {
        return new Derivation(AGREED, "1", "", "Festlegung", startEvent, startOn, 0, null, day, day, List.of(),
                null);
    }

    /** True if a person set the day and no rule. */
    @JsonIgnore
    public boolean isAgreed() {
        return ruleId.equals(AGREED);
    }

    /** True if the weekend or a holiday moved the day: then both days are shown. */
    @JsonIgnore
    public boolean isShifted() {
        return !statutoryDay.equals(dueOn);
    }

    /** Answers "Warum dieses Datum?" in German sentences that stand for themselves when read aloud in order. */
    public List<String> sentences() {
        return new Sentences(this).all();
    }

    /** The same without who set the length of the period, for whoever can name the municipality. */
    public List<String> steps() {
        return new Sentences(this).steps();
    }
}
