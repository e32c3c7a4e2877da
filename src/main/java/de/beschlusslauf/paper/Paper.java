package de.beschlusslauf.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import de.beschlusslauf.refusal.Refusal;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/**
 * A paper (Vorlage) from its first draft to its archive: what it says in versions, who signed what, where it stands.
 * Its guards say whether a step is allowed; the models say when it is due.
 */
@Entity
public class Paper extends SignedPaper {

    /** A paper exists; its life begins. */
    public record Created(PaperId paperId, String bodyId, String reference, @Nullable PaperId parentId) {
    }

    /** A paper got its number, or another one than its draft number. */
    public record Numbered(PaperId paperId, String oldReference, String newReference) {
    }

    /** A paper has a new text version. */
    public record TextChanged(PaperId paperId, int version) {
    }

    /** A paper's subject changed, so that whatever shows it is out of date. */
    public record Retitled(PaperId paperId) {
    }

    /** The equality officer made the paper her matter. */
    public record ClaimedForEquality(PaperId paperId) {
    }

    /** Departments that had not answered in time agreed by their silence; nobody is asked any more. */
    public record CoSigningLapsed(PaperId paperId) {
    }

    /** A paper left the administration and goes to the bodies. */
    public record Released(PaperId paperId) {
    }

    /** A paper was withdrawn, or bodies have dealt with it to the end; what waited for it may go on. */
    public record Closed(PaperId paperId, PaperStatus status) {
    }

    /**
     * Somebody is about to withdraw the paper. Whoever keeps something of it that others change before the paper itself locks it
     * now, so that the two never wait for each other in a circle.
     */
    public record Withdrawing(PaperId paperId) {
    }

    /** A paper was withdrawn; whatever runs for it ends. */
    public record Withdrawn(PaperId paperId, String actor) {
    }

    /** Whether the present text is public. */
    private boolean publicNow;

    Paper(CreatePaper order, String reference, boolean numbered, String author, Instant at) {
        Content content = order.content();
        this.id = PaperId.random();
        this.bodyId = order.bodyId();
        this.kind = order.kind();
        this.reference = reference;
        this.numbered = numbered;
        this.subject = Texts.normal(content == null ? order.subject() : content.subject());
        ContentRules.checkSubject(this.subject);
        this.leadDepartment = order.leadDepartment();
        this.author = author;
        this.parentId = order.parentId();
        this.targetDay = order.targetDay();
        this.createdAt = at;
        if (content != null) {
            write(content, author, at);
        }
    }

    @SuppressWarnings("NullAway")
    protected Paper() {
    }

    /** Takes the author's text and hands the paper to the head; says whether content or kind of matter changed. */
    boolean revise(Revision revision, String actor, Instant at) {
        require(status == PaperStatus.DRAFT || status == PaperStatus.RETURNED, "Die Vorlage wird gerade nicht"
                + " bearbeitet (Stand: " + status.label() + "); ändern können Sie sie erst nach einer Rückgabe.");
        additionalCoSigners = new ArrayList<>(revision.additionalCoSigners());
        if (!Objects.equals(targetDay, revision.targetDay())) {
            targetDay = revision.targetDay();
            targetMeeting = null;
        }
        neededBy = revision.neededBy();
        matter = revision.matter();
        draftedBy = actor;
        status = PaperStatus.AT_LEAD_DEPARTMENT;
        return write(revision.content(), actor, at);
    }

    /** The session for which the paper is drafted has another day, its papers go to another session, or there is none for them. */
    void meantFor(@Nullable LocalDate day, @Nullable UUID meetingId) {
        targetDay = day;
        targetMeeting = meetingId;
    }

    /** A body changed the resolution during deliberation. */
    boolean amend(List<ResolutionPart> parts, String actor, Instant at) {
        require(status.phase() == PaperStatus.Phase.DELIBERATION || status.phase() == PaperStatus.Phase.EXECUTION,
                "Ein Gremium kann diese Vorlage nicht ändern (Stand: " + status.label() + ").");
        return write(content().withParts(parts), actor, at);
    }

    private boolean write(Content content, String actor, Instant at) {
        ContentRules.check(content);
        if (kind == PaperKind.REPORT && !content.parts().isEmpty()) {
            throw Refusal.of("parts", "Eine Berichts- oder Mitteilungsvorlage hat keinen Beschlussvorschlag; bitte"
                    + " entfernen Sie die Beschlussteile.");
        }
        Optional<TextVersion> before = text();
        if (before.isPresent() && before.get().hashes().equals(SectionHashes.of(content, matter))) {
            return false;
        }
        subject = content.subject();
        publicNow = content.publicPaper();
        texts.add(new TextVersion(texts.size() + 1, content, matter, actor, at));
        return true;
    }

    /** False while there is no text, too. */
    public boolean isPublicNow() {
        return publicNow;
    }

    void number(String given) {
        require(!numbered, "Die Vorlage hat schon eine Nummer: " + reference + ".");
        reference = given;
        numbered = true;
    }

    void withdraw(String reason) {
        require(!status.ended(), "Die Vorlage ist schon abgeschlossen (Stand: " + status.label()
                + ") und kann nicht mehr zurückgezogen werden.");
        status = PaperStatus.WITHDRAWN;
        withdrawalReason = reason;
    }

    /** Another module reports progress. @return whether anything changed */
    boolean progress(PaperStatus next) {
        if (next == status) {
            return false;
        }
        require(status.mayBecome(next), "Die Vorlage kann von „" + status.label() + "“ nicht auf „" + next.label()
                + "“ wechseln.");
        status = next;
        return true;
    }
}
