package de.beschlusslauf.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.Deliberation;
import de.beschlusslauf.consultation.NewResult;
import de.beschlusslauf.consultation.Path;
import de.beschlusslauf.consultation.PathPlanning;
import de.beschlusslauf.consultation.PathState;
import de.beschlusslauf.consultation.Placement;
import de.beschlusslauf.consultation.PlannedStation;
import de.beschlusslauf.consultation.ReVote;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.LedgerVerification;
import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.OpenSessions;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.DrivableClock;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** What may happen between a resolution and its execution, handbook 4.4 and 6.4; nothing survives a test. */
@Staged
@RecordApplicationEvents
@Transactional
class ControlWindowsTests {

    static final String MAYOR = "meerbusch.buergermeister";

    @Autowired
    Deliberation deliberation;
    @Autowired
    OpenSessions sessions;
    @Autowired
    PathPlanning planning;
    @Autowired
    Placement placement;
    @Autowired
    ControlWindow window;
    @Autowired
    Objecting objecting;
    @Autowired
    ResolutionProgress progress;
    @Autowired
    ResolutionReader resolutions;
    @Autowired
    PaperReader papers;
    @Autowired
    LedgerVerification verification;
    @Autowired
    JdbcTemplate database;
    @Autowired
    EntityManager entities;
    @Autowired
    DrivableClock clock;
    @Autowired
    ApplicationEvents events;

    PaperId paper;

    @BeforeEach
    void itIsSummer2021() {
        clock.travelTo(Instant.parse("2021-07-05T08:00:00Z"));
        paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void theCouncilsResolutionWaitsUntilTheThirdDayOrTheNextWorkingDay() {
        // given
        Resolution resolution = decidedBy("rat", LocalDate.of(2021, 9, 30));

        // when
        Instant end = window.open(resolution.id(), "system").orElseThrow();

        // then
        Resolution open = resolutions.require(resolution.id());
        assertThat(open.windowKind()).isEqualTo(WindowKind.COUNCIL);
        assertThat(open.windowStatutoryDay()).isEqualTo(LocalDate.of(2021, 10, 3));
        assertThat(open.windowEndsOn()).isEqualTo(LocalDate.of(2021, 10, 4));
        assertThat(end).isEqualTo(Instant.parse("2021-10-04T22:00:00Z"));
        assertThat(open.isWindowOverOn(LocalDate.of(2021, 10, 4))).isFalse();
        assertThat(open.isWindowOverOn(LocalDate.of(2021, 10, 5))).isTrue();
    }

    @Test
    void withoutObjectionItTakesEffectAndIsSettledOnce() {
        // given
        Resolution resolution = decidedBy("rat", LocalDate.of(2021, 9, 30));
        window.open(resolution.id(), "system");

        // when
        window.declareEffective(resolution.id(), "system");

        // then
        assertThat(papers.summary(paper).status()).isEqualTo(PaperStatus.EFFECTIVE);
        assertThat(resolutions.allSettled(paper)).isFalse();
        progress.inExecution(resolution.id(), "system");
        progress.settle(resolution.id(), "system");
        assertThat(resolutions.allSettled(paper)).isTrue();
        assertThatThrownBy(() -> progress.settle(resolution.id(), "system")).isInstanceOf(Refusal.class);
        assertThat(events.stream(Resolution.Settled.class)).hasSize(1);
    }

    @Test
    void theMayorsObjectionBringsItBackToTheCouncilOnce() {
        // given
        Resolution first = decidedBy("rat", LocalDate.of(2021, 9, 30));
        window.open(first.id(), "system");

        // when
        objecting.byMayor(first.id(), false, "Gefährdet das Wohl der Stadt.", MAYOR);
        window.suspend(first.id(), "system");

        // then
        assertThat(events.stream(Path.ReVoteInserted.class)).hasSize(1);
        assertThat(planning.standing(paper).state()).isEqualTo(PathState.STATIONS);

        // when
        Resolution second = voteAgain(LocalDate.of(2021, 10, 7), Deliberation.accepted());

        // then
        assertThat(second.reVote()).isEqualTo(ReVote.OBJECTION_MAYOR);
        assertThat(second.windowKind()).as("a second objection is barred").isEqualTo(WindowKind.NONE);
        assertThat(resolutions.require(first.id()).status()).isEqualTo(ResolutionStatus.SUPERSEDED);
        assertThat(window.open(second.id(), "system")).isEmpty();
    }

    /** Handbook 4.4: an objection on the last day and 13 full days of invitation leave the fourteenth day only. */
    @Test
    void theSessionOfTheSecondVoteKeepsTheWeeksOfTheLawAndThePeriodOfInvitation() {
        // given sessions that stood in the calendar before the mayor objected
        Map<Integer, MeetingId> calendar = Stream.of(6, 7, 19).collect(Collectors.toMap(day -> day,
                day -> deliberation.session("rat", LocalDate.of(2021, 10, day))));
        objectedOn(LocalDate.of(2021, 10, 4));
        ConsultationId again = planning.standing(paper).next().get(0);
        String both = "frühestens am 07.10.2021 und spätestens am 18.10.2021 erneut (§ 54 Abs. 1 GO NRW), und "
                + "laden lässt sich heute nur noch zu Sitzungen ab dem 08.10.2021, ohne Verkürzung der Ladungsfrist ab "
                + "dem 18.10.2021 (§ 47 Abs. 2 GO NRW, Geschäftsordnung). Wählen oder planen Sie";

        // then
        calendar.forEach((day, session) -> assertThatThrownBy(() -> deliberation.put(again, session))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("meeting"))
                .hasMessageStartingWith("Die Sitzung Rat %02d.10.2021 passt nicht: ", day).hasMessageContaining(both));
        for (int day : List.of(8, 18)) {
            MeetingId session = deliberation.session("rat", LocalDate.of(2021, 10, day));
            deliberation.put(again, session);
            assertThat(placement.sessionOf(again)).contains(Zones.at(LocalDate.of(2021, 10, day), LocalTime.of(17, 0)));
        }
    }

