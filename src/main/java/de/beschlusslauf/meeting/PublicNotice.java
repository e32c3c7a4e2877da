package de.beschlusslauf.meeting;

import java.time.LocalDate;

import de.beschlusslauf.calendar.GermanDays;
import org.jspecify.annotations.Nullable;

/**
 * Whether time, place and agenda were announced to the public. Without that resolutions of the council are unlawful
 * (GO NRW § 48 (1) sentence 4); for committees the public is to be informed in a suitable way (§ 58 (2)).
 */
public enum PublicNotice {

    IN_TIME, LATE, MISSING;

    static PublicNotice of(@Nullable LocalDate announcedOn, LocalDate latest, LocalDate session) {
        if (announcedOn == null || !announcedOn.isBefore(session)) {
            return MISSING;
        }
        return announcedOn.isAfter(latest) ? LATE : IN_TIME;
    }

    /** What everybody who works on the session has to read; null if all is well. */
    @Nullable String warning(boolean council, @Nullable LocalDate announcedOn, LocalDate latest) {
        return switch (this) {
            case IN_TIME -> null;
            case LATE -> "Die Sitzung wurde erst am " + day(announcedOn) + " öffentlich bekannt gemacht, vorgesehen war es bis "
                    + day(latest) + ".";
            case MISSING -> council
                    ? "Zeit, Ort und Tagesordnung sind nicht vor der Sitzung öffentlich bekannt gemacht worden. Beschlüsse des "
                            + "Rates sind damit rechtswidrig (§ 48 Abs. 1 Satz 4 GO NRW)."
                    : "Die Öffentlichkeit ist nicht vor der Sitzung über Zeit, Ort und Tagesordnung unterrichtet worden "
                            + "(§ 58 Abs. 2 GO NRW).";
        };
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "–" : GermanDays.date(day);
    }
}
