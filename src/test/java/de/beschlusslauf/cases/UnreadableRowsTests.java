package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.database.Owner;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.ledger.LedgerRecords;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Inclusion;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.paper.Withdrawal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** The owner of the database writes rubbish: pages show the rest, checks name the row and go on. */
class UnreadableRowsTests extends CasePlay {

    private static final String AUTHOR = "sanktaugustin.sachbearbeitung.buero";

    @LocalServerPort
    int port;
    @Autowired
    Drafting drafting;
    @Autowired
    Deadlines deadlines;
    @Autowired
    LedgerRecords records;
    @Autowired
    Withdrawal withdrawal;
    @Autowired
    Environment environment;

    private JdbcTemplate owner;
    private UUID paper;
    private Chain chain;
    private TownHall auditor;

    @BeforeEach
    void aPaperWithADeadline() {
        owner = Owner.of(environment);
        stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        Content content = new Content("Nutzung eines Hofs", true, "Der Hof steht leer.", List.of(new ResolutionPart(1,
                "Der Hof wird genutzt.", null)), Finance.none(), Inclusion.NO_EFFECT, Set.of(), List.of());
        paper = drafting.create(new CreatePaper("sanktaugustin", PaperKind.RESOLUTION_PROPOSAL, "Nutzung eines Hofs", "buero", null, null,
                content), AUTHOR).id().value();
        chain = Chain.paper(paper);
        transaction.executeWithoutResult(status -> deadlines.set(DeadlineOrder.of("sanktaugustin", DeadlineKind.ORDER_DUE, "paper", paper,
                chain, Derivation.agreed(LocalDate.of(2021, 12, 1), "Auftrag des Ausschusses", LocalDate.of(2021, 5, 3)), AUTHOR)));
        auditor = new TownHall(port, "sanktaugustin.pruefung");
        assertThat(ledger.verify(chain).fault()).isNull();
    }

    @AfterEach
    void itIsWithdrawn() {
        assertThat(ledger.verify(chain).fault()).isNull();
        transaction.executeWithoutResult(status -> withdrawal.withdraw(new PaperId(paper), "Das Spiel ist aus.", "sanktaugustin.ratsbuero"));
    }

    @Test
    void ofAPaperWithATextThatCannotBeReadThePageShowsTheRestAndTheCheckNamesTheText() {
        forged("text_version", "update text_version set finance = '{\"amount\": \"viel\"}' where paper_id = ?",
                "update text_version set finance = cast(? as jsonb) where paper_id = ?",
                "select finance::text from text_version where paper_id = ?", () -> {
                    String named = "Die Fassung 1 zu Eintrag 1 lässt sich nicht lesen";

                    assertThat(auditor.page("/register/papers/" + paper)).contains("Nutzung eines Hofs", "Diese Vorlage lässt sich nicht ganz lesen",
                            named, "Diese Kette jetzt prüfen", "Die Vorlage wurde angelegt", "als Dossier speichern");
                    assertThat(auditor.page("/register/papers/" + paper + "/fassungen")).contains("Diese Vorlage lässt sich nicht ganz lesen");
                    assertThat(auditor.page("/register/papers/" + paper + "/verlauf")).contains("Diese Vorlage lässt sich nicht ganz lesen");
                    assertThat(auditor.page("/register/papers/" + paper + "/pruefung")).contains("Die Kette ist unversehrt, aber", named);
                    assertThat(auditor.page("/register/pruefung/lauf")).contains("Ergebnis</h2>", "Kette der Vorlage " + paper
                            + ": Was in den Tabellen zu dieser Vorlage steht, l&auml;sst sich nicht lesen");
                    assertThat(new TownHall(port, AUTHOR).page("/register/papers/" + paper)).contains("lässt sich zurzeit nicht lesen",
                            "bitte geben Sie der Rechnungsprüfung Bescheid").doesNotContain("wurde angelegt");
                });
    }

    @Test
    void aDeadlineThatCannotBeReadIsNamedWithItsEntry() {
        forged("deadline", "update deadline set skipped = '5' where chain_id = ?::text and kind = 'ORDER_DUE'",
                "update deadline set skipped = cast(? as jsonb) where chain_id = ?::text and kind = 'ORDER_DUE'",
                "select skipped::text from deadline where chain_id = ?::text and kind = 'ORDER_DUE'", () -> {
                    assertThat(ledger.verify(chain).fault()).startsWith("Die Frist zu Eintrag").contains("lässt sich nicht lesen");
                    assertThat(auditor.page("/register/papers/" + paper)).contains("Die Frist zu Eintrag", "Angelegt am", "Die Vorlage wurde angelegt");
                });
    }

