package de.beschlusslauf.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.beschlusslauf.calendar.process.ProjectTable;

/** Calendars and local law for tests; the organizations of a town are called like their types, "council" for instance. */
public final class Towns {

    /** Any town in NRW, offices closed on 24 and 31 December. */
    static final LocalCalendars IN_NRW = in(Land.NW);

    private Towns() {
    }

    static LocalCalendars in(Land land) {
        return bodyId -> new LocalCalendar(bodyId, land, List.of(), Set.of(MonthDay.of(12, 24), MonthDay.of(12, 31)),
                Set.of(LocalDate.of(2026, 9, 4)));
    }

    /** The project's rule table with the given local periods in that calendar. */
    public static DeadlineRules rules(LocalCalendars calendars, Map<DeadlineKind, LocalRule> periods) {
        return new DeadlineRules(ProjectTable.INSTANCE, new LocalRules() {

            @Override
            public LocalRule of(String bodyId, DeadlineKind kind, String organizationId, LocalDate day) {
                return periods.get(kind);
            }

            @Override
            public Optional<LocalRule> insteadOfTheStatute(String bodyId, DeadlineKind kind, LocalDate lawOn) {
                return Optional.ofNullable(kind == DeadlineKind.FAULT_REBUKE ? periods.get(kind) : null);
            }

            @Override
            public String typeOf(String bodyId, String organizationId) {
                return organizationId.toUpperCase(java.util.Locale.ROOT);
            }
        }, calendars);
    }

    static LocalRule days(int days, CountingMode mode) {
        return new LocalRule(days, mode, null, "test 1", "Geschäftsordnung");
    }

    public static LocalRule days(int days) {
        return days(days, CountingMode.N_TER_TAG_VOR);
    }
}
