package de.beschlusslauf.meeting;

import java.time.LocalDate;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * When a matter may still come onto an agenda that is fixed (GO NRW § 48 (1) sentence 5): before the session within the
 * period of the Geschäftsordnung; in the session only by resolution, only if it brooks no delay, and never to take note.
 */
final class Addendum {

    private final Meeting meeting;

    private final LocalDate latest;

    /** @param latest last day on which members may still be sent an addendum */
    Addendum(Meeting meeting, LocalDate latest) {
        this.meeting = meeting;
        this.latest = latest;
    }

    /** @throws Refusal if the matter has to wait for another session */
    void check(NewItem item, LocalDate today) {
        if (meeting.status() == MeetingStatus.IN_SESSION) {
            checkInSession(item);
            return;
        }
        if (meeting.status() == MeetingStatus.INVITED && today.isAfter(latest)) {
            throw Refusal.of("meeting", "Zur Sitzung " + meeting.name() + " ist geladen, und ein Nachtrag war nur bis "
                    + GermanDays.date(latest) + " möglich (§ 48 Abs. 1 GO NRW); wählen Sie eine spätere Sitzung. Duldet die "
                    + "Sache keinen Aufschub, kann das Gremium die Tagesordnung in der Sitzung erweitern.");
        }
        if (item.reason() == null && !item.resumed()) {
            throw Refusal.of("lateReason", "Die Tagesordnung der Sitzung " + meeting.name()
                    + " ist festgesetzt; wählen Sie eine spätere Sitzung oder begründen Sie den Nachtrag.");
        }
    }

    /**
     * @param addedOn day on which the addendum came into being
     * @throws Refusal if the delivery lies ahead, before that day or after the session, or is late without a reason
     */
    void checkDelivery(LocalDate deliveredOn, @Nullable String reason, LocalDate addedOn, LocalDate today) {
        if (deliveredOn.isAfter(today)) {
            throw Refusal.of("deliveredOn", "Der Tag der Zustellung liegt in der Zukunft; tragen Sie ihn ein, wenn die "
                    + "Mitglieder den Nachtrag haben.");
        }
        if (deliveredOn.isBefore(addedOn)) {
            throw Refusal.of("deliveredOn", "Den Nachtrag gibt es erst seit dem " + GermanDays.date(addedOn)
                    + ", er kann nicht schon am " + GermanDays.date(deliveredOn) + " zugestellt sein; berichtigen Sie den Tag "
                    + "der Zustellung.");
        }
        if (deliveredOn.isAfter(meeting.day())) {
            throw Refusal.of("deliveredOn", "Am " + GermanDays.date(deliveredOn) + " war die Sitzung schon vorbei; ein "
                    + "Nachtrag, der vorher nicht zugestellt ist, unterbleibt.");
        }
        if (deliveredOn.isAfter(latest) && reason == null) {
            throw Refusal.of("shortenedReason", "Zuzustellen war der Nachtrag bis " + GermanDays.date(latest)
                    + "; begründen Sie, warum er später zugestellt ist.");
        }
    }

    private void checkInSession(NewItem item) {
        if (!item.entry().resolvedInSession()) {
            throw Refusal.of("meeting", "Die Sitzung " + meeting.name() + " läuft; auf ihre Tagesordnung kommt nur, was "
                    + "das Gremium durch Beschluss aufnimmt (§ 48 Abs. 1 GO NRW). Wählen Sie eine spätere Sitzung.");
        }
        if (item.noteOnly()) {
            throw Refusal.of("meeting", "Was nur zur Kenntnis genommen wird, duldet Aufschub; wählen Sie eine spätere "
                    + "Sitzung als die laufende (§ 48 Abs. 1 GO NRW).");
        }
        if (item.reason() == null) {
            throw Refusal.of("lateReason", "Schreiben Sie, warum die Angelegenheit keinen Aufschub duldet; nur dann darf "
                    + "das Gremium seine Tagesordnung in der Sitzung erweitern (§ 48 Abs. 1 GO NRW).");
        }
    }

    /** What the new version says about why it exists. */
    static String reason(NewItem item) {
        String reason = item.reason();
        return reason != null ? reason : "Wiederaufnahme aus einer früheren Sitzung";
    }
}
