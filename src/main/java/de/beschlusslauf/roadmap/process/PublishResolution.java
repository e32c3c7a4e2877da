package de.beschlusslauf.roadmap.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.consultation.AmendedMoney;
import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.consultation.ReVote;
import de.beschlusslauf.organization.OutgoingMails;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.resolution.LateObjection;
import de.beschlusslauf.resolution.Objecting;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.resolution.process.ResolutionVariables;
import de.beschlusslauf.roadmap.Channel;
import de.beschlusslauf.roadmap.Publishing;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * The council office publishes the resolution and sends the extract with a due date to the departments, or it records an
 * objection that came in time and was not recorded yet.
 */
@UserTask("implementation")
class PublishResolution implements UserTaskHandler<PublishResolution.Shown, PublishResolution.Answer> {

    private static final String NO_MAILS = "Der Auszug geht nicht als Mail hinaus, weil kein Mailserver eingerichtet ist; "
            + "stellen Sie ihn den Ämtern auf anderem Weg zu.";

    private final ResolutionReader resolutions;

    private final PaperReader papers;

    private final PathReader paths;

    private final AmendedMoney money;

    private final Publishing publishing;

    private final LateObjection objections;

    private final Objecting objecting;

    private final OutgoingMails mails;

    private final Departments departments;

    private final EntryDates dates;

    private final Clock clock;

    PublishResolution(ResolutionReader resolutions, PaperReader papers, PathReader paths, AmendedMoney money,
            Publishing publishing, LateObjection objections, Objecting objecting, OutgoingMails mails, Departments departments,
            EntryDates dates, Clock clock) {
        this.resolutions = resolutions;
        this.papers = papers;
        this.paths = paths;
        this.money = money;
        this.publishing = publishing;
        this.objections = objections;
        this.objecting = objecting;
        this.mails = mails;
        this.departments = departments;
        this.dates = dates;
        this.clock = clock;
    }

    record Shown(String reference, String subject, String decidedBy, String decidedOn, String deadline,
            List<ShownDeadline.Line> why, List<Hint> hints, String partNumber, String wording,
            boolean publicPaper, String windowEnd, String membersNeeded, List<Choice> decisions,
            List<Choice> departments, String decision, LocalDate publishedOn, Channel channel, List<String> recipients) {
    }

    /** One thing to look at before the resolution goes out. */
    record Hint(String sentence) {
    }

    record Answer(
            @Label("Was soll geschehen?") @Nullable @FromList("decisions") String decision,
            @Label("Bekannt gemacht am") @Nullable LocalDate publishedOn,
            @Label("Ort der Bekanntmachung") @Nullable Channel channel,
            @Label("Öffentlicher Titel") @Nullable @Size(max = 300) String publicTitle,
            @Label("Auszug an") @Nullable @FromList("departments") List<String> recipients,
            @Label("Auszuführen bis") @Nullable LocalDate orderDueOn,
            @Label("Einwand von") @Nullable ReVote kind,
            @Label("Zahl der Mitglieder") @Nullable @Min(1) @Max(500) Integer members,
            @Label("Eingegangen am") @Nullable LocalDate lodgedOn,
            @Label("Begründung") @Nullable @Size(max = 20_000) String reason) {
    }

    @Override
    @Transactional(readOnly = true)
    public Shown open(TaskContext task) {
        Resolution resolution = resolutions.require(task.get(ResolutionVariables.RESOLUTION_ID));
        Paper paper = papers.require(resolution.paperId());
        ShownDeadline due = dates.shownPublication(resolution.id());
        return new Shown(paper.reference(), paper.subject(),
                departments.name(paper.bodyId(), resolution.decidedBy()), Departments.day(resolution.decidedOn()),
                due.day(), due.why(), hints(resolution),
                paths.partInWords(paper.id(), resolution.partNumber()), resolution.wording(),
                paper.content().publicPaper(), Departments.windowEnd(resolution),
                "mindestens " + objecting.membersNeeded(resolution.id()) + " Mitglieder (ein Fünftel)",
                PublicationAnswer.choices(objections.isPossible(resolution.id())), departments.choices(paper.bodyId()),
                PublicationAnswer.PUBLISH.name(), Zones.dayOf(clock.instant()), Channel.COUNCIL_SYSTEM, publishing.proposedRecipients(resolution.id()));
    }

    /** Amounts that were amended, also if a body before the deciding one has named another one; and how the extract goes out. */
    private List<Hint> hints(Resolution resolution) {
        List<String> own = money.after(resolution.consultationId());
        boolean amended = own.isEmpty() && resolution.amendedAmountCents() != null;
        return Stream.concat((amended ? money.after(resolution.paperId()) : own).stream(),
                mails.areSent() ? Stream.empty() : Stream.of(NO_MAILS)).map(Hint::new).toList();
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        ResolutionId id = task.get(ResolutionVariables.RESOLUTION_ID);
        boolean late = PublicationAnswer.OBJECTION.name().equals(answer.decision());
        if (late) {
            objections.record(id, PublicationAnswer.kind(answer), answer.members(), answer.reason(), Given.day("lodgedOn",
                    answer.lodgedOn(), "„Eingegangen am“: Bitte nennen Sie den Tag."), task.person());
        } else {
            publishing.publish(id, PublicationAnswer.order(answer), task.person());
        }
        return Routing.with(RoadmapVariables.LATE_OBJECTION, late);
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return dates.ofPublication(task.get(ResolutionVariables.RESOLUTION_ID));
    }
}
