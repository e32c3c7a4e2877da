package de.beschlusslauf.meeting;

import java.time.Clock;
import java.time.LocalDate;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * Whether a session can be planned for its day: it lies ahead, not too far, and members can still be invited to it (GO NRW
 * § 47 (2)). Whoever invites with the shortened period gives the reason then.
 */
@Component
class SessionDay {

    private final Inviting inviting;

    private final PlanningSettings settings;

    private final Clock clock;

    SessionDay(Inviting inviting, PlanningSettings settings, Clock clock) {
        this.inviting = inviting;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Refusal at the field {@code day} if it is over, or beyond the horizon */
    void requireInReach(LocalDate day) {
        LocalDate today = Zones.dayOf(clock.instant());
        if (day.isBefore(today)) {
            throw Refusal.of("day", "Der Tag der Sitzung liegt in der Vergangenheit; wählen Sie einen künftigen Tag.");
        }
        LocalDate last = today.plus(settings.horizon());
        if (day.isAfter(last)) {
            throw Refusal.of("day", "Sitzungen werden hier höchstens bis zum " + GermanDays.date(last)
                    + " geplant; prüfen Sie das Jahr.");
        }
    }

    /** @throws Refusal at the field {@code day} if nobody could be invited in time any more */
    void requireInvitation(Meeting meeting) {
        if (!inviting.reaches(meeting)) {
            throw Refusal.of("day", "Zu diesem Tag lässt sich auch mit verkürzter Ladungsfrist nicht mehr laden: "
                    + "zuzustellen wäre bis " + GermanDays.withWeekday(inviting.period(meeting).shortened())
                    + " gewesen; wählen Sie einen späteren Tag.");
        }
    }
}
