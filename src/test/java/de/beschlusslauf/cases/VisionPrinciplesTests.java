package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.TaskForm;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.VisionPrinciples;
import de.beschlusslauf.demo.cases.VisionPrinciples.Variant;
import de.beschlusslauf.demo.cases.Vote;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionStatus;
import de.beschlusslauf.resolution.WindowKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S-000 and the ways it might have gone. */
class VisionPrinciplesTests extends CasePlay {

    private static final String RESOLUTION_V2 = "Der Rat verabschiedet die Visionsgrundsätze und prüft sie jährlich.";

    Town meerbusch;

    @BeforeEach
    void open() {
        meerbusch = stage.town("meerbusch", LocalDate.of(2021, 7, 14));
    }

    @Test
    void theSessionThatTheAuthorHasInMindIsChosenForTheFirstBodyAndTheNextOneAfterItForTheCouncil() {
        PaperRun paper = play(Variant.UNANIMOUS, "Bürgermeister gibt die Grundsätze frei").paper();

        TaskForm scheduling = meerbusch.opens("ratsbuero", paper.id(), "userTask_schedulePaper");
        List<?> rows = (List<?>) scheduling.value("stations");

        assertThat(session(scheduling, rows.get(0))).contains("ADI", "25.08.2021");
        assertThat(session(scheduling, rows.get(1))).contains("Rat", "30.09.2021");
    }

    /** The session of that row as the list names it. */
    private static String session(TaskForm scheduling, Object row) {
        return ((List<?>) scheduling.value("sessions")).stream().filter(session -> ((Map<?, ?>) session).get("value")
                .equals(((Map<?, ?>) row).get("session"))).findFirst().orElseThrow().toString();
    }

    @Test
    void aPostponedItemComesBackInTheNextSession() {
        VisionPrinciples principles = play(Variant.POSTPONED, "Ausschuss vertagt in seine nächste Sitzung");
        UUID paper = principles.paper().id();
        assertThat(meerbusch.status(paper)).isEqualTo("IN_CONSULTATION");

        stage.play(principles);

        assertThat(meerbusch.status(paper)).isEqualTo("ARCHIVED");
        assertThat(results(paper, "adi")).isEqualTo(2);
        assertThat(results(paper, "rat")).isEqualTo(1);
        everyKindIsKnown(List.of(paper));
    }

    @Test
    void anAmendedRecommendationIsWhatTheNextBodiesSeeAndTheAskedCommitteesComeFirst() {
        VisionPrinciples principles = play(Variant.AMENDED, "Ausschuss empfiehlt mit Zusatz");
        UUID paper = principles.paper().id();
        assertThat(text(paper)).endsWith(VisionPrinciples.ADDITION);
        assertThat(stations(paper)).extracting(station -> station.rank() + " " + station.organizationId())
                .containsExactlyInAnyOrder("1 adi", "2 apl", "2 schule", "3 rat");
        assertThat(stations(paper)).filteredOn(station -> station.rank() == 2)
                .as("nobody has to look for their sessions").noneMatch(station -> station.meetingId() == null);
        assertThat(meerbusch.has("ratsbuero", paper, "userTask_putOnAgenda")).isFalse();

        stage.play(principles);

        assertThat(resolutions(paper)).singleElement().satisfies(resolution -> {
            assertThat(resolution.textVersion()).isEqualTo(2);
            assertThat(resolution.wording()).endsWith(VisionPrinciples.ADDITION);
        });
        assertThat(meerbusch.status(paper)).isEqualTo("ARCHIVED");
        everyKindIsKnown(List.of(paper));
    }

    @Test
    void theAskedCommitteeReadsWhatTheAmendmentLeavesToClarify() {
        UUID paper = play(Variant.AMENDED, "Ausschuss empfiehlt mit Zusatz").paper().id();
        stage.afterSession(LocalDate.of(2021, 9, 14));

        Objects.requireNonNull(meerbusch.sessionOf(paper, "vorsitz.apl")).convene(LocalDate.MAX);

        assertThat(meerbusch.opens("schriftfuehrung", paper, "userTask_enterResult").value("hints").toString())
                .contains("Geänderter Wortlaut (ADI)", "klären Sie mit der Kämmerei");
    }

    @Test
    void aRejectionByTheCommitteeLeavesTheDecisionToTheCouncil() {
        PaperRun paper = play(Variant.UNANIMOUS, "Ratsbüro terminiert Ausschuss und Rat").paper();
        stage.afterSession(LocalDate.of(2021, 8, 25));
        paper.result("vorsitz.adi", Vote.rejected(5, 12, 0));
        stage.afterSession(LocalDate.of(2021, 9, 30));

        paper.result("buergermeister", Vote.rejected(20, 20, 9));

        assertThat(meerbusch.status(paper.id())).isEqualTo("REJECTED");
        assertThat(resolutions(paper.id())).isEmpty();
        stage.travelTo(LocalDate.of(2021, 10, 2));
    }

