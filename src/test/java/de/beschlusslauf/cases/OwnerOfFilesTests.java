package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.database.Owner;
import de.beschlusslauf.document.Documents;
import de.beschlusslauf.document.StoredFile;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Inclusion;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.paper.Revision;
import de.beschlusslauf.paper.Withdrawal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** An annex that the owner of the database exchanges or renames is named by the check of its paper. */
class OwnerOfFilesTests extends CasePlay {

    private static final String AUTHOR = "sanktaugustin.sachbearbeitung.buero";

    private static final List<String> TABLES = List.of("stored_file", "file_chunk");

    @Autowired
    Drafting drafting;
    @Autowired
    Documents documents;
    @Autowired
    Withdrawal withdrawal;
    @Autowired
    Environment environment;

    private JdbcTemplate owner;
    private StoredFile annex;
    private UUID paper;

    @BeforeEach
    void aPaperHasAnAnnex() {
        owner = Owner.of(environment);
        stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        annex = documents.store("sanktaugustin", "lageplan.pdf", null, new ByteArrayInputStream(("%PDF-1.7\n" + UUID.randomUUID())
                .getBytes(StandardCharsets.UTF_8)), AUTHOR);
        paper = drafting.create(new CreatePaper("sanktaugustin", PaperKind.RESOLUTION_PROPOSAL, "Kauf eines Hofs", "buero", null, null, null),
                AUTHOR).id().value();
        drafting.revise(new PaperId(paper), Revision.of(new Content("Kauf eines Hofs", true, "Der Hof steht leer.", List.of(
                new ResolutionPart(1, "Der Hof wird gekauft.", null)), Finance.none(), Inclusion.NO_EFFECT, Set.of(), List.of(annex.id()))),
                AUTHOR);
        assertThat(ledger.verify(Chain.paper(paper)).fault()).isNull();
    }

    @AfterEach
    void itIsWithdrawn() {
        transaction.executeWithoutResult(status -> withdrawal.withdraw(new PaperId(paper), "Das Spiel ist aus.",
                "sanktaugustin.ratsbuero"));
    }

    @Test
    void anotherContentIsNamed() {
        forge("update file_chunk set bytes = set_byte(bytes, 0, 88) where sha256 = ?", annex.sha256());

        assertThat(ledger.verify(Chain.paper(paper)).fault()).matches("Der Inhalt einer Anlage zu Eintrag \\d+ ist nicht der, der damals"
                + " verzeichnet wurde.");
        assertThat(ledger.contradicted(Chain.paper(paper))).as("a page does not read files").isEmpty();
    }

    @Test
    void aContentThatIsGoneIsNamed() {
        forge("delete from file_chunk where sha256 = ?", annex.sha256());

        assertThat(ledger.verify(Chain.paper(paper)).fault()).startsWith("Der Inhalt einer Anlage zu Eintrag ");
    }

    @Test
    void aFileThatIsGoneIsNamed() {
        forge("delete from stored_file where id = ?", annex.id().value());

        assertThat(ledger.verify(Chain.paper(paper)).fault()).matches("Eine Anlage zu Eintrag \\d+ fehlt in den Tabellen.");
    }

    @Test
    void anotherNameIsNamed() {
        forge("update stored_file set name = 'anders.pdf' where id = ?", annex.id().value());

        assertThat(ledger.verify(Chain.paper(paper)).fault()).matches("Die Anlage zu Eintrag \\d+ ist nicht die, die damals verzeichnet wurde.");
        assertThat(ledger.contradicted(Chain.paper(paper))).isPresent();
    }

    private void forge(String forgery, Object key) {
        Owner.unguarded(owner, TABLES, () -> assertThat(owner.update(forgery, key)).isEqualTo(1));
    }
}
