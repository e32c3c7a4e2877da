package de.beschlusslauf.paper;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

/**
 * What one reader may read of one paper of which he may know: everything, or what is public. A text that was not public when it was
 * written is not so when a later one is, nor is what was signed, remarked and decided on it (§ 30 GO NRW). Whoever shows
 * something of a paper asks here, by whatever door.
 *
 * @param whole true for whoever deals with the paper or sees everything
 */
public record ReadablePart(Paper paper, boolean whole) implements IntPredicate {

    public PaperId id() {
        return paper.id();
    }

    /** @param version number of a text; what was decided on it may be read if it may be */
    @Override
    public boolean test(int version) {
        return whole || paper.texts().stream().anyMatch(text -> text.number() == version && text.content().publicPaper());
    }

    /** Whether the reader is not told of every text. */
    public boolean hidesSomething() {
        return !whole && !paper.isPublicThroughout();
    }

    /** Oldest first. */
    public List<TextVersion> texts() {
        return paper.texts().stream().filter(text -> test(text.number())).toList();
    }

    /** On the texts that may be read. */
    public List<CoSignature> coSignatures() {
        return paper.coSignatures().stream().filter(each -> test(each.textVersion())).toList();
    }

    /** On the texts that may be read, oldest first. */
    public List<SignOff> signOffs() {
        return paper.signOffs().stream().filter(each -> test(each.textVersion())).toList();
    }

    /** Null also if it was about a text that may not be read. */
    public @Nullable EqualityClaim equalityClaim() {
        EqualityClaim claim = paper.equalityClaim();
        return claim == null || paper.texts().stream().filter(text -> !text.createdAt().isAfter(claim.claimedAt()))
                .max(Comparator.comparingInt(TextVersion::number)).map(text -> test(text.number())).orElse(true) ? claim : null;
    }
}
