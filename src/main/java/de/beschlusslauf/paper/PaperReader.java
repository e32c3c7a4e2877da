package de.beschlusslauf.paper;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads papers. Whoever calls has checked that the actor belongs to the municipality. */
@Service
@Transactional(readOnly = true)
public class PaperReader {

    private final Papers papers;

    PaperReader(Papers papers) {
        this.papers = papers;
    }

    /**
     * The paper with all its texts and signatures, to be read within the caller's transaction.
     *
     * @throws Refusal if there is no such paper
     */
    public Paper require(PaperId id) {
        return papers.findById(id).orElseThrow(PaperReader::unknown);
    }

    /**
     * The same as far as the reader may read it.
     *
     * @throws Refusal in the same words, if it is for him as if it did not exist
     */
    public ReadablePart readable(PaperId id, Insight insight) {
        return insight.into(require(id)).orElseThrow(PaperReader::unknown);
    }

    /** The same of many in two queries; those are missing which are for the reader as if they did not exist. */
    public Map<PaperId, ReadablePart> readable(Collection<PaperId> ids, Insight insight) {
        if (!ids.isEmpty() && !insight.everything()) {
            papers.findWithCoSignatures(ids.stream().map(PaperId::value).toList());
        }
        return withTexts(ids).values().stream().flatMap(paper -> insight.into(paper).stream())
                .collect(Collectors.toMap(ReadablePart::id, Function.identity()));
    }

    /** These papers with all their texts in one query, by id; unknown ones are missing. */
    public Map<PaperId, Paper> withTexts(Collection<PaperId> ids) {
        return ids.isEmpty() ? Map.of() : papers.findWithTexts(ids.stream().map(PaperId::value).toList()).stream()
                .collect(Collectors.toMap(Paper::id, Function.identity()));
    }

    /** Those whose present text is not public, or an earlier one was not, in the order in which they are asked for. */
    public List<PaperId> notPublicThroughout(Collection<PaperId> ids) {
        Map<PaperId, Paper> read = withTexts(ids);
        return ids.stream().filter(id -> read.containsKey(id) && !read.get(id).isPublicThroughout()).toList();
    }

    /** Reads these papers with all their texts and co-signatures in two queries, for whoever requires them one by one. */
    public void readAll(Collection<PaperId> ids) {
        if (!withTexts(ids).isEmpty()) {
            papers.findWithCoSignatures(ids.stream().map(PaperId::value).toList());
        }
    }

    /** Reference, subject and state, without texts. @throws Refusal if there is no such paper */
    public PaperSummary summary(PaperId id) {
        return PaperSummary.of(require(id));
    }

    /** These papers, by id; unknown ones are missing. */
    public Map<PaperId, PaperSummary> summaries(Collection<PaperId> ids) {
        return ids.isEmpty() ? Map.of() : papers.findByIds(ids.stream().map(PaperId::value).toList()).stream()
                .collect(Collectors.toMap(Paper::id, PaperSummary::of));
    }

    /** Papers that follow from this one and that the reader may know of, oldest first. */
    public List<PaperSummary> children(PaperId parent, Insight insight) {
        return papers.findChildren(parent).stream().filter(insight::sees).map(PaperSummary::of).toList();
    }

    /** Whether the reader may know of the paper as it is now. @throws Refusal if there is no such paper */
    public boolean sees(PaperId id, Insight insight) {
        return insight.sees(require(id));
    }

    /** Those of which the reader may read every text, earlier ones too. */
    public Set<PaperId> seenThroughout(Collection<PaperId> ids, Insight insight) {
        return insight.everything() ? Set.copyOf(ids) : readable(ids, insight).values().stream()
                .filter(part -> !part.hidesSomething()).map(ReadablePart::id).collect(Collectors.toSet());
    }

    /**
     * Papers of a municipality that the reader may know of, by exact number, or by words, or all.
     *
     * @param reference exact number, in upper or lower case; null for any
     * @param words part of number and subject, in upper or lower case; null for any, not used beside a number
     * @param ended true for those whose life is over, false for those that run; null for all
     */
    public Page<PaperSummary> search(String bodyId, Insight insight, @Nullable String reference, @Nullable String words,
            @Nullable Boolean ended, Pageable page) {
        String number = reference == null ? null : reference.toLowerCase(Locale.GERMAN);
        String pattern = words == null ? null : "%" + escaped(words.toLowerCase(Locale.GERMAN)) + "%";
        Page<Paper> found = insight.everything() ? all(bodyId, number, pattern, ended, page)
                : seen(bodyId, insight, number, pattern, ended, page);
        return found.map(PaperSummary::of);
    }

    private Page<Paper> all(String bodyId, @Nullable String number, @Nullable String pattern, @Nullable Boolean ended,
            Pageable page) {
        if (number != null) {
            return papers.findByNumber(bodyId, number, ended, page);
        }
        if (pattern != null) {
            return papers.findByWords(bodyId, pattern, ended, page);
        }
        if (ended == null) {
            return papers.list(bodyId, page);
        }
        return ended ? papers.listEnded(bodyId, page) : papers.listRunning(bodyId, page);
    }

    private Page<Paper> seen(String bodyId, Insight insight, @Nullable String number, @Nullable String pattern,
            @Nullable Boolean ended, Pageable page) {
        if (number != null) {
            return papers.findSeenByNumber(bodyId, number, ended, insight.userId(), insight.departments(), page);
        }
        return pattern == null ? papers.listSeen(bodyId, ended, insight.userId(), insight.departments(), page)
                : papers.findSeenByWords(bodyId, pattern, ended, insight.userId(), insight.departments(), page);
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** For whoever may not know whether it exists. */
    public static Refusal unknown() {
        return Refusal.notFound("Diese Vorlage gibt es nicht; bitte laden Sie die Liste neu.");
    }
}