    @Test
    void aRecordThatCannotBeReadIsSaidAtItsEntryAndNamedByTheCheck() {
        LedgerEntry entry = log.entries(chain).stream().filter(each -> each.event().equals("deadline.set")).findFirst().orElseThrow();
        String hash = entry.factsByName().get("record").toString();
        String content = records.find(hash).orElseThrow();
        for (String rubbish : List.of("kein JSON", "[1]", "{\"derivation\":{\"steps\":5}}")) {
            rubbish("ledger_record", () -> owner.update("update ledger_record set content = ? where hash = ?", rubbish, hash), () -> {
                assertThat(auditor.page("/register/papers/" + paper)).contains("Angelegt am", "Die Vorlage wurde angelegt",
                        "Dieser Eintrag oder sein Beleg lässt sich nicht lesen");
                assertThat(ledger.verify(chain).fault()).isEqualTo("Der Beleg zu Eintrag " + entry.sequence()
                        + " ist nicht der, der damals verzeichnet wurde.");
                assertThat(auditor.page("/register/pruefung/lauf")).contains("Ergebnis</h2>", "Der Beleg zu Eintrag " + entry.sequence());
            }, () -> owner.update("update ledger_record set content = ? where hash = ?", content, hash));
        }
    }

    @Test
    void anEntryThatCannotBeReadIsSaidInItsPlaceAndNamedByTheCheck() {
        LedgerEntry entry = log.entries(chain).stream().filter(each -> each.event().equals("deadline.set")).findFirst().orElseThrow();
        for (String rubbish : List.of("[]", "5", "null", "{\"rules\":[5],\"meetingId\":7}")) {
            rubbish("ledger_entry", () -> write(entry, rubbish), () -> {
                assertThat(auditor.page("/register/papers/" + paper)).contains("Angelegt am", "Die Vorlage wurde angelegt",
                        "Dieser Eintrag oder sein Beleg lässt sich nicht lesen");
                assertThat(ledger.verify(chain).fault()).isEqualTo("Eintrag " + entry.sequence() + " wurde nachträglich verändert.");
                assertThat(auditor.page("/register/pruefung/lauf")).contains("Ergebnis</h2>", "Eintrag " + entry.sequence());
            }, () -> write(entry, entry.facts()));
        }
    }

    @Test
    void aPersonWhoseRegistrationCannotBeReadDoesNotKeepTheOthersFromBeingCompared() {
        String hash = owner.queryForObject("select e.facts ->> 'record' from ledger_entry e join ledger_pseudonym q on q.pseudonym ="
                + " e.facts ->> 'person' where e.event = 'person.registered' and q.user_id = ? order by e.sequence desc limit 1", String.class, AUTHOR);
        String content = records.find(hash).orElseThrow();
        rubbish("ledger_record", () -> owner.update("update ledger_record set content = 'kein JSON' where hash = ?", hash), () -> {
            assertThat(auditor.page("/register/pruefung/lauf")).contains("Ergebnis</h2>", AUTHOR, "gezeigt wird, ist nicht der, mit dem die Person eingetragen wurde");
            assertThat(auditor.page("/register/papers/" + paper)).contains("Angelegt am");
        }, () -> owner.update("update ledger_record set content = ? where hash = ?", content, hash));
    }

    private void write(LedgerEntry entry, String facts) {
        owner.update("update ledger_entry set facts = cast(? as json) where chain_kind = 'paper' and chain_id = ? and sequence = ?", facts,
                chain.id(), entry.sequence());
    }

    private void forged(String table, String change, String undo, String present, Runnable then) {
        String before = owner.queryForObject(present, String.class, paper);
        rubbish(table, () -> assertThat(owner.update(change, paper)).isEqualTo(1), then, () -> owner.update(undo, before, paper));
    }

    private void rubbish(String table, Runnable change, Runnable then, Runnable undo) {
        Owner.unguarded(owner, List.of(table), () -> {
            try {
                change.run();
                then.run();
            } finally {
                undo.run();
            }
        });
    }
}
