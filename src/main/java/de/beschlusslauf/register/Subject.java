package de.beschlusslauf.register;

import java.util.UUID;

import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.paper.PaperSummary;
import org.jspecify.annotations.Nullable;

/**
 * What or whom an entry of a chain is about, in a few words.
 *
 * @param paper to be linked; null if it is none
 * @param session to be linked; null if it is none
 */
public record Subject(String text, @Nullable UUID paper, @Nullable UUID session) {

    static Subject of(String text) {
        return new Subject(text, null, null);
    }

    static Subject of(PaperSummary paper) {
        return new Subject(paper.reference(), paper.id().value(), null);
    }

    static Subject of(Meeting session) {
        return new Subject("Sitzung " + session.name(), null, session.id().value());
    }
}
