package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;

import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.DigitalStrategy;
import de.beschlusslauf.demo.cases.DigitalStrategy.Money;
import de.beschlusslauf.demo.cases.Town;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A paper can be withdrawn wherever it stands, and then nothing of it goes on. */
class WithdrawalTests extends CasePlay {

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

        assertThat(town.status(paper)).isEqualTo("WITHDRAWN");
        stage.travelTo(LocalDate.of(2022, 6, 1));
        assertThat(jdbc.queryForObject("select count(*) from act_ru_variable where name_ = 'paperId' and text_ = ?",
                Integer.class, paper.toString())).as("running processes").isZero();
        assertThat(jdbc.queryForObject("select count(*) from agenda_item i join consultation c "
                + "on c.id = i.consultation_id where c.paper_id = ? and i.status = 'OPEN'",
                Integer.class, paper)).as("open agenda items").isZero();
        assertThat(ledgerIsSound(paper)).isTrue();
    }
}
