package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.ledger.Chain;
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
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What every test of a case needs to look at. */
@CaseTest
@Import({Stage.class, Invariant.class})
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
    Projection register;
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

    boolean ledgerIsSound(UUID paper) {
        return ledger.verify(Chain.paper(paper)).isSound();
    }
}
