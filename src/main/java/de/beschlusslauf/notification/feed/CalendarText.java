package de.beschlusslauf.notification.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.calendar.Zones;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;

/**
 * Writes entries as iCalendar (RFC 5545). The same entries give the same bytes, whenever they are written: DTSTAMP is
 * the last change, as the RFC has it for calendars without METHOD.
 */
final class CalendarText {

    private CalendarText() {
    }

    static byte[] of(String name, List<Entry> entries) {
        List<CalendarComponent> components = new ArrayList<>();
        components.add(BerlinTime.component());
        entries.forEach(entry -> components.add(event(entry)));
        Calendar calendar = new Calendar(new PropertyList(List.of(
                new ProdId("-//Beschlusslauf//Sitzungen und Fristen//DE"), new Version(new net.fortuna.ical4j.model.ParameterList(), "2.0"),
                new XProperty("X-WR-CALNAME", name), new XProperty("X-WR-TIMEZONE", Zones.BERLIN.getId()),
                new XProperty("X-PUBLISHED-TTL", "PT1H"))), new ComponentList<>(components));
        return Folding.fold(calendar.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(Entry entry) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Uid(entry.uid()));
        properties.add(new DtStamp(entry.changedAt()));
        properties.add(new LastModified(entry.changedAt()));
        properties.add(new Sequence(entry.sequence()));
        properties.add(new Summary(entry.summary()));
        properties.add(new Description(entry.description()));
        if (entry.place() != null) {
            properties.add(new Location(entry.place()));
        }
        properties.add(new Status(entry.cancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        if (entry.when() instanceof Entry.Hours hours) {
            properties.add(new DtStart<>(local(hours.start())));
            properties.add(new DtEnd<>(local(hours.end())));
            properties.add(new Clazz(Clazz.VALUE_PUBLIC));
            properties.add(new Transp(entry.cancelled() ? Transp.VALUE_TRANSPARENT : Transp.VALUE_OPAQUE));
        } else if (entry.when() instanceof Entry.Day day) {
            properties.add(new DtStart<>(day.day()));
            properties.add(new DtEnd<>(day.day().plusDays(1)));
            properties.add(new Clazz(Clazz.VALUE_PRIVATE));
            properties.add(new Transp(Transp.VALUE_TRANSPARENT));
        }
        return new VEvent(new PropertyList(properties));
    }

    /** German time; the second of two equal hours in the night when summer time ends exists only in UTC. */
    private static Temporal local(Instant moment) {
        ZonedDateTime local = moment.atZone(Zones.BERLIN);
        return local.withEarlierOffsetAtOverlap().equals(local) ? local : moment;
    }
}
