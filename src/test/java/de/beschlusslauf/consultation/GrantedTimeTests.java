package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineStatus;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.lateness.Extendable;
import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.OpenSessions;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever was given more time for a paper is not late before that time is over, in the session it was given for. */
class GrantedTimeTests extends SessionChangePlay {

    @Autowired
    LateSessions lateSessions;
    @Autowired
    OpenSessions sessions;
    @Autowired
    List<Extendable> extendables;

    private PaperId late;
    private LocalDate regular;
    private LocalDate granted;

    @BeforeEach
    void aPaperThatMayBeSubmittedUntilTheAgendaIsFixed() {
        regular = due(DeadlineKind.SUBMISSION, adi);
        granted = due(DeadlineKind.AGENDA, adi);
        late = in(() -> deliberation.paperFor(day(5, 10), "Der Ausschuss beschließt die Geräte."));
        deadlines.move(DeadlineKind.SUBMISSION, late.value(), granted, "Fristverlängerung: Urlaub",
                "meerbusch.amtsleitung");
        stands("AT_COUNCIL_OFFICE");
    }

    @Test
    void beforeItsOwnDayThePaperIsInTime() {
        comesOn(granted);
        assertThat(lateFor(adi)).isEmpty();

        submit(adi);

        AgendaItem item = meetings.agenda(adi).stream()
                .filter(each -> station().id().value().equals(each.consultationId())).findFirst().orElseThrow();
        Deadline submission = deadlines.find(DeadlineKind.SUBMISSION, item.id().value()).orElseThrow();
        assertThat(item.lateReason()).isNull();
        assertThat(submission.dueOn()).isEqualTo(granted);
        assertThat(submission.status()).isEqualTo(DeadlineStatus.MET);
    }

    @Test
    void afterItsOwnDayThePaperIsLateLikeAnyOther() {
        comesOn(granted.plusDays(1));
        assertThat(lateFor(adi)).containsExactly(entry(adi, regular));

        assertThatThrownBy(() -> submit(adi)).isInstanceOf(Refusal.class)
                .hasMessageContaining("begründen Sie die verspätete Aufnahme");
    }

    @Test
    void forAnotherSessionItsOwnDayDoesNotCount() {
        MeetingId other = session("adi", day(5, 11));
        comesOn(granted);
        assertThat(lateFor(other)).containsKey(other);

        assertThatThrownBy(() -> submit(other)).isInstanceOf(Refusal.class)
                .hasMessageContaining("begründen Sie die verspätete Aufnahme");
    }

    @Test
    void anotherRoomOrHourLeavesTheGrantedTime() {
        ChangePreview room = apply(adi, move(day(5, 10)));
        ChangePreview hour = apply(adi, new SessionChange.Move(start(day(5, 10)).plusSeconds(3600), "Bürgerhaus"));

        assertThat(List.of(room, hour)).allSatisfy(done -> assertThat(warnings(done)).isEmpty());
        assertThat(hour.deadlines()).extracting(ChangePreview.ChangedDeadline::label).containsExactly("Sitzungstag");
        assertGranted(granted);
        comesOn(granted);
        submit(adi);
    }

    @Test
    void grantedTimeThatIsLongerThanTheNewSessionsGoesAlongWithIt() {
        // given a later day whose own last day comes before the granted one
        LocalDate later = day(5, 11).datesUntil(day(5, 20)).filter(day -> rules.derive(DeadlineKind.SUBMISSION, "meerbusch",
                "adi", day).dueOn().isAfter(regular)).findFirst().orElseThrow();

        ChangePreview done = apply(adi, move(later));

        assertThat(due(DeadlineKind.SUBMISSION, adi)).isBetween(regular.plusDays(1), granted.minusDays(1));
        assertThat(warnings(done)).isEmpty();
        assertGranted(granted);
        comesOn(granted);
        assertThat(lateFor(adi)).isEmpty();
        submit(adi);
    }

    @Test
    void whereTheNewSessionGivesMoreTimeItHoldsAndThePreviewSaysSo() {
        ChangePreview done = apply(adi, move(day(5, 24)));

        Deadline submission = deadlines.find(DeadlineKind.SUBMISSION, late.value()).orElseThrow();
        assertThat(submission.derivation()).isEqualTo(rules.derive(DeadlineKind.SUBMISSION, "meerbusch", null, day(5, 24)));
        assertThat(warnings(done)).containsExactly("Abgabeschluss der Vorlage (" + papers.summary(late).reference()
                + "): Der festgelegte " + GermanDays.date(granted) + " gilt nicht mehr; nach der neuen Planung ist "
                + "es der " + GermanDays.date(submission.dueOn()) + ".");
    }

