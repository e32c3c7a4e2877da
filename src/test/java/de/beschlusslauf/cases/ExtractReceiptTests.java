package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;

import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.DigitalStrategy;
import de.beschlusslauf.demo.cases.DigitalStrategy.Money;
import de.beschlusslauf.demo.cases.Town;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever got an extract says so on its page, and auditors read in the paper's time line how it came and who confirmed it. */
class ExtractReceiptTests extends CasePlay {

    @LocalServerPort
    int port;

    @Test
    void theLeadDepartmentConfirmsOnThePageOfTheExtractThatItGotIt() {
        Town town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        DigitalStrategy strategy = new DigitalStrategy(town, Days.TRUE, Money.COVERED);
        stage.play(strategy);
        UUID paper = strategy.paper().id();
        String extract = "/register/auszuege/" + jdbc.queryForObject("select resolution_id from execution where paper_id = ? limit 1",
                UUID.class, paper);
        TownHall office = new TownHall(port, "sanktaugustin.sachbearbeitung.buero");
        TownHall auditor = new TownHall(port, "sanktaugustin.pruefung");

        assertThat(auditor.browse(extract).body()).contains("noch von keinem Amt").doesNotContain("Empfang bestätigen</button>");
        assertThat(auditor.browse("POST", extract + "/empfang", "").statusCode()).isEqualTo(403);
        assertThat(office.browse(extract).body()).contains("Empfang bestätigen</button>");
        assertThat(office.browse("POST", extract + "/empfang", "").statusCode()).isEqualTo(302);

        assertThat(office.browse(extract).body()).contains("Der Empfang ist bestätigt.").doesNotContain("noch von keinem Amt",
                "Empfang bestätigen</button>");
        office.browse("POST", extract + "/empfang", "");
        assertThat(office.browse(extract).body()).contains("hat den Empfang dieses Auszugs schon bestätigt");
        assertThat(auditor.browse("/register/papers/" + paper).body()).contains("Der Auszug ging an ",
                "Weg: Aufgabe „Ausführung planen“", "Der Empfang des Auszugs wurde bestätigt, Amt: ");
        dossierIsAccepted(paper);
    }
}
