package de.beschlusslauf.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import de.beschlusslauf.refusal.Refusal;
import jakarta.persistence.Entity;

/**
 * The Niederschrift of one session (GO NRW § 52 (1)). Two different people sign it, first the minute-taker, then the
 * chair; from then on it never changes, and the database sees to that, too. A correction is a {@link MinutesNote}.
 */
@Entity
public class Minutes extends MinutesState {

    protected Minutes() {
    }

    Minutes(MeetingId meetingId, MinutesDraft draft, List<MinutesItem> items, String actor) {
        this.meetingId = meetingId;
        write(draft, items, actor);
    }

    final void write(MinutesDraft draft, List<MinutesItem> newItems, String actor) {
        requireUnsigned();
        beganAt = draft.beganAt();
        endedAt = draft.endedAt();
        present = draft.present();
        absent = draft.absent();
        others = draft.others();
        remarks = draft.remarks();
        items.clear();
        items.addAll(newItems);
        notes.clear();
        notes.addAll(draft.notes());
        writtenBy = actor;
        query = null;
    }

    void sign(String actor, Instant now) {
        requireUnsigned();
        contentHash = MinutesHash.of(this);
        signedBy = actor;
        signedAt = now;
    }

    void countersign(String actor, Instant now) {
        requireAwaitingChair();
        if (actor.equals(signedBy)) {
            throw Refusal.forbidden("Wer die Niederschrift als Schriftführung unterschrieben hat, kann sie nicht auch als "
                    + "Vorsitz unterschreiben; es müssen zwei verschiedene Personen sein (§ 52 Abs. 1 GO NRW).");
        }
        countersignedBy = actor;
        countersignedAt = now;
    }

    /** Back to the minute-taker, unsigned. */
    void query(String reason) {
        if (countersignedBy != null) {
            throw signed();
        }
        query = reason;
        contentHash = null;
        signedBy = null;
        signedAt = null;
    }

    /** @param parts ids of items and names of {@link WithheldPart} that the public does not read */
    void publish(Collection<String> parts, String actor, Instant now) {
        withheld.addAll(parts);
        publishedBy = actor;
        publishedAt = now;
    }

    private void requireUnsigned() {
        if (signedBy != null) {
            throw signed();
        }
    }

    private void requireAwaitingChair() {
        if (signedBy == null || countersignedBy != null) {
            throw Refusal.conflict("Für den Vorsitz liegt keine unterschriebene Niederschrift bereit; laden Sie die "
                    + "Aufgabenliste neu.");
        }
    }

    private static Refusal signed() {
        return Refusal.conflict("Die Niederschrift ist unterschrieben und bleibt, wie sie ist; schreiben Sie eine "
                + "Berichtigung in die Niederschrift der nächsten Sitzung.");
    }
}
