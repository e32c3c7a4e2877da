package de.beschlusslauf.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import de.beschlusslauf.consultation.Deliberation;
import de.beschlusslauf.meeting.AgendaFixing;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.LogIns;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.security.Roles;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** The council office invites where a mail server is set up; the cases' sessions are invited to without one. */
class InvitationFormTests extends MailTest {

    private static final String OFFICE = "meerbusch.ratsbuero.mail";
    private static final String PASSWORD = "lang-genug-hier";

    @Autowired
    Deliberation deliberation;
    @Autowired
    AgendaFixing fixing;
    @Autowired
    MeetingDirectory meetings;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskService tasks;
    @Autowired
    LogIns logIns;
    @Autowired
    TestRestTemplate http;

    @Test
    void withAMailServerTheTaskSaysNothingOfAnotherWay() {
        // given
        staff.register(new Registration(OFFICE, "meerbusch", "Ratsbüro", Set.of(Roles.COUNCIL_OFFICE), List.of()),
                "system");
        logIns.setPassword(OFFICE, PASSWORD);
        MeetingId session = deliberation.session("adi", LocalDate.of(2021, 8, 18));
        fixing.fix(session, "vorsitz");
        String run = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(meetings.require(session).name()).singleResult().getId();
        runtime.createProcessInstanceModification(run).startBeforeActivity("userTask_inviteMembers").execute();

        // when
        String task = tasks.createTaskQuery().processInstanceId(run).taskDefinitionKey("userTask_inviteMembers")
                .singleResult().getId();
        JsonNode form = http.withBasicAuth(OFFICE, PASSWORD).getForObject("/api/tasks/" + task, JsonNode.class);

        // then
        assertThat(form.at("/task/element").asText()).as(form.toString()).isEqualTo("userTask_inviteMembers");
        assertThat(form.at("/shown/delivery").isArray()).as(form.toString()).isTrue();
        assertThat(form.at("/shown/delivery")).isEmpty();
    }
}
