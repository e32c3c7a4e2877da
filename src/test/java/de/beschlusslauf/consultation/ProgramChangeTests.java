package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingStatus;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.security.Roles;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A program changes a session in one call; what is left of it is what Tasklist would have left. */
class ProgramChangeTests extends SessionChangePlay {

    @Autowired
    ChangeDesk desk;
    @Autowired
    Ledger ledger;
    @Autowired
    RuntimeService runtime;
    @Autowired
    HistoryService history;
    @Autowired
    IdentityService identities;

    @Override
    boolean daysAreNamed() {
        return true;
    }

    @Test
    void aMoveLeavesTheSameRunAndTheSameEntriesByBothDoors() {
        // given two sessions of the same body with one paper each
        MeetingId other = anotherSession();

        // when
        HistoricProcessInstance people = inTasklist(adi, day(5, 24));
        HistoricProcessInstance program = byProgram(other, "MOVE", day(10, 24), List.of(), null);

        // then
        assertSame(adi, people, other, program);
        assertThat(meetings.require(other).day()).isEqualTo(day(10, 24));
        assertThat(entries(other)).extracting(Entry::event).containsOnlyOnce("change.opened", "change.planned",
                "change.made", "meeting.moved");
        assertThat(tasks(program)).extracting(HistoricTaskInstance::getAssignee).containsOnly(Deliberation.OFFICE);
    }

    @Test
    void aSplitAndACancellationLeaveTheirRunsToo() {
        // given
        MeetingId other = anotherSession();
        ConsultationId leaving = onAgenda(other);

        // when
        HistoricProcessInstance split = byProgram(other, "SPLIT", null, List.of(leaving), adi);
        HistoricProcessInstance cancelled = byProgram(other, "CANCEL", null, List.of(), null);

        // then
        assertThat(List.of(split, cancelled)).allSatisfy(run -> assertThat(ends(run)).containsExactly("endEvent_sessionChanged"));
        assertThat(paths.require(leaving).meetingId()).isEqualTo(adi);
        assertThat(meetings.require(other).status()).isEqualTo(MeetingStatus.CANCELLED);
    }

