package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.ProjectGroup;
import de.beschlusslauf.demo.cases.SessionRun;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.VisionStatements;
import de.beschlusslauf.demo.cases.Vote;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.AgendaVersions;
import de.beschlusslauf.meeting.Invitation;
import de.beschlusslauf.meeting.InvitationDirectory;
import de.beschlusslauf.meeting.MeetingCourse;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingStatus;
import de.beschlusslauf.meeting.Minutes;
import de.beschlusslauf.meeting.MinutesItem;
import de.beschlusslauf.meeting.MinutesSheet;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.PageRequest;

/** Sessions from their plan to their published minutes, through forms, models, domain and database. */
class SessionTests extends CasePlay {

    static final LocalDate SESSION = LocalDate.of(2021, 6, 16);

    @Autowired
    MeetingDirectory meetings;
    @Autowired
    AgendaVersions versions;
    @Autowired
    InvitationDirectory invitations;
    @Autowired
    MinutesSheet minutes;
    @Autowired
    MeetingCourse course;
    @Autowired
    Deadlines deadlines;
    @Autowired
    RuntimeService runtime;

    Town town;
    ProjectGroup group;
    SessionRun session;
    MeetingId id;

    @BeforeEach
    void meerbuschIn2021() {
        town = stage.town("meerbusch", LocalDate.of(2021, 5, 20));
        group = new ProjectGroup(town, Days.TRUE);
        stage.play(group, "Ratsbüro terminiert am Tag des Abgabeschlusses");
        session = town.run("adi", SESSION);
        id = new MeetingId(session.id());
    }

    @Test
    void everyDeadlineOfASessionExistsFromItsPlanningOn() {
        assertThat(dueOn(DeadlineKind.SUBMISSION)).isEqualTo(LocalDate.of(2021, 5, 26));
        assertThat(dueOn(DeadlineKind.AGENDA)).isEqualTo(LocalDate.of(2021, 6, 1));
        assertThat(dueOn(DeadlineKind.INVITATION)).isEqualTo(LocalDate.of(2021, 6, 2));
        assertThat(dueOn(DeadlineKind.PUBLIC_NOTICE)).isEqualTo(LocalDate.of(2021, 6, 2));
        assertThat(dueOn(DeadlineKind.ADDENDUM)).isEqualTo(LocalDate.of(2021, 6, 11));
        assertThat(dueOn(DeadlineKind.SESSION_DAY)).isEqualTo(SESSION);
        assertThat(dueOn(DeadlineKind.MINUTES)).isEqualTo(LocalDate.of(2021, 6, 30));
    }

    @Test
    void aSessionGoesFromItsPlanToItsPublishedMinutes() {
        stage.play(group, "Ratsbüro lädt ein und macht bekannt");
        assertThat(status()).isEqualTo(MeetingStatus.INVITED);
        assertThat(sent(1)).hasValueSatisfying(sent -> {
            assertThat(sent.deliveredOn()).as("13 full days").isEqualTo(LocalDate.of(2021, 6, 2));
            assertThat(sent.shortenedReason()).isNull();
        });

        stage.play(group, "Ausschuss beschließt einstimmig");
        assertThat(status()).isEqualTo(MeetingStatus.IN_SESSION);
        stage.play(group, "Sitzung ist geschlossen, die Niederschrift");

        assertThat(status()).isEqualTo(MeetingStatus.PUBLISHED);
        assertThat(written()).filteredOn(item -> item.number().equals("Ö 3.1")).singleElement()
                .satisfies(item -> assertThat(item.text()).contains("Ergebnis: ungeändert beschlossen, einstimmig "
                        + "(17 Ja, 0 Nein, 0 Enthaltungen).").contains("Anwesende Stimmberechtigte: 17."));
        assertThat(signatures()).containsExactly("meerbusch.schriftfuehrung", "meerbusch.vorsitz.adi");
        assertThat(ledger.verify(Chain.meeting(id.value())).isSound()).isTrue();
        assertThat(runs()).isZero();
    }

