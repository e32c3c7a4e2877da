package de.beschlusslauf.roadmap;

import static de.beschlusslauf.roadmap.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is re-cut and finished in whatever order, no phase is lost and none is doubled. */
class ReCutProperties {

    @Property(tries = 1000)
    void noPhaseIsEverLostOrDoubled(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int size) {
        Random random = new Random(seed);
        Phases phases = Phases.plan(IntStream.range(0, size)
                .mapToObj(i -> new PhaseCut(null, "P" + i, TODAY.plusDays(i), random.nextBoolean())).toList());
        Set<PhaseId> everSeen = ids(phases);

        for (int round = 0; round < 8; round++) {
            Phases before = phases;
            List<PhaseCut> cuts = random.nextInt(4) == 0 && before.current().isPresent() ? List.of()
                    : randomCuts(before, random);
            phases = cuts.isEmpty() ? before.replace(before.current().orElseThrow().done("Stand"))
                    : before.recut(cuts, TODAY);
            everSeen.addAll(ids(phases));

            assertThat(ids(phases)).as("nothing lost").isEqualTo(everSeen);
            assertThat(phases.all()).as("nothing doubled").hasSameSizeAs(everSeen);
            assertThat(endedOf(phases)).as("what has ended stays").containsAll(endedOf(before));
            if (!cuts.isEmpty()) {
                assertThat(phases.open()).as("what was ordered").extracting(Phase::title)
                        .containsExactlyElementsOf(cuts.stream().map(PhaseCut::title).toList());
            }
        }
    }

    private static List<PhaseCut> randomCuts(Phases phases, Random random) {
        List<Phase> open = phases.open();
        List<PhaseCut> cuts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            boolean isNew = open.isEmpty() || random.nextInt(4) == 0;
            cuts.add(new PhaseCut(isNew ? null : open.get(random.nextInt(open.size())).id(), "C" + i,
                    TODAY.plusDays(i), random.nextBoolean()));
        }
        return cuts;
    }

    private static Set<PhaseId> ids(Phases phases) {
        Set<PhaseId> ids = new HashSet<>();
        phases.all().forEach(phase -> ids.add(phase.id()));
        return ids;
    }

    private static List<Phase> endedOf(Phases phases) {
        return phases.all().stream().filter(phase -> !phase.isOpen()).toList();
    }
}
