package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.AskedQueries.Asked;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.paper.process.PaperVariables;
import de.beschlusslauf.workflow.Routing;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions that move or are cancelled where their body has planned no other: what other tests planned is put aside. */
class LastSessionTests extends SessionChangePlay {

    private static final long LOOKUPS_OF_A_TASK = 3;

    private List<UUID> aside;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Placement placement;

    @Autowired
    private EntityManagerFactory factory;

    @BeforeEach
    void noOtherSessionIsPlanned() {
        aside = jdbc.sql("""
                update meeting set status = 'CLOSED'
                where body_id = 'meerbusch' and status = 'PLANNED' and id not in (:adi, :rat) returning id""")
                .param("adi", adi.value()).param("rat", rat.value()).query(UUID.class).list();
    }

    @AfterEach
    void theOtherSessionsAreBack() {
        if (!aside.isEmpty()) {
            jdbc.sql("update meeting set status = 'PLANNED' where id in (:aside)").param("aside", aside).update();
        }
    }

    @Test
    void withoutAnotherSessionACancelledOneSendsItsPapersToTheCouncilOffice() {
        String run = run(stationOf("adi"));

        ChangePreview done = apply(adi, new SessionChange.Cancel());

        assertThat(stationOf("adi").meetingId()).isNull();
        Deadline place = deadlines.find(DeadlineKind.PLACE_ON_AGENDA, stationOf("adi").id().value()).orElseThrow();
        assertThat(clerks.task(run, "userTask_putOnAgenda").getDueDate()).isEqualTo(Date.from(place.dueAt()));
        assertThat(place.derivation()).returns("Eingang der Aufgabe", Derivation::startEvent)
                .returns(day(3, 1), Derivation::startOn).returns(10, Derivation::days);
        assertThat(done.tasks()).anySatisfy(task -> {
            assertThat(task.name()).startsWith("Auf Tagesordnung setzen: ");
            assertThat(task.effect()).isEqualTo(ChangePreview.Effect.APPEARS);
        });
    }

    @Test
    void withoutAnotherSessionDraftsThatWereMeantForACancelledOneAreMeantForNone() {
        // given
        PaperSummary draft = draft(day(5, 10));
        String run = in(() -> starts.start("paper-drafting", draft.reference(), "meerbusch",
                Routing.with(PaperVariables.PAPER_ID, draft.id())));
        Deadline submission = deadlines.find(DeadlineKind.SUBMISSION, draft.id().value()).orElseThrow();
        assertThat(submission.isOpen()).isTrue();

        // when
        ChangePreview done = apply(adi, new SessionChange.Cancel());

        // then the preview names it, and nothing counts from the session any more
        assertThat(done.deadlines()).filteredOn(each -> each.toString().contains(draft.reference())).isNotEmpty();
        assertThat(done.drafts()).singleElement().returns(draft.reference(), ChangePreview.ChangedDraft::paper)
                .returns(null, ChangePreview.ChangedDraft::to);
        assertThat(papers.summary(draft.id()).targetDay()).isNull();
        assertThat(deadlines.of(List.of(draft.id().value()))).filteredOn(Deadline::isOpen).singleElement()
                .returns(DeadlineKind.DRAFTING, Deadline::kind)
                .satisfies(step -> assertThat(clerks.task(run, "userTask_draftPaper").getDueDate())
                        .isEqualTo(Date.from(step.dueAt())));
    }

    /** Of each draft, once for the preview and once for the change, its task looks up which deadline holds for it now. */
    @Test
    void ofDraftsThatAreReleasedNothingIsAskedOneByOneButWhatTheirTasksAsk() {
        Asked three = released(3, day(5, 24));
        Asked twelve = released(12, day(5, 31));

        assertThat(twelve.statements() - three.statements()).isEqualTo(2 * 9 * LOOKUPS_OF_A_TASK);
        assertThat(twelve.flushes()).isEqualTo(three.flushes());
    }

    private Asked released(int count, LocalDate day) {
        MeetingId session = session("apl", day);
        for (int i = 0; i < count; i++) {
            draft(day);
        }
        try (AskedQueries asked = new AskedQueries(factory)) {
            asked.begin();
            assertThat(apply(session, new SessionChange.Cancel()).deadlines()).hasSizeGreaterThan(2 * count);
            return asked.sinceThen();
        }
    }

