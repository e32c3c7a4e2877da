package de.beschlusslauf.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.Arrays;
import java.util.List;

import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.PathEnd;
import de.beschlusslauf.consultation.PathPlanning;
import de.beschlusslauf.consultation.PathState;
import de.beschlusslauf.consultation.Standing;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.lifecycle.NextStep.Way;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperProgress;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.resolution.ResolutionStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTests {

    final PathPlanning paths = mock();
    final ResolutionReader resolutions = mock();
    final PaperProgress progress = mock();
    final SecondVotes secondVotes = mock();
    final Lifecycle lifecycle = new Lifecycle(paths, resolutions, progress, secondVotes, mock(Ledger.class));

    final PaperId paper = PaperId.random();

    @Test
    void stationsOfEqualRankDeliberateTogetherAndThePaperIsInConsultation() {
        List<ConsultationId> both = List.of(ConsultationId.random(), ConsultationId.random());
        given(paths.standing(eq(paper), any())).willReturn(new Standing(PathState.STATIONS, both, null));

        assertThat(lifecycle.next(paper)).isEqualTo(new NextStep(Way.STATIONS, both));
        verify(progress).mark(eq(paper), eq(PaperStatus.IN_CONSULTATION), any());
    }

    @Test
    void aSecondVoteThatRunsBesideThePathIsNoStepOfIt() {
        ConsultationId running = ConsultationId.random();
        given(secondVotes.isRunning(running)).willReturn(true);
        given(paths.standing(eq(paper), argThat(runs -> runs.test(running))))
                .willReturn(new Standing(PathState.PARTS_RUNNING, List.of(), null));

        assertThat(lifecycle.next(paper).way()).isEqualTo(Way.WAIT);
    }

    @Test
    void whoOnlyTakesNoteOfWhatIsDecidedDoesNotBringItBackIntoConsultation() {
        List<ConsultationId> noting = List.of(ConsultationId.random());
        given(paths.standing(eq(paper), any())).willReturn(new Standing(PathState.STATIONS, noting, null));
        given(paths.isDecided(paper)).willReturn(true);

        assertThat(lifecycle.next(paper)).isEqualTo(new NextStep(Way.STATIONS, noting));
        verifyNoInteractions(progress);
    }

    @Test
    void whatABodyReturnsGoesBackToDrafting() {
        stands(PathState.DRAFTING, null);

        assertThat(lifecycle.next(paper).way()).isEqualTo(Way.DRAFTING);
        verify(progress).mark(eq(paper), eq(PaperStatus.RETURNED), any());
    }

    @Test
    void aPaperWaitsUntilEveryDecidedPartIsSettled() {
        stands(PathState.PARTS_RUNNING, null);

        given(resolutions.allSettled(paper)).willReturn(false, true);

        assertThat(lifecycle.next(paper).way()).isEqualTo(Way.WAIT);
        assertThat(lifecycle.next(paper).way()).isEqualTo(Way.CLOSED);
    }

    @Test
    void aRejectedPaperIsClosed() {
        stands(PathState.CLOSED, PathEnd.REJECTED);

        assertThat(lifecycle.next(paper).way()).isEqualTo(Way.CLOSED);
        verifyNoInteractions(resolutions);
    }

    @ParameterizedTest(name = "path {0}, resolutions {1}: {2}")
    @CsvSource({
        ",          SETTLED,            ARCHIVED",
        ",          SETTLED ANNULLED,   ARCHIVED",
        "REJECTED,  ,                   REJECTED",
        "NOTED,     ,                   NOTED",
        "WITHDRAWN, ,                   WITHDRAWN",
        "WITHDRAWN, ANNULLED,           WITHDRAWN",
        ",          ANNULLED,           ANNULLED",
        "REJECTED,  ANNULLED,           ANNULLED",
        "REJECTED,  SUPERSEDED SETTLED, ARCHIVED"})
    void theRecordSaysHowAPaperEnded(@Nullable PathEnd end, @Nullable String resolved, PaperStatus recorded) {
        // given
        stands(PathState.CLOSED, end);
        List<Resolution> all = resolutions(resolved == null ? "" : resolved);
        given(resolutions.of(paper)).willReturn(all);

        // when
        lifecycle.archive(paper);

        // then
        verify(progress).mark(eq(paper), eq(recorded), any());
    }

    @Test
    void aPartThatIsCarriedOutAlreadyOutweighsOneThatWasDecidedLater() {
        // given
        stands(PathState.PARTS_RUNNING, null);
        List<Resolution> all = resolutions("IN_EXECUTION IN_WINDOW");
        given(resolutions.of(paper)).willReturn(all);

        // when
        NextStep next = lifecycle.next(paper);

        // then
        assertThat(next.way()).isEqualTo(Way.WAIT);
        verify(progress).mark(eq(paper), eq(PaperStatus.IN_EXECUTION), any());
    }

    private static List<Resolution> resolutions(String states) {
        return Arrays.stream(states.split(" ")).filter(state -> !state.isEmpty()).map(state -> {
            Resolution resolution = mock();
            given(resolution.status()).willReturn(ResolutionStatus.valueOf(state));
            return resolution;
        }).toList();
    }

    @Test
    void thePathIsHeldBeforeSomebodyAsksWhetherAllIsSettled() {
        lifecycle.allSettled(paper);

        var order = inOrder(paths, resolutions);
        order.verify(paths).hold(paper);
        order.verify(resolutions).allSettled(paper);
    }

    private void stands(PathState state, @Nullable PathEnd end) {
        given(paths.standing(paper)).willReturn(new Standing(state, List.of(), end));
        given(paths.standing(eq(paper), any())).willReturn(new Standing(state, List.of(), end));
    }
}
