package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.Vote;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionStatus;
import org.junit.jupiter.api.Test;

/** What happened elsewhere (handbook 9.6), played in Meerbusch with its committees of 17 and its period of 8 days. */
class CrossCuttingTests extends PaperPlay {

    /** X1, Krefeld: decided on 13.09.2016, four members object on 19.09., the council decides on 29.09. */
    @Test
    void anObjectionWithinEightDaysStopsTheCommittee() {
        Town town = stage.town("meerbusch", LocalDate.of(2016, 8, 1));
        LocalDate session = LocalDate.of(2016, 9, 13);
        PaperRun paper = scheduled(town, session, "Der Ausschuss beauftragt die Verwaltung, den Wall zu sperren.",
                List.of(station("apl", "DECISION", 1, town.session("apl", session))));
        town.session("rat", LocalDate.of(2016, 9, 29));
        stage.afterSession(session);
        paper.result("vorsitz.apl", Vote.accepted("COMMISSIONS", 9, 8, 0));
        assertThat(resolutions(paper.id())).singleElement().extracting(Resolution::windowEndsOn)
                .isEqualTo(LocalDate.of(2016, 9, 21));

        stage.travelTo(LocalDate.of(2016, 9, 20));
        assertThatThrownBy(() -> object(paper, 3)).hasMessageContaining("mindestens 4 von 17");
        object(paper, 4);

        assertThat(resolutions(paper.id())).extracting(Resolution::status).containsExactly(ResolutionStatus.SUSPENDED);
        paper.putOnAgenda("Rat", town.session("rat", LocalDate.of(2016, 9, 29)));
        stage.afterSession(LocalDate.of(2016, 9, 29));
        paper.result("buergermeister", Vote.rejected(20, 25, 0));
        assertThat(resolutions(paper.id())).extracting(Resolution::status).containsExactly(ResolutionStatus.ANNULLED);
        stage.travelTo(LocalDate.of(2016, 9, 30));
    }

    /** X3: the mayor holds a resolution to be unlawful; there is no time limit, but the council office is reminded. */
    @Test
    void whatTheMayorHoldsToBeUnlawfulIsNotForgotten() {
        Town town = stage.town("meerbusch", LocalDate.of(2021, 8, 2));
        LocalDate session = LocalDate.of(2021, 9, 30);
        LocalDate again = LocalDate.of(2021, 11, 4);
        PaperRun paper = scheduled(town, session, "Der Rat beschließt den Vertrag.",
                List.of(station("rat", "DECISION", 1, town.session("rat", session))));
        stage.afterSession(session);
        paper.result("buergermeister", Vote.accepted("RESOLVES", 25, 20, 0));

        // when
        town.does("buergermeister", paper.id(), "userTask_reviewResolution",
                Map.of("decision", "UNLAWFUL", "reason", "Der Vertrag verstößt gegen das Vergaberecht."));

        // then two weeks later the council office is reminded of its task
        assertThat(town.tasks("ratsbuero", paper.id())).filteredOn(task -> task.element().equals("userTask_putOnAgenda"))
                .singleElement().satisfies(task -> assertThat(task.due()).isEqualTo("2021-10-14T21:59:59Z"));
        assertThat(town.opens("ratsbuero", paper.id(), "userTask_putOnAgenda").value("hints").toString())
                .contains("das Gesetz nennt keine Frist (§ 54 Abs. 2 GO NRW). Wiedervorlage: 14.10.2021.");
        paper.putOnAgenda("Rat", town.session("rat", again));
        stage.afterSession(again);
        paper.result("buergermeister", Vote.accepted("RESOLVES", 25, 20, 0));
        assertThat(jdbc.queryForList("select status from deadline where kind = 'UNLAWFULNESS_REMINDER' and chain_id = ?",
                String.class, paper.id().toString())).as("nobody missed anything").containsExactly("MET");

        // and when the council insists, the supervisory authority decides, unless the paper is withdrawn before
        assertThat(town.has("ratsbuero", paper.id(), "userTask_recordSupervision")).isTrue();
        stage.door().withdraw(town.user("buergermeister"), paper.id(), "Der Vertrag kommt nicht zustande.");
        stage.travelTo(LocalDate.of(2021, 12, 1));
        nothingGoesOn(town, paper.id());
    }

