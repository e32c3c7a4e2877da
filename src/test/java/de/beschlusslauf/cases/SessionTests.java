package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineStatus;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.ConsultationStatus;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.VisionStatements;
import de.beschlusslauf.demo.cases.Vote;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingStatus;
import de.beschlusslauf.meeting.Minutes;
import de.beschlusslauf.meeting.MinutesItem;
import de.beschlusslauf.meeting.VersionItem;
import de.beschlusslauf.paper.PaperId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.PageRequest;

/** Sessions from their plan to their published minutes, through forms, models, domain and database. */
class SessionTests extends SessionPlay {

    @LocalServerPort
    int port;

    @Test
    void everyDeadlineOfASessionExistsFromItsPlanningOn() {
        assertThat(dueOn(DeadlineKind.MOTION)).isEqualTo(LocalDate.of(2021, 5, 26));
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
                .satisfies(item -> assertThat(item.text()).contains("\nBeschluss:\n", "Ergebnis: ungeändert "
                        + "beschlossen, einstimmig (17 Ja, 0 Nein, 0 Enthaltungen).").contains("Anwesende Stimmberechtigte: 17."));
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
    void agendaItemsInvitationsAndDeadlinesOfAllStationsOfAPaperExistFromSchedulingOn() {
        // given
        stage.travelTo(LocalDate.of(2021, 7, 14));
        Map<String, LocalDate> days = Map.of("adi", LocalDate.of(2021, 9, 8), "hfwa", LocalDate.of(2021, 9, 15), "rat",
                LocalDate.of(2021, 9, 16));
        days.forEach(town::session);
        PaperRun paper = new PaperRun(town, "zd");
        paper.start("Visionsgrundsätze");
        paper.draft(Draft.of(days.get("adi"), "Sachverhalt.", "Der Rat verabschiedet die Grundsätze."));
        paper.approve();
        paper.signOff();
        paper.release();

        // when
        paper.schedule(List.of(
                station("adi", "PRELIMINARY", 1, town.session("adi", days.get("adi"))),
                station("hfwa", "PRELIMINARY", 2, town.session("hfwa", days.get("hfwa"))),
                station("rat", "DECISION", 3, town.session("rat", days.get("rat")))));

        // then each of the three has its item, and its session every deadline, that of the invitation among them
        assertThat(stations(paper.id())).extracting(Consultation::organizationId).containsExactly("adi", "hfwa", "rat");
        requireDeadlines(paper, "adi", "2021-08-18", Map.of(DeadlineKind.MOTION, "2021-08-18",
                DeadlineKind.AGENDA, "2021-08-24", DeadlineKind.INVITATION, "2021-08-25", DeadlineKind.PUBLIC_NOTICE, "2021-08-25", DeadlineKind.ADDENDUM, "2021-09-03",
                DeadlineKind.SESSION_DAY, "2021-09-08", DeadlineKind.MINUTES, "2021-09-22"));
        requireDeadlines(paper, "hfwa", "2021-08-25", Map.of(DeadlineKind.MOTION, "2021-08-25",
                DeadlineKind.AGENDA, "2021-08-31", DeadlineKind.INVITATION, "2021-09-01", DeadlineKind.PUBLIC_NOTICE, "2021-09-01", DeadlineKind.ADDENDUM, "2021-09-10",
                DeadlineKind.SESSION_DAY, "2021-09-15", DeadlineKind.MINUTES, "2021-09-29"));
        requireDeadlines(paper, "rat", "2021-08-26", Map.of(DeadlineKind.MOTION, "2021-08-26",
                DeadlineKind.AGENDA, "2021-09-01", DeadlineKind.INVITATION, "2021-09-02", DeadlineKind.PUBLIC_NOTICE, "2021-09-02", DeadlineKind.ADDENDUM, "2021-09-10",
                DeadlineKind.SESSION_DAY, "2021-09-16", DeadlineKind.MINUTES, "2021-09-30"));

        // and all three bodies are invited to it before the first one has met
        for (String body : List.of("adi", "hfwa", "rat")) {
            LocalDate last = days.get(body).minusDays(14);
            stage.travelTo(last);
            town.run(body, days.get(body)).convene(last);
            MeetingId invited = stationOf(paper, body).meetingId();
            assertThat(invitations.of(invited, PageRequest.of(0, 10))).singleElement().satisfies(sent -> assertThat(
                    versions.items(invited, sent.agendaVersion())).extracting(VersionItem::title)
                    .anyMatch(title -> title.startsWith("Visionsgrundsätze")));
        }
        assertThat(stations(paper.id())).extracting(Consultation::status).containsOnly(ConsultationStatus.ON_AGENDA);
    }

    private void requireDeadlines(PaperRun paper, String body, String submission, Map<DeadlineKind, String> days) {
        Consultation station = stationOf(paper, body);
        assertThat(meetings.agenda(station.meetingId())).filteredOn(item -> item.id().equals(station.agendaItemId()))
                .as("item of %s", body).singleElement().satisfies(item -> assertThat(item.title())
                        .startsWith("Visionsgrundsätze"));
        assertThat(deadlines.find(DeadlineKind.SUBMISSION, station.agendaItemId().value()).orElseThrow().dueOn())
                .as("submission to %s", body).isEqualTo(submission);
        days.forEach((kind, day) -> assertThat(deadlines.find(kind, station.meetingId().value()).orElseThrow())
                .as("%s of %s", kind, body).matches(Deadline::isOpen).extracting(Deadline::dueOn)
                .isEqualTo(LocalDate.parse(day)));
    }

    private Consultation stationOf(PaperRun paper, String body) {
        return stations(paper.id()).stream().filter(station -> station.organizationId().equals(body)).findFirst()
                .orElseThrow();
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
        assertThat(paper).containsEntry("paper", papers.summary(new PaperId(group.paper().id())).reference());

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
    void whatWasFixedBeforeItIsNotedHereTakesTheTrueDayOfDelivery() {
        // given
        stage.travelTo(LocalDate.of(2021, 6, 4));
        session.arrange();
        assertThatThrownBy(() -> session.does("vorsitz.adi", "userTask_fixAgenda",
                Map.of("decision", "FIXED", "fixedOn", "2021-06-05"))).hasMessageContaining("liegt in der Zukunft");

        // when
        session.does("vorsitz.adi", "userTask_fixAgenda", Map.of("decision", "FIXED", "fixedOn", "2021-06-01"));

        // then
        assertThatThrownBy(() -> session.invite(LocalDate.of(2021, 5, 31), null))
                .hasMessageContaining("ist erst am 01.06.2021 festgesetzt worden");
        session.invite(LocalDate.of(2021, 6, 2), null);
        assertThat(sent(1).orElseThrow().deliveredOn()).isEqualTo(LocalDate.of(2021, 6, 2));
    }

    @Test
    void withoutAMailServerTheTaskSaysThatTheInvitationHasToGoOutInAnotherWay() {
        stage.travelTo(LocalDate.of(2021, 6, 1));
        session.arrange();
        session.fix();

        assertThat(session.opens("ratsbuero", "userTask_inviteMembers").value("delivery").toString())
                .contains("Das Programm verschickt keine Mails", "Stellen Sie die Einladung auf anderem Weg zu");
    }

    @Test
    void whoOnlyTakesTheMinutesIsNoMemberWhoIsInvited() {
        stage.travelTo(LocalDate.of(2021, 6, 1));
        session.arrange();
        session.fix();

        assertThat(session.opens("ratsbuero", "userTask_inviteMembers").value("members").toString()).contains("name")
                .doesNotContain("Schriftführung");
        assertThat(session.opens("ratsbuero", "userTask_inviteMembers").value("minuteTakers").toString()).contains("Schriftführung");
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
        assertThat(session.opens("ratsbuero", "userTask_closeMeeting").value("why").toString())
                .contains("Der Tag ist nicht berechnet, sondern festgelegt: Mittwoch, der 16.06.2021.");
    }

    @Test
    void aPublicNoticeIsJudgedByItsOwnDayAndComesBeforeTheSession() {
        // given
        stage.travelTo(LocalDate.of(2021, 6, 1));
        session.arrange();
        session.fix();
        Map<String, Object> late = Map.of("deliveredOn", "2021-06-01", "announcedOn", "2021-06-16", "announcedIn", "Aushang");
        assertThatThrownBy(() -> session.does("ratsbuero", "userTask_inviteMembers", late))
                .hasMessageContaining("Die Sitzung ist am 16.06.2021, bekannt gemacht wird vorher.");

        // when both are written down after their last day
        stage.travelTo(LocalDate.of(2021, 6, 11));
        session.does("ratsbuero", "userTask_inviteMembers", Map.of("deliveredOn", "2021-06-02", "announcedOn", "2021-06-15",
                "announcedIn", "Aushang"));

        // then the invitation was in time and the notice was not
        assertThat(statusOf(DeadlineKind.INVITATION)).isEqualTo(DeadlineStatus.MET);
        assertThat(statusOf(DeadlineKind.PUBLIC_NOTICE)).isEqualTo(DeadlineStatus.MISSED);
    }

    private DeadlineStatus statusOf(DeadlineKind kind) {
        return deadlines.find(kind, session.id()).orElseThrow().status();
    }

    @Test
    void resultsWaitUntilTheSessionIsConvenedAndOpened() {
        stage.afterSession(SESSION);

        // then the form says so before anybody fills it in, and the answer is refused with the same sentence
        assertThat(town.opens("schriftfuehrung", group.paper().id(), "userTask_enterResult").value("hints").toString())
                .contains("noch nicht eröffnet, denn es ist keine Einladung eingetragen");
        assertThatThrownBy(() -> town.does("schriftfuehrung", group.paper().id(), "userTask_enterResult",
                Vote.accepted("RESOLVES", 17, 0, 0).with("chair", town.user("vorsitz.adi")).values()))
                .hasMessageContaining("noch nicht eröffnet");

        // and a program that asks over the API is told the same
        TownHall clerk = new TownHall(port, town.user("schriftfuehrung"));
        String task = town.door().tasks(town.user("schriftfuehrung"), town.reference(group.paper().id())).get(0).id();
        assertThat(clerk.get("/api/tasks/" + task).body()).contains("noch nicht eröffnet, denn");
        assertThat(clerk.post("/api/tasks/" + task + "/submission", "{\"outcome\":\"POSTPONED\",\"chair\":\"" + town.user("vorsitz.adi")
                + "\",\"minuteTaker\":\"" + town.user("schriftfuehrung") + "\"}"))
                .returns(422, HttpResponse::statusCode).extracting(HttpResponse::body).asString().contains("noch nicht eröffnet, denn");

        // when the office notes the next morning that members were invited in time
        stage.travelTo(SESSION.plusDays(1));
        session.convene(LocalDate.of(2021, 6, 2));

        // then nobody has to open anything
        assertThat(town.opens("schriftfuehrung", group.paper().id(), "userTask_enterResult").value("hints").toString())
                .doesNotContain("noch nicht eröffnet");
        group.paper().result("vorsitz.adi", Vote.accepted("RESOLVES", 17, 0, 0));
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

        MeetingId next = Objects.requireNonNull(stations(group.paper().id()).get(0).meetingId());
        assertThat(Zones.dayOf(meetings.require(next).startsAt())).isEqualTo(LocalDate.of(2021, 8, 25));
        assertThat(meetings.agenda(next)).extracting(AgendaItem::title)
                .anyMatch(title -> title.startsWith("Bestimmung der Mitglieder"));
        stage.invariant().holds("Absage");
    }

    private MeetingId agendaOf(Town erkelenz, VisionStatements statements) {
        stage.play(statements, "Ratsbüro lädt ein und macht bekannt");
        return new MeetingId(erkelenz.session("stawivd", LocalDate.of(2022, 6, 7)));
    }

    private static Map<String, Object> station(String organization, String role, int rank, UUID meeting) {
        return Map.of("organization", organization, "role", role, "rank", rank, "session", meeting.toString());
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
}
