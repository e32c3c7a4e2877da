package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;

import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.DigitalStrategy;
import de.beschlusslauf.demo.cases.DigitalStrategy.Money;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.Vote;
import de.beschlusslauf.resolution.Resolution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** S-004 (c), dearer: the committee amends the amount so that the council must consent beforehand (§ 83 GO NRW). */
class CouncilAfterAmendmentTests extends CasePlay {

    private static final LocalDate COMMITTEE = LocalDate.of(2021, 6, 2);
    private static final LocalDate COUNCIL = LocalDate.of(2021, 6, 23);

    @LocalServerPort
    int port;
    Town town;

    @BeforeEach
    void open() {
        town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
    }

    @Test
    void theCouncilDecidesBeforeAnythingIsPublishedAndBothFormsSaySoBeforehand() {
        // given
        DigitalStrategy strategy = new DigitalStrategy(town, Days.TRUE, Money.ABOVE_PLAN);
        stage.play(strategy, "Ratsbüro gibt die Nummer und terminiert den Ausschuss");
        PaperRun paper = strategy.paper();
        stage.afterSession(COMMITTEE);

        // when
        paper.enter("buergermeister", Vote.amended("COMMISSIONS", "Der Ausschuss beauftragt die Verwaltung, die Strategie mit einem"
                + " Rechenzentrum auszuarbeiten.", 21, 0, 0).with("amendedAmount", "500.000,00"));

        // then
        assertThat(town.opens("buergermeister", paper.id(), "userTask_confirmResult").value("hints").toString())
                .contains("Mit Ihrer Bestätigung geht Beschlussteil 1 zur Entscheidung an den Rat, weil er einer erheblichen");

        // when
        town.does("buergermeister", paper.id(), "userTask_confirmResult", Map.of("decision", "RETURNED", "reason", "Bitte prüfen."));

        // then
        assertThat(town.opens("schriftfuehrung", paper.id(), "userTask_enterResult").value("hints").toString())
                .contains("gilt das Ergebnis als Empfehlung, und der Rat entscheidet danach");

        // when
        paper.result("buergermeister", Vote.amended("COMMISSIONS", "Der Ausschuss beauftragt die Verwaltung, die Strategie mit einem"
                + " Rechenzentrum auszuarbeiten.", 21, 0, 0).with("amendedAmount", "500.000,00"));

        // then
        assertThat(stations(paper.id())).extracting(station -> station.organizationId() + " " + station.role())
                .containsExactly("hda PRELIMINARY", "rat DECISION");
        assertThat(stations(paper.id()).get(1).meetingId()).as("its next session").isNotNull();
        assertThat(resolutions(paper.id())).isEmpty();
        assertThat(town.status(paper.id())).isEqualTo("IN_CONSULTATION");

        // when
        stage.afterSession(COUNCIL);
        paper.result("buergermeister", Vote.accepted("COMMISSIONS", 38, 5, 2));

        // then
        assertThat(resolutions(paper.id())).singleElement().extracting(Resolution::decidedBy).isEqualTo("rat");
        assertThat(town.status(paper.id())).isEqualTo("DECIDED");
        assertThat(ledgerIsSound(paper.id())).isTrue();
        dossierIsAccepted(paper.id());
        assertThat(new TownHall(port, "sanktaugustin.pruefung").browse("/register/papers/" + paper.id()).body())
                .contains("Der Rat muss entscheiden, Beschlussteil 1, Gesamtbetrag nach der Änderung 500.000,00 Euro; das Ergebnis gilt"
                        + " als Empfehlung", "er einer erheblichen über- oder außerplanmäßigen Bewilligung vorher zustimmen muss");
    }
}
