package de.beschlusslauf.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.meeting.InvitationPeriod;
import de.beschlusslauf.meeting.Inviting;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * After the mayor's objection the council votes again not before the third day and not later than two weeks after it
 * (GO NRW § 54 (1) sentence 3). The last day is a deadline of the station; the first one follows from it. Whoever has not
 * been invited yet must still be invited in time, if need be with the shortened period of the Geschäftsordnung. Where the
 * mayor holds the resolution to be unlawful there is no such time (§ 54 (2)); the council office is reminded.
 */
@Component
class ReVoteWindows {

    private static final String AGAIN = "Der Rat hat erneut beraten";

    private static final String DROPPED = "Die erneute Beratung entfällt";

    private final Deadlines deadlines;

    private final DeadlineRules rules;

    private final Inviting inviting;

    private final Clock clock;

    ReVoteWindows(Deadlines deadlines, DeadlineRules rules, Inviting inviting, Clock clock) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.inviting = inviting;
        this.clock = clock;
    }

    /** @param objectedOn day of the objection in Europe/Berlin */
    void open(Consultation station, LocalDate objectedOn, String actor) {
        DeadlineKind kind = station.reVote() == ReVote.UNLAWFUL ? DeadlineKind.UNLAWFULNESS_REMINDER
                : DeadlineKind.RE_VOTE_LATEST;
        deadlines.set(DeadlineOrder.of(station.bodyId(), kind, "consultation", station.id().value(),
                Chain.paper(station.paperId().value()),
                rules.derive(kind, station.bodyId(), station.organizationId(), objectedOn), actor));
    }

    void over(Consultation station, String actor) {
        if (station.reVote() != null) {
            deadlines.settle(DeadlineKind.RE_VOTE_LATEST, station.id().value(), AGAIN, actor);
            deadlines.lapse(DeadlineKind.UNLAWFULNESS_REMINDER, station.id().value(), AGAIN, actor);
        }
    }

    void dropped(Consultation station, String actor) {
        if (station.reVote() != null) {
            deadlines.cancel(DeadlineKind.RE_VOTE_LATEST, station.id().value(), DROPPED, actor);
            deadlines.cancel(DeadlineKind.UNLAWFULNESS_REMINDER, station.id().value(), DROPPED, actor);
        }
    }

    /** Whether a time for the second vote or a reminder of it runs. */
    boolean isTimed(Consultation station) {
        return station.reVote() != null && Stream.of(DeadlineKind.RE_VOTE_LATEST, DeadlineKind.UNLAWFULNESS_REMINDER)
                .anyMatch(kind -> deadlines.find(kind, station.id().value()).filter(Deadline::isOpen).isPresent());
    }

    /** @throws Refusal if the day of the session lies outside the window, or nobody can be invited to it any more */
    void check(Consultation station, Meeting meeting) {
        window(station).filter(window -> !fits(window, meeting)).ifPresent(window -> {
            LocalDate first = firstInvitable(station, InvitationPeriod::shortened);
            throw Refusal.of("meeting", "Die Sitzung " + meeting.name() + " passt nicht: Nach dem Widerspruch beschließt "
                    + "der Rat frühestens am " + GermanDays.date(window.earliest()) + " und spätestens am "
                    + GermanDays.date(window.latest()) + " erneut (§ 54 Abs. 1 GO NRW), und laden lässt sich heute nur noch "
                    + "zu Sitzungen ab dem " + GermanDays.date(first) + ", ohne Verkürzung der Ladungsfrist ab dem "
                    + GermanDays.date(firstInvitable(station, InvitationPeriod::latest)) + " (§ 47 Abs. 2 GO NRW, "
                    + "Geschäftsordnung). " + (first.isAfter(window.latest())
                            ? "Wählen Sie eine Sitzung in dieser Zeit, zu der schon geladen ist."
                            : "Wählen oder planen Sie eine Sitzung in dieser Zeit."));
        });
    }

    boolean fits(Consultation station, Meeting meeting) {
        return window(station).map(window -> fits(window, meeting)).orElse(true);
    }

    private boolean fits(Window window, Meeting meeting) {
        return window.holds(meeting.day()) && inviting.reaches(meeting);
    }

    /** The first day of a session to which members can be invited today until that day of its period. */
    private LocalDate firstInvitable(Consultation station, Function<InvitationPeriod, LocalDate> until) {
        return Stream.iterate(today(), day -> day.plusDays(1))
                .filter(day -> !until.apply(invitation(station, day)).isBefore(today())).findFirst().orElseThrow();
    }

    private LocalDate today() {
        return Zones.dayOf(clock.instant());
    }

    /** What the council office has to know to call the session, German sentences; empty if there is no window. */
    List<String> hints(Consultation station) {
        if (station.reVote() == ReVote.UNLAWFUL) {
            return deadlines.find(DeadlineKind.UNLAWFULNESS_REMINDER, station.id().value()).filter(Deadline::isOpen)
                    .map(reminder -> "Die Beanstandung hält den Beschluss auf; das Gesetz nennt keine Frist (§ 54 Abs. 2 GO "
                            + "NRW). Wiedervorlage: " + GermanDays.date(reminder.dueOn()) + ".").stream().toList();
        }
        return window(station).map(window -> {
            InvitationPeriod period = invitation(station, window.latest());
            return List.of("Der Rat beschließt frühestens am " + GermanDays.date(window.earliest()) + " und spätestens am "
                    + GermanDays.date(window.latest()) + " erneut (§ 54 Abs. 1 GO NRW).",
                    "Für eine Sitzung am letzten dieser Tage ist die Ladung zuzustellen bis " + GermanDays.date(period.latest())
                            + ", bei verkürzter Frist bis " + GermanDays.date(period.shortened()) + ".");
        }).orElse(List.of());
    }

    private InvitationPeriod invitation(Consultation station, LocalDate session) {
        return new InvitationPeriod(day(DeadlineKind.INVITATION, station, session),
                day(DeadlineKind.SHORTENED_INVITATION, station, session));
    }

    private LocalDate day(DeadlineKind kind, Consultation station, LocalDate session) {
        return rules.derive(kind, station.bodyId(), station.organizationId(), session).dueOn();
    }

    private Optional<Window> window(Consultation station) {
        if (station.reVote() == null) {
            return Optional.empty();
        }
        return deadlines.find(DeadlineKind.RE_VOTE_LATEST, station.id().value()).filter(Deadline::isOpen)
                .map(latest -> new Window(rules.derive(DeadlineKind.RE_VOTE_EARLIEST, station.bodyId(),
                        station.organizationId(), latest.derivation().startOn()).dueOn(), latest.dueOn()));
    }

    private record Window(LocalDate earliest, LocalDate latest) {

        boolean holds(LocalDate day) {
            return !day.isBefore(earliest) && !day.isAfter(latest);
        }
    }
}
