package de.beschlusslauf.demo.process;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.demo.cases.Door;
import de.beschlusslauf.demo.cases.NewPaper;
import de.beschlusslauf.demo.cases.OpenTask;
import de.beschlusslauf.demo.cases.TaskForm;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.meeting.PlanMeeting;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.Insight;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSection;
import de.beschlusslauf.paper.ReadablePart;
import de.beschlusslauf.paper.Withdrawal;
import de.beschlusslauf.workflow.engine.FormField;
import de.beschlusslauf.workflow.engine.TaskSubmission;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** The door without HTTP: the same services behind it, the same log-in before it. */
final class InProcessDoor implements Door {

    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() { };

    private final LogIns logIns;
    private final Timeline timeline;
    private final Services services;

    /** What the door calls. */
    record Services(TaskService tasks, TaskSubmission submission, Drafting drafting, MeetingPlanning meetings,
            Withdrawal withdrawal, PaperReader papers, List<PaperSection> sections, ObjectMapper json,
            TransactionTemplate transaction) {
    }

    InProcessDoor(LogIns logIns, Timeline timeline, Services services) {
        this.logIns = logIns;
        this.timeline = timeline;
        this.services = services;
    }

    @Override
    public void travelTo(Instant moment) {
        timeline.travelTo(moment);
    }

    @Override
    public void doneBy(Instant moment, Runnable acts) {
        timeline.doneBy(moment, acts);
    }

    @Override
    public UUID create(String actor, NewPaper paper) {
        return act(actor, () -> services.drafting().propose(new CreatePaper(paper.bodyId(),
                PaperKind.valueOf(paper.kind()), paper.subject(), paper.leadDepartment(),
                paper.parentId() == null ? null : new PaperId(paper.parentId()), null, null), actor).id().value());
    }

    @Override
    public UUID plan(String actor, String bodyId, String organization, LocalDateTime start) {
        return act(actor, () -> services.meetings().plan(new PlanMeeting(bodyId, organization,
                start.atZone(Zones.BERLIN).toInstant(), "Rathaus"), actor).id().value());
    }

    @Override
    public List<OpenTask> tasks(String actor, String reference) {
        return tasks(actor, query -> query.processInstanceBusinessKey(reference));
    }

    @Override
    public List<OpenTask> sessionTasks(String actor, UUID session) {
        return tasks(actor, query -> query.processVariableValueEquals("meetingId", session.toString()));
    }

    private List<OpenTask> tasks(String actor, UnaryOperator<TaskQuery> about) {
        return logIns.as(actor, person -> about.apply(services.tasks().createTaskQuery()
                        .or().taskAssignee(actor).taskCandidateGroupIn(person.groups()).endOr())
                .orderByTaskCreateTime().asc().listPage(0, 200).stream().map(InProcessDoor::row).toList());
    }

    @Override
    public TaskForm open(String actor, String taskId) {
        return logIns.as(actor, person -> {
            TaskSubmission.OpenForm form = services.submission().open(taskId);
            return new TaskForm(services.json().convertValue(form.shown(), VALUES),
                    form.fields().stream().map(FormField::key).toList());
        });
    }

    @Override
    public void submit(String actor, String taskId, Map<String, @Nullable Object> answer) {
        act(actor, () -> {
            services.submission().submit(taskId, answer);
            return taskId;
        });
    }

    @Override
    public void withdraw(String actor, UUID paper, String reason) {
        act(actor, () -> services.withdrawal().withdraw(new PaperId(paper), reason, actor));
    }

    @Override
    public JsonNode read(String actor, UUID paper) {
        return Objects.requireNonNull(logIns.as(actor, person -> services.transaction().execute(status -> {
            PaperId id = new PaperId(paper);
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("paper", services.papers().summary(id));
            view.put("children", services.papers().children(id, Insight.WHOLE));
            ReadablePart whole = services.papers().readable(id, Insight.WHOLE);
            services.sections().forEach(section -> view.put(section.name(), section.content(whole)));
            return services.json().valueToTree(view);
        })));
    }

    @Override
    public String reference(String actor, UUID paper) {
        return services.papers().summary(new PaperId(paper)).reference();
    }

    /** What a job executor would do at once is done at once. */
    private <T> T act(String actor, Supplier<T> work) {
        T result = logIns.as(actor, person -> work.get());
        timeline.settle();
        return result;
    }

    private static OpenTask row(Task task) {
        return new OpenTask(task.getId(), task.getName(), task.getTaskDefinitionKey(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }
}
