package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.dossier.Dossiers;
import de.beschlusslauf.dossier.Verifier;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.ledger.Finding;
import de.beschlusslauf.ledger.LedgerVerification;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.register.Projection;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import de.beschlusslauf.roadmap.RoadmapEntry;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What every test of a case needs to look at. */
@CaseTest
abstract class CasePlay {

    @Autowired
    Stage stage;
    @Autowired
    PaperReader papers;
    @Autowired
    PathReader paths;
    @Autowired
    ResolutionReader resolutions;
    @Autowired
    RoadmapDirectory roadmap;
    @Autowired
    LedgerVerification ledger;
    @Autowired
    Ledger log;
    @Autowired
    Projection register;
    @Autowired
    Dossiers dossiers;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void clear() {
        stage.clear();
        assertThat(register.disagreeing()).as("papers of which the register says something else").isEmpty();
    }

    List<Resolution> resolutions(UUID paper) {
        return resolutions.of(new PaperId(paper));
    }

    List<Consultation> stations(UUID paper) {
        return transaction.execute(status -> paths.stations(new PaperId(paper)));
    }

    List<RoadmapEntry> entries(UUID paper) {
        return resolutions(paper).stream().flatMap(each -> roadmap.of(each.id()).stream()).toList();
    }

    /** Entries of Sankt Augustin's access chain that name the paper. */
    int reads(UUID paper) {
        Integer entries = jdbc.queryForObject("select count(*) from ledger_entry where chain_kind = 'access'"
                + " and chain_id = 'sanktaugustin' and facts ->> 'ids' like ?", Integer.class, "%" + paper + "%");
        return entries == null ? 0 : entries;
    }

    /** The program that an auditor runs accepts the paper's dossier. */
    void dossierIsAccepted(UUID paper) {
        try {
            assertThat(Verifier.run(dossier(paper))).startsWith("0 Das Dossier ist unverändert.")
                    .contains("Das Deckblatt ist eine Lesehilfe und bezeugt nichts");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The newest one, in a file. */
    Path dossier(UUID paper) {
        return dossier(paper, dossiers.state(Chain.paper(paper)));
    }

    Path dossier(UUID paper, int state) {
        try {
            Path file = Files.createTempFile("dossier", ".zip");
            try (OutputStream target = Files.newOutputStream(file)) {
                dossiers.write(Chain.paper(paper), state, target);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What these papers' dossiers tell is of kinds that {@link WholeLifeTests} looks for in the dossier of a single paper. */
    void everyKindIsKnown(Collection<UUID> papers) {
        Set<String> kinds = new TreeSet<>();
        for (UUID paper : papers) {
            List<LedgerEntry> own = log.entries(Chain.paper(paper));
            own.forEach(entry -> kinds.add(kind(entry)));
            own.stream().map(entry -> entry.factsByName().get("meetingId")).filter(Objects::nonNull).distinct()
                    .flatMap(id -> log.entries(Chain.meeting(UUID.fromString(id.toString()))).stream())
                    .forEach(entry -> kinds.add(kind(entry)));
        }
        assertThat(Kinds.ofTheCases()).as("a new kind belongs into Kinds and into WholeLife").containsAll(kinds);
    }

    private static String kind(LedgerEntry entry) {
        return Kinds.of(entry.chain().kind(), entry.event(), entry.factsByName());
    }

    boolean ledgerIsSound(UUID paper) {
        Finding found = ledger.verify(Chain.paper(paper));
        assertThat(found.fault()).isNull();
        return found.isSound();
    }

    /** The paper is withdrawn, and no process, agenda, deadline, resolution or measure of it is open. */
    void nothingGoesOn(Town town, UUID paper) {
        assertThat(town.status(paper)).isEqualTo("WITHDRAWN");
        assertThat(count("act_ru_variable where name_ = 'paperId' and text_ = ?", paper.toString()))
                .as("running processes").isZero();
        assertThat(count("agenda_item i join consultation c on c.id = i.consultation_id where c.paper_id = ? and i.status"
                + " = 'OPEN'", paper)).as("open agenda items").isZero();
        assertThat(count("deadline where chain_kind = 'paper' and chain_id = ? and status = 'OPEN'", paper.toString()))
                .as("open deadlines").isZero();
        assertThat(resolutions(paper)).as("resolutions").allMatch(each -> each.status().isFinal());
        assertThat(count("execution where paper_id = ? and status <> 'FINISHED'", paper)).as("executions").isZero();
        assertThat(ledgerIsSound(paper)).isTrue();
    }

    private int count(String what, Object id) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + what, Integer.class, id));
    }
}