    /** Handbook 9, S-002: the paper was called up as Ö 6.2. */
    @Test
    void theCouncilOfficeOrdersTheAgendaAndNumbersFollow() {
        Town erkelenz = stage.town("erkelenz", LocalDate.of(2022, 5, 11));
        VisionStatements statements = new VisionStatements(erkelenz, Days.TRUE);
        MeetingId committee = agendaOf(erkelenz, statements);

        assertThat(meetings.agenda(committee)).extracting(AgendaItem::number, AgendaItem::title)
                .contains(org.assertj.core.groups.Tuple.tuple("Ö 6", "Vorlagen der Verwaltung"),
                        org.assertj.core.groups.Tuple.tuple("Ö 6.1", "Bericht aus dem Digitalbeirat"))
                .anySatisfy(line -> assertThat(line.toList().get(0)).isEqualTo("Ö 6.2"));
        assertThat(meetings.agenda(committee)).filteredOn(item -> item.number().equals("Ö 6.2")).singleElement()
                .satisfies(item -> assertThat(item.title()).startsWith("Vision-Statements"));
    }

    @Test
    void agendaItemsAndDeadlinesOfAllStationsExistFromSchedulingOn() {
        // given
        stage.travelTo(LocalDate.of(2021, 7, 14));
        LocalDate council = LocalDate.of(2021, 9, 30);
        PaperRun paper = new PaperRun(town, "zd");
        paper.start("Visionsgrundsätze");
        paper.draft(Draft.of(LocalDate.of(2021, 8, 25), "Sachverhalt.", "Der Rat verabschiedet die Grundsätze."));
        paper.approve();
        paper.signOff();
        paper.release();

        // when
        paper.schedule(List.of(
                station("adi", "PRELIMINARY", 1, town.session("adi", LocalDate.of(2021, 8, 25))),
                station("rat", "DECISION", 2, town.session("rat", council))));

        // then
        assertThat(stations(paper.id())).allSatisfy(station -> {
            assertThat(meetings.agenda(station.meetingId())).extracting(AgendaItem::id).contains(station.agendaItemId());
            assertThat(deadlines.find(DeadlineKind.SUBMISSION, station.agendaItemId().value())).isPresent();
            assertThat(deadlines.of(List.of(station.meetingId().value()))).extracting(Deadline::kind).contains(
                    DeadlineKind.AGENDA, DeadlineKind.INVITATION, DeadlineKind.PUBLIC_NOTICE, DeadlineKind.MINUTES);
        });
        MeetingId councilSession = new MeetingId(town.session("rat", council));
        assertThat(meetings.agenda(councilSession)).extracting(AgendaItem::number).contains("Ö 4.1");
        assertThat(deadlines.find(DeadlineKind.INVITATION, councilSession.value()).orElseThrow().dueOn())
                .isEqualTo(LocalDate.of(2021, 9, 16));
    }

    @Test
    void theChairSendsTheAgendaBackWithAReason() {
        stage.travelTo(LocalDate.of(2021, 5, 28));
        session.arrange();
        assertThatThrownBy(() -> session.does("vorsitz.adi", "userTask_fixAgenda", Map.of("decision", "RETURNED")))
                .hasMessageContaining("was das Ratsbüro an der Tagesordnung ändern soll");

        session.does("vorsitz.adi", "userTask_fixAgenda",
                Map.of("decision", "RETURNED", "reason", "Die Fragestunde fehlt."));

        assertThat(session.opens("ratsbuero", "userTask_arrangeAgenda").value("hints").toString())
                .contains("Die Fragestunde fehlt.");
    }

    @Test
    void aPaperIsNotRemovedNorMovedAndAHiddenTitleStaysHidden() {
        stage.travelTo(LocalDate.of(2021, 5, 28));
        List<Map<String, Object>> rows = session.rows();
        Map<String, Object> paper = rows.stream().filter(row -> String.valueOf(row.get("title"))
                .startsWith("Bestimmung der Mitglieder")).findFirst().orElseThrow();

        assertThatThrownBy(() -> session.arrange(rows.stream().filter(row -> row != paper).toList()))
                .hasMessageContaining("lässt sich hier nicht entfernen");
        paper.put("part", "NON_PUBLIC");
        paper.put("publicTitle", "Angelegenheit");
        assertThatThrownBy(() -> session.arrange(rows)).hasMessageContaining("sagt die Vorlage");
        assertThat(status()).isEqualTo(MeetingStatus.PLANNED);
    }

