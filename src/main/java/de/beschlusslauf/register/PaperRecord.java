package de.beschlusslauf.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.paper.PaperStatus;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one paper that its page shows, in German words.
 *
 * @param withdrawalReason why the paper was withdrawn; null if it was not
 * @param publicPaper false if only those entitled may see it
 * @param publicThroughout false also if one of the texts shown was not public
 * @param amountCents what it costs; null if nobody has said so
 * @param equalityClaim why the equality officer demanded to co-sign; null if she did not
 * @param texts the versions that the viewer may read, oldest first
 * @param desks who signed or returned inside the administration what the viewer may read, oldest first
 * @param coSignatures what departments were asked and answered on the texts that the viewer may read
 * @param votes what became of it in each session, in the order of the path, as far as the viewer may read the text put to the vote
 * @param sessions on whose agenda it stands or which dealt with it, as far as the viewer may read the text dealt with, earliest first
 * @param resolutions adopted parts whose text the viewer may read
 */
public record PaperRecord(UUID id, String bodyId, String reference, String subject, String kind, PaperStatus status,
        @Nullable String withdrawalReason, boolean publicPaper, boolean publicThroughout, String department, String author,
        LocalDate startedOn, @Nullable Long amountCents, @Nullable String equalityClaim, List<Text> texts, List<Desk> desks,
        List<CoSigned> coSignatures, List<Vote> votes, List<Session> sessions, List<Decided> resolutions) {

    /** @param sections what stands under which heading, in the order of the paper */
    public record Text(int number, String label, String createdBy, Instant createdAt, Map<String, String> sections) {
    }

    /** @param reason of a return; null otherwise */
    public record Desk(String step, String verdict, @Nullable String reason, int textVersion, String who, Instant at) {
    }

    /**
     * @param remark null if there is none
     * @param who null while nobody has answered, and where silence was consent
     */
    public record CoSigned(String department, int round, int textVersion, String decision, @Nullable String remark,
            @Nullable String who, @Nullable Instant at) {
    }

    /**
     * What became of the paper in one session.
     *
     * @param day null if the session is not known any more
     * @param votes in words; null if nothing was put to the vote
     * @param amendedText what the body changed; null if nothing
     * @param amendedAmount what it costs in all as amended; null if the body said nothing of it
     * @param parts what became of each part, with its wording; empty unless the body took the proposal in parts
     * @param confirmedBy null while the chair has not confirmed
     */
    public record Vote(String organization, String role, @Nullable LocalDate day, int textVersion, String outcome,
            @Nullable String votes, @Nullable String amendedText, @Nullable String amendedAmount,
            List<String> parts, String enteredBy, @Nullable String confirmedBy) {
    }

    /** @param name "Rat 16.06.2021" */
    public record Session(UUID id, String name, String status) {
    }

    /**
     * @param extract id of the resolution if its extract was sent; null before
     * @param publicTitle under which it was made public though the paper is not; null if the subject says it
     * @param amendedAmount what the paper costs in all as the bodies amended it; null if none said anything of it
     * @param windowEndsOn last day of the window; null if it has none
     * @param waivedOn day on which the mayor waived an objection; null if he did not
     * @param rebuke until when somebody may assert that a person took part who was barred; one sentence
     */
    public record Decided(@Nullable UUID extract, @Nullable String publicTitle, int part, String wording, @Nullable String amendedAmount,
            String organization, LocalDate day, int textVersion, String status, String window, @Nullable LocalDate windowEndsOn,
            @Nullable LocalDate waivedOn, String rebuke) {
    }
}
