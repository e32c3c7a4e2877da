package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;

import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.OrganizationType;
import org.junit.jupiter.api.Test;

/** Handbook 3.1: which paths are possible. */
class PathOrderTests {

    static final List<Organization> BODIES = List.of(body("rat", OrganizationType.COUNCIL, true),
            body("hfa", OrganizationType.MAIN_COMMITTEE, true), body("adi", OrganizationType.COMMITTEE, true),
            body("schule", OrganizationType.COMMITTEE, false), body("beirat", OrganizationType.ADVISORY_BOARD, false));

    @Test
    void adviceComesFirstAndOneBodyDecides() {
        List<PlannedStation> path = check(List.of(1), adviser("adi", 1), decider("rat", 2));

        assertThat(path).extracting(PlannedStation::parts).containsOnly(Set.of(1));
    }

    @Test
    void ranksAreNumberedWithoutGaps() {
        assertThat(check(List.of(1), adviser("adi", 10), adviser("hfa", 10), decider("rat", 30)))
                .extracting(PlannedStation::rank).containsExactly(1, 1, 2);
    }

    @Test
    void everyPartHasExactlyOneDecision() {
        refuses("Beschlussteil 1 muss genau ein Gremium entscheiden, geplant ist keines", List.of(1), adviser("adi", 1));
        refuses("geplant sind 2", List.of(1), decider("adi", 1), decider("rat", 2));
        refuses("Beschlussteil 2", List.of(1, 2), PlannedStation.of("rat", ConsultationRole.DECISION, 1, 1));
    }

    @Test
    void adviceAfterTheDecisionIsTooLate() {
        refuses("berät nach der Entscheidung", List.of(1), decider("rat", 1), adviser("adi", 2));
        refuses("berät nach der Entscheidung", List.of(1), decider("rat", 1), adviser("adi", 1));
    }

    @Test
    void anAdvisoryBoardIsNoStation() {
        refuses("kein Ausschuss im Sinne des § 57 GO NRW", List.of(1), adviser("beirat", 1), decider("rat", 2));
    }

    @Test
    void aCommitteeWithoutPowerDoesNotDecide() {
        refuses("keine eigene Entscheidungsbefugnis", List.of(1), decider("schule", 1));
    }

    @Test
    void onlyTheMainCommitteeStandsInForTheCouncil() {
        refuses("Anstelle des Rates", List.of(1),
                new PlannedStation("adi", ConsultationRole.DECISION, 1, Set.of(1), true, null, null));
    }

    @Test
    void takingNoteComesWithOrAfterTheDecisionUnlessItIsAReport() {
        PlannedStation note = PlannedStation.of("adi", ConsultationRole.TAKING_NOTE, 1);

        refuses("erst mit oder nach der Entscheidung", List.of(1), note, decider("rat", 2));
        assertThat(check(List.of(), note)).hasSize(1);
        assertThat(check(List.of(1), decider("rat", 1), PlannedStation.of("adi", ConsultationRole.TAKING_NOTE, 1)))
                .hasSize(2);
    }

    @Test
    void considerableOverspendingNeedsTheCouncilFirst() {
        assertThatThrownBy(() -> new PathOrder(BODIES, List.of(1), true).check(List.of(decider("hfa", 1))))
                .hasMessageContaining("§ 83 Abs. 2 GO NRW");
        PlannedStation commission = PlannedStation.of("hfa", ConsultationRole.DECISION, 1, 1);
        PlannedStation consent = PlannedStation.of("rat", ConsultationRole.DECISION, 2, 2);
        assertThatThrownBy(() -> new PathOrder(BODIES, List.of(1, 2), true).check(List.of(commission, consent)))
                .hasMessageContaining("vorher zustimmen");
        assertThat(new PathOrder(BODIES, List.of(1, 2), true).check(List.of(
                PlannedStation.of("rat", ConsultationRole.DECISION, 1, 2),
                PlannedStation.of("hfa", ConsultationRole.DECISION, 2, 1)))).hasSize(2);
    }

    @Test
    void aBodyStandsOnceAtAPlace() {
        refuses("steht zweimal", List.of(1), adviser("adi", 1), adviser("adi", 1), decider("rat", 2));
    }

    @Test
    void anEmptyPathIsNone() {
        refuses("Die Beratungsfolge ist leer", List.of(1));
    }

    private static List<PlannedStation> check(List<Integer> parts, PlannedStation... stations) {
        return new PathOrder(BODIES, parts, false).check(List.of(stations));
    }

    private static void refuses(String sentence, List<Integer> parts, PlannedStation... stations) {
        assertThatThrownBy(() -> check(parts, stations)).hasMessageContaining(sentence);
    }

    private static PlannedStation adviser(String id, int rank) {
        return PlannedStation.of(id, ConsultationRole.PRELIMINARY, rank);
    }

    private static PlannedStation decider(String id, int rank) {
        return PlannedStation.of(id, ConsultationRole.DECISION, rank);
    }

    private static Organization body(String id, OrganizationType type, boolean deciding) {
        return new Organization(id, "Gremium " + id, id, type, 17, deciding, false, null, List.of(), false, true);
    }
}
