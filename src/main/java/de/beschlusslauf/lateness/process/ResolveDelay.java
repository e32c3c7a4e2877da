package de.beschlusslauf.lateness.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.DueDates;
import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.lateness.AskExtension;
import de.beschlusslauf.lateness.Delay;
import de.beschlusslauf.lateness.DelayDesk;
import de.beschlusslauf.lateness.DelayId;
import de.beschlusslauf.lateness.DelayWay;
import de.beschlusslauf.lateness.ExtensionReason;
import de.beschlusslauf.lateness.LateTask;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.organization.Posts;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.Assignment;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The superior of whoever is late reminds, takes the task over, hands it on, or gives more time. */
@UserTask("deadline-delay")
class ResolveDelay implements UserTaskHandler<ResolveDelay.Shown, ResolveDelay.Answer> {

    private final DelayDesk desk;

    private final Persons persons;

    private final Posts posts;

    private final DueDates dueDates;

    ResolveDelay(DelayDesk desk, Persons persons, Posts posts, DueDates dueDates) {
        this.desk = desk;
        this.persons = persons;
        this.posts = posts;
        this.dueDates = dueDates;
    }

    record Shown(String matter, String kind, String dueDay, String people, String reminded, List<Choice> ways,
            List<Choice> standIns, List<Choice> reasons, String doBy, List<ShownDeadline.Line> why) {
    }

    record Answer(@Label("Was soll geschehen?") @NotBlank @FromList("ways") String way,
            @Label("Neue zuständige Person") @Nullable @FromList("standIns") String person,
            @Label("Neue Frist") @Nullable LocalDate until,
            @Label("Grund") @Nullable @FromList("reasons") String reason,
            @Label("Bemerkung") @Nullable @Size(max = 2000) String remark) {
    }

    @Override
    public Shown open(TaskContext task) {
        Delay delay = desk.require(task.get(LatenessVariables.DELAY_ID));
        LateTask late = desk.late(delay);
        Set<DelayWay> ways = desk.ways(delay.id());
        String people = persons.find(late.people()).stream().map(Person::name).collect(Collectors.joining(", "));
        ShownDeadline due = dueDates.shown(deadline(task));
        return new Shown(late.name(), late.deadline().kind().label(), GermanDays.withWeekday(late.deadline().dueOn()),
                people.isEmpty() ? "niemand" : people,
                delay.remindedAt() == null ? "noch nicht" : GermanDays.date(Zones.dayOf(delay.remindedAt())),
                ways.stream().map(way -> new Choice(way.name(), way.label())).toList(),
                ways.contains(DelayWay.HAND_OVER) ? standIns(delay) : List.of(),
                ExtensionRequested.reasons(), due.day(), due.why());
    }

    private List<Choice> standIns(Delay delay) {
        return desk.standIns(delay.id()).stream().map(each -> new Choice(each.userId(), each.name())).toList();
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        DelayId id = task.get(LatenessVariables.DELAY_ID);
        DelayWay way = DelayWay.valueOf(answer.way());
        switch (way) {
            case REMIND -> desk.remind(id, task.person());
            case TAKE_OVER -> desk.takeOver(id, task.person());
            case HAND_OVER -> desk.handOver(id, given("person", answer.person(),
                    "Bitte wählen Sie, wer die Aufgabe erledigen soll."), task.person());
            case EXTEND -> desk.extend(id, new AskExtension(desk.require(id).taskId(), ExtensionReason.valueOf(
                    given("reason", answer.reason(), "Bitte wählen Sie den Grund der Verlängerung.")),
                    given("until", answer.until(), "Bitte nennen Sie den Tag, bis zu dem Sie verlängern."),
                    answer.remark()), task.person());
        }
        return Routing.with(LatenessVariables.RESOLVED, way != DelayWay.REMIND);
    }

    private static <T> T given(String field, @Nullable T value, String sentence) {
        if (value == null) {
            throw Refusal.of(field, sentence);
        }
        return value;
    }

    /** Never one of those who are late. */
    @Override
    public Assignment assign(TaskContext task, String role) {
        LateTask late = desk.late(desk.require(task.get(LatenessVariables.DELAY_ID)));
        return posts.superior(task.bodyId(), late.people()).map(superior -> Assignment.toGroups(superior.groups()))
                .orElseGet(() -> Assignment.toRole(task.bodyId(), Roles.MAYOR));
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return dueDates.of(DeadlineKind.DELAY, task.get(LatenessVariables.DELAY_ID).value());
    }
}
