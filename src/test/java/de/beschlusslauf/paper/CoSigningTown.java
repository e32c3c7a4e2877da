package de.beschlusslauf.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.Disagreement;
import de.beschlusslauf.calendar.process.Projections;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.meeting.PlanMeeting;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Base of tests about a paper that the legal office has to co-sign; its people are registered. */
abstract class CoSigningTown extends DraftingFlow {

    static final String HEAD = "meerbusch.zeit.rechtsamt.leitung";

    static final String LAWYER = "meerbusch.zeit.rechtsamt.jurist";

    static final String DIVISION = "meerbusch.zeit.dezernat";

    static final String OFFICE = "meerbusch.zeit.ratsbuero";

    private static LocalDate session = LocalDate.of(2049, 6, 2);

    @Autowired
    MeetingPlanning meetings;

    @Autowired
    MeetingDirectory directory;

    @Autowired
    Organizations organizations;

    @Autowired
    Staff staff;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Projections projections;

    @Autowired
    Ledger ledger;

    @Autowired
    DrivableClock clock;

    PaperId paper;

    private List<Disagreement> leftByOthers;

    @BeforeEach
    void aPaperWaitsForTheLegalOffice() {
        leftByOthers = projections.disagreeing(100);
        clock.travelTo(Zones.at(LocalDate.of(2049, 4, 1), LocalTime.of(9, 0)));
        person(HEAD, Set.of(Roles.CO_SIGNER), new Membership("rechtsamt", Position.HEAD));
        person(LAWYER, Set.of(Roles.AUTHOR), new Membership("rechtsamt", Position.MEMBER));
        person(DIVISION, Set.of(Roles.DEPUTY), new Membership("rechtsamt", Position.DIVISION_HEAD));
        staff.register(new Registration(OFFICE, bodyId, "Ratsbüro", Set.of(Roles.COUNCIL_OFFICE), List.of()), "system");
        session = session.plusDays(7);
        meetings.plan(new PlanMeeting(bodyId, organizations.council(bodyId).id(), Zones.at(session,
                LocalTime.of(17, 0)), "Ratssaal"), "system");
        paper = started("zd");
        write(paper, Map.of("relevance", List.of("LEGAL_RISK"), "targetDay", session.toString()));
        approve(paper);
        claim(late().getId());
    }

    private void claim(String task) {
        logInAs(HEAD);
        tasks.claim(task, HEAD);
        identities.clearAuthentication();
    }

    private void person(String id, Set<String> roles, Membership place) {
        staff.register(new Registration(id, bodyId, id.substring(id.lastIndexOf('.') + 1), roles, List.of(place)),
                "system");
    }

    @AfterEach
    void everythingAgreesAndTheClockIsBack() {
        identities.clearAuthentication();
        assertThat(projections.disagreeing(100)).isEqualTo(leftByOthers);
        clock.reset();
    }

    Task late() {
        return all(paper, "userTask_coSign").stream().filter(each -> "rechtsamt".equals(
                tasks.getVariable(each.getId(), "coSigner"))).findFirst().orElseThrow();
    }

    /** The session of the council for which the paper is drafted. */
    MeetingId council() {
        return directory.upcoming(bodyId, organizations.council(bodyId).id(), clock.instant()).stream()
                .filter(each -> each.day().equals(session())).findFirst().orElseThrow().id();
    }

    Deadline deadline(DeadlineKind kind) {
        return deadlines.find(kind, paper.value()).orElseThrow();
    }

    void logInAs(String user) {
        identities.clearAuthentication();
        List<String> groups = new ArrayList<>(identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId).toList());
        groups.add(Groups.STAFF);
        identities.setAuthentication(user, groups, List.of(bodyId));
    }

    /** The only open task with that element whose process has the paper's number as its key. */
    List<Task> about(String element) {
        identities.clearAuthentication();
        return tasks.createTaskQuery().taskDefinitionKey(element)
                .processInstanceBusinessKey(papers.summary(paper).reference()).list();
    }

    void askByForm(LocalDate until) {
        String task = late().getId();
        String model = repository.createProcessDefinitionQuery().processDefinitionKey("deadline-extension")
                .latestVersion().singleResult().getId();
        logInAs(HEAD);
        forms.submitStartForm(model, Map.of("task", task, "reason", "MISSING_INPUT", "until", until.toString(),
                "remark", ""));
    }

    Task decision() {
        return about("userTask_decideExtension").get(0);
    }

    void decide(Task task, String decision, LocalDate until, String reason) {
        logInAs(DIVISION);
        Map<String, Object> answer = new HashMap<>(Map.of("decision", decision, "dueNow",
                forms.getTaskFormVariables(task.getId()).get("dueNow")));
        answer.put("until", until == null ? null : until.toString());
        answer.put("decisionReason", reason);
        forms.submitTaskForm(task.getId(), answer);
    }

    List<String> ledgerEvents() {
        return ledger.entries(Chain.paper(paper.value())).stream().map(LedgerEntry::event).toList();
    }

    boolean mayDo(Task task, String user) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().anyMatch(link -> link.getGroupId() != null
                && identities.createGroupQuery().groupId(link.getGroupId()).groupMember(user).count() > 0);
    }

    static LocalDate session() {
        return session;
    }
}
