package de.beschlusslauf.meeting;

import java.time.LocalDate;
import java.util.List;

/**
 * Tells whoever fixes an agenda, or invites with it, which papers may still come to the session because more time was granted
 * for them; implemented where the papers' ways are kept.
 */
public interface AwaitedPapers {

    /**
     * One of them.
     *
     * @param reference its number
     * @param until last day of the time that was granted
     */
    record Awaited(String reference, LocalDate until) {
    }

    /** Those whose time is not over, the first one due first. */
    List<Awaited> of(Meeting meeting);
}