    @Test
    void draftsOfACancelledSessionPassOneThatTakesNoPapersAnyMore() {
        // given a session whose submission is over, but to which members can still be invited, and one after it
        MeetingId next = session("adi", day(5, 17));
        session("adi", day(6, 7));
        PaperSummary draft = draft(day(5, 10));
        on(due(DeadlineKind.SUBMISSION, next).plusDays(1));

        // when
        apply(adi, new SessionChange.Cancel());

        // then
        assertThat(papers.summary(draft.id()).targetDay()).isEqualTo(day(6, 7));
        assertThat(jdbc.sql("""
                select r.content::jsonb ->> 'reason' from ledger_entry e join ledger_record r on r.hash = e.facts ->> 'record'
                where e.chain_id = ? and e.event = 'paper.target-moved'""").param(draft.id().value().toString())
                .query(String.class).list()).as("why, for the time line").containsExactly("Sitzung geändert: " + WHY);
    }

    @Test
    void aStationThatWaitsHasItsDayBackWhenASessionHasComeWithinReachAndGoneAgain() {
        // given no session that the station could still reach
        String run = run(stationOf("adi"));
        on(day(4, 28));
        in(() -> {
            placement.takeOff(stationOf("adi").id(), Deliberation.OFFICE);
            return true;
        });
        Deadline before = place();
        assertThat(before.derivation().startOn()).isEqualTo(day(4, 28));

        assertThat(clerks.task(run, "userTask_putOnAgenda").getDueDate()).isEqualTo(Date.from(before.dueAt()));

        // when
        on(day(5, 3));
        apply(adi, move(day(5, 31)));
        assertThat(place().derivation().startOn()).isEqualTo(day(5, 31));
        apply(adi, move(day(5, 10)));

        // then
        assertThat(place()).returns(before.derivation(), Deadline::derivation).returns(before.dueAt(), Deadline::dueAt)
                .returns(before.followUpAt(), Deadline::followUpAt);

        // and when another one is planned and cancelled
        on(day(5, 5));
        MeetingId next = session("adi", day(6, 2));
        assertThat(place().derivation().startOn()).isEqualTo(day(6, 2));
        apply(next, new SessionChange.Cancel());

        // then
        assertThat(place().derivation()).isEqualTo(before.derivation());

        // and when the day has passed while there was a session
        apply(adi, move(day(5, 31)));
        on(before.dueOn().plusDays(3));
        apply(adi, new SessionChange.Cancel());

        // then it is counted once more, and a session out of reach gives no further time
        assertThat(place().derivation().startOn()).isEqualTo(before.dueOn().plusDays(3));
        on(before.dueOn().plusDays(4));
        session("adi", before.dueOn().plusDays(14));
        assertThat(place().derivation().startOn()).isEqualTo(before.dueOn().plusDays(3));
    }

    @Test
    void whereTheOtherCommitteeHasNoSessionAReferralLeavesTheChoiceToTheCouncilOffice() {
        in(() -> {
            deliberation.resolve(stationOf("adi").id(), Deliberation.referred("apl"));
            return true;
        });

        assertThat(in(() -> paths.stations(paper))).filteredOn(Consultation::isOpen).extracting(Consultation::organizationId)
                .containsExactly("apl", "adi", "rat");
        assertThat(in(() -> paths.stations(paper))).filteredOn(Consultation::isOpen)
                .as("nobody comes before the committee").allMatch(station -> station.meetingId() == null);
    }

    @Test
    void aBodyThatAResultAddsComesBetweenWhereItCanAndNobodyMovesForIt() {
        // given
        MeetingId between = session("apl", day(5, 17));

        // when
        in(() -> {
            deliberation.resolve(stationOf("adi").id(), Deliberation.adding(Outcome.ACCEPTED, ConsultationRole.PRELIMINARY,
                    AddedWhen.BEFORE_NEXT, "apl"));
            return true;
        });

        // then
        assertThat(stationOf("apl").meetingId()).isEqualTo(between);
        assertThat(stationOf("rat").meetingId()).isEqualTo(rat);
    }

    private Deadline place() {
        return deadlines.find(DeadlineKind.PLACE_ON_AGENDA, stationOf("adi").id().value()).orElseThrow();
    }

    private void on(LocalDate today) {
        clock.travelTo(Zones.at(today, LocalTime.of(9, 0)));
    }

    @Test
    void whereNoSessionFitsTheCouncilOfficeHasToChoose() {
        ChangePreview done = apply(adi, move(day(6, 21)));

        assertThat(stationOf("rat").meetingId()).isNull();
        assertThat(done.warnings()).anySatisfy(warning -> assertThat(warning).contains("keine passende Sitzung"));
    }
}