    @Test
    void whoAnswersWhatHasChangedMeanwhileIsToldSo() {
        // given
        stage.travelTo(LocalDate.of(2021, 5, 28));
        Map<String, Object> stale = new java.util.HashMap<>(
                session.opens("ratsbuero", "userTask_arrangeAgenda").answer(Map.of()));
        String task = town.door().sessionTasks(town.user("ratsbuero"), session.id()).get(0).id();

        // when
        scheduled("Eilige Vorlage", "Es eilt.");

        // then
        assertThatThrownBy(() -> town.door().submit(town.user("ratsbuero2"), task, stale))
                .hasMessageContaining("inzwischen geändert");
        session.arrange();
    }

    @Test
    void aShortenedInvitationNeedsAReasonAndItsOwnPeriod() {
        stage.travelTo(LocalDate.of(2021, 6, 4));
        session.arrange();
        session.fix();

        assertThatThrownBy(() -> session.invite(LocalDate.of(2021, 6, 4), null))
                .hasMessageContaining("Die Ladungsfrist endete am 02.06.2021");
        session.invite(LocalDate.of(2021, 6, 4), "Der Förderbescheid verfällt.");

        assertThat(sent(1).orElseThrow().shortenedReason()).isEqualTo("Der Förderbescheid verfällt.");
    }

    @Test
    void aSessionWithoutPublicNoticeSaysSoEverywhere() {
        // given
        stage.travelTo(LocalDate.of(2021, 6, 1));
        session.arrange();
        session.fix();
        Map<String, Object> silent = Map.of("deliveredOn", "2021-06-01");
        assertThatThrownBy(() -> session.does("ratsbuero", "userTask_inviteMembers", silent))
                .hasMessageContaining("bestätigen Sie, dass es unterbleibt");

        // when
        session.does("ratsbuero", "userTask_inviteMembers", Map.of("deliveredOn", "2021-06-01", "withoutNotice", true));
        stage.afterSession(SESSION);

        // then
        assertThat(session.opens("ratsbuero", "userTask_closeMeeting").value("warnings").toString())
                .contains("§ 58 Abs. 2 GO NRW");
    }

    @Test
    void anAddendumIsANewVersionThatIsSentAndAnnounced() {
        // given
        stage.play(group, "Ratsbüro lädt ein und macht bekannt");
        stage.travelTo(LocalDate.of(2021, 6, 8));

        // when
        PaperRun late = scheduled("Antrag auf Fördermittel", "Die Frist des Landes endet am 20.06.");

        // then
        assertThat(versions.list(id, PageRequest.of(0, 10)).getContent()).extracting(version -> version.number())
                .containsExactly(2, 1);
        assertThat(versions.changes(id, 2)).singleElement().satisfies(change -> {
            assertThat(change.kind().label()).isEqualTo("neu");
            assertThat(change.item().number()).isEqualTo("Ö 3.2");
        });
        assertThat(session.opens("ratsbuero", "userTask_announceAddendum").value("reason").toString())
                .contains("Die Frist des Landes");
        session.announceAddendum(LocalDate.of(2021, 6, 8));
        assertThat(sent(2)).isPresent();
        stage.afterSession(SESSION);
        late.result("vorsitz.adi", Vote.accepted("RESOLVES", 17, 0, 0));
    }

