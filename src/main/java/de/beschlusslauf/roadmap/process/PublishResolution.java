package de.beschlusslauf.roadmap.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.resolution.process.ResolutionVariables;
import de.beschlusslauf.roadmap.Channel;
import de.beschlusslauf.roadmap.Order;
import de.beschlusslauf.roadmap.Publishing;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** The council office publishes the resolution and sends the extract with a due date to the departments. */
@UserTask("implementation")
class PublishResolution implements UserTaskHandler<PublishResolution.Shown, PublishResolution.Answer> {

    private final ResolutionReader resolutions;

    private final PaperReader papers;

    private final PathReader paths;

    private final Publishing publishing;

    private final Departments departments;

    private final EntryDates dates;

    private final Clock clock;

    PublishResolution(ResolutionReader resolutions, PaperReader papers, PathReader paths, Publishing publishing,
            Departments departments, EntryDates dates, Clock clock) {
        this.resolutions = resolutions;
        this.papers = papers;
        this.paths = paths;
        this.publishing = publishing;
        this.departments = departments;
        this.dates = dates;
        this.clock = clock;
    }

    record Shown(String reference, String subject, String decidedBy, String decidedOn, String partNumber,
            String wording, boolean publicPaper, List<Choice> departments, LocalDate publishedOn, Channel channel,
            List<String> recipients) {
    }

    record Answer(
            @Label("Bekannt gemacht am") @NotNull LocalDate publishedOn,
            @Label("Ort der Bekanntmachung") @NotNull Channel channel,
            @Label("Öffentlicher Titel") @Nullable @Size(max = 300) String publicTitle,
            @Label("Auszug an") @NotEmpty @FromList("departments") List<String> recipients,
            @Label("Auszuführen bis") @NotNull LocalDate orderDueOn) {
    }

    @Override
    @Transactional(readOnly = true)
    public Shown open(TaskContext task) {
        Resolution resolution = resolutions.require(task.get(ResolutionVariables.RESOLUTION_ID));
        Paper paper = papers.require(resolution.paperId());
        return new Shown(paper.reference(), paper.subject(),
                departments.name(paper.bodyId(), resolution.decidedBy()), Departments.day(resolution.decidedOn()),
                paths.partInWords(paper.id(), resolution.partNumber()), resolution.wording(),
                paper.content().publicPaper(), departments.choices(paper.bodyId()),
                Zones.dayOf(clock.instant()), Channel.COUNCIL_SYSTEM, publishing.proposedRecipients(resolution.id()));
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        publishing.publish(task.get(ResolutionVariables.RESOLUTION_ID), new Order(answer.publishedOn(), answer.channel(),
                answer.publicTitle(), Set.copyOf(answer.recipients()), answer.orderDueOn()), task.person());
        return Routing.none();
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return dates.ofPublication(task.get(ResolutionVariables.RESOLUTION_ID));
    }
}
