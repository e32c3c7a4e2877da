package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.Projections;
import de.beschlusslauf.consultation.process.ConsultationVariables;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.paper.process.PaperVariables;
import de.beschlusslauf.workflow.DrivableClock;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Routing;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions of Meerbusch that move, are cancelled or split, with papers on their agendas and drafts meant for them. */
@Staged
abstract class SessionStage {

    @Autowired
    Deliberation deliberation;
    @Autowired
    Clerks clerks;
    @Autowired
    SessionChanges changes;
    @Autowired
    PathPlanning planning;
    @Autowired
    PathReader paths;
    @Autowired
    MeetingDirectory meetings;
    @Autowired
    PaperReader papers;
    @Autowired
    Drafting drafting;
    @Autowired
    Deadlines deadlines;
    @Autowired
    DeadlineRules rules;
    @Autowired
    Projections projections;
    @Autowired
    ProcessStarts starts;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    DrivableClock clock;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    MeetingId session(String organization, LocalDate day) {
        return in(() -> deliberation.session(organization, day));
    }

    /** A paper in drafting that is meant for that day. */
    PaperSummary draft(LocalDate day) {
        return in(() -> drafting.create(new CreatePaper("meerbusch", PaperKind.RESOLUTION_PROPOSAL, "Entwurf", "zd", null,
                day, null), "meerbusch.sachbearbeitung"));
    }

    /** A paper with these stations waits for the session of its first one. @return the run of that station */
    String onItsWay(PaperId paper, PlannedStation... stations) {
        return in(() -> runOf(paper, planning.plan(paper, List.of(stations), Deliberation.OFFICE).get(0)));
    }

    /** A paper that is decided in this session waits for it. @return the run of its station */
    String onItsWay(String organization, MeetingId session) {
        return onItsWay(in(() -> deliberation.paper("Das Gremium beschließt.")),
                PlannedStation.of(organization, ConsultationRole.DECISION, 1, 1).in(session, null));
    }

    String runOf(PaperId paper, ConsultationId station) {
        return in(() -> starts.start("consultation", papers.summary(paper).reference(), "meerbusch", Routing
                .with(ConsultationVariables.CONSULTATION_ID, station).and(PaperVariables.PAPER_ID, paper)));
    }

    /** The council office has seen what the change would do, and confirms it. */
    ChangePreview apply(MeetingId session, SessionChange change, String reason) {
        String seen = changes.preview(session, change, reason, Deliberation.OFFICE).state();
        return changes.apply(session, change, reason, seen, Deliberation.OFFICE);
    }

    /** Each open deadline of the session that no person has set is the one that the rules say for its very day. */
    void requireDaysByRule(MeetingId id) {
        Meeting session = meetings.require(id);
        List<Deadline> open = deadlines.of(List.of(id.value())).stream().filter(Deadline::isOpen).toList();
        assertThat(open).extracting(Deadline::kind).contains(DeadlineKind.SESSION_DAY, DeadlineKind.MINUTES);
        assertThat(open).filteredOn(each -> each.kind() == DeadlineKind.SESSION_DAY || !each.derivation().isAgreed())
                .allSatisfy(each -> assertThat(each.derivation()).as(each.kind().label()).isEqualTo(
                each.kind() == DeadlineKind.SESSION_DAY
                        ? Derivation.agreed(session.day(), "Sitzungskalender", session.day())
                        : rules.derive(each.kind(), session.bodyId(), session.organizationId(), session.day())));
        assertThat(open).allSatisfy(each -> assertThat(each.dueAt()).as(each.kind().label()).isEqualTo(
                each.kind() == DeadlineKind.SESSION_DAY ? session.startsAt() : Zones.endOf(each.dueOn())));
    }

    /** Everything about the open deadlines of these matters by which they could differ, by their ids. */
    Map<DeadlineId, List<Object>> open(UUID... matters) {
        return deadlines.of(List.of(matters)).stream().filter(Deadline::isOpen).collect(Collectors.toMap(Deadline::id,
                each -> List.of(each.kind(), each.derivation(), each.dueAt(), String.valueOf(each.followUpAt()))));
    }

    /** At 17:00 of that day. */
    static Instant start(LocalDate day) {
        return Zones.at(day, LocalTime.of(17, 0));
    }

    <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
