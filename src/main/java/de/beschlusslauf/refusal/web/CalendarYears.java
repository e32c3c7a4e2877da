package de.beschlusslauf.refusal.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateTimeDeserializer;
import org.springframework.boot.jackson.JsonComponent;
import org.springframework.core.convert.converter.Converter;

/**
 * Days and times that anybody names lie between 1900 and 2199: ISO 8601 knows years that neither calendar nor database
 * can count with.
 */
@JsonComponent
class CalendarYears implements Converter<String, LocalDate> {

    private static final Year FIRST = Year.of(1900);

    private static final Year LAST = Year.of(2199);

    /** @throws IllegalArgumentException if the year is none of them */
    @Override
    public LocalDate convert(String text) {
        LocalDate day = LocalDate.parse(text.strip());
        if (isOutside(day)) {
            throw new IllegalArgumentException("No year to count with: " + day);
        }
        return day;
    }

    private static boolean isOutside(LocalDate day) {
        Year year = Year.from(day);
        return year.isBefore(FIRST) || year.isAfter(LAST);
    }

    static final class Day extends JsonDeserializer<LocalDate> {

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            LocalDate day = LocalDateDeserializer.INSTANCE.deserialize(json, context);
            if (day != null && isOutside(day)) {
                throw InvalidFormatException.from(json, "No year to count with", day, LocalDate.class);
            }
            return day;
        }
    }

    static final class Moment extends JsonDeserializer<LocalDateTime> {

        @Override
        public LocalDateTime deserialize(JsonParser json, DeserializationContext context) throws IOException {
            LocalDateTime moment = LocalDateTimeDeserializer.INSTANCE.deserialize(json, context);
            if (moment != null && isOutside(moment.toLocalDate())) {
                throw InvalidFormatException.from(json, "No year to count with", moment, LocalDateTime.class);
            }
            return moment;
        }
    }
}