    @Test
    void whenNobodyCanBeInvitedAnyMoreOnlyASessionWithInvitedMembersIsLeft() {
        // given
        objectedOn(LocalDate.of(2021, 10, 4));
        ConsultationId again = planning.standing(paper).next().get(0);
        MeetingId invited = deliberation.session("rat", LocalDate.of(2021, 10, 18));
        sessions.invite(invited, LocalDate.of(2021, 10, 4));
        MeetingId planned = deliberation.session("rat", LocalDate.of(2021, 10, 17));

        // when the last day of the addendum has come, and when it is over
        clock.travelTo(Instant.parse("2021-10-14T08:00:00Z"));
        placement.put(again, invited, LateEntry.because("Erneuter Beschluss nach dem Widerspruch"), Deliberation.OFFICE);
        clock.travelTo(Instant.parse("2021-10-15T08:00:00Z"));

        // then
        assertThat(placement.sessionOf(again)).contains(Zones.at(LocalDate.of(2021, 10, 18), LocalTime.of(17, 0)));
        assertThatThrownBy(() -> deliberation.put(again, planned)).isInstanceOf(Refusal.class)
                .hasMessageContaining("ab dem 19.10.2021, ohne Verkürzung")
                .hasMessageEndingWith("Wählen Sie eine Sitzung in dieser Zeit, zu der schon geladen ist.");
    }

    @Test
    void theMayorObjectsTooLateButMayStillCallAResolutionUnlawful() {
        // given
        Resolution first = decidedBy("rat", LocalDate.of(2021, 9, 30));
        window.open(first.id(), "system");
        clock.travelTo(Instant.parse("2021-10-05T06:00:00Z"));

        // when, then
        assertThatThrownBy(() -> objecting.byMayor(first.id(), false, "Gefährdet das Wohl der Stadt.", MAYOR))
                .isInstanceOf(Refusal.class).hasMessageContaining("Widerspruchsfrist endete am 04.10.2021");
        objecting.byMayor(first.id(), true, "Verstößt gegen § 83 GO NRW.", MAYOR);
        window.suspend(first.id(), "system");
        assertThat(resolutions.require(first.id()).status()).isEqualTo(ResolutionStatus.SUSPENDED);
    }

