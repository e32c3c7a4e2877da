package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.SessionChange;
import de.beschlusslauf.consultation.SessionChanges;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Rows;
import de.beschlusslauf.demo.cases.TaskForm;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.meeting.MeetingId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The path that the council office finds in its form, for a session that the author named. */
class ProposedPathTests extends CasePlay {

    private static final String REASON = "Der Saal ist belegt.";

    @Autowired
    SessionChanges changes;

    @Test
    void aReportIsProposedForTheSessionThatItsAuthorNamed() {
        // given
        Town town = stage.town("sanktaugustin", LocalDate.of(2054, 1, 12));
        UUID committee = town.session("hda", LocalDate.of(2054, 3, 4));
        town.session("rat", LocalDate.of(2054, 3, 18));
        PaperRun report = PaperRun.born(town, "buero", () -> town.start("REPORT", "Bericht zum Breitband", "buero", null));

        // when
        TaskForm form = released(report, Draft.of(LocalDate.of(2054, 3, 4), "Die Leitungen liegen.").with("matter", "KENNTNISNAHME"));

        // then
        assertThat(stations(form)).singleElement().satisfies(station -> assertThat(station)
                .containsEntry("organization", "hda").containsEntry("role", "TAKING_NOTE")
                .containsEntry("session", committee.toString()));
        assertThat(form.value("hints").toString()).contains("Vorgeschlagen ist „HDA“. Das Gremium tagt am vorgesehenen Tag.");
    }

    @Test
    void aCommitteeThatDecidesItsOwnPartNeedNotWaitForTheCouncil() {
        // given
        Town town = stage.town("sanktaugustin", LocalDate.of(2056, 1, 12));
        UUID committee = town.session("hda", LocalDate.of(2056, 3, 1));
        UUID council = town.session("rat", LocalDate.of(2056, 3, 15));
        PaperRun paper = PaperRun.born(town, "buero",
                () -> town.start("RESOLUTION_PROPOSAL", "Satzung und Auftrag", "buero", null));

        // when
        TaskForm form = released(paper, Draft.of(LocalDate.of(2056, 3, 1), "Beides steht an.",
                "Der Ausschuss beauftragt die Verwaltung mit einem Konzept.", "Der Rat beschließt die Hauptsatzung."));

        // then
        assertThat(stations(form)).extracting(station -> station.get("organization"), station -> station.get("role"),
                station -> station.get("rank"), station -> station.get("session"), station -> station.get("parts"))
                .containsExactly(tuple("hda", "DECISION", 1, committee.toString(), List.of("1")),
                        tuple("rat", "DECISION", 1, council.toString(), List.of("2")));
        assertThat(form.value("hints").toString()).doesNotContain("keine Sitzung geplant")
                .contains("(HDA 01.03.2056, dann Rat 15.03.2056)");

        // and when it is planned as proposed and the council's session is cancelled
        paper.schedule(stations(form));
        changes.apply(new MeetingId(council), new SessionChange.Cancel(), REASON, changes.preview(new MeetingId(council),
                new SessionChange.Cancel(), REASON, "office").state(), "office");

        // then the committee keeps its own
        assertThat(stations(paper.id())).extracting(Consultation::organizationId, Consultation::meetingId)
                .contains(tuple("hda", new MeetingId(committee)));
    }

    private static TaskForm released(PaperRun paper, Draft draft) {
        paper.id();
        paper.draft(draft);
        paper.approve();
        paper.signOff();
        paper.release();
        return paper.town().opens("ratsbuero", paper.id(), "userTask_schedulePaper");
    }

    private static List<Map<String, Object>> stations(TaskForm form) {
        return ((List<?>) form.value("stations")).stream().map(Rows::copy).toList();
    }
}
