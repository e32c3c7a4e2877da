package de.beschlusslauf.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.Deliberation;
import de.beschlusslauf.consultation.PlannedStation;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.resolution.Objecting;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Whoever reads a paper sees what became of each of its parts, and whether anybody may still stop it. */
@Staged
@Transactional
class DecidedPartsTests {

    private static final Viewer AUDITOR = new Viewer("meerbusch.pruefung", true, List.of());

    @Autowired
    PaperRecords records;
    @Autowired
    TimeLine timeLine;
    @Autowired
    ResolutionReader resolutions;
    @Autowired
    Objecting objecting;
    @Autowired
    Deliberation deliberation;
    @Autowired
    DrivableClock clock;

    private PaperId paper;
    private ConsultationId council;

    @BeforeEach
    void aPaperOfTwoPartsWaitsForTheCouncil() {
        clock.travelTo(Instant.parse("2034-01-09T08:00:00Z"));
        paper = deliberation.paper("Der Rat beschafft 58 Tablets.", "Der Rat beschafft 12 Drucker.");
        council = deliberation.plan(paper, PlannedStation.of("rat", ConsultationRole.DECISION, 1, 1, 2)).get(0);
        deliberation.put(council, deliberation.session("rat", LocalDate.of(2034, 3, 9)));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void thePartThatWasNotAdoptedStandsBesideTheOneThatWas() {
        deliberation.resolve(council, Deliberation.inParts(1));

        assertThat(record().votes()).singleElement().satisfies(vote -> assertThat(vote.parts()).containsExactly(
                "Teil 1: beschlossen. „Der Rat beschafft 58 Tablets.“", "Teil 2: nicht beschlossen. „Der Rat beschafft 12 Drucker.“"));
        assertThat(timeLine.of(record(), AUDITOR)).extracting(TimeLineEntry::what)
                .contains("Die Beratung ist abgeschlossen; beschlossene Teile: 1; nicht beschlossene Teile: 2.");
    }

    @Test
    void aProposalAdoptedAsAWholeIsNotTakenApart() {
        deliberation.resolve(council, Deliberation.accepted());

        assertThat(record().votes()).singleElement().satisfies(vote -> assertThat(vote.parts()).isEmpty());
    }

    @Test
    void aWindowThatTheMayorWaivedSaysSoWithTheDay() {
        deliberation.resolve(council, Deliberation.inParts(1));
        assertThat(record().resolutions()).singleElement().satisfies(part -> assertThat(part.waivedOn()).isNull());

        objecting.waive(resolutions.of(paper).get(0).id(), "meerbusch.buergermeister");

        assertThat(record().resolutions()).singleElement()
                .satisfies(part -> assertThat(part.waivedOn()).isEqualTo(Zones.dayOf(clock.instant())));
    }

    private PaperRecord record() {
        return records.require(paper.value(), "meerbusch", AUDITOR);
    }
}
