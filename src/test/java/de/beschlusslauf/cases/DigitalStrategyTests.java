package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.DigitalStrategy;
import de.beschlusslauf.demo.cases.DigitalStrategy.Money;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.Vote;
import de.beschlusslauf.paper.BudgetCheck;
import de.beschlusslauf.paper.Overspending;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** S-004: a committee commissions the administration; four ways to finance it. */
class DigitalStrategyTests extends CasePlay {

    @Autowired
    BudgetCheck budget;
    Town town;

    @BeforeEach
    void open() {
        town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
    }

    @ParameterizedTest
    @CsvSource({"NEUTRAL, KEINE", "COVERED, KEINE", "ABOVE_PLAN, KAEMMERER_LISTE"})
    void theCommitteeDecidesAloneAsLongAsTheCouncilNeedNotConsent(Money money, Overspending consent) {
        DigitalStrategy strategy = new DigitalStrategy(town, Days.TRUE, money);
        if (money == Money.NEUTRAL) {
            stage.numbers("sanktaugustin", 219);
        }
        stage.play(strategy, "Ausschuss beauftragt die Verwaltung");
        UUID paper = strategy.paper().id();

        assertThat(budget.of(new PaperId(paper))).isEqualTo(consent);
        if (money == Money.NEUTRAL) {
            assertThat(town.reference(paper)).isEqualTo("21/0219");
        }
        assertThat(resolutions(paper)).singleElement().satisfies(resolution -> {
            assertThat(resolution.decidedBy()).isEqualTo("hda");
            assertThat(resolution.windowStatutoryDay()).isEqualTo(LocalDate.of(2021, 6, 5));
            assertThat(resolution.windowEndsOn()).isEqualTo(LocalDate.of(2021, 6, 7));
        });

        stage.play(strategy);
        assertThat(town.status(paper)).isEqualTo("ARCHIVED");
        assertThat(ledgerIsSound(paper)).isTrue();
        everyKindIsKnown(List.of(paper));
        if (money == Money.NEUTRAL) {
            dossierIsAccepted(paper);
        }
    }

    @Test
    void whatIsConsiderableNeedsTheCouncilBeforehand() {
        DigitalStrategy strategy = new DigitalStrategy(town, Days.TRUE, Money.OUTSIDE_PLAN);
        stage.play(strategy, "Bürgermeister gibt die Strategievorlage frei");
        PaperRun paper = strategy.paper();
        assertThat(budget.of(new PaperId(paper.id()))).isEqualTo(Overspending.RAT_VORHER);

        assertThatThrownBy(() -> paper.schedule(List.of(Map.of("organization", "hda", "role", "DECISION", "rank", 1))))
                .hasMessageContaining("vorherige Zustimmung des Rates");

        stage.play(strategy);
        assertThat(stations(paper.id())).extracting(station -> station.organizationId() + " " + station.role())
                .containsExactly("hda PRELIMINARY", "rat DECISION");
        assertThat(resolutions(paper.id())).singleElement().extracting(Resolution::decidedBy).isEqualTo("rat");
        assertThat(town.status(paper.id())).isEqualTo("ARCHIVED");
        everyKindIsKnown(List.of(paper.id()));
    }

    @Test
    void nothingIsReleasedWhileMoneyOrInclusionAreOpenAndOnlyFallenSignaturesAreAskedAgain() {
        DigitalStrategy strategy = new DigitalStrategy(town, Days.TRUE, Money.NEUTRAL);
        stage.play(strategy, "Ratsbüro plant die Sitzungen");
        PaperRun paper = strategy.paper();
        paper.start("Erarbeitung einer IT- und Digitalisierungsstrategie");
        paper.draft(strategy.draft().with("financeEffect", "UNDECIDED").with("inclusion", "UNDECIDED"));
        paper.approve();
        paper.coSign("personal", "personalrat");
        paper.signOff();
        assertThatThrownBy(paper::release).hasMessageContaining("finanziellen Auswirkungen sind noch ungeklärt");

        returned(paper, strategy.draft().with("inclusion", "UNDECIDED"));
        assertThat(town.status(paper.id())).as("nobody signed the money").isEqualTo("AT_DEPUTY");
        paper.signOff();
        assertThatThrownBy(paper::release).hasMessageContaining("Inklusion sind noch ungeklärt");

        returned(paper, strategy.draft());
        assertThat(town.status(paper.id())).as("both knew that inclusion had to be settled").isEqualTo("AT_DEPUTY");
        paper.signOff();
        returned(paper, strategy.draft().with("facts", "Die Verwaltung braucht eine Strategie."));
        assertThat(town.status(paper.id())).as("both signed the text").isEqualTo("CO_SIGNING");
        paper.coSign("personal", "personalrat");
        paper.signOff();
        paper.release();
        assertThat(town.status(paper.id())).isEqualTo("AT_COUNCIL_OFFICE");
    }

    private void returned(PaperRun paper, Draft draft) {
        town.does("buergermeister", paper.id(), "userTask_releasePaper",
                Map.of("decision", "RETURNED", "reason", "Bitte die offenen Angaben klären."));
        paper.draft(draft);
        paper.approve();
    }

    @Test
    void oneFifthOfTheCommitteeBringsTheMatterBeforeTheCouncil() {
        DigitalStrategy strategy = new DigitalStrategy(town, Days.TRUE, Money.NEUTRAL);
        stage.play(strategy, "Ausschuss beauftragt die Verwaltung");
        PaperRun paper = strategy.paper();
        stage.travelTo(LocalDate.of(2021, 6, 7));

        assertThatThrownBy(() -> object(paper, 4, "2021-06-04")).hasMessageContaining("mindestens 5 von 21");
        object(paper, 5, "2021-06-04");

        assertThat(resolutions(paper.id())).extracting(Resolution::status).containsExactly(ResolutionStatus.SUSPENDED);
        paper.putOnAgenda("Rat", town.session("rat", LocalDate.of(2021, 6, 23)));
        stage.afterSession(LocalDate.of(2021, 6, 23));
        paper.result("buergermeister", Vote.accepted("COMMISSIONS", 30, 12, 3));
        assertThat(resolutions(paper.id())).extracting(Resolution::status)
                .contains(ResolutionStatus.SUPERSEDED, ResolutionStatus.IN_WINDOW);
    }

    private void object(PaperRun paper, int members, String lodgedOn) {
        town.does("ratsbuero", paper.id(), "userTask_recordObjection", Map.of("kind", "OBJECTION_MEMBERS",
                "members", members, "lodgedOn", lodgedOn, "reason", "Die Kosten sind nicht geklärt."));
    }
}
