package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import de.beschlusslauf.paper.PaperId;
import org.junit.jupiter.api.Test;

/** Bodies that deliberate side by side stand in the order in which somebody entered them, whatever the database does. */
class EqualRanksTests extends SessionStage {

    @Test
    void stationsOfEqualRankStandAsTheyWereEntered() {
        for (List<String> entered : List.of(List.of("hfwa", "adi", "apl"), List.of("apl", "hfwa", "adi"), List.of("adi", "apl", "hfwa"))) {
            // given
            PaperId paper = in(() -> deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze."));

            // when
            List<ConsultationId> stations = in(() -> planning.plan(paper, List.of(
                    PlannedStation.of("rat", ConsultationRole.DECISION, 2, 1),
                    PlannedStation.of(entered.get(0), ConsultationRole.PRELIMINARY, 1, 1),
                    PlannedStation.of(entered.get(1), ConsultationRole.PRELIMINARY, 1, 1),
                    PlannedStation.of(entered.get(2), ConsultationRole.PRELIMINARY, 1, 1)), Deliberation.OFFICE));

            // then
            assertThat(in(() -> paths.stations(paper))).extracting(Consultation::organizationId)
                    .containsExactly(entered.get(0), entered.get(1), entered.get(2), "rat");
            assertThat(in(() -> planning.standing(paper).next())).isEqualTo(stations.subList(1, 4));
        }
    }
}
