package de.beschlusslauf.paper.web;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.beschlusslauf.document.Documents;
import de.beschlusslauf.document.FileId;
import de.beschlusslauf.document.ShownFile;
import de.beschlusslauf.document.StoredFile;
import de.beschlusslauf.paper.CoSignDecision;
import de.beschlusslauf.paper.CoSignature;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSection;
import de.beschlusslauf.paper.Releasing;
import de.beschlusslauf.paper.Section;
import de.beschlusslauf.paper.SectionHashes;
import de.beschlusslauf.paper.SignOff;
import de.beschlusslauf.paper.Step;
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

    /** One text version; {@code label} is what forms show. */
    record Text(int number, String label, Content content, List<ShownFile> files, SectionHashes hashes,
            String createdBy, Instant createdAt) {
    }

    /** {@code decision} is null while the department has not answered. */
    record Signature(String department, int round, int textVersion, Collection<Section> sections,
            @Nullable CoSignDecision decision, @Nullable String remark, @Nullable String signer,
            @Nullable Instant signedAt, boolean stands) {
    }

    /** What one desk did. */
    record Desk(Step step, Verdict verdict, @Nullable String reason, int textVersion, String contentHash,
            String actor, Instant signedAt) {
    }

    @Transactional(readOnly = true)
    Map<String, Object> of(PaperId id) {
        Paper paper = papers.require(id);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("paper", papers.summary(id));
        view.put("statusLabel", paper.status().label());
        view.put("texts", texts(paper));
        view.put("additionalCoSigners", paper.additionalCoSigners());
        view.put("coSignatures", paper.coSignatures().stream().map(each -> signature(paper, each)).toList());
        view.put("signOffs", paper.signOffs().stream().map(PaperViews::desk).toList());
        view.put("openPoints", releasing.openPoints(id));
        view.put("children", papers.children(id));
        sections.forEach(section -> view.put(section.name(), section.content(id)));
        return view;
    }

    private List<Text> texts(Paper paper) {
        List<FileId> attached = paper.texts().stream().flatMap(text -> text.content().attachments().stream())
                .distinct().toList();
        Map<FileId, ShownFile> files = documents.require(attached).stream()
                .collect(Collectors.toMap(StoredFile::id, ShownFile::of));
        return paper.texts().stream().map(text -> new Text(text.number(), text.label(), text.content(),
                text.content().attachments().stream().map(files::get).toList(), text.hashes(), text.createdBy(),
                text.createdAt())).toList();
    }

    private static Signature signature(Paper paper, CoSignature signature) {
        return new Signature(signature.department(), signature.round(), signature.textVersion(), signature.sections(),
                signature.decision(), signature.remark(), signature.signer(), signature.signedAt(),
                paper.text().filter(text -> signature.stands(text.hashes())).isPresent());
    }

    private static Desk desk(SignOff signOff) {
        return new Desk(signOff.step(), signOff.verdict(), signOff.reason(), signOff.textVersion(),
                signOff.contentHash(), signOff.actor(), signOff.signedAt());
    }
}
