package de.beschlusslauf.paper.web;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import de.beschlusslauf.document.Documents;
import de.beschlusslauf.document.FileId;
import de.beschlusslauf.document.ShownFile;
import de.beschlusslauf.document.StoredFile;
import de.beschlusslauf.paper.CoSignDecision;
import de.beschlusslauf.paper.CoSignature;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.EqualityClaim;
import de.beschlusslauf.paper.Insight;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSection;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.paper.ReadablePart;
import de.beschlusslauf.paper.Releasing;
import de.beschlusslauf.paper.Section;
import de.beschlusslauf.paper.SectionHashes;
import de.beschlusslauf.paper.SignOff;
import de.beschlusslauf.paper.Step;
import de.beschlusslauf.paper.TextVersion;
import de.beschlusslauf.paper.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a paper as JSON: its own part, then the sections that other modules add. */
@Component
class PaperViews {

    private final PaperReader papers;

    private final Releasing releasing;

    private final Documents documents;

    private final Collection<PaperSection> sections;

    PaperViews(PaperReader papers, Releasing releasing, Documents documents, Collection<PaperSection> sections) {
        this.papers = papers;
        this.releasing = releasing;
        this.documents = documents;
        this.sections = List.copyOf(sections);
    }

    /**
     * One text version.
     *
     * @param number from 1
     * @param label as forms show it
     * @param matter kind of matter that was shown with it; null for any other
     * @param content what can be signed
     * @param files the attachments, with their addresses
     * @param hashes what signatures stand on
     * @param createdBy user id
     * @param createdAt when it was written
     */
    record Text(int number, String label, @Nullable String matter, Content content, List<ShownFile> files,
            SectionHashes hashes, String createdBy, Instant createdAt) {
    }

    /**
     * What one department was asked and answered.
     *
     * @param department id
     * @param round from 1; each round asks only those whose signature is missing or fallen
     * @param textVersion number of the version that was shown
     * @param sections what it has to answer for
     * @param decision null while the department has not answered
     * @param remark of the department; null if none
     * @param signer user id; null before the answer
     * @param signedAt null before the answer
     * @param stands true while what was signed has not changed and the department has not returned the paper since
     */
    record Signature(String department, int round, int textVersion, Collection<Section> sections,
            @Nullable CoSignDecision decision, @Nullable String remark, @Nullable String signer,
            @Nullable Instant signedAt, boolean stands) {
    }

    /**
     * What one desk did with one version.
     *
     * @param step which desk
     * @param verdict what it said
     * @param reason German; null unless the paper was returned
     * @param textVersion number of the version that was signed
     * @param contentHash SHA-256 of all that was signed
     * @param actor user id
     * @param signedAt when
     */
    record Desk(Step step, Verdict verdict, @Nullable String reason, int textVersion, String contentHash,
            String actor, Instant signedAt) {
    }

    /**
     * What the equality officer said.
     *
     * @param reason German; why it is her matter
     * @param actor user id
     * @param claimedAt when
     */
    record Claim(String reason, String actor, Instant claimedAt) {
    }

    /**
     * A paper as programs read it.
     *
     * @param statusLabel the status in German
     * @param texts all versions, oldest first
     * @param additionalCoSigners departments that the author asks besides those that the rules demand
     * @param equalityClaim what the equality officer said when she made it her matter; null while she has not
     * @param coSignatures what departments were asked and answered, all rounds
     * @param signOffs what the desks did: head, deputy, board, mayor
     * @param openPoints what still stands against the release, each a German sentence
     * @param children papers that follow from this one, oldest first
     * @param sections what other modules add, by name
     */
    record View(PaperSummary paper, String statusLabel, List<Text> texts, Collection<String> additionalCoSigners,
            @Nullable Claim equalityClaim, List<Signature> coSignatures, List<Desk> signOffs, List<String> openPoints,
            List<PaperSummary> children, @JsonAnyGetter Map<String, Object> sections) {
    }

    @Transactional(readOnly = true)
    View of(PaperId id, Insight insight) {
        ReadablePart part = papers.readable(id, insight);
        Paper paper = part.paper();
        Map<String, Object> added = new LinkedHashMap<>();
        sections.forEach(section -> added.put(section.name(), section.content(part)));
        return new View(papers.summary(id), paper.status().label(), texts(part.texts()),
                paper.additionalCoSigners(), claim(part.equalityClaim()),
                part.coSignatures().stream().map(each -> signature(paper, each)).toList(),
                part.signOffs().stream().map(PaperViews::desk).toList(), releasing.openPoints(id),
                papers.children(id, insight), added);
    }

    private List<Text> texts(List<TextVersion> readable) {
        List<FileId> attached = readable.stream().flatMap(text -> text.content().attachments().stream())
                .distinct().toList();
        Map<FileId, ShownFile> files = documents.require(attached).stream()
                .collect(Collectors.toMap(StoredFile::id, ShownFile::of));
        return readable.stream().map(text -> new Text(text.number(), text.label(), text.matter(), text.content(),
                text.content().attachments().stream().map(files::get).toList(), text.hashes(), text.createdBy(),
                text.createdAt())).toList();
    }

    private static Signature signature(Paper paper, CoSignature signature) {
        return new Signature(signature.department(), signature.round(), signature.textVersion(), signature.sections(),
                signature.decision(), signature.remark(), signature.signer(), signature.signedAt(),
                paper.stands(signature));
    }

    private static @Nullable Claim claim(@Nullable EqualityClaim claim) {
        return claim == null ? null : new Claim(claim.reason(), claim.claimedBy(), claim.claimedAt());
    }

    private static Desk desk(SignOff signOff) {
        return new Desk(signOff.step(), signOff.verdict(), signOff.reason(), signOff.textVersion(),
                signOff.contentHash(), signOff.actor(), signOff.signedAt());
    }
}