    @Test
    void anAddendumThatDoesNotGoOutEndsItsTask() {
        // given
        stage.play(group, "Ratsbüro lädt ein und macht bekannt");
        stage.travelTo(LocalDate.of(2021, 6, 8));
        scheduled("Antrag auf Fördermittel", "Die Frist des Landes endet am 20.06.");
        assertThatThrownBy(() -> session.does("ratsbuero", "userTask_announceAddendum", Map.of("decision", "SENT")))
                .hasMessageContaining("wann die Mitglieder den Nachtrag hatten");

        // when
        session.does("ratsbuero", "userTask_announceAddendum", Map.of("decision", "NOT_FIXED"));

        // then
        assertThat(session.has("ratsbuero", "userTask_announceAddendum")).isFalse();
        assertThat(sent(2)).isEmpty();
    }

    @Test
    void whatComesTooLateForAnAddendumWaitsForTheBodyItself() {
        // given
        stage.play(group, "Ratsbüro lädt ein und macht bekannt");
        stage.travelTo(LocalDate.of(2021, 6, 14));
        assertThatThrownBy(() -> scheduled("Antrag auf Fördermittel", "Die Frist endet am 20.06."))
                .hasMessageContaining("Nachtrag war nur bis 11.06.2021 möglich");
        stage.afterSession(SESSION);

        // when
        PaperRun urgent = unscheduled("Antrag auf Fördermittel");
        assertThatThrownBy(() -> put(urgent, Map.of("lateReason", "Die Frist endet am 20.06.")))
                .hasMessageContaining("durch Beschluss aufnimmt");
        put(urgent, Map.of("lateReason", "Die Frist endet am 20.06.", "resolvedInSession", true));

        // then
        assertThat(versions.require(id, 2).resolvedInSession()).isTrue();
        assertThat(session.has("ratsbuero", "userTask_announceAddendum")).as("the body knows it").isFalse();
        urgent.result("vorsitz.adi", Vote.accepted("RESOLVES", 17, 0, 0));
        assertThatThrownBy(session::close).as("the other item").hasMessageContaining("Ö 3.1 Bestimmung der Mitglieder");
    }

    @Test
    void resultsWaitUntilTheSessionIsConvenedAndOpened() {
        stage.afterSession(SESSION);

        assertThatThrownBy(() -> town.does("schriftfuehrung", group.paper().id(), "userTask_enterResult",
                Vote.accepted("RESOLVES", 17, 0, 0).with("chair", town.user("vorsitz.adi")).values()))
                .hasMessageContaining("noch nicht eröffnet");
        session.convene(LocalDate.of(2021, 6, 2));
        group.paper().result("vorsitz.adi", Vote.accepted("RESOLVES", 17, 0, 0));
    }

    @Test
    void whatTheChairSendsBackIsWrittenAgainAndNobodySignsTwice() {
        // given
        stage.play(group, "Ausschuss beschließt einstimmig");
        session.close();
        session.write();
        assertThat(session.has("schriftfuehrung", "userTask_countersignMinutes")).isFalse();

        // when
        session.does("vorsitz.adi", "userTask_countersignMinutes",
                Map.of("decision", "RETURNED", "reason", "Das Ende war 19.05 Uhr."));

        // then
        assertThat(session.opens("schriftfuehrung", "userTask_writeMinutes").value("hints").toString())
                .contains("19.05 Uhr");
        session.does("schriftfuehrung", "userTask_writeMinutes", Map.of("ended", "19:05"));
        session.does("schriftfuehrung", "userTask_signMinutes", Map.of("decision", "SIGNED"));
        session.countersign();
        assertThat(status()).isEqualTo(MeetingStatus.MINUTES_SIGNED);
    }

