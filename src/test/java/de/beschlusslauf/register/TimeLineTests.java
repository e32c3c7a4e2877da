package de.beschlusslauf.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.Deliberation;
import de.beschlusslauf.consultation.Placement;
import de.beschlusslauf.consultation.PlannedStation;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Erasure;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerVerification;
import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.MeetingCourse;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.meeting.OpenSessions;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSection;
import de.beschlusslauf.workflow.DrivableClock;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** A paper's time line tells of its sessions, too, and why each day was the one it was. */
@Staged
@Transactional
class TimeLineTests {

    private static final LocalDate SESSION = LocalDate.of(2034, 3, 9);

    private static final LocalDate LATER = LocalDate.of(2034, 3, 30);

    private static final Viewer AUDITOR = new Viewer("meerbusch.pruefung", true, List.of());

    private static final Viewer STRANGER = new Viewer("meerbusch.sachbearbeitung.schule", false, List.of());

    @Autowired
    TimeLine timeLine;
    @Autowired
    PaperRecords records;
    @Autowired
    Ledger ledger;
    @Autowired
    LedgerVerification verification;
    @Autowired
    Erasure erasure;
    @Autowired
    PaperReader papers;
    @Autowired
    List<PaperSection> sections;
    @Autowired
    Deliberation deliberation;
    @Autowired
    MeetingPlanning planning;
    @Autowired
    OpenSessions sessions;
    @Autowired
    Placement placement;
    @Autowired
    MeetingCourse course;
    @Autowired
    Deadlines deadlines;
    @Autowired
    DrivableClock clock;
    @Autowired
    EntityManager entities;
    @Autowired
    JdbcTemplate database;

    private PaperId paper;
    private ConsultationId council;

    @BeforeEach
    void aPaperWaitsForTheCouncil() {
        clock.travelTo(Instant.parse("2034-01-09T08:00:00Z"));
        paper = deliberation.paper("Der Rat nimmt die Planung an.");
        council = deliberation.plan(paper, PlannedStation.of("rat", ConsultationRole.DECISION, 1, 1)).get(0);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aDayThatNoLongerHoldsStillSaysWhyItWasChosen() {
        LocalDate first = LocalDate.of(2034, 2, 1);
        deadlines.set(DeadlineOrder.of("meerbusch", DeadlineKind.ORDER_DUE, "paper", paper.value(),
                Chain.paper(paper.value()), Derivation.agreed(first, "Auftrag des Ausschusses", first.minusDays(20)), "office"));
        deadlines.move(DeadlineKind.ORDER_DUE, paper.value(), first.plusDays(14), "Es fehlt ein Gutachten.", "office");

        assertThat(told("deadline.set")).filteredOn(entry -> entry.what().contains("Ausführungsauftrag")).singleElement()
                .satisfies(entry -> assertThat(entry.why())
                        .anySatisfy(sentence -> assertThat(sentence).contains("01.02.2034")).isEqualTo(
                                Derivation.agreed(first, "Auftrag des Ausschusses", first.minusDays(20)).sentences()));
        assertThat(told("deadline.moved")).singleElement().satisfies(entry -> assertThat(entry.why())
                .anySatisfy(sentence -> assertThat(sentence).contains("15.02.2034")))
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("Es fehlt ein Gutachten."));
        assertThat(timeLine.of(records.require(paper.value(), "meerbusch", STRANGER), STRANGER))
                .extracting(TimeLineEntry::reason).containsOnlyNulls();
    }

