package de.beschlusslauf.calendar;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * A day that was skipped, and why.
 *
 * @param day that was passed over
 * @param reason German: the name of the holiday, of the weekday, or that the offices are closed
 */
public record DayOff(@JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate day, String reason) {
}