    @Test
    void signedMinutesNeverChangeAndACorrectionStandsInTheNextOnes() {
        // given
        stage.play(group, "Sitzung ist geschlossen, die Niederschrift");
        assertThatThrownBy(() -> jdbc.update("update minutes_item set text = 'anders' where meeting_id = ?", id.value()))
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("bleibt, wie sie ist");
        assertThatThrownBy(() -> jdbc.update("update minutes set present = 'anders' where meeting_id = ?", id.value()))
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("bleibt, wie sie ist");
        SessionRun next = town.run("adi", LocalDate.of(2021, 8, 25));
        stage.afterSession(LocalDate.of(2021, 8, 25));
        next.convene(LocalDate.of(2021, 8, 11));
        next.close();

        // when
        next.does("schriftfuehrung", "userTask_writeMinutes", Map.of("ended", "20:00", "corrections", List.of(
                Map.of("minutes", id.toString(), "text", "Mitglied UWG war anwesend."))));
        assertThat(minutes.corrections(id)).as("not before both have signed").isEmpty();
        next.does("schriftfuehrung", "userTask_signMinutes", Map.of("decision", "SIGNED"));
        next.countersign();

        // then
        assertThat(minutes.corrections(id)).singleElement()
                .satisfies(note -> assertThat(note.text()).isEqualTo("Mitglied UWG war anwesend."));
    }

    @Test
    void aCancelledSessionEndsItsRunAndItsDeadlines() {
        stage.travelTo(LocalDate.of(2021, 5, 28));

        course.cancel(id, "Wasserschaden im Ratssaal", "meerbusch.ratsbuero");

        assertThat(status()).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(runs()).isZero();
        assertThat(deadlines.of(List.of(id.value()))).filteredOn(Deadline::isOpen).isEmpty();
        stage.invariant().holds("Absage");
    }

    @Test
    void thePapersOfACancelledSessionMoveToTheNextOne() {
        stage.travelTo(LocalDate.of(2021, 5, 28));

        course.cancel(id, "Wasserschaden im Ratssaal", "meerbusch.ratsbuero");

        MeetingId next = new MeetingId(town.session("adi", LocalDate.of(2021, 8, 25)));
        assertThat(meetings.agenda(next)).extracting(AgendaItem::title)
                .anyMatch(title -> title.startsWith("Bestimmung der Mitglieder"));
        stage.invariant().holds("Absage");
    }

    private MeetingId agendaOf(Town erkelenz, VisionStatements statements) {
        stage.play(statements, "Ratsbüro lädt ein und macht bekannt");
        return new MeetingId(erkelenz.session("stawivd", LocalDate.of(2022, 6, 7)));
    }

    /** A paper of the town that the council office puts into the session through its task. */
    private PaperRun scheduled(String subject, String reason) {
        PaperRun paper = unscheduled(subject);
        put(paper, Map.of("lateReason", reason));
        return paper;
    }

    private PaperRun unscheduled(String subject) {
        PaperRun paper = new PaperRun(town, "zd");
        paper.start(subject);
        paper.draft(Draft.of(SESSION.plusWeeks(10), "Sachverhalt.", "Der Antrag wird gestellt."));
        paper.approve();
        paper.signOff();
        paper.release();
        paper.schedule(List.of(Map.of("organization", "adi", "role", "DECISION", "rank", 1)));
        return paper;
    }

    private void put(PaperRun paper, Map<String, Object> how) {
        Map<String, Object> answer = new java.util.HashMap<>(how);
        answer.put("meeting", session.id().toString());
        town.does("ratsbuero", paper.id(), "userTask_putOnAgenda", answer);
    }

    private static Map<String, Object> station(String organization, String role, int rank, UUID meeting) {
        return Map.of("organization", organization, "role", role, "rank", rank, "session", meeting.toString());
    }

    private MeetingStatus status() {
        return meetings.require(id).status();
    }

    private LocalDate dueOn(DeadlineKind kind) {
        return deadlines.find(kind, id.value()).orElseThrow().dueOn();
    }

    private List<MinutesItem> written() {
        return minutes.items(id, PageRequest.of(0, 100)).getContent();
    }

    private List<String> signatures() {
        Minutes signed = minutes.require(id);
        return List.of(signed.signedBy(), signed.countersignedBy());
    }

    private long runs() {
        return runtime.createProcessInstanceQuery().variableValueEquals("meetingId", id.toString()).count();
    }

    private Optional<Invitation> sent(int agendaVersion) {
        return invitations.of(id, PageRequest.of(0, 10)).stream()
                .filter(sent -> sent.agendaVersion() == agendaVersion).findFirst();
    }
}
