package de.beschlusslauf.paper;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** Papers that follow from this one, oldest first. */
    public List<PaperSummary> children(PaperId parent) {
        return papers.findChildren(parent).stream().map(PaperSummary::of).toList();
    }

    /**
     * Papers of a municipality, by exact number, or by words, or all.
     *
     * @param reference exact number, in upper or lower case; null for any
     * @param words part of number and subject, in upper or lower case; null for any, not used beside a number
     * @param ended true for those whose life is over, false for those that run; null for all
     */
    public Page<PaperSummary> search(String bodyId, @Nullable String reference, @Nullable String words,
            @Nullable Boolean ended, Pageable page) {
        Page<Paper> found;
        if (reference != null) {
            found = papers.findByNumber(bodyId, reference.toLowerCase(Locale.GERMAN), ended, page);
        } else if (words != null) {
            found = papers.findByWords(bodyId, "%" + escaped(words.toLowerCase(Locale.GERMAN)) + "%", ended, page);
        } else {
            found = list(bodyId, ended, page);
        }
        return found.map(PaperSummary::of);
    }

    private Page<Paper> list(String bodyId, @Nullable Boolean ended, Pageable page) {
        if (ended == null) {
            return papers.list(bodyId, page);
        }
        return ended ? papers.listEnded(bodyId, page) : papers.listRunning(bodyId, page);
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** For whoever may not know whether it exists. */
    public static Refusal unknown() {
        return Refusal.notFound("Diese Vorlage gibt es nicht; bitte laden Sie die Liste neu.");
    }
}
