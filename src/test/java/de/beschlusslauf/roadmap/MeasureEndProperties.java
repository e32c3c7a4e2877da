package de.beschlusslauf.roadmap;

import static de.beschlusslauf.roadmap.Samples.CLERK;
import static de.beschlusslauf.roadmap.Samples.CONTROLLER;
import static de.beschlusslauf.roadmap.Samples.TODAY;
import static de.beschlusslauf.roadmap.Samples.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import de.beschlusslauf.refusal.Refusal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever people try in whatever order, a measure ends confirmed by a second person or struck with a reason. */
class MeasureEndProperties {

    enum Move {
        FINISH, RECUT, COMPLETE, CONFIRM_SAME, CONFIRM_OTHER, RETURN, STRIKE, STRIKE_SILENTLY, STOP, DEFER, MOVE, REPORT
    }

    @Property(tries = 2000)
    void aMeasureNeverEndsUnconfirmedOrWithoutAReason(@ForAll List<Move> moves) {
        RoadmapEntry entry = Samples.threePhases();

        for (Move move : moves) {
            try {
                make(move, entry);
            } catch (Refusal refusal) {
                assertThat(refusal.sentence()).endsWith(".");
            }
            demandLawfulEnd(entry);
        }
    }

    private static void demandLawfulEnd(RoadmapEntry entry) {
        if (entry.status() == EntryStatus.DONE) {
            assertThat(entry.completion()).isNotNull();
            assertThat(entry.completion().confirmedBy()).isNotNull().isNotEqualTo(entry.completion().completedBy());
            assertThat(entry.completion().evidence()).isNotBlank();
        } else if (entry.status().ended()) {
            EntryVersion last = entry.versions().get(entry.versions().size() - 1);
            assertThat(last.change()).isEqualTo(EntryChange.ENDED);
            assertThat(last.reason()).isNotBlank();
        }
        assertThat(entry.status().ended() && !entry.phases().open().isEmpty()).isFalse();
    }

    private static void make(Move move, RoadmapEntry entry) {
        switch (move) {
            case FINISH -> entry.finishPhase("Stand", by(CLERK));
            case RECUT -> entry.recut(List.of(new PhaseCut(null, "neu", TODAY, false)), by(CLERK, "anders"));
            case COMPLETE -> entry.complete("Nachweis", List.of(), by(CLERK));
            case CONFIRM_SAME -> entry.confirm(by(CLERK));
            case CONFIRM_OTHER -> entry.confirm(by(CONTROLLER));
            case RETURN -> entry.returnCompletion(by(CONTROLLER, "unvollständig"));
            case STRIKE -> entry.end(EntryStatus.STRUCK, by(CLERK, "überholt"));
            case STRIKE_SILENTLY -> entry.end(EntryStatus.STRUCK, by(CLERK, " "));
            case STOP -> entry.decide(PhaseDecision.STOP, by("buergermeister1", null));
            case DEFER -> entry.defer(TODAY.plusDays(9), by(CLERK, "später"));
            case REPORT -> entry.report(Pace.DELAYED, by(CLERK, "Es hakt"));
            case MOVE -> entry.moveDue(TODAY.plusDays(5), by(CLERK, "länger"));
        }
    }
}
