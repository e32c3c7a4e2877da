package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.VisionStatements;
import de.beschlusslauf.demo.cases.Vote;
import de.beschlusslauf.roadmap.EntryType;
import de.beschlusslauf.roadmap.RoadmapEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S-002: a committee takes note in its own competence, and the roadmap is updated until the cycle ends. */
class VisionStatementsTests extends CasePlay {

    Town erkelenz;
    VisionStatements statements;

    @BeforeEach
    void open() {
        erkelenz = stage.town("erkelenz", LocalDate.of(2022, 5, 11));
        statements = new VisionStatements(erkelenz, Days.TRUE);
    }

    @Test
    void takingNoteIsADecisionAndStartsTheCycleOfTheRoadmap() {
        stage.numbers("erkelenz", 186);
        stage.play(statements, "Hauptamt schreibt die Vorlage");
        assertThat(erkelenz.reference(statements.paper().id())).as("draft number").startsWith("E-2022-");
        stage.play(statements, "Ratsbüro gibt die Nummer und terminiert");
        UUID paper = statements.paper().id();
        assertThat(erkelenz.reference(paper)).isEqualTo("A 10/186/2022");

        stage.play(statements, "Ausschuss nimmt einstimmig zur Kenntnis");
        assertThat(stations(paper)).singleElement()
                .satisfies(station -> assertThat(station.role().name()).isEqualTo("DECISION"));
        assertThat(resolutions(paper)).singleElement().satisfies(resolution ->
                assertThat(resolution.windowEndsOn()).isEqualTo(LocalDate.of(2022, 6, 10)));

        stage.play(statements, "Hauptamt nimmt fünf Leitaussagen");
        assertThat(entries(paper)).filteredOn(entry -> entry.type() == EntryType.VISION).hasSize(5)
                .allSatisfy(entry -> assertThat(entry.category()).isEqualTo("10 bis 15 Jahre"));
        assertThat(erkelenz.status(paper)).as("nothing to carry out is left").isEqualTo("ARCHIVED");
        stage.travelTo(LocalDate.of(2022, 12, 6));
        assertThat(reviewIsOpen("hauptamt", paper)).isFalse();

        stage.play(statements, "Hauptamt übergibt die Fortschreibung");
        assertThat(review(paper).ownerDepartment()).isEqualTo("stadtentwicklung");
        stage.travelTo(LocalDate.of(2023, 12, 7));
        assertThat(reviewIsOpen("hauptamt", paper)).as("the owner has changed").isFalse();
        assertThat(reviewIsOpen("stadtentwicklung", paper)).isTrue();

        stage.play(statements);
        assertThat(review(paper).status().ended()).isTrue();
        assertThat(reviewIsOpen("stadtentwicklung", paper)).isFalse();
        assertThat(ledgerIsSound(paper)).isTrue();
        everyKindIsKnown(List.of(paper));
        dossierIsAccepted(paper);
    }

    @Test
    void theCycleGoesOnUntilSomebodyEndsItWithAReason() {
        stage.play(statements, "Hauptamt nimmt fünf Leitaussagen");
        stage.travelTo(LocalDate.of(2022, 12, 7));

        assertThatThrownBy(() -> erkelenz.does("sachbearbeitung.hauptamt", statements.paper().id(),
                "userTask_reviewRoadmap", Map.of("changes", "Nichts.", "decision", "CONTINUE")))
                .hasMessageContaining("Termin");
        assertThatThrownBy(() -> erkelenz.does("sachbearbeitung.hauptamt", statements.paper().id(),
                "userTask_reviewRoadmap", Map.of("changes", "Nichts.", "decision", "END")))
                .hasMessageContaining("Begründung");
    }

    @Test
    void refusingToTakeNoteEndsThePaper() {
        stage.play(statements, "Ratsbüro gibt die Nummer und terminiert");
        stage.afterSession(LocalDate.of(2022, 6, 7));

        statements.paper().result("vorsitz.stawivd", Vote.rejected(6, 13, 0));

        assertThat(resolutions(statements.paper().id())).isEmpty();
        stage.travelTo(LocalDate.of(2022, 6, 8));
    }

    private boolean reviewIsOpen(String department, UUID paper) {
        return erkelenz.has("sachbearbeitung." + department, paper, "userTask_reviewRoadmap");
    }

    private RoadmapEntry review(UUID paper) {
        return entries(paper).stream().filter(entry -> entry.type() == EntryType.REVIEW).findFirst().orElseThrow();
    }
}
