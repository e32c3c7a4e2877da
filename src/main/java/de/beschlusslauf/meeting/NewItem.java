package de.beschlusslauf.meeting;

import java.time.LocalDate;
import java.util.UUID;

import de.beschlusslauf.calendar.Derivation;
import org.jspecify.annotations.Nullable;

/**
 * A paper that shall be called up in a meeting.
 *
 * @param consultationId the station of the paper
 * @param publicTitle what everybody may read on the agenda
 * @param department that leads the paper; decides under which block it is put
 * @param noteOnly the body only takes note, so it can never be added during a session
 * @param resumed the matter was on an agenda before, so its submission was in time already
 * @param coSignedOn day in Europe/Berlin on which the last department co-signed it; null if none had to
 * @param grantedTime its own last day of submission where more time was granted; null if the session's holds
 * @param entry how it comes onto the agenda after the regular time
 */
public record NewItem(UUID consultationId, String title, String publicTitle, boolean publicItem, String department,
        boolean noteOnly, boolean resumed, @Nullable LocalDate coSignedOn, @Nullable Derivation grantedTime,
        LateEntry entry) {

    /** A paper that no department had to co-sign. */
    public NewItem(UUID consultationId, String title, String publicTitle, boolean publicItem, String department,
            boolean noteOnly, boolean resumed, LateEntry entry) {
        this(consultationId, title, publicTitle, publicItem, department, noteOnly, resumed, null, null, entry);
    }

    /** A paper that was not on an agenda before and comes in time. */
    public static NewItem inTime(UUID consultationId, String title, boolean publicItem, String department) {
        return new NewItem(consultationId, title, title, publicItem, department, false, false, LateEntry.NONE);
    }

    /** The same, coming late for this reason. */
    public NewItem late(LateEntry lateEntry) {
        return new NewItem(consultationId, title, publicTitle, publicItem, department, noteOnly, resumed, coSignedOn,
                grantedTime, lateEntry);
    }

    /** The last day on which this paper is in time. @param regular that of the session */
    LocalDate submission(LocalDate regular) {
        return grantedTime != null && grantedTime.dueOn().isAfter(regular) ? grantedTime.dueOn() : regular;
    }

    @Nullable String reason() {
        return entry.reason();
    }
}
