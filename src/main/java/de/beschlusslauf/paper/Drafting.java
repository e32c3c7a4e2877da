package de.beschlusslauf.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.organization.OrganizationType;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts papers and changes their texts; each change is a new version. */
@Service
@Transactional
public class Drafting {

    private final Papers papers;

    private final Numbering numbering;

    private final Organizations organizations;

    private final DraftingRight right;

    private final PathSheet pathSheet;

    private final PaperDeadlines deadlines;

    private final PaperLedger ledger;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    Drafting(Papers papers, Numbering numbering, Organizations organizations, DraftingRight right, PathSheet pathSheet,
            PaperDeadlines deadlines, PaperLedger ledger, ApplicationEventPublisher events, Clock clock) {
        this.papers = papers;
        this.numbering = numbering;
        this.organizations = organizations;
        this.right = right;
        this.pathSheet = pathSheet;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A person starts a paper of his own.
     *
     * @throws Refusal if the person does not work as an author in that municipality, or as {@link #create} says
     */
    public PaperSummary propose(CreatePaper order, String actor) {
        right.checkAuthor(order.bodyId(), order.leadDepartment(), actor);
        return create(order, actor);
    }

    /**
     * Starts a paper; it gets its number or a draft number, as the municipality does it. The event begins its life.
     *
     * @param actor user id of the author
     * @throws Refusal if the subject is missing or too long, the department is none of the municipality's, or the paper
     *         from which this one follows is unknown there
     */
    public PaperSummary create(CreatePaper order, String actor) {
        requireDepartment(order);
        requireParentOfSameBody(order);
        Numbering.Given given = numbering.atCreation(order.bodyId(), order.leadDepartment());
        Paper paper = papers.save(new Paper(order, given.reference(), given.isFinal(), actor, Instant.now(clock)));
        Map<String, Object> facts = new HashMap<>();
        facts.put("bodyId", paper.bodyId());
        facts.put("kind", paper.kind());
        facts.put("reference", paper.reference());
        facts.put("leadDepartment", paper.leadDepartment());
        facts.put("parentId", order.parentId() == null ? null : order.parentId().value());
        ledger.append(paper, "paper.created", facts, actor);
        deadlines.derive(paper, actor);
        events.publishEvent(new Paper.Created(paper.id(), paper.bodyId(), paper.reference(), paper.parentId()));
        return PaperSummary.of(paper);
    }

    private void requireDepartment(CreatePaper order) {
        if (organizations.require(order.bodyId(), order.leadDepartment()).type() != OrganizationType.DEPARTMENT) {
            throw Refusal.of("leadDepartment", "Eine Vorlage führt ein Amt; bitte ein Amt der Kommune wählen.");
        }
    }

    private void requireParentOfSameBody(CreatePaper order) {
        boolean foreign = order.parentId() != null && papers.findById(order.parentId())
                .filter(parent -> parent.bodyId().equals(order.bodyId())).isEmpty();
        if (foreign) {
            throw Refusal.notFound("Die Ausgangsvorlage gibt es nicht; bitte ihre Angabe prüfen.");
        }
    }

    /**
     * Takes the author's text and hands it to the head of the department.
     *
     * @throws Refusal if the paper is not with its author, or the content breaks a rule
     */
    public void revise(PaperId id, Revision revision, String actor) {
        Paper paper = papers.lock(id).orElseThrow(PaperReader::unknown);
        right.checkAttachments(paper, revision.content(), actor);
        revision.additionalCoSigners().forEach(each -> organizations.require(paper.bodyId(), each));
        refuseOtherWordingOfSettledParts(paper, revision.content().parts());
        refuseWithoutProposal(paper, revision.content());
        refuseBygoneDay(paper, revision.neededBy());
        String subject = paper.subject();
        LocalDate session = paper.targetDay();
        boolean changed = paper.revise(revision, actor, Instant.now(clock));
        ledger.appendText(paper, "paper.submitted", Map.of("changed", changed,
                "additionalCoSigners", revision.additionalCoSigners()), actor);
        if (Objects.equals(session, paper.targetDay())) {
            deadlines.deriveAgain(paper, actor);
        } else {
            deadlines.derive(paper, actor);
        }
        publish(paper, changed, subject);
    }

    /** A body has decided on them; what was decided is not rewritten, and what was rejected needs a new paper. */
    private void refuseOtherWordingOfSettledParts(Paper paper, List<ResolutionPart> parts) {
        pathSheet.settledParts(paper.id()).stream()
                .filter(number -> !wording(parts, number).equals(wording(paper.content().parts(), number)))
                .findFirst().ifPresent(number -> {
                    throw Refusal.of("parts", "Über Beschlussteil " + number + " ist schon entschieden; bitte lassen Sie"
                            + " seinen Wortlaut und seine Stelle unverändert.");
                });
    }

    private static void refuseWithoutProposal(Paper paper, Content content) {
        if (paper.kind() == PaperKind.RESOLUTION_PROPOSAL && content.parts().isEmpty()) {
            throw Refusal.of("parts", "Der Beschlussvorschlag fehlt; bitte legen Sie mindestens einen Beschlussteil an.");
        }
    }

    private void refuseBygoneDay(Paper paper, @Nullable LocalDate neededBy) {
        if (neededBy != null && !neededBy.equals(paper.neededBy())
                && neededBy.isBefore(Zones.dayOf(clock.instant()))) {
            throw Refusal.of("neededBy", "Der Tag, bis zu dem der Beschluss nötig ist, liegt in der Vergangenheit;"
                    + " bitte berichtigen oder leeren Sie ihn.");
        }
    }

    private static Optional<String> wording(List<ResolutionPart> parts, int number) {
        return parts.stream().filter(part -> part.number() == number).map(ResolutionPart::wording).findFirst();
    }

    /**
     * A body changed the resolution while it deliberated: a new version by that body.
     *
     * @param parts all parts of the resolution as they read now
     * @return number of the version that holds now
     */
    public int amend(PaperId id, List<ResolutionPart> parts, String actor) {
        Paper paper = papers.lock(id).orElseThrow(PaperReader::unknown);
        String subject = paper.subject();
        boolean changed = paper.amend(parts, actor, Instant.now(clock));
        ledger.appendText(paper, "paper.amended", Map.of("changed", changed), actor);
        publish(paper, changed, subject);
        return paper.currentText().number();
    }

    private void publish(Paper paper, boolean changed, String oldSubject) {
        if (changed) {
            events.publishEvent(new Paper.TextChanged(paper.id(), paper.currentText().number()));
        }
        if (!paper.subject().equals(oldSubject)) {
            events.publishEvent(new Paper.Retitled(paper.id()));
        }
    }
}
