package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.Spotless;
import de.beschlusslauf.calendar.Zones;
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
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.paper.StationRow;
import de.beschlusslauf.workflow.DrivableClock;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Which body is proposed to take note of a report, and in which session; nothing survives a test. */
@Spotless
@Transactional
class ReadershipTests {

    private static final String TOWN = "sanktaugustin";

    @Autowired
    Deliberation deliberation;
    @Autowired
    PathPlanning planning;
    @Autowired
    StationRows rows;
    @Autowired
    Drafting drafting;
    @Autowired
    MeetingPlanning meetings;
    @Autowired
    EntityManager entities;
    @Autowired
    DrivableClock clock;

    @BeforeEach
    void onTenthJanuary() {
        clock.travelTo(Zones.at(day(1, 10), LocalTime.of(9, 0)));
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void theBodyTakesNoteInWhoseSessionTheAuthorWantsIt() {
        // given the council and two committees meet
        MeetingId wanted = session("hda", day(3, 3));
        session("finanzen", day(3, 10));
        session("rat", day(3, 17));

        // when
        PaperId report = report(day(3, 3), null, null);

        // then
        assertThat(rows.proposal(report)).extracting(StationRow::organization, StationRow::role, StationRow::session)
                .containsExactly(tuple("hda", "TAKING_NOTE", wanted.toString()));
        assertThat(planning.hints(report)).containsExactly("Ein Bericht wird zur Kenntnis genommen; eine Entscheidung ist"
                + " nicht nötig. Vorgeschlagen ist „HDA“. Das Gremium tagt am vorgesehenen Tag.");
    }

    @Test
    void theAuthorsSessionCountsMoreThanTheMatterAndTheDecisionReportedOn() {
        // given a decision of the council
        session("finanzen", day(3, 10));
        PaperId decided = decidedByTheCouncil();

        // then
        assertThat(reader(report(day(3, 10), "KENNTNISNAHME", decided))).isEqualTo("finanzen");
    }

    @Test
    void whereSeveralBodiesMeetOnTheDayTheMatterSaysWhichOneIsMeant() {
        // given
        session("finanzen", day(3, 3));
        session("hda", day(3, 3));

        // then
        assertThat(reader(report(day(3, 3), "KENNTNISNAHME", null))).isEqualTo("hda");
        assertThat(reader(report(day(3, 3), null, null))).as("nothing says which").isEqualTo("rat");
    }

    @Test
    void withoutASessionTheProfileNamesTheBodyForTheMatter() {
        assertThat(reader(report(null, "KENNTNISNAHME", null))).isEqualTo("hda");
        assertThat(reader(report(day(3, 4), "KENNTNISNAHME", null))).as("nobody meets").isEqualTo("hda");
        assertThat(reader(report(null, "SATZUNG", null))).isEqualTo("rat");
        assertThat(planning.hints(report(null, "KENNTNISNAHME", null))).singleElement().asString()
                .endsWith("Vorgeschlagen ist „HDA“. Das folgt aus dem gewählten Gegenstand.");
    }

    @Test
    void otherwiseItGoesWhereItWasDecidedWhatItReportsOnAndElseToTheCouncil() {
        // given
        PaperId parent = paper(PaperKind.RESOLUTION_PROPOSAL, null, null, List.of(
                new ResolutionPart(1, "Der Ausschuss beauftragt die Verwaltung mit einem Konzept.", null)));
        planning.plan(parent, List.of(PlannedStation.of("hda", ConsultationRole.DECISION, 1, 1)), TOWN + ".ratsbuero");

        // then
        assertThat(reader(report(null, null, parent))).isEqualTo("hda");
        assertThat(reader(report(null, null, null))).isEqualTo("rat");
    }

    private PaperId decidedByTheCouncil() {
        PaperId parent = paper(PaperKind.RESOLUTION_PROPOSAL, null, null,
                List.of(new ResolutionPart(1, "Der Rat beschließt das Konzept.", null)));
        planning.plan(parent, List.of(PlannedStation.of("rat", ConsultationRole.DECISION, 1, 1)), TOWN + ".ratsbuero");
        return parent;
    }

    private String reader(PaperId report) {
        return planning.proposal(report).get(0).organizationId();
    }

    private PaperId report(@Nullable LocalDate session, @Nullable String matter, @Nullable PaperId parent) {
        PaperId id = paper(PaperKind.REPORT, session, parent, List.of());
        entities.flush();
        entities.createNativeQuery("update paper set matter = :matter where id = :id")
                .setParameter("matter", matter).setParameter("id", id.value()).executeUpdate();
        entities.clear();
        return id;
    }

    private PaperId paper(PaperKind kind, @Nullable LocalDate session, @Nullable PaperId parent, List<ResolutionPart> parts) {
        PaperId id = drafting.create(new CreatePaper(TOWN, kind, "Ferienprogramm", "buero", parent, session,
                new Content("Ferienprogramm", true, "Die Ferien beginnen bald.", parts, Finance.none(),
                        Inclusion.NO_EFFECT, Set.of(), List.of())), TOWN + ".sachbearbeitung.buero").id();
        deliberation.status(id, "SCHEDULED");
        return id;
    }

    private MeetingId session(String organization, LocalDate day) {
        return meetings.plan(new PlanMeeting(TOWN, organization, Zones.at(day, LocalTime.of(17, 0)), "Rathaus"),
                TOWN + ".ratsbuero").id();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2055, month, day);
    }
}
