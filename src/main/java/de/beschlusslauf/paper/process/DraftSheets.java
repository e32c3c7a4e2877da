package de.beschlusslauf.paper.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.process.DueDates;
import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.MatterLabels;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PathSheet;
import de.beschlusslauf.paper.Relevance;
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.workflow.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the sheet for the author. */
@Component
class DraftSheets {

    /** By the session for which the paper is meant, otherwise by the time since it came to its author. */
    static final List<DeadlineKind> KINDS = List.of(DeadlineKind.REDRAFT, DeadlineKind.SUBMISSION, DeadlineKind.DRAFTING);

    private final PaperReader papers;

    private final PaperSheets sheets;

    private final ReturnLines returnLines;

    private final Organizations organizations;

    private final MatterLabels matters;

    private final PathSheet pathSheet;

    private final DueDates dueDates;

    DraftSheets(PaperReader papers, PaperSheets sheets, ReturnLines returnLines, Organizations organizations,
            MatterLabels matters, PathSheet pathSheet, DueDates dueDates) {
        this.papers = papers;
        this.sheets = sheets;
        this.returnLines = returnLines;
        this.organizations = organizations;
        this.matters = matters;
        this.pathSheet = pathSheet;
        this.dueDates = dueDates;
    }

    @Transactional(readOnly = true)
    DraftSheet of(PaperId id) {
        Paper paper = papers.require(id);
        Content content = paper.content();
        Finance money = content.finance();
        String body = paper.bodyId();
        ShownDeadline deadline = dueDates.firstShown(KINDS, id.value());
        List<String> why = deadline.why().stream().map(ShownDeadline.Line::sentence).toList();
        return new DraftSheet(paper.reference(), paper.kind().label(),
                organizations.require(body, paper.leadDepartment()).name(), why.isEmpty() ? null : deadline.day(), why,
                returns(paper), paper.subject(),
                Publicity.of(content), paper.targetDay() == null ? null : paper.targetDay().toString(),
                paper.neededBy(), paper.matter(), content.facts(), parts(paper), money.effect(), money.kind(), money.amount(),
                money.toProvide(), money.thisYear(), money.alreadyPlanned(), money.budgetItem(),
                money.authorisationSufficient(), money.mandatory(), money.expenseOverrun(), money.paymentOverrun(),
                money.deficitIncrease(), money.coverProposal(),
                money.necessityReason(), content.inclusion(), content.relevance().stream().sorted().toList(),
                paper.additionalCoSigners(), sheets.files(content), sessionDays(paper), matters(body),
                Choices.ofOrganizations(organizations.deliberatingBodies(body)), relevances(),
                Choices.ofOrganizations(organizations.departments(body).stream()
                        .filter(department -> !department.id().equals(paper.leadDepartment())
                                || paper.additionalCoSigners().contains(department.id())).toList()));
    }

    private List<String> returns(Paper paper) {
        return Stream.of(sheets.timeInVain(paper).stream(), returnLines.of(paper).stream(),
                pathSheet.tooLate(paper.id()).stream(), pathSheet.settledParts(paper.id()).stream()
                .map(number -> "Über Beschlussteil " + number + " ist schon entschieden; er bleibt, wie er ist."))
                .flatMap(lines -> lines).toList();
    }

    private List<Choice> sessionDays(Paper paper) {
        List<Choice> days = new ArrayList<>(Choices.of(pathSheet.sessionDays(paper.bodyId())));
        LocalDate target = paper.targetDay();
        if (target != null && days.stream().noneMatch(day -> day.value().equals(target.toString()))) {
            days.add(0, new Choice(target.toString(), GermanTexts.day(target)));
        }
        return days;
    }

    /** A proposal has at least one part; the first one is open for writing. */
    private static List<DraftAnswer.PartRow> parts(Paper paper) {
        List<ResolutionPart> parts = paper.content().parts();
        if (parts.isEmpty() && paper.kind() == PaperKind.RESOLUTION_PROPOSAL) {
            return List.of(new DraftAnswer.PartRow("", null));
        }
        return parts.stream()
                .map(part -> new DraftAnswer.PartRow(part.wording(), part.decidingHint())).toList();
    }

    private List<Choice> matters(String body) {
        return matters.of(body).entrySet().stream().map(each -> new Choice(each.getKey(), each.getValue())).toList();
    }

    private static List<Choice> relevances() {
        return Arrays.stream(Relevance.values()).map(each -> new Choice(each.name(), each.label())).toList();
    }
}
