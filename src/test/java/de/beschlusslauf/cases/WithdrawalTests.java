package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.ConsultationStatus;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.DigitalStrategy;
import de.beschlusslauf.demo.cases.DigitalStrategy.Money;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.MasterPlan;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.ProjectGroup;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.VisionPrinciples;
import de.beschlusslauf.demo.cases.VisionPrinciples.Variant;
import de.beschlusslauf.demo.cases.Vote;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionStatus;
import de.beschlusslauf.roadmap.EntryStatus;
import de.beschlusslauf.roadmap.RoadmapEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A paper can be withdrawn wherever it stands, and then nothing of it goes on. */
class WithdrawalTests extends PaperPlay {

    @ParameterizedTest
    @ValueSource(strings = {"Zentrale Steuerung schreibt die Vorlage", "Amtsleitung billigt die Strategievorlage",
            "Personal und Personalrat zeichnen mit", "Dezernat zeichnet die Strategievorlage ab",
            "Bürgermeister gibt die Strategievorlage frei", "Ratsbüro gibt die Nummer",
            "Ausschuss empfiehlt dem Rat", "Rat bewilligt die Mittel", "Ratsbüro macht den Auftrag bekannt",
            "Zentrale Steuerung plant die Ausarbeitung"})
    void whateverWasDoneLastAWithdrawnPaperHasNoTaskLeft(String step) {
        Town town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        DigitalStrategy strategy = new DigitalStrategy(town, Days.TRUE, Money.OUTSIDE_PLAN);
        stage.play(strategy, step);
        UUID paper = strategy.paper().id();
        assertThatThrownBy(() -> stage.door().withdraw(town.user("leitung.schule"), paper, "Nicht mehr nötig."))
                .as("a stranger may not").hasMessageContaining("Zurückziehen dürfen nur");

        stage.door().withdraw(town.user("buergermeister"), paper, "Das Land schreibt eine eigene Strategie vor.");
        stage.travelTo(LocalDate.of(2022, 6, 1));

        nothingGoesOn(town, paper);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OB-Büro teilt die laufende Phase 1", "Teilplan Stadtverwaltung: Zwischenbericht ist freigegeben",
        "Teilplan Stadtverwaltung: Rat nimmt den Zwischenbericht"})
    void whateverPhaseAMeasureIsInNothingOfItGoesOn(String step) {
        Town town = stage.town("dortmund", LocalDate.of(2016, 5, 23));
        MasterPlan plan = new MasterPlan(town, Days.TRUE);
        stage.play(plan, step);

        stage.door().withdraw(town.user("buergermeister"), plan.paper().id(), "Drei Masterpläne treten an seine Stelle.");
        stage.travelTo(LocalDate.of(2023, 1, 9));

        nothingGoesOn(town, plan.paper().id());
        assertThat(entries(plan.paper().id())).extracting(RoadmapEntry::status).containsOnly(EntryStatus.OBSOLETE);
    }

    @Test
    void aGroupThatStillWaitsForItsMembersIsNotNamedAnyMore() {
        Town town = stage.town("meerbusch", LocalDate.of(2021, 5, 20));
        ProjectGroup group = new ProjectGroup(town, Days.TRUE);
        stage.play(group, "Zentrale Dienste planen die Umsetzung");

        stage.door().withdraw(town.user("buergermeister"), group.paper().id(), "Die Digitalstrategie entfällt.");
        stage.travelTo(LocalDate.of(2021, 9, 1));

        nothingGoesOn(town, group.paper().id());
    }

    @Test
    void whatOneOfTwoCommitteesRecordsAsWithdrawnTheOtherDoesNotDealWith() {
        // given
        Town town = stage.town("meerbusch", LocalDate.of(2021, 7, 14));
        VisionPrinciples principles = new VisionPrinciples(town, Days.TRUE, Variant.AMENDED, null);
        stage.play(principles, "Ratsbüro lädt ein und macht bekannt: schule");
        stage.afterSession(LocalDate.of(2021, 9, 16));
        UUID paper = principles.paper().id();
        assertThat(town.has("schriftfuehrung", paper, "userTask_enterResult")).as("both wait for a result").isTrue();

        // when
        principles.paper().result("vorsitz.apl", Vote.none("WITHDRAWN"));
        stage.travelTo(LocalDate.of(2022, 3, 1));

        // then
        nothingGoesOn(town, paper);
        assertThat(stations(paper)).filteredOn(station -> !station.organizationId().equals("adi"))
                .extracting(station -> station.organizationId() + " " + station.status())
                .containsExactlyInAnyOrder("apl SETTLED", "schule CANCELLED", "rat CANCELLED");
    }

    @Test
    void whatTwoCommitteesDeliberateOnAtTheSameTimeNeitherDealsWith() {
        Town town = stage.town("meerbusch", LocalDate.of(2021, 8, 2));
        LocalDate session = LocalDate.of(2021, 9, 7);
        PaperRun paper = scheduled(town, session, "Der Rat beschließt das Verkehrskonzept.", List.of(
                station("apl", "PRELIMINARY", 1, town.session("apl", session)),
                station("schule", "PRELIMINARY", 1, town.session("schule", session)),
                station("rat", "DECISION", 2, town.session("rat", LocalDate.of(2021, 9, 30)))));
        stage.afterSession(session);
        assertThat(town.tasks("schriftfuehrung", paper.id())).as("both wait for a result").hasSize(2);

        stage.door().withdraw(town.user("buergermeister"), paper.id(), "Das Land plant die Straße neu.");
        stage.travelTo(LocalDate.of(2021, 11, 1));

        nothingGoesOn(town, paper.id());
        assertThat(stations(paper.id())).hasSize(3).extracting(Consultation::status)
                .containsOnly(ConsultationStatus.CANCELLED);
    }

    @Test
    void whatIsSuspendedIsNotVotedOnAgainAndWhatIsInItsWindowDoesNotTakeEffect() {
        // given a committee has decided two parts, and there is an objection to one of them
        Town town = stage.town("meerbusch", LocalDate.of(2021, 8, 2));
        LocalDate session = LocalDate.of(2021, 9, 7);
        UUID evening = town.session("apl", session);
        PaperRun paper = new PaperRun(town, "zd");
        paper.start("Vorlage mit zwei Teilen");
        toCouncilOffice(paper, Draft.of(session, "Der Sachverhalt steht in den Anlagen.", "Der Ausschuss sperrt den Wall.",
                "Der Ausschuss beauftragt ein Gutachten."));
        paper.schedule(List.of(station("apl", "DECISION", 1, evening)));
        stage.afterSession(session);
        paper.result("vorsitz.apl", Vote.accepted("COMMISSIONS", 9, 8, 0));
        town.does("ratsbuero", paper.id(), "userTask_recordObjection", Map.of("kind", "OBJECTION_MEMBERS", "members", 4,
                "lodgedOn", session.toString(), "reason", "Die Sperrung schadet der Innenstadt."));
        assertThat(resolutions(paper.id())).extracting(Resolution::status)
                .containsExactlyInAnyOrder(ResolutionStatus.SUSPENDED, ResolutionStatus.IN_WINDOW);
        assertThat(town.has("ratsbuero", paper.id(), "userTask_putOnAgenda")).as("the council is to vote again").isTrue();

        // when
        stage.door().withdraw(town.user("ratsbuero"), paper.id(), "Der Wall wird saniert.");
        stage.travelTo(LocalDate.of(2021, 11, 1));

        // then
        nothingGoesOn(town, paper.id());
        assertThat(resolutions(paper.id())).extracting(Resolution::status).containsOnly(ResolutionStatus.ANNULLED);
    }
}
