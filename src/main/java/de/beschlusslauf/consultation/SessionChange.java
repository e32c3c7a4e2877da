package de.beschlusslauf.consultation;

import java.time.Instant;
import java.util.List;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** What is to become of a planned session. */
public sealed interface SessionChange {

    /** Key of the field in which whoever plans the change says where the papers go: a refusal of a session names it. */
    String field();

    /** Another time or place. */
    record Move(Instant startsAt, String place) implements SessionChange {

        @Override
        public String field() {
            return ChangeKind.DAY;
        }

        /** @throws Refusal if the session is planned for then and there already */
        void requireOther(Meeting session) {
            if (startsAt.equals(session.startsAt()) && place.equals(session.place())) {
                throw Refusal.of(field(), "Die Sitzung ist schon für " + GermanDays.withTime(startsAt) + ", " + place
                        + " geplant; nennen Sie einen anderen Tag, eine andere Uhrzeit oder einen anderen Ort.");
            }
        }
    }

    /** It does not take place; its papers go to the next fitting session or back to the council office. */
    record Cancel() implements SessionChange {

        @Override
        public String field() {
            return "kind";
        }
    }

    /**
     * Some of its papers are dealt with in another session of the same body.
     *
     * @param stations of the papers that leave, at least one
     * @param into session that exists; null if one is to be planned
     * @param startsAt of the session to be planned; null if one exists
     * @param place of the session to be planned; null if one exists
     */
    record Split(List<ConsultationId> stations, @Nullable MeetingId into, @Nullable Instant startsAt,
            @Nullable String place) implements SessionChange {

        public Split {
            stations = List.copyOf(stations);
        }

        @Override
        public String field() {
            return into == null ? ChangeKind.DAY : "into";
        }
    }
}
