package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.DrivableClock;
import de.beschlusslauf.workflow.engine.StartSubmission;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the forms of Tasklist refuse when a session is planned or changed; for programs {@code MeetingApiTests} looks. */
@Staged
class SessionDoorTests {

    @Autowired
    Deliberation deliberation;
    @Autowired
    Clerks clerks;
    @Autowired
    ChangeDesk desk;
    @Autowired
    MeetingDirectory meetings;
    @Autowired
    FormService forms;
    @Autowired
    StartSubmission starts;
    @Autowired
    IdentityService identities;
    @Autowired
    RepositoryService repository;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    DrivableClock clock;

    @BeforeEach
    void theCouncilOfficeIn2089() {
        clock.travelTo(Zones.at(LocalDate.of(2089, 3, 1), LocalTime.of(9, 0)));
        clerks.person(Deliberation.OFFICE, Roles.COUNCIL_OFFICE);
    }

    @AfterEach
    void backToThePresent() {
        identities.clearAuthentication();
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"meerbusch/gibtesnicht", "atlantis/rat", "dortmund/rat", "meerbusch/zd"})
    void noSessionIsPlannedOfABodyThatIsNotInTheList(String body) {
        refuses("organization", "„Gremium“", () -> starts("meeting", planned(body, "2089-06-14")));
    }

    @Test
    void noChangeIsBegunForASessionThatDoesNotExist() {
        refuses("meeting", "„Sitzung“", () -> starts("meeting-change", Map.of("meeting", UUID.randomUUID().toString())));
    }

    @Test
    void sessionsWhoseDayIsOverAndThatNobodyOpenedStandLastAndSaySo() {
        // given
        MeetingId missed = transaction.execute(status -> deliberation.session("adi", LocalDate.of(2089, 4, 5)));
        MeetingId coming = transaction.execute(status -> deliberation.session("adi", LocalDate.of(2089, 5, 11)));
        clock.travelTo(Zones.at(LocalDate.of(2089, 4, 6), LocalTime.of(9, 0)));
        theCouncilOfficeIsLoggedIn();

        // when
        String shown = starts.open("meeting-change").toString();

        // then
        assertThat(shown).containsSubsequence(coming + ", label=" + meetings.require(coming).appointment() + "]",
                missed + ", label=" + meetings.require(missed).appointment() + " – Sitzungstag vorüber, nicht eröffnet]");
    }

    @Test
    void noSessionIsMovedIntoThePast() {
        // given
        MeetingId session = transaction.execute(status -> deliberation.session("adi", LocalDate.of(2089, 5, 10)));
        desk.open(session, Deliberation.OFFICE);
        String change = runtime.createProcessInstanceQuery().processDefinitionKey("meeting-change")
                .processInstanceBusinessKey(meetings.require(session).name()).singleResult().getId();
        Task plan = clerks.task(change, "userTask_planChange");
        assertThat(plan.getDueDate()).as("two working days after Tuesday")
                .isEqualTo(Date.from(Zones.endOf(LocalDate.of(2089, 3, 3))));
        Map<String, Object> answer = new HashMap<>(Map.of("kind", "MOVE", "stations", List.of(), "day", "2089-02-28",
                "time", "17:00", "place", "Bürgerhaus", "reason", "Umbau"));
        answer.put("into", null);

        // when
        refuses("day", "liegt in der Vergangenheit",
                () -> clerks.submit(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, plan, answer));

        // then
        assertThat(clerks.task(change, "userTask_planChange")).isNotNull();
        assertThat(meetings.require(session).day()).isEqualTo(LocalDate.of(2089, 5, 10));
    }

    private static void refuses(String field, String sentence, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.sentence()).contains(sentence);
        });
    }

    private static Map<String, Object> planned(String body, String day) {
        return Map.of("organization", body, "day", day, "time", "17:00", "place", "Ratssaal");
    }

    private void starts(String process, Map<String, Object> answer) {
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion()
                .singleResult().getId();
        theCouncilOfficeIsLoggedIn();
        forms.submitStartForm(definition, answer);
    }

    private void theCouncilOfficeIsLoggedIn() {
        identities.setAuthentication(Deliberation.OFFICE, List.of(Groups.role("meerbusch", Roles.COUNCIL_OFFICE),
                Groups.STAFF), List.of("meerbusch"));
    }
}
