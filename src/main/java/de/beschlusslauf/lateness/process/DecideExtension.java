package de.beschlusslauf.lateness.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineReader;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.process.DueDates;
import de.beschlusslauf.lateness.Extension;
import de.beschlusslauf.lateness.ExtensionDesk;
import de.beschlusslauf.lateness.ExtensionId;
import de.beschlusslauf.lateness.ExtensionReader;
import de.beschlusslauf.lateness.OfficeCount;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.organization.Posts;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.AsShown;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The superior, or the council office, gives more time, gives other time, or refuses with a reason. */
@UserTask("deadline-extension")
class DecideExtension implements UserTaskHandler<DecideExtension.Shown, DecideExtension.Answer> {

    private final ExtensionDesk desk;

    private final ExtensionReader extensions;

    private final DeadlineReader deadlines;

    private final Persons persons;

    private final Posts posts;

    private final DueDates dueDates;

    DecideExtension(ExtensionDesk desk, ExtensionReader extensions, DeadlineReader deadlines, Persons persons,
            Posts posts, DueDates dueDates) {
        this.desk = desk;
        this.extensions = extensions;
        this.deadlines = deadlines;
        this.persons = persons;
        this.posts = posts;
        this.dueDates = dueDates;
    }

    private enum Decision {
        GRANT("wie beantragt verlängern"), GRANT_OTHER("auf einen anderen Tag verlängern"), REFUSE("ablehnen");

        private final String label;

        Decision(String label) {
            this.label = label;
        }
    }

    record Shown(String matter, String kind, String askedBy, String reason, String remark, String askedUntil,
            String before, List<Line> why, List<Choice> decisions, String dueNow) {
    }

    record Line(String sentence) {
    }

    record Answer(@Label("Entscheidung") @NotBlank @FromList("decisions") String decision,
            @Label("Anderer Tag") @Nullable LocalDate until,
            @Label("Begründung") @Nullable @Size(max = 2000) String decisionReason,
            @Label("Frist bisher") @NotNull @AsShown String dueNow) {
    }

    @Override
    public Shown open(TaskContext task) {
        Extension extension = extensions.require(task.get(LatenessVariables.EXTENSION_ID));
        Deadline deadline = deadlines.require(extension.deadlineId());
        return new Shown(extension.matter(), extension.kind().label(), persons.displayName(extension.askedBy()),
                extension.reason().label(), extension.remark() == null ? "–" : extension.remark(),
                GermanDays.withWeekday(extension.askedUntil()), extensions.thisYear(extension).map(DecideExtension::inWords)
                        .orElse("–"),
                deadline.derivation().sentences().stream().map(Line::new).toList(),
                Arrays.stream(Decision.values()).map(each -> new Choice(each.name(), each.label)).toList(),
                GermanDays.withWeekday(deadline.dueOn()));
    }

    private static String inWords(OfficeCount count) {
        return "Anträge dieses Amts auf mehr Zeit in diesem Jahr: " + count.asked() + ", dieser mitgezählt; bewilligt: "
                + count.granted() + ".";
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        ExtensionId id = task.get(LatenessVariables.EXTENSION_ID);
        Decision decision = Decision.valueOf(answer.decision());
        switch (decision) {
            case GRANT -> desk.grant(id, extensions.require(id).askedUntil(), answer.decisionReason(), task.person());
            case GRANT_OTHER -> desk.grant(id, other(answer.until()), answer.decisionReason(), task.person());
            case REFUSE -> desk.refuse(id, answer.decisionReason(), task.person());
        }
        return Routing.with(LatenessVariables.GRANTED, decision != Decision.REFUSE);
    }

    private static LocalDate other(@Nullable LocalDate day) {
        if (day == null) {
            throw Refusal.of("until", "Bitte nennen Sie den Tag, bis zu dem Sie verlängern.");
        }
        return day;
    }

    /** Never the person who asks; where nobody stands above, the general deputy of the mayor and the mayor. */
    @Override
    public Assignment assign(TaskContext task, String role) {
        Extension extension = extensions.require(task.get(LatenessVariables.EXTENSION_ID));
        String decider = extensions.decidedBy(extension);
        boolean own = persons.find(extension.askedBy()).filter(person -> person.roles().contains(decider)).isPresent();
        if (!decider.isEmpty() && !own) {
            return Assignment.toRole(task.bodyId(), decider);
        }
        return posts.superior(task.bodyId(), Set.of(extension.askedBy()))
                .map(superior -> Assignment.toGroups(superior.groups()))
                .orElseGet(() -> Assignment.toRole(task.bodyId(), Roles.MAYOR));
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return dueDates.of(DeadlineKind.EXTENSION, task.get(LatenessVariables.EXTENSION_ID).value());
    }
}