    @Test
    void aCouncilThatGivesInAnnulsItsResolution() {
        // given
        Resolution first = decidedBy("rat", LocalDate.of(2021, 9, 30));
        window.open(first.id(), "system");
        objecting.byMayor(first.id(), false, "Gefährdet das Wohl der Stadt.", MAYOR);
        window.suspend(first.id(), "system");

        // when
        vote(LocalDate.of(2021, 10, 7), Deliberation.rejected());

        // then
        assertThat(resolutions.require(first.id()).status()).isEqualTo(ResolutionStatus.ANNULLED);
        assertThat(planning.standing(paper).state()).isEqualTo(PathState.CLOSED);
        assertThat(resolutions.allSettled(paper)).isTrue();
    }

    @Test
    void anUnlawfulResolutionThatTheCouncilUpholdsGoesToTheSupervision() {
        // given
        Resolution first = decidedBy("rat", LocalDate.of(2021, 9, 30));
        window.open(first.id(), "system");
        objecting.byMayor(first.id(), true, "Verstößt gegen § 83 GO NRW.", MAYOR);
        window.suspend(first.id(), "system");
        Resolution second = voteAgain(LocalDate.of(2021, 10, 7), Deliberation.accepted());
        assertThat(second.windowKind()).isEqualTo(WindowKind.SUPERVISION);
        window.open(second.id(), "system");

        // when
        objecting.bySupervision(second.id(), true, "Az. 31.12, aufgehoben", Deliberation.OFFICE);
        window.suspend(second.id(), "system");

        // then
        assertThat(resolutions.require(second.id()).status()).isEqualTo(ResolutionStatus.ANNULLED);
        assertThat(resolutions.allSettled(paper)).isTrue();
    }

    @Test
    void aCommitteesResolutionIsStoppedByOneFifthOfItsMembers() {
        // given
        Resolution resolution = decidedBy("adi", LocalDate.of(2021, 9, 14));
        window.open(resolution.id(), "system");
        assertThat(resolutions.require(resolution.id()).windowKind()).isEqualTo(WindowKind.COMMITTEE);
        LocalDate lodged = LocalDate.of(2021, 9, 14);

        // when, then
        assertThat(objecting.membersNeeded(resolution.id())).isEqualTo(4);
        assertThatThrownBy(() -> objecting.toCommittee(resolution.id(), ReVote.OBJECTION_MEMBERS, 3, "Zu teuer", lodged,
                Deliberation.OFFICE)).isInstanceOf(Refusal.class).hasMessageContaining("mindestens 4 von 17");
        objecting.toCommittee(resolution.id(), ReVote.OBJECTION_MEMBERS, 4, "Zu teuer", lodged, Deliberation.OFFICE);
        window.suspend(resolution.id(), "system");

        // when
        Resolution council = voteAgain(LocalDate.of(2021, 9, 30), Deliberation.accepted());

        // then
        assertThat(council.decidedBy()).isEqualTo("rat");
        assertThat(council.windowKind()).as("the mayor has not objected yet").isEqualTo(WindowKind.COUNCIL);
    }

    @Test
    void anObjectionAfterTheWindowIsTooLate() {
        // given
        Resolution resolution = decidedBy("adi", LocalDate.of(2021, 9, 14));
        window.open(resolution.id(), "system");
        LocalDate late = resolutions.require(resolution.id()).windowEndsOn().plusDays(1);
        clock.travelTo(late.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC));

