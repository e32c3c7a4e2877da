package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import de.beschlusslauf.security.Roles;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people prepare a change of the same session. */
class WaitingChangeTests extends SessionChangePlay {

    @Autowired
    ChangeDesk desk;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskService tasks;

    @Override
    boolean daysAreNamed() {
        return true;
    }

    @Test
    void aChangeThatWaitsIsCalledByTheNewDayOfItsSession() {
        // given a change of somebody, which waits
        String before = meetings.require(adi).name();
        in(() -> desk.open(adi, Deliberation.OFFICE));
        String waiting = run(before);

        // when another one moves the session
        in(() -> desk.open(adi, Deliberation.OFFICE));
        String other = runtime.createProcessInstanceQuery().processDefinitionKey("meeting-change")
                .processInstanceBusinessKey(before).list().stream().map(run -> run.getId()).filter(id -> !id.equals(waiting))
                .findFirst().orElseThrow();
        clerks.submit(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, clerks.task(other, "userTask_planChange"),
                moveByForm(day(5, 24)));
        Task confirm = clerks.task(other, "userTask_confirmChange");
        Map<String, Object> shown = clerks.open(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, confirm);
        clerks.submit(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, confirm,
                Map.of("decision", "MAKE", "state", String.valueOf(shown.get("state"))));

        // then
        assertThat(run("ADI " + german(5, 24))).isEqualTo(waiting);
        assertThat(tasks.createTaskQuery().processInstanceId(waiting).singleResult().getName())
                .isEqualTo("Änderung der Sitzung planen: ADI " + german(5, 24));
    }

    private String run(String businessKey) {
        return runtime.createProcessInstanceQuery().processDefinitionKey("meeting-change")
                .processInstanceBusinessKey(businessKey).singleResult().getId();
    }
}