    /** Krefeld once more: the letter came in on 19.09.2016 and lay in a pigeon-hole until the 23rd, two days after the window. */
    @Test
    void anObjectionThatCameInTimeStopsTheCommitteeThoughItIsRecordedLate() {
        Town town = stage.town("meerbusch", LocalDate.of(2016, 8, 1));
        LocalDate session = LocalDate.of(2016, 9, 13);
        PaperRun paper = scheduled(town, session, "Der Ausschuss beauftragt die Verwaltung, den Wall zu sperren.",
                List.of(station("apl", "DECISION", 1, town.session("apl", session))));
        stage.afterSession(session);
        paper.result("vorsitz.apl", Vote.accepted("COMMISSIONS", 9, 8, 0));
        stage.travelTo(LocalDate.of(2016, 9, 23));
        assertThat(resolutions(paper.id())).extracting(Resolution::status).containsExactly(ResolutionStatus.EFFECTIVE);
        assertThatThrownBy(() -> objectLate(paper, "2016-09-22")).hasMessageContaining("endete am 21.09.2016");

        objectLate(paper, "2016-09-19");

        assertThat(resolutions(paper.id())).extracting(Resolution::status).containsExactly(ResolutionStatus.SUSPENDED);
        assertThat(town.has("ratsbuero", paper.id(), "userTask_publishResolution")).isFalse();
        paper.putOnAgenda("Rat", town.session("rat", LocalDate.of(2016, 10, 27)));
        stage.afterSession(LocalDate.of(2016, 10, 27));
        paper.result("buergermeister", Vote.accepted("RESOLVES", 25, 20, 0));
        assertThat(resolutions(paper.id())).extracting(Resolution::status)
                .containsExactlyInAnyOrder(ResolutionStatus.SUPERSEDED, ResolutionStatus.IN_WINDOW);
    }

    /** X5: nothing is resolved without a quorum; the second session decides. */
    @Test
    void anInquorateBodyDecidesInItsSecondSession() {
        Town town = stage.town("meerbusch", LocalDate.of(2021, 8, 2));
        LocalDate first = LocalDate.of(2021, 9, 7);
        LocalDate second = LocalDate.of(2021, 9, 21);
        UUID again = town.session("adi", second);
        PaperRun paper = scheduled(town, first, "Der Ausschuss beauftragt die Verwaltung mit einem Konzept.",
                List.of(station("adi", "DECISION", 1, town.session("adi", first))));
        stage.afterSession(first);
        assertThatThrownBy(() -> paper.enter("vorsitz.adi", Vote.accepted("COMMISSIONS", 6, 0, 0)
                .with("inquorate", true))).hasMessageContaining("Beschlussunfähigkeit");
        paper.result("vorsitz.adi", Vote.none("POSTPONED").with("inquorate", true)
                .with("postponedTo", again.toString()));
        assertThat(resolutions(paper.id())).isEmpty();

        stage.afterSession(second);
        paper.result("vorsitz.adi", Vote.accepted("COMMISSIONS", 6, 0, 0));

        assertThat(resolutions(paper.id())).singleElement().extracting(Resolution::decidedOn).isEqualTo(second);
    }

    /** X10, Geilenkirchen: the committee halves the amount, the council decides on the halved one. */
    @Test
    void theCouncilDecidesOnWhatTheCommitteeRecommendsInstead() {
        Town town = stage.town("meerbusch", LocalDate.of(2021, 8, 2));
        LocalDate committee = LocalDate.of(2021, 9, 7);
        LocalDate council = LocalDate.of(2021, 9, 30);
        PaperRun paper = scheduled(town, committee, "Die Wertgrenze wird auf 1.000.000 Euro festgesetzt.", List.of(
                station("hfwa", "PRELIMINARY", 1, town.session("hfwa", committee)),
                station("rat", "DECISION", 2, town.session("rat", council))));
        stage.afterSession(committee);
        paper.result("buergermeister",
                Vote.amended("RECOMMENDS", "Die Wertgrenze wird auf 500.000 Euro festgesetzt.", 12, 6, 0));
        stage.afterSession(council);
        paper.result("buergermeister", Vote.accepted("RESOLVES", 40, 5, 4));

        assertThat(resolutions(paper.id())).singleElement().satisfies(resolution -> {
            assertThat(resolution.wording()).contains("500.000").doesNotContain("1.000.000");
            assertThat(resolution.textVersion()).isEqualTo(2);
        });
    }

