package de.beschlusslauf.consultation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.security.Roles;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** Works on tasks of Meerbusch as its people do, through the one door, and lets timers fire. */
@TestComponent
public class Clerks {

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identities;
    private final ManagementService management;
    private final Staff staff;

    Clerks(TaskService tasks, FormService forms, IdentityService identities, ManagementService management, Staff staff) {
        this.tasks = tasks;
        this.forms = forms;
        this.identities = identities;
        this.management = management;
        this.staff = staff;
    }

    /** Somebody writes the committee's minutes and is its deputy chair, somebody chairs. */
    public void people() {
        person(Deliberation.MINUTES, Roles.MINUTE_TAKER, new Membership("adi", Position.MINUTE_TAKER),
                new Membership("adi", Position.DEPUTY_CHAIR));
        person(Deliberation.CHAIR, Roles.CHAIR, new Membership("adi", Position.CHAIR));
    }

    /** Registers somebody of Meerbusch, or brings him up to date. */
    public void person(String user, String role, Membership... places) {
        staff.register(new Registration(user, "meerbusch", "Person " + user, Set.of(role), List.of(places)), "system");
    }

    /** The only open task of that element in the run. */
    public Task task(String instance, String element) {
        return tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(element).singleResult();
    }

    /** What the form shows to that person. */
    public Map<String, Object> open(String user, String role, Task task) {
        return as(user, role, () -> forms.getTaskFormVariables(task.getId()));
    }

    public void submit(String user, String role, Task task, Map<String, Object> answer) {
        as(user, role, () -> {
            forms.submitTaskForm(task.getId(), answer);
            return Map.of();
        });
    }

    /** The only timer of the run. */
    public Job timer(String instance) {
        return management.createJobQuery().processInstanceId(instance).timers().singleResult();
    }

    public void fire(String instance) {
        management.executeJob(timer(instance).getId());
    }

    private Map<String, Object> as(String user, String role, java.util.function.Supplier<Map<String, Object>> work) {
        Stream<String> registered = identities.createGroupQuery().groupMember(user).list().stream().map(Group::getId);
        identities.setAuthentication(user, Stream.concat(registered, Stream.of(Groups.role("meerbusch", role),
                Groups.STAFF)).toList(), List.of("meerbusch"));
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }
}
