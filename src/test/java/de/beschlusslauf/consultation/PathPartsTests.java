package de.beschlusslauf.consultation;

import static de.beschlusslauf.consultation.Deliberation.accepted;
import static de.beschlusslauf.consultation.Deliberation.inParts;
import static de.beschlusslauf.consultation.Deliberation.rejected;
import static de.beschlusslauf.consultation.Deliberation.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Inclusion;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.paper.Revision;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** What becomes of the parts of a resolution that different bodies decide, handbook 3.1 and 6.2. */
class PathPartsTests extends PathPlay {

    @Test
    void partsAreDecidedByDifferentBodiesAndEachOnItsOwn() {
        // given
        PaperId paper = deliberation.paper("Der Ausschuss beauftragt die Verwaltung.", "Der Rat stimmt zu.",
                "Der Rat beschließt den Zeitplan.");
        List<ConsultationId> path = deliberation.plan(paper,
                PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1).in(adi, null),
                PlannedStation.of("rat", ConsultationRole.DECISION, 2, 2, 3).in(council, null));

        // when
        deliberation.resolve(path.get(0), accepted());
        deliberation.resolve(path.get(1), inParts(2));

        // then
        assertThat(events.stream(Path.PartDecided.class)).extracting(Path.PartDecided::partNumber)
                .containsExactly(1, 2);
        assertThat(events.stream(Path.PartDropped.class)).extracting(Path.PartDropped::partNumber)
                .containsExactly(3);
        assertThat(planning.standing(paper).state()).isEqualTo(PathState.PARTS_RUNNING);
        assertThat(papers.summary(paper).status()).isEqualTo(PaperStatus.DECIDED_IN_PARTS);
    }

    @Test
    void everybodySeesWhatBecameOfEachPart() {
        // given
        PaperId paper = deliberation.paper("Der Ausschuss beauftragt die Verwaltung.", "Der Rat stimmt zu.",
                "Der Rat beschließt den Zeitplan.");
        List<ConsultationId> path = deliberation.plan(paper,
                PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1, 2).in(adi, null),
                PlannedStation.of("rat", ConsultationRole.DECISION, 2, 3).in(council, null));

        // when
        deliberation.resolve(path.get(0), inParts(1));

        // then
        assertThat(paths.parts(paper)).isEqualTo(Map.of(1, PartState.ADOPTED, 2, PartState.NOT_ADOPTED, 3, PartState.OPEN));
        assertThat(paths.partInWords(paper, 1)).isEqualTo("1 von 3; nicht beschlossen: 2; noch offen: 3");
    }

    @Test
    void whatABodyHasDecidedTheAuthorDoesNotRewrite() {
        // given
        PaperId paper = deliberation.paper("Der Ausschuss beauftragt die Verwaltung.", "Der Rat stimmt zu.");
        List<ConsultationId> path = deliberation.plan(paper,
                PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1).in(adi, null),
                PlannedStation.of("rat", ConsultationRole.DECISION, 2, 2).in(council, null));
        deliberation.resolve(path.get(0), accepted());
        deliberation.resolve(path.get(1), result(Outcome.RETURNED_TO_ADMINISTRATION, null));

        // when, then
        assertThatThrownBy(() -> drafting.revise(paper, revision("Der Ausschuss beauftragt niemanden.", "Der Rat stimmt "
                + "zu."), "verfasserin")).isInstanceOf(Refusal.class)
                .hasMessageContaining("Über Beschlussteil 1 ist schon entschieden");
        assertThatThrownBy(() -> drafting.revise(paper, revision(), "verfasserin")).isInstanceOf(Refusal.class);
        drafting.revise(paper, revision("Der Ausschuss beauftragt die Verwaltung.", "Der Rat stimmt teilweise zu."),
                "verfasserin");
        assertThat(papers.require(paper).content().parts()).extracting(ResolutionPart::wording)
                .containsExactly("Der Ausschuss beauftragt die Verwaltung.", "Der Rat stimmt teilweise zu.");
        assertThat(planning.proposal(paper)).as("the way of what is still open").singleElement()
                .satisfies(station -> assertThat(station.parts()).containsExactly(2));
        assertThat(deliberation.plan(paper, planning.proposal(paper).toArray(PlannedStation[]::new))).hasSize(1);
    }

    @Test
    void whatIsRejectedLastLeavesAPaperDecidedInParts() {
        // given
        PaperId paper = deliberation.paper("Der Ausschuss beauftragt die Verwaltung.", "Der Rat stimmt zu.");
        List<ConsultationId> path = deliberation.plan(paper,
                PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1).in(adi, null),
                PlannedStation.of("rat", ConsultationRole.DECISION, 2, 2).in(council, null));

        // when
        deliberation.resolve(path.get(0), accepted());
        deliberation.resolve(path.get(1), rejected());

        // then
        assertThat(papers.summary(paper).status()).isEqualTo(PaperStatus.DECIDED_IN_PARTS);
    }

    private static Revision revision(String... wordings) {
        List<ResolutionPart> parts = IntStream.range(0, wordings.length)
                .mapToObj(i -> new ResolutionPart(i + 1, wordings[i], null)).toList();
        return Revision.of(new Content("Visionsgrundsätze", true, "Zwei Workshops haben stattgefunden.", parts,
                Finance.none(), Inclusion.NO_EFFECT, Set.of(), List.of()));
    }
}
