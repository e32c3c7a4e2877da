package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.Vote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ways that no scripted case takes: back from the council to a committee. */
class WaysThroughTheBodiesTests extends PaperPlay {

    private static final LocalDate COMMITTEE = LocalDate.of(2021, 9, 7);
    private static final LocalDate COUNCIL = LocalDate.of(2021, 9, 30);
    private static final LocalDate AGAIN = LocalDate.of(2021, 10, 12);
    private static final LocalDate LATER = LocalDate.of(2021, 10, 28);

    Town town;

    @BeforeEach
    void meerbusch() {
        town = stage.town("meerbusch", LocalDate.of(2021, 8, 2));
    }

    @Test
    void whatTheCouncilRefersToACommitteeComesBackToTheCouncil() {
        // given
        PaperRun paper = scheduled(town, COMMITTEE, "Der Rat beschließt das Mobilitätskonzept.", List.of(
                station("adi", "PRELIMINARY", 1, town.session("adi", COMMITTEE)),
                station("rat", "DECISION", 2, town.session("rat", COUNCIL))));
        stage.afterSession(COMMITTEE);
        paper.result("vorsitz.adi", Vote.accepted("RECOMMENDS", 12, 5, 0));
        stage.afterSession(COUNCIL);

        // when
        paper.result("buergermeister", Vote.none("REFERRED").with("referredTo", "apl"));

        // then
        assertThat(resolutions(paper.id())).isEmpty();
        assertThat(town.has("buergermeister", paper.id(), "userTask_reviewResolution")).isFalse();
        paper.putOnAgenda("Planung", town.session("apl", AGAIN));
        stage.afterSession(AGAIN);
        paper.result("vorsitz.apl", Vote.accepted("RECOMMENDS", 9, 8, 0));
        paper.putOnAgenda("Rat", town.session("rat", LATER));
        stage.afterSession(LATER);
        paper.result("buergermeister", Vote.accepted("RESOLVES", 30, 15, 4));
        assertThat(stations(paper.id())).extracting(Consultation::organizationId)
                .containsExactlyInAnyOrder("adi", "rat", "apl", "rat");
        assertThat(resolutions(paper.id())).singleElement().satisfies(resolution -> {
            assertThat(resolution.decidedBy()).isEqualTo("rat");
            assertThat(resolution.decidedOn()).isEqualTo(LATER);
        });
    }
}
