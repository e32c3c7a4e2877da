package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Rows;
import de.beschlusslauf.demo.cases.TaskForm;
import de.beschlusslauf.demo.cases.Town;
import org.junit.jupiter.api.Test;

/** The path that the council office finds in its form, for a session that the author named. */
class ProposedPathTests extends CasePlay {

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
