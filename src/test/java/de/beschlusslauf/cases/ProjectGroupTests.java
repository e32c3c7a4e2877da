package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.demo.cases.CaseScript;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.ProjectGroup;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.VisionPrinciples;
import de.beschlusslauf.demo.cases.VisionPrinciples.Variant;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.resolution.ResolutionStatus;
import de.beschlusslauf.roadmap.EntryStatus;
import de.beschlusslauf.roadmap.EntryType;
import de.beschlusslauf.roadmap.RoadmapEntry;
import org.junit.jupiter.api.Test;

/** S-001 with its child S-000, on the true dates and numbers (handbook 9). */
class ProjectGroupTests extends CasePlay {

    @Test
    void theCommitteeDecidesAloneItsGroupReportsAndTheCouncilAdoptsThePrinciples() {
        Town meerbusch = stage.town("meerbusch", LocalDate.of(2021, 5, 20));
        stage.numbers("meerbusch", 1355);
        ProjectGroup group = new ProjectGroup(meerbusch, Days.TRUE);

        stage.play(group, "Ratsbüro terminiert am Tag des Abgabeschlusses");
        UUID paper = group.paper().id();
        assertThat(meerbusch.reference(paper)).isEqualTo("ZD/1355/2021");
        assertThat(stations(paper)).singleElement().satisfies(station -> {
            assertThat(station.organizationId()).isEqualTo("adi");
            assertThat(station.role()).isEqualTo(ConsultationRole.DECISION);
        });
        assertThat(paths.unknownBodies(new PaperId(paper))).as("the wrong name of the committee is noticed")
                .containsExactly("Ausschusses für Digitalisierung und Infrastruktur");

        stage.play(group, "Ausschuss beschließt einstimmig");
        windowOfEightDays(paper);

        stage.play(group, "Ratsbüro macht den Beschluss nach der Einspruchsfrist bekannt");
        stage.numbers("meerbusch", 1385);
        assertThatThrownBy(() -> group.paper().plan(group.plan())).as("first meeting inside the window")
                .hasMessageContaining("bevor die Kontrollfrist am 24.06.2021 endet");
        stage.play(group, "Zentrale Dienste planen die Umsetzung");
        assertThat(meerbusch.reference(group.principles())).isEqualTo("ZD/1386/2021");
        twelveAreSixAndSix(group);

        VisionPrinciples principles = new VisionPrinciples(meerbusch, Days.TRUE, Variant.UNANIMOUS, group::principles);
        stage.play(CaseScript.together(List.of(group.rest(), principles.upTo("Rat verabschiedet die Grundsätze"))));
        assertThat(meerbusch.status(group.report().id())).isEqualTo("NOTED");
        assertThat(entries(paper)).filteredOn(entry -> entry.title().startsWith("Bericht")).singleElement()
                .extracting(RoadmapEntry::status).isEqualTo(EntryStatus.DONE);
        assertThat(meerbusch.status(paper)).as("its child still runs").isEqualTo("IN_EXECUTION");
        windowOfTheCouncil(group.principles());

        stage.play(principles);
        assertThat(entries(group.principles())).filteredOn(entry -> entry.type() == EntryType.VISION)
                .extracting(RoadmapEntry::title).hasSize(6).contains("Meer-Mensch", "Meer-Infrastruktur");
        assertThat(List.of(paper, group.principles())).extracting(meerbusch::status).containsOnly("ARCHIVED");
        assertThat(List.of(paper, group.principles(), group.report().id()))
                .allSatisfy(each -> assertThat(ledgerIsSound(each)).isTrue());
        assertThat(published(paper) + published(group.principles())).as("two extracts").isEqualTo(2);
    }

    private void windowOfEightDays(UUID paper) {
        assertThat(resolutions(paper)).singleElement().satisfies(resolution -> {
            assertThat(resolution.decidedBy()).isEqualTo("adi");
            assertThat(resolution.windowEndsOn()).isEqualTo(LocalDate.of(2021, 6, 24));
            assertThat(resolution.status()).isEqualTo(ResolutionStatus.IN_WINDOW);
        });
        stage.travelTo(LocalDate.of(2021, 6, 24));
        assertThat(resolutions(paper).get(0).status()).isEqualTo(ResolutionStatus.IN_WINDOW);
        stage.travelTo(LocalDate.of(2021, 6, 25));
        assertThat(resolutions(paper).get(0).status()).isEqualTo(ResolutionStatus.EFFECTIVE);
    }

    private void twelveAreSixAndSix(ProjectGroup group) {
        List<Map<String, Object>> twice = new ArrayList<>(ProjectGroup.members(5));
        twice.add(Map.of("party", "cdu", "name", "Zweites Mitglied"));

        assertThatThrownBy(() -> group.nominate(ProjectGroup.members(5))).hasMessageContaining("12");
        assertThatThrownBy(() -> group.nominate(ProjectGroup.members(7))).hasMessageContaining("12");
        assertThatThrownBy(() -> group.nominate(twice)).as("one group names two").hasMessageContaining("Fraktion");
        stage.play(group, "Ratsbüro trägt die zwölf Benennungen ein");
    }

    private void windowOfTheCouncil(UUID paper) {
        assertThat(stations(paper)).extracting(station -> station.organizationId() + " " + station.role())
                .containsExactly("adi PRELIMINARY", "rat DECISION");
        assertThat(resolutions(paper)).singleElement().satisfies(resolution -> {
            assertThat(resolution.decidedBy()).isEqualTo("rat");
            assertThat(resolution.windowStatutoryDay()).isEqualTo(LocalDate.of(2021, 10, 3));
            assertThat(resolution.windowEndsOn()).isEqualTo(LocalDate.of(2021, 10, 4));
        });
        stage.travelTo(LocalDate.of(2021, 10, 4));
        assertThat(papers.summary(new PaperId(paper)).status().name()).isEqualTo("DECIDED");
        stage.travelTo(LocalDate.of(2021, 10, 5));
        assertThat(papers.summary(new PaperId(paper)).status().name()).isEqualTo("EFFECTIVE");
    }

    private long published(UUID paper) {
        return resolutions(paper).stream().filter(each -> roadmap.execution(each.id()).isPresent()).count();
    }
}