    @Test
    void whoLetThePaperOntoAnAgendaAfterTheRegularTimeIsToldWithTheReasonAndOfOtherPapersNothing() {
        MeetingId session = deliberation.session("rat", SESSION);
        ConsultationId other = deliberation.plan(deliberation.paper("Der Rat nimmt auch das an."),
                PlannedStation.of("rat", ConsultationRole.DECISION, 1, 1)).get(0);
        clock.travelTo(Instant.parse("2034-02-20T08:00:00Z"));
        sessions.fixAgenda(session);
        placement.put(other, session, LateEntry.because("Die Ausschreibung endet."), "ratsbuero");
        placement.put(council, session, LateEntry.because("Der Bescheid kam heute."), "ratsbuero");

        assertThat(told("agenda-item.added")).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("Ein Punkt kam nachträglich auf die Tagesordnung.");
            assertThat(entry.reason()).isEqualTo("Der Bescheid kam heute.");
            assertThat(entry.who()).isEqualTo("ratsbuero");
        });
        assertThat(told("agenda.extended")).singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("Der Bescheid kam heute."));
    }

    @Test
    void whyMoreTimeWasAskedForAndGivenIsToldInWords() {
        ledger.append(Chain.paper(paper.value()), "extension.granted", Map.of("reason", "MISSING_INPUT"),
                Map.of("asked", "Das Gutachten fehlt.", "decided", "Bis dahin."), "office");

        assertThat(told("extension.granted")).singleElement().satisfies(entry -> assertThat(entry.reason())
                .isEqualTo("Unterlagen oder Auskünfte fehlen; Bemerkung: Das Gutachten fehlt.; Zur Entscheidung: Bis dahin."));
    }

    @Test
    void howAMeasureIsDoingIsToldInTheWordsOfItsDepartment() {
        ledger.append(Chain.paper(paper.value()), "roadmap.progressReported", Map.of("pace", "DELAYED", "type", "MEASURE"),
                Map.of("change", Map.of("reason", "Die Ausschreibung ist veröffentlicht.")), "office");

        assertThat(told("roadmap.progressReported")).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("Zu einer Maßnahme wurde der Sachstand gemeldet: läuft verzögert.");
            assertThat(entry.stated()).isEqualTo("Sachstand: Die Ausschreibung ist veröffentlicht.");
        });
    }

    @Test
    void eachDecisionTellsWhichRowsOfWhichTableFired() {
        deliberation.put(council, deliberation.session("rat", SESSION));
        deliberation.resolve(council, Deliberation.accepted());

        assertThat(told("consultation.settled")).singleElement().satisfies(entry -> assertThat(entry.rules()).singleElement()
                .asString().startsWith("Tabelle „Ergebnis und Folge“, Zeile "));
        assertThat(told("deadline.set")).filteredOn(entry -> entry.what().contains("Widerspruch")).singleElement()
                .satisfies(entry -> assertThat(entry.rules()).hasSize(2)
                        .contains("Gesetz: GO NRW 1994, in Kraft seit dem 17.10.1994."))
                .satisfies(entry -> assertThat(entry.why()).as("the length is told with its rule and not twice").isNotEmpty()
                        .noneMatch(sentence -> sentence.startsWith("Wie lang die Frist ist")));
    }

    @Test
    void aResultThatTheChairHasConfirmedIsNotDeleted() {
        deliberation.put(council, deliberation.session("rat", SESSION));
        deliberation.resolve(council, Deliberation.accepted());
        entities.flush();

        assertThatThrownBy(() -> database.update("delete from consultation_result where consultation_id = ?", council.value()))
                .rootCause().hasMessageContaining("Ein bestätigtes Ergebnis wird nicht gelöscht");
    }

    @Test
    void aConfirmationIsNotTakenBackEither() {
        deliberation.put(council, deliberation.session("rat", SESSION));
        deliberation.resolve(council, Deliberation.accepted());
        entities.flush();

        assertThatThrownBy(() -> database.update("update consultation_result set confirmed_by = null where consultation_id = ?",
                council.value())).rootCause().hasMessageContaining("wird nicht zurückgenommen");
    }

    @Test
    void whatHappensToASessionIsToldWhileThePaperStandsInIt() {
        MeetingId session = deliberation.session("rat", SESSION);
        planning.move(session, Zones.at(SESSION, LocalTime.of(18, 0)), "Ratssaal", "Der Saal ist belegt.", "ratsbuero");
        wait(60);
        deliberation.put(council, session);
        wait(60);
        planning.move(session, Zones.at(LATER, LocalTime.of(17, 0)), "Ratssaal", "Der Saal ist belegt.", "ratsbuero");
        deliberation.resolve(council, Deliberation.accepted());

        assertThat(told("meeting.moved")).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("Die Sitzung wurde verlegt auf Donnerstag, 30.03.2034, 17:00 Uhr.");
            assertThat(entry.session()).endsWith("30.03.2034");
        });
        assertThat(line().stream().map(TimeLineEntry::event)).containsSubsequence("paper.created", "consultation.scheduled",
                "meeting.moved", "agenda.fixed", "meeting.invited", "meeting.opened", "consultation.result-entered");
        assertThat(told("paper.created")).singleElement().satisfies(entry -> assertThat(entry.session()).isNull());
    }

    @Test
    void aSessionThatThePaperHasLeftIsOfNoConcern() {
        MeetingId session = deliberation.session("rat", SESSION);
        deliberation.put(council, session);
        wait(60);
        deliberation.put(council, deliberation.session("rat", LATER));
        wait(60);
        course.cancel(session, "Es liegt nichts vor.", "ratsbuero");

        assertThat(told("meeting.cancelled")).isEmpty();
    }

    @Test
    void whoseStationIsDroppedBecauseTheCouncilRejectedLeavesItsSession() {
        List<ConsultationId> path = deliberation.plan(paper, PlannedStation.of("rat", ConsultationRole.DECISION, 1, 1),
                PlannedStation.of("adi", ConsultationRole.TAKING_NOTE, 2));
        MeetingId committee = deliberation.session("adi", LATER);
        deliberation.put(path.get(0), deliberation.session("rat", SESSION));
        deliberation.put(path.get(1), committee);
        deliberation.resolve(path.get(0), Deliberation.rejected());
        wait(60);
        planning.move(committee, Zones.at(LATER.plusDays(7), LocalTime.of(17, 0)), "Ratssaal", "Der Saal ist belegt.",
                "ratsbuero");

        assertThat(told("consultation.taken-off")).singleElement()
                .satisfies(entry -> assertThat(entry.what()).startsWith("Die Beratung wurde von der Tagesordnung genommen"));
        assertThat(told("meeting.moved")).isEmpty();
    }

    @Test
    void aCancelledSessionIsToldToThePapersThatStoodInIt() {
        MeetingId session = deliberation.session("rat", SESSION);
        deliberation.put(council, session);
        wait(60);
        course.cancel(session, "Der Rat ist nicht beschlussfähig.", "ratsbuero");

        assertThat(told("meeting.cancelled")).hasSize(1);
    }

    @Test
    void whoHasBeenErasedIsNamedNowhere() {
        String author = "meerbusch.sachbearbeitung";
        assertThat(line()).extracting(TimeLineEntry::who).contains(author);
        assertThat(record().author()).isEqualTo(author);

        erasure.person(author, "Art. 17 Abs. 1 DSGVO, ausgeschieden.", "admin");

        assertThat(line()).extracting(TimeLineEntry::who).contains("gelöschte Person").doesNotContain(author);
        assertThat(record().author()).isEqualTo("gelöschte Person");
        assertThat(record().texts()).extracting(PaperRecord.Text::createdBy).containsOnly("gelöschte Person");
    }

    @Test
    void aTextThatWasNotPublicOnceIsReadWithATrace() {
        assertThat(record().publicThroughout()).isTrue();
        paper = deliberation.onceSecretPaper();

        assertThat(record().publicPaper()).isTrue();
        assertThat(record().publicThroughout()).isFalse();
    }

    @Test
    void whoMayReadOnlyWhatIsPublicDoesNotReadAnEarlierTextThatWasNot() {
        paper = deliberation.onceSecretPaper();

        PaperRecord read = records.require(paper.value(), "meerbusch", STRANGER);

        assertThat(record().texts()).hasSizeGreaterThan(1);
        assertThat(read.texts()).hasSize(1).isSubsetOf(record().texts());
        assertThat(read.publicThroughout()).as("nothing is shown that was not public").isTrue();
    }

    @Test
    void whatWasSaidAndDecidedOnATextThatWasNotPublicStaysHiddenWithIt() {
        paper = deliberation.onceSecretPaper();
        for (int version = 1; version <= 2; version++) {
            database.update("insert into sign_off (id, paper_id, step, verdict, reason, text_version, content_hash, signed_by, signed_at)"
                    + " values (gen_random_uuid(), ?, 'LEAD_DEPARTMENT', 'RETURNED', 'Der Preis ist zu hoch.', ?, 'x', 'meerbusch.amtsleitung',"
                    + " now())", paper.value(), version);
            database.update("insert into resolution (id, paper_id, body_id, part_number, consultation_id, decided_by, decided_on,"
                    + " text_version, wording, window_kind, status, version) values (gen_random_uuid(), ?, 'meerbusch', ?,"
                    + " gen_random_uuid(), 'rat', '2034-03-09', ?, 'Der Rat nimmt an.', 'NONE', 'EFFECTIVE', 0)",
                    paper.value(), version, version);
        }
        PaperRecord read = records.require(paper.value(), "meerbusch", STRANGER);

        assertThat(read.desks()).extracting(PaperRecord.Desk::textVersion).containsExactly(2);
        assertThat(read.resolutions()).extracting(PaperRecord.Decided::textVersion).containsExactly(2);
        assertThat(record().resolutions()).hasSize(2);
        assertThat(record().desks()).hasSize(2).extracting(PaperRecord.Desk::reason).containsOnly("Der Preis ist zu hoch.");

        ledger.append(Chain.paper(paper.value()), "resolution.decided", Map.of("partNumber", 1, "textVersion", 1,
                "amendedAmountCents", 9_000_000), "system");
        assertThat(timeLine.of(read, STRANGER)).extracting(TimeLineEntry::event).doesNotContain("resolution.decided")
                .contains("paper.created");
        assertThat(line()).extracting(TimeLineEntry::what).anyMatch(sentence -> sentence.contains("90.000,00"));
    }

    @Test
    void thatSomethingWasDecidedOnATextThatWasNotPublicIsNotTold() {
        paper = deliberation.secretPaper();
        council = deliberation.plan(paper, PlannedStation.of("rat", ConsultationRole.DECISION, 1, 1)).get(0);
        deliberation.put(council, deliberation.session("rat", SESSION));
        deliberation.resolve(council, Deliberation.accepted());
        deliberation.makePublic(paper);

        PaperRecord read = records.require(paper.value(), "meerbusch", STRANGER);
        List<TimeLineEntry> told = timeLine.of(read, STRANGER);

        assertThat(record().sessions()).hasSize(1);
        assertThat(read.sessions()).isEmpty();
        assertThat(read.votes()).isEmpty();
        assertThat(told).extracting(TimeLineEntry::session).containsOnlyNulls();
        assertThat(told).extracting(TimeLineEntry::event).contains("paper.created", "paper.submitted")
                .noneMatch(event -> event.startsWith("consultation.") || event.startsWith("resolution.") || event.startsWith("path."));
        assertThat(told).extracting(TimeLineEntry::what).noneMatch(sentence -> sentence.contains("Widerspruch"));
        assertThat(sections(STRANGER)).as("what a program reads").hasSize(4).allSatisfy((name, content) -> assertThat(content)
                .as(name).isEmpty());
        assertThat(sections(AUDITOR)).hasEntrySatisfying("path", content -> assertThat(content).hasSize(1))
                .hasEntrySatisfying("parts", content -> assertThat(content).hasSize(1))
                .hasEntrySatisfying("resolutions", content -> assertThat(content).hasSize(1));
        assertThat(told).extracting(TimeLineEntry::number).as("nor do gaps in the numbers tell it")
                .isEqualTo(LongStream.rangeClosed(1, told.size()).boxed().toList());
        assertThat(verification.verify(Chain.paper(paper.value()))).satisfies(finding -> {
            assertThat(finding.whole()).as("the chain; its rows were brought there by hand").isTrue();
            assertThat(finding.entries()).as("the check goes over the whole chain").isGreaterThan(told.size());
        });
        assertThat(told("consultation.result-confirmed")).singleElement()
                .satisfies(entry -> assertThat(entry.what()).contains("Gremium: ", "Ja: 17"));
    }

    private Map<String, Collection<?>> sections(Viewer viewer) {
        return sections.stream().filter(section -> !section.name().equals("forecast")).collect(Collectors.toMap(PaperSection::name,
                section -> (Collection<?>) section.content(papers.readable(paper, viewer.insight()))));
    }

    private PaperRecord record() {
        return records.require(paper.value(), "meerbusch", AUDITOR);
    }

    private void wait(int seconds) {
        clock.travelTo(clock.instant().plusSeconds(seconds));
    }

    private List<TimeLineEntry> told(String event) {
        return line().stream().filter(entry -> entry.event().equals(event)).toList();
    }

    private List<TimeLineEntry> line() {
        return timeLine.of(record(), AUDITOR);
    }
}
