package de.beschlusslauf.notification.feed;

import java.util.List;

import de.beschlusslauf.calendar.Zones;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * German time for calendar programs: the rule of Directive 2000/84/EC, the same since 1996, so that the history of a
 * century need not travel with each calendar.
 */
final class BerlinTime {

    private BerlinTime() {
    }

    static VTimeZone component() {
        return new VTimeZone(new PropertyList(List.of(new TzId(Zones.BERLIN.getId()))), new ComponentList<>(List.of(
                new Daylight(rule("CEST", "+0100", "+0200", "19960331T020000", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")),
                new Standard(rule("CET", "+0200", "+0100", "19961027T030000", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")))));
    }

    private static PropertyList rule(String name, String from, String to, String start, String recurrence) {
        return new PropertyList(List.of(new TzName(name), new TzOffsetFrom(from), new TzOffsetTo(to),
                new DtStart<>(start), new RRule<>(recurrence)));
    }
}
