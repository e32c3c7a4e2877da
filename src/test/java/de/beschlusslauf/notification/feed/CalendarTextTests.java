package de.beschlusslauf.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Zones;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back by the library, and obeys the letter of RFC 5545 where programs are strict. */
class CalendarTextTests {

    static final Instant CHANGED = Instant.parse("2021-05-21T08:00:00Z");

    @Test
    void aSessionComesBackAsItWasWritten() throws Exception {
        Instant start = Instant.parse("2021-06-16T15:00:00Z");

        Calendar calendar = parse(session(start, 3, false));

        calendar.validate(true);
        VEvent event = event(calendar);
        assertThat(value(event, Property.UID)).isEqualTo("id-1");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("3");
        assertThat(value(event, Property.DTSTAMP)).isEqualTo("20210521T080000Z");
        assertThat(value(event, Property.LAST_MODIFIED)).isEqualTo("20210521T080000Z");
        assertThat(value(event, Property.SUMMARY)).isEqualTo("Ausschuss; für \"Bau\", Wege\\Plätze");
        assertThat(value(event, Property.LOCATION)).isEqualTo("Ratssaal\nEingang Süd");
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(event, Property.CLASS)).isEqualTo("PUBLIC");
        assertThat(text(session(start, 3, false))).contains("\r\nDTSTART;TZID=Europe/Berlin:20210616T170000\r\n",
                "\r\nDTEND;TZID=Europe/Berlin:20210616T190000\r\n",
                "\r\nSUMMARY:Ausschuss\\; für \"Bau\"\\, Wege\\\\Plätze\r\n",
                "\r\nLOCATION:Ratssaal\\nEingang Süd\r\n");
    }

    @Test
    void aCancelledSessionSaysSoInWordsAndStatus() throws Exception {
        VEvent event = event(parse(session(Instant.parse("2021-06-16T15:00:00Z"), 1, true)));

        assertThat(value(event, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(event, Property.TRANSP)).isEqualTo("TRANSPARENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2021-03-28", "2021-10-31", "2020-12-31"})
    void aDeadlineIsAWholeDay(LocalDate day) throws Exception {
        Entry entry = new Entry("id-2", 0, CHANGED, "Frist: Mitzeichnen, 21/0219", "-", null, false,
                new Entry.Day(day));

        String text = text(entry);

        assertThat(text).contains("DTSTART;VALUE=DATE:" + day.toString().replace("-", "") + "\r\n",
                "DTEND;VALUE=DATE:" + day.plusDays(1).toString().replace("-", "") + "\r\n", "CLASS:PRIVATE\r\n");
        assertThat(event(parse(entry)).<LocalDate>getDateTimeStart().getDate()).isEqualTo(day);
    }

    static Stream<Instant> startsAroundBothNights() {
        return Stream.of("2021-03-28T00:30:00Z", "2021-03-28T01:00:00Z", "2021-03-27T23:30:00Z", "2021-10-30T22:30:00Z",
                "2021-10-31T00:30:00Z", "2021-10-31T01:30:00Z", "2021-10-31T02:00:00Z", "2024-02-29T17:00:00Z",
                "2021-12-31T22:30:00Z").map(Instant::parse);
    }

    @ParameterizedTest
    @MethodSource("startsAroundBothNights")
    void everyMomentSurvivesTheNightsInWhichClocksChange(Instant start) throws Exception {
        VEvent event = event(parse(session(start, 0, false)));

        assertThat(moment(event, Property.DTSTART)).isEqualTo(start);
        assertThat(moment(event, Property.DTEND)).isEqualTo(start.plus(Duration.ofHours(2)));
    }

    @Test
    void theTimeZoneRuleIsThatOfGermany() throws Exception {
        VTimeZone zone = parse(session(CHANGED, 0, false)).<VTimeZone>getComponents().stream()
                .filter(VTimeZone.class::isInstance).findFirst().orElseThrow();

        for (int year = 2020; year <= 2040; year++) {
            for (int month : List.of(1, 3, 4, 7, 10, 11)) {
                for (int day : List.of(1, 24, 25, 26, 27, 28, 29, 30, 31)) {
                    if (day <= LocalDate.of(year, month, 1).lengthOfMonth()) {
                        ZonedDateTime noon = LocalDateTime.of(year, month, day, 12, 0).atZone(Zones.BERLIN);
                        Observance observance = zone.getApplicableObservance(noon.toOffsetDateTime());
                        assertThat(observance.<TzOffsetTo>getRequiredProperty(Property.TZOFFSETTO).getOffset())
                                .as(noon.toString()).isEqualTo(noon.getOffset());
                    }
                }
            }
        }
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsTorn() throws Exception {
        String name = "Größenmäßig überlange Bezeichnung „mit Anführungszeichen“ und 🏛 Rathaus ".repeat(5).strip();
        Entry entry = new Entry("id-3", 0, CHANGED, name, name, name, false,
                new Entry.Hours(CHANGED, CHANGED.plusSeconds(60)));

        String text = text(entry);

        assertThat(text.split("\r\n")).allSatisfy(line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("�");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(value(event(parse(entry)), Property.LOCATION)).isEqualTo(name);
    }

    @Test
    void theSameEntriesGiveTheSameBytes() {
        Entry entry = session(CHANGED, 1, false);

        assertThat(CalendarText.of("Kalender", List.of(entry))).isEqualTo(CalendarText.of("Kalender", List.of(entry)));
    }

    private static Entry session(Instant start, int sequence, boolean cancelled) {
        return new Entry("id-1", sequence, CHANGED, "Ausschuss; für \"Bau\", Wege\\Plätze", "Stadt Meerbusch",
                "Ratssaal\nEingang Süd", cancelled, new Entry.Hours(start, start.plus(Duration.ofHours(2))));
    }

    private static String text(Entry entry) {
        return new String(CalendarText.of("Kalender", List.of(entry)), StandardCharsets.UTF_8);
    }

    private static Calendar parse(Entry entry) throws Exception {
        return new CalendarBuilder().build(new StringReader(text(entry)));
    }

    private static VEvent event(Calendar calendar) {
        return calendar.<VEvent>getComponents(Component.VEVENT).get(0);
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static Instant moment(VEvent event, String property) {
        Temporal moment = event.<DateProperty<Temporal>>getRequiredProperty(property).getDate();
        if (moment instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        return moment instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) moment;
    }
}
