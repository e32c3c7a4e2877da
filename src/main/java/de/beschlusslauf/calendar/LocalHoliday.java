package de.beschlusslauf.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A public holiday that holds in one municipality and not in its whole Land, for instance the Augsburg Peace Festival.
 *
 * @param name German
 * @param each day of every year; null for a single day
 * @param on single day; null for a day of every year
 */
public record LocalHoliday(String name, @JsonFormat(pattern = "MM-dd") @Nullable MonthDay each,
        @Nullable LocalDate on) {

    boolean fallsOn(LocalDate day) {
        return day.equals(on) || MonthDay.from(day).equals(each);
    }

    /** True if the row names either a day of every year or a single day. */
    @JsonIgnore
    public boolean isComplete() {
        return (each == null) != (on == null);
    }
}