    @Test
    void grantedTimeEndsWithTheAgendaOfTheEarlierSessionAndThePreviewSaysSo() {
        // given an earlier day that lies behind the granted one
        ChangePreview done = apply(adi, move(day(5, 5)));

        assertThat(due(DeadlineKind.AGENDA, adi)).isBefore(granted);
        assertThat(day(5, 5)).isAfter(granted);

        assertThat(deadlines.find(DeadlineKind.SUBMISSION, late.value()).orElseThrow().derivation().isAgreed()).isFalse();
        assertThat(done.warnings()).anySatisfy(warning -> assertThat(warning).contains(papers.summary(late).reference(),
                "Der festgelegte " + GermanDays.date(granted) + " gilt nicht mehr"));
    }

    @Test
    void nobodyGrantsMoreTimeForASessionWhoseAgendaIsFixed() {
        // given
        Deadline submission = deadlines.find(DeadlineKind.SUBMISSION, late.value()).orElseThrow();
        LocalDate day = granted.minusDays(1);
        assertThatCode(() -> in(() -> check(submission, day))).doesNotThrowAnyException();

        // when its chair has fixed it before the last day for that
        comesOn(regular.minusDays(1));
        in(() -> sessions.fixAgenda(adi));

        // then
        assertThatThrownBy(() -> in(() -> check(submission, day))).isInstanceOf(Refusal.class)
                .hasMessage("Die Tagesordnung der Sitzung vom " + german(5, 10) + " ist schon festgesetzt; mehr Zeit hilft der "
                        + "Vorlage dort nicht. Bestimmen Sie sie für eine spätere Sitzung.");
    }

    private boolean check(Deadline submission, LocalDate day) {
        extendables.stream().filter(each -> each.kinds().contains(DeadlineKind.SUBMISSION)).findFirst().orElseThrow()
                .check(submission, day);
        return true;
    }

    @Test
    void theMinutesOfASessionKeepTheTimeThatSomebodyHasGranted() {
        LocalDate granted = due(DeadlineKind.MINUTES, adi).plusDays(14);
        deadlines.move(DeadlineKind.MINUTES, adi.value(), granted, "Urlaub", Deliberation.OFFICE);

        assertThat(warnings(apply(adi, move(day(5, 10))))).isEmpty();
        assertThat(due(DeadlineKind.MINUTES, adi)).isEqualTo(granted);
        apply(adi, move(day(5, 12)));
        assertThat(due(DeadlineKind.MINUTES, adi)).isEqualTo(granted);
        ChangePreview done = apply(adi, move(day(6, 7)));

        assertThat(due(DeadlineKind.MINUTES, adi)).isAfter(granted);
        assertThat(done.warnings()).anySatisfy(warning -> assertThat(warning).startsWith("Niederschrift (ADI ")
                .contains("Der festgelegte " + GermanDays.date(granted) + " gilt nicht mehr"));
    }

    @Test
    void theMinutesOfACancelledSessionEndWithItAndThePreviewSaysSo() {
        session("adi", day(6, 21));
        LocalDate granted = due(DeadlineKind.MINUTES, adi).plusDays(14);
        deadlines.move(DeadlineKind.MINUTES, adi.value(), granted, "Urlaub", Deliberation.OFFICE);

        assertThat(apply(adi, new SessionChange.Cancel()).warnings()).anySatisfy(warning -> assertThat(warning)
                .startsWith("Niederschrift (").endsWith("gilt nicht mehr; die Frist entfällt."));
    }

    @Test
    void nobodyGrantsTheCouncilOfficeLessThanThePeriodOfInvitation() {
        deadlines.move(DeadlineKind.INVITATION, adi.value(), due(DeadlineKind.INVITATION, adi), "Absprache", Deliberation.OFFICE);

        apply(adi, move(day(5, 3)));

        assertThat(deadlines.find(DeadlineKind.INVITATION, adi.value()).orElseThrow().derivation())
                .isEqualTo(rules.derive(DeadlineKind.INVITATION, "meerbusch", "adi", day(5, 3)));
    }

    private void assertGranted(LocalDate day) {
        Deadline submission = deadlines.find(DeadlineKind.SUBMISSION, late.value()).orElseThrow();
        assertThat(submission.derivation().isAgreed()).isTrue();
        assertThat(submission.dueOn()).isEqualTo(day);
        assertThat(submission.changeReason()).isEqualTo("Fristverlängerung: Urlaub");
    }

    private void stands(String status) {
        in(() -> {
            deliberation.status(late, status);
            return true;
        });
    }

    private void comesOn(LocalDate day) {
        clock.travelTo(Zones.at(day, LocalTime.of(9, 0)));
    }

    private Map<MeetingId, LocalDate> lateFor(MeetingId session) {
        stands("SCHEDULED");
        in(() -> planning.plan(late, List.of(PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1)), Deliberation.OFFICE));
        return lateSessions.of(station().id(), List.of(meetings.require(session)));
    }

    private Consultation station() {
        return paths.stations(late).stream().filter(Consultation::isOpen).findFirst().orElseThrow();
    }

    private void submit(MeetingId session) {
        stands("SCHEDULED");
        in(() -> planning.plan(late, List.of(PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1).in(session, null)),
                Deliberation.OFFICE));
    }
}