    @Test
    void aRefusedChangeLeavesNeitherARunNorAnEntry() {
        // given
        List<Entry> before = entries(adi);
        int runs = runs(adi).size();
        SessionChange late = move(day(5, 24));
        String seen = changes.preview(adi, late, WHY, Deliberation.OFFICE).state();
        onItsWay("adi", adi);
        List<Entry> withItem = entries(adi);

        // when, then somebody has put a paper on the agenda since, or the new day is over
        assertThatThrownBy(() -> change(adi, ChangeKind.MOVE, day(5, 24), List.of(), null, seen))
                .isInstanceOf(Refusal.class).hasMessageContaining("Seit der Vorschau hat sich etwas geändert");
        assertThatThrownBy(() -> change(adi, ChangeKind.MOVE, day(2, 1), List.of(), null, seen))
                .isInstanceOf(Refusal.class).hasMessageContaining("Vergangenheit");
        assertThatThrownBy(() -> change(adi, ChangeKind.SPLIT, null, List.of(), null, seen))
                .isInstanceOf(Refusal.class).hasMessageContaining("Wählen Sie die Vorlagen");
        assertThat(entries(adi)).isEqualTo(withItem).hasSizeGreaterThan(before.size());
        assertThat(runs(adi)).hasSize(runs);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("meeting-change")
                .processInstanceBusinessKey(meetings.require(adi).name()).count()).isZero();
        assertThat(meetings.require(adi).day()).isEqualTo(day(5, 10));
    }

    @Test
    void whoMayNotDoTheTasksMayNotChangeTheSessionByACall() {
        // given
        String seen = changes.preview(adi, move(day(5, 24)), WHY, Deliberation.OFFICE).state();

        // when, then
        assertThatThrownBy(() -> as("meerbusch.sachbearbeitung", Roles.AUTHOR, () -> in(() -> desk.change(meetings.require(adi),
                ChangeKind.MOVE, start(day(5, 24)), "Bürgerhaus", List.of(), null, WHY, seen, "meerbusch.sachbearbeitung"))))
                .isInstanceOf(Refusal.class).hasMessageContaining("nicht für Sie bestimmt");
        assertThat(runs(adi)).isEmpty();
        assertThat(meetings.require(adi).day()).isEqualTo(day(5, 10));
    }

    private MeetingId anotherSession() {
        MeetingId other = session("adi", day(10, 10));
        onItsWay("adi", other);
        return other;
    }

    private ConsultationId onAgenda(MeetingId session) {
        return in(() -> paths.onAgendaOf(session)).get(0).id();
    }

    private void assertSame(MeetingId session, HistoricProcessInstance one, MeetingId other, HistoricProcessInstance same) {
        assertThat(entries(other)).isEqualTo(entries(session));
        assertThat(tasks(same)).extracting(HistoricTaskInstance::getTaskDefinitionKey)
                .containsExactlyElementsOf(tasks(one).stream().map(HistoricTaskInstance::getTaskDefinitionKey).toList());
        assertThat(tasks(same)).extracting(HistoricTaskInstance::getDueDate)
                .containsExactlyElementsOf(tasks(one).stream().map(HistoricTaskInstance::getDueDate).toList());
        assertThat(ends(same)).containsExactlyElementsOf(ends(one)).containsExactly("endEvent_sessionChanged");
        assertThat(variables(same)).isEqualTo(variables(one)).isNotEmpty();
        assertThat(same.getTenantId()).isEqualTo(one.getTenantId());
        assertThat(same.getStartUserId()).isEqualTo(one.getStartUserId()).isEqualTo(Deliberation.OFFICE);
        assertThat(same.getState()).isEqualTo(one.getState());
    }

    private HistoricProcessInstance inTasklist(MeetingId session, LocalDate day) {
        String name = meetings.require(session).name();
        as(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, () -> in(() -> desk.open(session, Deliberation.OFFICE)));
        String run = runtime.createProcessInstanceQuery().processDefinitionKey("meeting-change")
                .processInstanceBusinessKey(name).singleResult().getId();
        submit(clerks.task(run, "userTask_planChange"), moveByForm(day));
        Task confirm = clerks.task(run, "userTask_confirmChange");
        String seen = String.valueOf(clerks.open(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, confirm).get("state"));
        submit(confirm, Map.of("decision", "MAKE", "state", seen));
        return history.createHistoricProcessInstanceQuery().processInstanceId(run).singleResult();
    }

    private void submit(Task task, Map<String, Object> answer) {
        clerks.submit(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, task, answer);
    }

    private HistoricProcessInstance byProgram(MeetingId session, String kind, @Nullable LocalDate day,
            List<ConsultationId> stations, @Nullable MeetingId into) {
        String name = meetings.require(session).name();
        List<String> before = runs(session).stream().map(HistoricProcessInstance::getId).toList();
        ChangeKind what = ChangeKind.valueOf(kind);
        String seen = changes.preview(session, what.change(day == null ? null : start(day), "Bürgerhaus", stations, into),
                WHY, Deliberation.OFFICE).state();
        change(session, what, day, stations, into, seen);
        return history.createHistoricProcessInstanceQuery().processDefinitionKey("meeting-change")
                .processInstanceBusinessKey(name).list().stream().filter(run -> !before.contains(run.getId()))
                .reduce((one, another) -> { throw new AssertionError("Two runs of one change"); }).orElseThrow();
    }

    private ChangePreview change(MeetingId session, ChangeKind kind, @Nullable LocalDate day,
            List<ConsultationId> stations, @Nullable MeetingId into, String seen) {
        return as(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, () -> in(() -> desk.change(meetings.require(session), kind,
                day == null ? null : start(day), "Bürgerhaus", stations, into, WHY, seen, Deliberation.OFFICE)));
    }

    private <T> T as(String user, String role, Supplier<T> work) {
        identities.setAuthentication(user, List.of(Groups.role("meerbusch", role), Groups.STAFF), List.of("meerbusch"));
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }

    private List<HistoricProcessInstance> runs(MeetingId session) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey("meeting-change")
                .processInstanceBusinessKey(meetings.require(session).name()).list();
    }

    private List<HistoricTaskInstance> tasks(HistoricProcessInstance run) {
        return history.createHistoricTaskInstanceQuery().processInstanceId(run.getId()).list().stream()
                .sorted(Comparator.comparing(HistoricTaskInstance::getTaskDefinitionKey)).toList();
    }

    private List<String> ends(HistoricProcessInstance run) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(run.getId()).finished()
                .activityType("noneEndEvent").list().stream().map(HistoricActivityInstance::getActivityId).toList();
    }

    private List<String> variables(HistoricProcessInstance run) {
        return history.createHistoricVariableInstanceQuery().processInstanceId(run.getId()).list().stream()
                .map(HistoricVariableInstance::getName).sorted().distinct().toList();
    }

    /** What the session's chain says, without ids, days and hashes. */
    private List<Entry> entries(MeetingId session) {
        return ledger.entries(Chain.meeting(session.value())).stream().map(entry -> new Entry(entry.event(), entry.actor(),
                entry.factsByName().keySet())).toList();
    }

    private record Entry(String event, String actor, Set<String> facts) {
    }
}