        // when, then
        assertThatThrownBy(() -> objecting.toCommittee(resolution.id(), ReVote.OBJECTION_MAYOR, null, "Zu teuer", late,
                Deliberation.OFFICE)).isInstanceOf(Refusal.class).hasMessageContaining("Die Einspruchsfrist endete am");
    }

    @Test
    void aWaiverEndsTheTimeInWhichSomebodyCouldObjectOnItsDay() {
        // given
        Resolution resolution = decidedBy("rat", LocalDate.of(2021, 9, 30));
        window.open(resolution.id(), "system");
        assertThat(resolutions.require(resolution.id()).objectionsEndOn()).isEqualTo(LocalDate.of(2021, 10, 4));
        clock.travelTo(Instant.parse("2021-10-01T08:00:00Z"));

        // when
        objecting.waive(resolution.id(), MAYOR);

        // then
        Resolution waived = resolutions.require(resolution.id());
        assertThat(waived.waivedOn()).isEqualTo(LocalDate.of(2021, 10, 1));
        assertThat(waived.objectionsEndOn()).isEqualTo(LocalDate.of(2021, 10, 1));
        assertThat(waived.windowEndsOn()).as("what the law says").isEqualTo(LocalDate.of(2021, 10, 4));
    }

    @Test
    void anObjectionNeedsItsReason() {
        Resolution resolution = decidedBy("rat", LocalDate.of(2021, 9, 30));

        assertThatThrownBy(() -> objecting.byMayor(resolution.id(), false, " ", MAYOR)).isInstanceOf(Refusal.class)
                .hasMessageContaining("schriftliche Begründung");
    }

    @Test
    void whatTheTablesSayOfAnObjectionIsComparedWithTheChain() {
        // given
        objectedOn(LocalDate.of(2021, 10, 4));
        entities.flush();
        database.update("update deadline set status = 'OPEN' where subject_id = ? and kind = 'DRAFTING'", paper.value());
        entities.clear();
        assertSound();

        // when, then
        assertFound("reason = 'Nie.'", "reason = 'Gefährdet das Wohl der Stadt.'", "Die Begründung des Einwands zu Eintrag");
        assertFound("kind = 'UNLAWFUL'", "kind = 'OBJECTION_MAYOR'", "Die Art des Einwands zu Eintrag");
        assertFound("lodged_on = lodged_on - 1", "lodged_on = lodged_on + 1", "Der Tag des Eingangs zu Eintrag");
        assertFound("members = 9", "members = null", "Die Zahl der Mitglieder zu Eintrag");
        assertFound("recorded_by = 'jemand'", "recorded_by = '" + MAYOR + "'", "Wer zu Eintrag");
        assertFound("recorded_at = recorded_at + interval '1 hour'", "recorded_at = recorded_at - interval '1 hour'",
                "Der Zeitpunkt des Einwands zu Eintrag");
        assertSound();
    }

    /** But for the row of the search, which is written just before a commit. */
    private void assertSound() {
        assertThat(contradicted().orElse("")).doesNotContain("zu Eintrag", "kein Eintrag");
    }

    private void assertFound(String change, String undo, String finding) {
        String where = " where resolution_id in (select id from resolution where paper_id = ?)";
        assertThat(database.update("update objection set " + change + where, paper.value())).isEqualTo(1);
        entities.clear();
        assertThat(contradicted()).as(change).hasValueSatisfying(found -> assertThat(found).startsWith(finding));
        database.update("update objection set " + undo + where, paper.value());
        entities.clear();
    }

    private Optional<String> contradicted() {
        return verification.contradicted(Chain.paper(paper.value()));
    }

    private Resolution decidedBy(String organization, LocalDate day) {
        List<ConsultationId> path = deliberation.plan(paper, PlannedStation.of(organization, ConsultationRole.DECISION, 1)
                .in(deliberation.session(organization, day), null));
        deliberation.resolve(path.get(0), Deliberation.accepted());
        return latest();
    }

    private Resolution voteAgain(LocalDate day, NewResult result) {
        vote(day, result);
        return latest();
    }

    private void vote(LocalDate day, NewResult result) {
        ConsultationId station = planning.standing(paper).next().get(0);
        placement.put(station, deliberation.session("rat", day), LateEntry.NONE, Deliberation.OFFICE);
        deliberation.resolve(station, result);
    }

    /** The council has resolved on 30 September 2021, and the mayor objects on that day. */
    private void objectedOn(LocalDate day) {
        Resolution first = decidedBy("rat", LocalDate.of(2021, 9, 30));
        window.open(first.id(), "system");
        clock.travelTo(Zones.at(day, LocalTime.of(9, 0)));
        objecting.byMayor(first.id(), false, "Gefährdet das Wohl der Stadt.", MAYOR);
        window.suspend(first.id(), "system");
    }

    private Resolution latest() {
        List<Resolution> all = resolutions.of(paper);
        return all.get(all.size() - 1);
    }
}
