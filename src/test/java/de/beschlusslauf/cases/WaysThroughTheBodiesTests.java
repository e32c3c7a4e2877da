package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Plan;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.Vote;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionStatus;
import de.beschlusslauf.resolution.WindowKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ways that no scripted case takes: back from the council to a committee, and parts that part company. */
class WaysThroughTheBodiesTests extends PaperPlay {

    private static final LocalDate COMMITTEE = LocalDate.of(2021, 9, 7);
    private static final LocalDate COUNCIL = LocalDate.of(2021, 9, 30);
    private static final LocalDate AGAIN = LocalDate.of(2021, 10, 12);
    private static final LocalDate LATER = LocalDate.of(2021, 10, 28);
    private static final LocalDate FAR = LocalDate.of(2022, 6, 30);

    @Autowired
    Deadlines deadlines;

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

    @Test
    void whereSessionsArePlannedAReferralFindsItsWayByItself() {
        // given
        PaperRun paper = scheduled(town, COUNCIL, "Der Rat beschließt das Mobilitätskonzept.", List.of(
                station("rat", "DECISION", 1, town.session("rat", COUNCIL))));
        UUID committee = town.session("apl", AGAIN);
        UUID council = town.session("rat", LATER);
        stage.afterSession(COUNCIL);

        // when
        paper.result("buergermeister", Vote.none("REFERRED").with("referredTo", "apl"));

        // then
        assertThat(stations(paper.id())).filteredOn(Consultation::isOpen)
                .extracting(each -> Objects.requireNonNull(each.meetingId()).value()).containsExactly(committee, council);
        assertThat(town.has("ratsbuero", paper.id(), "userTask_putOnAgenda")).isFalse();
        stage.afterSession(AGAIN);
        paper.result("vorsitz.apl", Vote.accepted("RECOMMENDS", 9, 8, 0));
        stage.afterSession(LATER);
        paper.result("buergermeister", Vote.accepted("RESOLVES", 30, 15, 4));
        assertThat(resolutions(paper.id())).singleElement().extracting(Resolution::decidedOn).isEqualTo(LATER);
    }

    @Test
    void eachPartHasItsDeciderItsControlWindowAndItsExecution() {
        // given
        UUID committee = town.session("adi", COMMITTEE);
        UUID council = town.session("rat", COUNCIL);
        PaperRun paper = new PaperRun(town, "zd");
        paper.start("Vorlage mit zwei Teilen");
        toCouncilOffice(paper, Draft.of(COMMITTEE, "Der Sachverhalt steht in den Anlagen.",
                "Der Rat gibt sich eine neue Satzung.", "Der Ausschuss beauftragt die Verwaltung mit einem Konzept."));
        paper.schedule(List.of(part("2", station("adi", "DECISION", 1, committee)),
                part("1", station("rat", "DECISION", 2, council))));

        // when the committee has decided its part
        stage.afterSession(COMMITTEE);
        paper.result("vorsitz.adi", Vote.accepted("COMMISSIONS", 17, 0, 0));

        // then it is published and carried out before the council has met
        assertThat(only(paper).windowKind()).isEqualTo(WindowKind.COMMITTEE);
        assertThat(only(paper).windowEndsOn()).isBefore(COUNCIL);
        paper.publish(FAR);
        paper.plan(new Plan("zd").entry("MEASURE", "Konzept erarbeiten", FAR));
        assertThat(town.has(paper.author(), paper.id(), "userTask_reportProgress")).isTrue();

        // when the council has decided the other one
        stage.afterSession(COUNCIL);
        paper.result("buergermeister", Vote.accepted("RESOLVES", 40, 5, 4));
        paper.complete("Konzept erarbeiten", "Das Konzept liegt vor.");

        // then that has a window of its own, and the paper waits for it
        assertThat(resolutions(paper.id())).extracting(Resolution::partNumber, Resolution::decidedBy,
                Resolution::windowKind, Resolution::status).containsExactlyInAnyOrder(
                        tuple(2, "adi", WindowKind.COMMITTEE, ResolutionStatus.SETTLED),
                        tuple(1, "rat", WindowKind.COUNCIL, ResolutionStatus.IN_WINDOW));
        assertThat(resolutions(paper.id())).allSatisfy(resolution -> assertThat(deadlines.find(
                resolution.windowKind().deadline(), resolution.id().value())).isPresent());
        paper.publish(FAR);
        assertThat(town.status(paper.id())).isEqualTo("IN_EXECUTION");
        paper.plan(new Plan("zd").entry("MEASURE", "Satzung bekannt machen", FAR));
        paper.complete("Satzung bekannt machen", "Amtsblatt vom Oktober.");
        assertThat(town.status(paper.id())).isEqualTo("ARCHIVED");
        assertThat(resolutions(paper.id())).allSatisfy(resolution -> {
            assertThat(resolution.status()).isEqualTo(ResolutionStatus.SETTLED);
            assertThat(roadmap.of(resolution.id())).hasSize(1);
            assertThat(deadlines.find(DeadlineKind.PUBLICATION, resolution.id().value())).hasValueSatisfying(
                    deadline -> assertThat(deadline.isOpen()).isFalse());
        });
    }

    private Resolution only(PaperRun paper) {
        List<Resolution> all = resolutions(paper.id());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Map<String, Object> part(String number, Map<String, Object> station) {
        Map<String, Object> only = new HashMap<>(station);
        only.put("parts", List.of(number));
        return only;
    }
}
