package de.beschlusslauf.paper;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.beschlusslauf.document.FileId;
import org.jspecify.annotations.Nullable;

/** Papers and contents for tests, each valid unless a test changes it. */
final class Samples {

    static final Instant NOON = Instant.parse("2021-05-11T10:00:00Z");

    static final String AUTHOR = "meerbusch.sachbearbeitung.zd";

    static final String HEAD = "meerbusch.leitung.zd";

    /** Kämmerei on money, legal office on text and attachments. */
    static final Map<String, Set<Section>> DEMANDED = Map.of("kaemmerei", EnumSet.of(Section.FINANCE),
            "rechtsamt", EnumSet.of(Section.TEXT, Section.ATTACHMENTS));

    private Samples() {
    }

    static Content content() {
        return new Content("IT-Strategie", true, "Die Stadt braucht eine Strategie.",
                List.of(new ResolutionPart(1, "Die Verwaltung wird beauftragt.", "adi")), Finance.none(),
                Inclusion.NO_EFFECT, Set.of(Relevance.LEGAL_RISK), List.of());
    }

    static Content withFacts(Content content, String facts) {
        return new Content(content.subject(), content.publicPaper(), facts, content.parts(), content.finance(),
                content.inclusion(), content.relevance(), content.attachments());
    }

    static Content withFinance(Content content, Finance finance) {
        return new Content(content.subject(), content.publicPaper(), content.facts(), content.parts(), finance,
                content.inclusion(), content.relevance(), content.attachments());
    }

    static Content withInclusion(Content content, Inclusion inclusion) {
        return new Content(content.subject(), content.publicPaper(), content.facts(), content.parts(), content.finance(),
                inclusion, content.relevance(), content.attachments());
    }

    static Content withFile(Content content, FileId file) {
        return new Content(content.subject(), content.publicPaper(), content.facts(), content.parts(),
                content.finance(), content.inclusion(), content.relevance(), List.of(file));
    }

    static Finance covered(String amount) {
        return Finance.covered(Finance.Kind.AUFWAND, new BigDecimal(amount), "1.11.05");
    }

    static Paper draft(PaperKind kind) {
        return new Paper(CreatePaper.draft("meerbusch", kind, "IT-Strategie", "zd"), "ZD/1/2021", true, AUTHOR, NOON);
    }

    /** A paper whose head of department has approved the content. */
    static Paper inCoSigning(Content content) {
        Paper paper = draft(PaperKind.RESOLUTION_PROPOSAL);
        submit(paper, content);
        signOff(paper, Step.LEAD_DEPARTMENT, Verdict.APPROVED, null, HEAD);
        return paper;
    }

    static void submit(Paper paper, Content content) {
        paper.revise(Revision.of(content), AUTHOR, NOON);
    }

    static void signOff(Paper paper, Step step, Verdict verdict, @Nullable String reason, String actor) {
        paper.signOff(step, verdict, reason, true, actor, NOON);
    }

    static void coSign(Paper paper, String department, CoSignDecision decision, @Nullable String remark) {
        paper.coSign(department, decision, remark, "meerbusch.leitung." + department, NOON);
    }
}
