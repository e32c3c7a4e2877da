package de.beschlusslauf.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a paper, as people read it.
 *
 * @param number of the entry in its chain; in that of a paper only what the reader may read is counted
 * @param session the session to which it happened and from whose chain it is; null if it is from the paper's own chain
 * @param event name in the ledger
 * @param what German sentence
 * @param who name of the person; "System" for timers, or that the person has been erased or is not told
 * @param rules German sentences: which law or local rules in which version, which rows of decision tables; empty if none
 * @param why German sentences that derive the day; empty unless the entry is about a deadline
 * @param reason what people stated as their reason, or as the progress that they report, in their words; null if they did not, or if the reader does not see everything
 * @param about title of the measure that it happened to; null if to none, or if the reader does not see everything
 * @param content salted hash of the text that it was about; null if it was about none
 * @param hash of the entry
 */
public record TimeLineEntry(long number, @Nullable String session, Instant at, String event, String what, String who,
        List<String> rules, List<String> why, @Nullable String reason, @Nullable String about,
        @Nullable String content, String hash) {

    /** What people state with these is how it is doing or what they found, and not why they did something. */
    private static final Map<String, String> WORDS = Map.of("roadmap.progressReported", "Sachstand", "roadmap.reviewed",
            "Was sich geändert hat");

    /** What people stated, after the German word for what it is, and of which measure; null if there is nothing to tell. */
    public @Nullable String stated() {
        if (reason == null) {
            return about == null ? null : "Betrifft „" + about + "“.";
        }
        return WORDS.getOrDefault(event, "Angegebener Grund") + (about == null ? "" : " zu „" + about + "“") + ": " + reason;
    }

    TimeLineEntry numbered(long counted) {
        return new TimeLineEntry(counted, session, at, event, what, who, rules, why, reason, about, content, hash);
    }

    /** For whoever may not read what people stated. */
    TimeLineEntry withoutReason() {
        return reason == null && about == null ? this
                : new TimeLineEntry(number, session, at, event, what, who, rules, why, null, null, content, hash);
    }
}