    @Test
    void theCouncilMayAdoptAnotherText() {
        PaperRun paper = recommended();

        paper.enter("buergermeister", Vote.amended("RESOLVES", RESOLUTION_V2, 30, 15, 4));
        assertThat(meerbusch.opens("buergermeister", paper.id(), "userTask_confirmResult").value("hints").toString())
                .contains("Geänderter Wortlaut (Rat)", "klären Sie mit der Kämmerei");
        meerbusch.does("buergermeister", paper.id(), "userTask_confirmResult", Map.of("decision", "CONFIRMED"));

        assertThat(resolutions(paper.id())).singleElement().extracting(Resolution::wording).isEqualTo(RESOLUTION_V2);
        stage.travelTo(LocalDate.of(2021, 10, 5));
        assertThat(meerbusch.opens("ratsbuero", paper.id(), "userTask_publishResolution").value("hints").toString())
                .contains("Geänderter Wortlaut (Rat)", "Der Auszug geht nicht als Mail hinaus");
        assertThat(meerbusch.status(paper.id())).isEqualTo("EFFECTIVE");
    }

    @Test
    void theMayorsObjectionBringsTheMatterBackToTheCouncilOnce() {
        PaperRun paper = recommended();
        paper.result("buergermeister", Vote.accepted("RESOLVES", 40, 9, 0));
        stage.travelTo(LocalDate.of(2021, 10, 4));

        meerbusch.does("buergermeister", paper.id(), "userTask_reviewResolution",
                Map.of("decision", "OBJECTION", "reason", "Die Grundsätze gefährden den Haushalt."));

        assertThat(resolutions(paper.id())).singleElement().extracting(Resolution::status)
                .isEqualTo(ResolutionStatus.SUSPENDED);
        paper.putOnAgenda("Rat", meerbusch.session("rat", LocalDate.of(2021, 10, 14)));
        stage.afterSession(LocalDate.of(2021, 10, 14));
        paper.result("buergermeister", Vote.accepted("RESOLVES", 41, 8, 0));
        assertThat(resolutions(paper.id())).extracting(Resolution::status, Resolution::windowKind)
                .anySatisfy(pair -> assertThat(pair.toList()).contains(WindowKind.NONE));
        assertThat(meerbusch.has("buergermeister", paper.id(), "userTask_reviewResolution")).isFalse();
        assertThat(meerbusch.has("ratsbuero", paper.id(), "userTask_publishResolution")).isTrue();
    }

    @Test
    void theChairSendsAWrongResultBackAndNobodyConfirmsHisOwnEntry() {
        PaperRun paper = play(Variant.UNANIMOUS, "Ratsbüro terminiert Ausschuss und Rat").paper();
        stage.afterSession(LocalDate.of(2021, 8, 25));
        assertThatThrownBy(() -> paper.enter("vorsitz.adi", Vote.accepted("RECOMMENDS", 8, 8, 1)))
                .hasMessageContaining("Stimmengleichheit");
        paper.enter("vorsitz.adi", Vote.accepted("RECOMMENDS", 16, 0, 0));

        meerbusch.does("vorsitz.adi", paper.id(), "userTask_confirmResult",
                Map.of("decision", "RETURNED", "reason", "Es waren 17 Stimmen."));

        assertThat(meerbusch.has("schriftfuehrung", paper.id(), "userTask_enterResult")).isTrue();
        paper.result("vorsitz.adi", Vote.accepted("RECOMMENDS", 17, 0, 0));
        assertThat(results(paper.id(), "adi")).isEqualTo(1);
    }

    private PaperRun recommended() {
        PaperRun paper = play(Variant.UNANIMOUS, "Ausschuss empfiehlt einstimmig").paper();
        stage.afterSession(LocalDate.of(2021, 9, 30));
        return paper;
    }

    private VisionPrinciples play(Variant variant, String upTo) {
        VisionPrinciples principles = new VisionPrinciples(meerbusch, Days.TRUE, variant, null);
        stage.play(principles, upTo);
        return principles;
    }

    private int results(UUID paper, String organization) {
        return transaction.execute(status -> stations(paper).stream()
                .filter(station -> station.organizationId().equals(organization))
                .mapToInt(station -> station.results().size()).sum());
    }

    private String text(UUID paper) {
        return transaction.execute(status -> papers.require(new PaperId(paper)).content().parts().get(0).wording());
    }
}
