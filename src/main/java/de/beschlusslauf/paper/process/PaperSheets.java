package de.beschlusslauf.paper.process;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.process.DueDates;
import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.document.Documents;
import de.beschlusslauf.document.ShownFile;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.Latecomers;
import de.beschlusslauf.paper.MatterLabels;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.paper.Releasing;
import de.beschlusslauf.paper.Relevance;
import de.beschlusslauf.paper.TextVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the sheet that every desk sees. */
@Component
class PaperSheets {

    private static final Set<PaperStatus> NOT_YET_CO_SIGNED =
            EnumSet.of(PaperStatus.DRAFT, PaperStatus.AT_LEAD_DEPARTMENT, PaperStatus.CO_SIGNING);

    private final PaperReader papers;

    private final Releasing releasing;

    private final FinanceLines financeLines;

    private final SignatureLines signatureLines;

    private final DeskLines deskLines;

    private final MatterLabels matters;

    private final Organizations organizations;

    private final Persons persons;

    private final Documents documents;

    private final DueDates dueDates;

    private final Latecomers latecomers;

    PaperSheets(PaperReader papers, Releasing releasing, FinanceLines financeLines, SignatureLines signatureLines,
            DeskLines deskLines, MatterLabels matters, Organizations organizations, Persons persons, Documents documents,
            DueDates dueDates, Latecomers latecomers) {
        this.papers = papers;
        this.releasing = releasing;
        this.financeLines = financeLines;
        this.signatureLines = signatureLines;
        this.deskLines = deskLines;
        this.matters = matters;
        this.organizations = organizations;
        this.persons = persons;
        this.documents = documents;
        this.dueDates = dueDates;
        this.latecomers = latecomers;
    }

    /** @param kinds of the deadline that the desk has to keep: the first that is open counts */
    @Transactional(readOnly = true)
    PaperSheet of(PaperId id, List<DeadlineKind> kinds) {
        ShownDeadline deadline = dueDates.firstShown(kinds, id.value());
        Paper paper = papers.require(id);
        Content content = paper.content();
        return new PaperSheet(paper.reference(), paper.kind().label(), Publicity.of(content).label(),
                paper.subject(), organizations.require(paper.bodyId(), paper.leadDepartment()).name(),
                persons.displayName(paper.author()), matters.label(paper.bodyId(), paper.matter()),
                GermanTexts.day(paper.targetDay()), GermanTexts.lastDay(paper.neededBy()), deadline.day(), deadline.why(),
                GermanTexts.orDash(content.facts()), parts(paper, content),
                financeLines.of(paper.bodyId(), content.finance()),
                content.inclusion().label(), relevance(content), files(content), signatureLines.of(paper), deskLines.of(paper),
                hints(paper),
                paper.text().map(TextVersion::label).orElse("noch ohne Text"));
    }

    /** Whom co-signing still waits for, nobody has to read before it is over. */
    private List<PaperSheet.Hint> hints(Paper paper) {
        List<String> points = NOT_YET_CO_SIGNED.contains(paper.status()) ? releasing.textPoints(paper.id())
                : releasing.openPoints(paper.id());
        return Stream.concat(timeInVain(paper).stream(), points.stream()).map(PaperSheet.Hint::new).toList();
    }

    /** That the agenda was fixed before the time was over that the paper was given; empty otherwise. */
    Optional<String> timeInVain(Paper paper) {
        return latecomers.inVain(paper).map(until -> "Die Tagesordnung der Sitzung vom " + GermanTexts.day(paper.targetDay())
                + ", ist schon festgesetzt, obwohl für die Vorlage bis " + GermanTexts.day(until) + ", Zeit bewilligt ist: Sie "
                + "kommt dort nur noch als Nachtrag hinzu; sonst bestimmen Sie sie für eine spätere Sitzung.");
    }

    List<ShownFile> files(Content content) {
        return ShownFile.of(documents.require(content.attachments()));
    }

    private List<PaperSheet.Part> parts(Paper paper, Content content) {
        return content.parts().stream().map(part -> {
            String decider = part.decidingHint() == null ? ""
                    : " – Entscheidung: " + organizations.require(paper.bodyId(), part.decidingHint()).name();
            return new PaperSheet.Part("Beschlussteil " + part.number() + decider, part.wording());
        }).toList();
    }

    private static String relevance(Content content) {
        return GermanTexts.orDash(content.relevance().stream().sorted().map(Relevance::label)
                .collect(Collectors.joining("; ")));
    }
}
