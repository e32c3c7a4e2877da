package de.beschlusslauf.consultation.process;

import java.util.List;

/**
 * What everybody sees of a station, in German words.
 *
 * @param proposal the parts that this body deals with, as they are put to the vote
 * @param earlier what other bodies said before, oldest first
 * @param hints what somebody should look at before going on
 */
record StationSheet(String reference, String subject, String organization, String role, String session,
        List<Part> proposal, List<Earlier> earlier, List<Hint> hints) {

    /** One part of the proposed resolution. */
    record Part(String heading, String wording) {
    }

    /** One result of an earlier station. */
    record Earlier(String session, String result) {
    }

    /** One sentence. */
    record Hint(String sentence) {
    }
}
