package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.Spotless;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.meeting.PlanMeeting;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Inclusion;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Which sessions count for a forecast and a plan: those that would take the paper; nothing survives a test. */
@Spotless
@Transactional
class OpeningsTests {

    private static final String TOWN = "sanktaugustin";

    @Autowired
    Deliberation deliberation;
    @Autowired
    PathPlanning planning;
    @Autowired
    PathReader paths;
    @Autowired
    Forecasts forecasts;
    @Autowired
    Drafting drafting;
    @Autowired
    MeetingPlanning meetings;
    @Autowired
    PaperReader papers;
    @Autowired
    Deadlines deadlines;
    @Autowired
    MeetingDirectory directory;
    @Autowired
    DeadlineRules rules;
    @Autowired
    DrivableClock clock;

    @BeforeEach
    void onFirstMarch() {
        clock.travelTo(Zones.at(day(3, 1), LocalTime.of(9, 0)));
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void aSessionWhoseBodyTakesLatePapersCountsAndOneThatNeedsAnExceptionDoesNot() {
        // given sessions whose submission is over, and later ones
        session("hda", day(3, 14));
        session("hda", day(5, 10));
        session("finanzen", day(3, 14));
        session("finanzen", day(5, 8));
        PaperId paper = townPaper();

        // then
        assertThat(foreseen(paper, "hda")).isEqualTo(day(3, 14));
        assertThat(foreseen(paper, "finanzen")).isEqualTo(day(5, 8));
    }

    @Test
    void aSessionToWhichNobodyCanBeInvitedAnyMoreCountsForNobodyEvenIfItsBodyTakesLatePapers() {
        // given
        session("hda", day(3, 14));
        session("hda", day(5, 10));
        PaperId paper = townPaper();
        LocalDate last = rules.derive(DeadlineKind.SHORTENED_INVITATION, TOWN, "hda", day(3, 14)).dueOn();

        // then on the last day of a shortened invitation it counts, and on the next it does not
        clock.travelTo(Zones.at(last, LocalTime.of(9, 0)));
        assertThat(foreseen(paper, "hda")).isEqualTo(day(3, 14));
        clock.travelTo(Zones.at(last.plusDays(1), LocalTime.of(9, 0)));
        assertThat(foreseen(paper, "hda")).isEqualTo(day(5, 10));
    }

    @Test
    void aLaterStationGetsASessionThatIsPlannedTooLateIfItsBodyTakesLatePapers() {
        // given a station that waits for a session of the main committee
        MeetingId finance = session("finanzen", day(5, 8));
        PaperId paper = townPaper();
        planning.plan(paper, List.of(PlannedStation.of("finanzen", ConsultationRole.PRELIMINARY, 1, 1).in(finance, null),
                PlannedStation.of("hda", ConsultationRole.DECISION, 2, 1)), TOWN + ".ratsbuero");
        clock.travelTo(Zones.at(day(5, 1), LocalTime.of(9, 0)));

        // when
        MeetingId main = session("hda", day(5, 16));

        // then
        assertThat(paths.stations(paper)).filteredOn(station -> station.organizationId().equals("hda")).singleElement()
                .satisfies(station -> assertThat(station.meetingId()).isEqualTo(main));

        // and what moved it there is no reason for coming late
        assertThat(directory.agenda(main)).filteredOn(item -> item.consultationId() != null).singleElement()
                .satisfies(item -> assertThat(item.lateReason()).isNull());
    }

    @Test
    void whereMoreTimeWasGrantedTheSessionItWasGrantedForCounts() {
        // given
        MeetingId meant = deliberation.session("adi", day(5, 10));
        deliberation.session("adi", day(6, 21));
        LocalDate regular = deadlines.find(DeadlineKind.SUBMISSION, meant.value()).orElseThrow().dueOn();
        PaperId granted = deliberation.paperFor(day(5, 10), "Der Ausschuss beschließt die Geräte.");
        PaperId other = deliberation.paperFor(day(5, 10), "Der Ausschuss beschließt die Möbel.");
        deadlines.move(DeadlineKind.SUBMISSION, granted.value(), regular.plusDays(7), "Fristverlängerung: Urlaub",
                "meerbusch.amtsleitung");

        // when
        clock.travelTo(Zones.at(regular.plusDays(5), LocalTime.of(9, 0)));

        // then
        assertThat(foreseen(granted, "adi")).isEqualTo(day(5, 10));
        assertThat(foreseen(other, "adi")).isEqualTo(day(6, 21));
    }

    @Test
    void aSecondVoteIsForeseenInItsTwoWeeksOnly() {
        // given the mayor objects on the first of March
        clock.travelTo(Zones.at(day(1, 10), LocalTime.of(9, 0)));
        MeetingId council = deliberation.session("rat", day(2, 26));
        PaperId paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
        ConsultationId first = planning.plan(paper, List.of(
                PlannedStation.of("rat", ConsultationRole.DECISION, 1, 1).in(council, null)), Deliberation.OFFICE).get(0);
        deliberation.resolve(first, Deliberation.accepted());
        onFirstMarch();
        planning.insertReVote(paper, List.of(1), ReVote.OBJECTION_MAYOR, day(3, 1), Deliberation.OFFICE);

        // then a session after the two weeks is none
        deliberation.session("rat", day(4, 26));
        assertThat(forecasts.of(paper).orElseThrow().adoption()).isNull();

        // and one within them is
        deliberation.session("rat", day(3, 14));
        assertThat(forecasts.of(paper).orElseThrow().adoption()).isEqualTo(day(3, 14));
    }

    private LocalDate foreseen(PaperId paper, String organization) {
        return forecasts.of(papers.require(paper),
                List.of(PlannedStation.of(organization, ConsultationRole.DECISION, 1, 1))).adoption();
    }

    private PaperId townPaper() {
        PaperId id = drafting.create(new CreatePaper(TOWN, PaperKind.RESOLUTION_PROPOSAL, "Ferienprogramm", "buero", null, null,
                new Content("Ferienprogramm", true, "Die Ferien beginnen bald.",
                        List.of(new ResolutionPart(1, "Der Zuschuss wird bewilligt.", null)), Finance.none(),
                        Inclusion.NO_EFFECT, Set.of(), List.of())), TOWN + ".sachbearbeitung.buero").id();
        deliberation.status(id, "SCHEDULED");
        return id;
    }

    private MeetingId session(String organization, LocalDate day) {
        return meetings.plan(new PlanMeeting(TOWN, organization, Zones.at(day, LocalTime.of(17, 0)), "Rathaus"),
                TOWN + ".ratsbuero").id();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2047, month, day);
    }
}