    /** X11, Köln: several committees pass the matter on without a vote, the last one recommends to the council. */
    @Test
    void committeesMayPassAMatterOnWithoutAVote() {
        Town town = stage.town("meerbusch", LocalDate.of(2021, 8, 2));
        List<String> silent = List.of("apl", "schule", "adi");
        List<Map<String, Object>> path = new ArrayList<>();
        for (String body : silent) {
            path.add(station(body, "PRELIMINARY", path.size() + 1, town.session(body, day(path.size()))));
        }
        path.add(station("hfwa", "PRELIMINARY", 4, town.session("hfwa", day(3))));
        path.add(station("rat", "DECISION", 5, town.session("rat", day(4))));
        PaperRun paper = scheduled(town, day(0), "Der Rat beschließt das Verkehrskonzept.", path);

        for (int i = 0; i < silent.size(); i++) {
            stage.afterSession(day(i));
            paper.result("vorsitz." + silent.get(i), Vote.none("FORWARDED_WITHOUT_VOTE"));
        }
        stage.afterSession(day(3));
        paper.result("buergermeister", Vote.accepted("RECOMMENDS", 10, 8, 0));
        stage.afterSession(day(4));
        assertThatThrownBy(() -> paper.enter("buergermeister", Vote.none("FORWARDED_WITHOUT_VOTE")))
                .as("who decides must decide").hasMessageContaining("Beschlussart");
        paper.result("buergermeister", Vote.accepted("RESOLVES", 30, 15, 4));

        assertThat(resolutions(paper.id())).singleElement().extracting(Resolution::decidedBy).isEqualTo("rat");
    }

    /** X12, Meerbusch 2023: the committee sends the matter back; the council amends the new text once more. */
    @Test
    void aReturnedPaperKeepsItsNumberAndGoesToTheCouncilWithANewText() {
        Town town = stage.town("meerbusch", LocalDate.of(2021, 8, 2));
        LocalDate committee = LocalDate.of(2021, 9, 7);
        LocalDate council = LocalDate.of(2021, 10, 28);
        town.session("rat", council);
        PaperRun paper = scheduled(town, committee, "Der Rat ändert seine Regeln für die Digitalausschüsse.", List.of(
                station("hfwa", "PRELIMINARY", 1, town.session("hfwa", committee)),
                station("rat", "DECISION", 2, town.session("rat", LocalDate.of(2021, 9, 30)))));
        String number = town.reference(paper.id());
        stage.afterSession(committee);
        paper.result("buergermeister", Vote.none("RETURNED_TO_ADMINISTRATION"));
        assertThat(town.status(paper.id())).isEqualTo("RETURNED");

        stage.travelTo(LocalDate.of(2021, 9, 20));
        toCouncilOffice(paper, Draft.of(council, "Überarbeitet.", "Der Rat ändert seine Regeln in zwei Punkten."));
        paper.schedule(List.of(station("rat", "DECISION", 1, town.session("rat", council))));
        stage.afterSession(council);
        paper.result("buergermeister", Vote.amended("RESOLVES",
                "Der Rat ändert seine Regeln in drei Punkten.", 33, 16, 0));

        assertThat(town.reference(paper.id())).isEqualTo(number);
        assertThat(resolutions(paper.id())).singleElement().extracting(Resolution::wording)
                .isEqualTo("Der Rat ändert seine Regeln in drei Punkten.");
    }

    private static LocalDate day(int week) {
        return LocalDate.of(2021, 9, 7).plusWeeks(week);
    }

    private static void objectLate(PaperRun paper, String lodgedOn) {
        paper.town().does("ratsbuero", paper.id(), "userTask_publishResolution", Map.of("decision", "OBJECTION", "kind",
                "OBJECTION_MEMBERS", "members", 4, "lodgedOn", lodgedOn, "reason", "Die Sperrung schadet der Innenstadt."));
    }

    private static void object(PaperRun paper, int members) {
        paper.town().does("ratsbuero", paper.id(), "userTask_recordObjection", Map.of("kind", "OBJECTION_MEMBERS",
                "members", members, "lodgedOn", "2016-09-19", "reason", "Die Sperrung schadet der Innenstadt."));
    }
}
