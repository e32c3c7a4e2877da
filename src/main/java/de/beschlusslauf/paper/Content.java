package de.beschlusslauf.paper;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import de.beschlusslauf.document.FileId;
import org.jspecify.annotations.Nullable;

/**
 * Everything in a paper that somebody may sign: one immutable snapshot per text version.
 *
 * @param subject at most 300 characters
 * @param publicPaper whether inhabitants may see the paper; false until somebody decides so
 * @param facts Sachverhalt; null in a fresh draft
 * @param parts proposed resolution in its parts, empty in a report
 * @param finance what it costs
 * @param inclusion what it means for people with disabilities
 * @param relevance what it touches, which decides who co-signs
 * @param attachments files in the order of the annexes
 */
public record Content(String subject, boolean publicPaper, @Nullable String facts, List<ResolutionPart> parts,
        Finance finance, Inclusion inclusion, Set<Relevance> relevance, List<FileId> attachments) {

    public Content {
        subject = Texts.normal(subject);
        facts = Texts.normalOrNull(facts);
        parts = List.copyOf(parts);
        relevance = Set.copyOf(relevance);
        attachments = List.copyOf(attachments);
    }

    /** A fresh draft that holds its subject only. */
    public static Content draft(String subject) {
        return new Content(subject, false, null, List.of(), Finance.undecided(), Inclusion.UNDECIDED, Set.of(),
                List.of());
    }

    /** The same paper with other resolution parts, as a body amends it. */
    public Content withParts(List<ResolutionPart> amended) {
        return new Content(subject, publicPaper, facts, amended, finance, inclusion, relevance, attachments);
    }

    /** The same paper while nobody had said yet what it means for people with disabilities. */
    Content withOpenInclusion() {
        return new Content(subject, publicPaper, facts, parts, finance, Inclusion.UNDECIDED, relevance, attachments);
    }

    /** In a fixed order, for hashes and lists. */
    Set<Relevance> sortedRelevance() {
        return new TreeSet<>(relevance);
    }
}
