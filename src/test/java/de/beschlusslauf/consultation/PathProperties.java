package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import de.beschlusslauf.meeting.AgendaItemId;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.OrganizationType;
import de.beschlusslauf.paper.PaperId;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Whatever the bodies resolve, in whatever order: a paper always waits for somebody, or has come to its end. */
class PathProperties {

    private static final Organization COMMITTEE = new Organization("adi", "Gremium", "Gremium",
            OrganizationType.COMMITTEE, 17, true, false, null, List.of(), false, false);

    static final List<String> COMMITTEES = List.of("adi", "apl", "hfwa", "schule");
    static final Map<String, NextStep> TABLE = table();

    private static final Predicate<Outcome> ANY = outcome -> true;
    private static final Predicate<Outcome> AGREEING = Set.of(Outcome.ACCEPTED, Outcome.NOTED)::contains;

    @Property(tries = 10_000)
    void aPaperIsNeverStranded(@ForAll Random chance, @ForAll @IntRange(min = 1, max = 3) int parts,
            @ForAll @IntRange(min = 1, max = 40) int sessions) {
        // given
        Path path = new Path(PaperId.random(), "meerbusch");
        path.plan(randomPlan(chance, IntStream.rangeClosed(1, parts).boxed().toList()));

        for (int i = 0; i < sessions; i++) {
            // when
            boolean ended = step(path, chance, parts, ANY);

            // then
            everyPartIsAccountedFor(path, parts);
            if (ended) {
                return;
            }
        }
    }

    /** A body whose decision has become a recommendation while others gave the paper back, before another withdraws it. */
    @Example
    void aPartThatShouldHaveGoneToTheCouncilIsDroppedWithThePaper() {
        Path path = new Path(PaperId.random(), "meerbusch");
        List<Consultation> stations = path.plan(List.of(PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1),
                PlannedStation.of("apl", ConsultationRole.DECISION, 1, 2), PlannedStation.of("schule", ConsultationRole.DECISION, 1, 3)));

        follow(path, stations.get(0), Outcome.RETURNED_TO_ADMINISTRATION, NextStep.BACK_TO_DRAFTING);
        resolved(stations.get(1), Outcome.ACCEPTED);
        new Aftermath(path, stations.get(1)).toCouncil("rat", Set.of(2));
        follow(path, stations.get(2), Outcome.WITHDRAWN, NextStep.END_WITHDRAWN);

        assertThat(path.droppedParts()).containsExactly(1, 2, 3);
        assertThat(path.standing().state()).isEqualTo(PathState.CLOSED);
    }

    private static void follow(Path path, Consultation station, Outcome outcome, NextStep step) {
        resolved(station, outcome);
        new Aftermath(path, station).follow(step);
    }

    private static void resolved(Consultation station, Outcome outcome) {
        station.putOnAgenda(new MeetingId(PaperId.random().value()), new AgendaItemId(PaperId.random().value()));
        station.enter(result(outcome, station, new Random(1)), 1, "minutes", Instant.EPOCH);
        station.confirm("chair");
    }

    @Property(tries = 5000)
    void aPaperComesToItsEndFromWhereverItIsOnceAllAgree(@ForAll Random chance, @ForAll @IntRange(min = 1, max = 3) int parts,
            @ForAll @IntRange(min = 0, max = 20) int sessions) {
        // given
        Path path = new Path(PaperId.random(), "meerbusch");
        path.plan(randomPlan(chance, IntStream.rangeClosed(1, parts).boxed().toList()));
        boolean ended = false;
        for (int i = 0; i < sessions && !ended; i++) {
            ended = step(path, chance, parts, ANY);
        }

        // when
        int steps = 0;
        while (!ended) {
            ended = step(path, chance, parts, AGREEING);

            // then
            assertThat(++steps).as("sessions in which all agree").isLessThan(60);
        }
    }

    /** @return whether the paper has come to its end */
    private boolean step(Path path, Random chance, int parts, Predicate<Outcome> allowed) {
        Standing standing = path.standing();
        switch (standing.state()) {
            case STATIONS -> {
                assertThat(standing.next()).as("somebody deals with it next").isNotEmpty();
                for (ConsultationId next : standing.next()) {
                    Consultation station = path.station(next);
                    if (station.isOpen()) {
                        resolve(path, station, chance, allowed);
                    } else {
                        assertThat(path.isStopped()).as("another body recorded the withdrawal").isTrue();
                    }
                }
            }
            case DRAFTING -> {
                List<Integer> open = IntStream.rangeClosed(1, parts).boxed()
                        .filter(part -> !path.decidedParts().contains(part) && !path.droppedParts().contains(part))
                        .toList();
                path.plan(randomPlan(chance, open));
                assertThat(path.standing().state()).isEqualTo(PathState.STATIONS);
            }
            case PARTS_RUNNING -> {
                if (chance.nextInt(3) > 0) {
                    return true;
                }
                path.reVote("rat", List.of(any(path.decidedParts(), chance)), any(List.of(ReVote.values()), chance));
                assertThat(path.standing().state()).isEqualTo(PathState.STATIONS);
            }
            case CLOSED -> {
                assertThat(standing.end()).as("how it ended").isNotNull();
                return true;
            }
        }
        return false;
    }

    private void everyPartIsAccountedFor(Path path, int parts) {
        assertThat(path.decidedParts().stream().filter(path.droppedParts()::contains)).isEmpty();
        PathState state = path.standing().state();
        List<Integer> deciding = path.open().filter(Consultation::decides)
                .flatMap(station -> station.parts().stream()).toList();
        assertThat(deciding).as("one body decides each part").doesNotHaveDuplicates();
        Set<Integer> known = new TreeSet<>(deciding);
        known.addAll(path.decidedParts());
        known.addAll(path.droppedParts());
        if (!path.isReturned()) {
            assertThat(known).as("parts in state " + state).hasSize(parts);
        }
    }

    private void resolve(Path path, Consultation station, Random chance, Predicate<Outcome> allowed) {
        station.putOnAgenda(new MeetingId(PaperId.random().value()), new AgendaItemId(PaperId.random().value()));
        Outcome outcome = any(Arrays.stream(Outcome.values())
                .filter(allowed).filter(each -> next(each, station) != NextStep.NOT_ALLOWED)
                .filter(each -> each != Outcome.ACCEPTED_IN_PARTS || station.parts().size() > 1)
                .filter(each -> each != Outcome.ACCEPTED_AMENDED || !station.parts().isEmpty()).toList(), chance);
        NewResult result = result(outcome, station, chance);
        new ResultCheck(COMMITTEE, "rat").check(station, result);
        station.enter(result, 1, "minutes", Instant.EPOCH);
        station.confirm("chair");
        boolean committee = station.decides() && station.reVote() == null && !station.organizationId().equals("rat");
        if (committee && outcome.isAccepting() && chance.nextInt(4) == 0) {
            new Aftermath(path, station).toCouncil("rat", result.acceptedParts().isEmpty() ? station.parts() : result.acceptedParts());
        } else {
            new Aftermath(path, station).follow(next(outcome, station));
        }
    }

    private static NewResult result(Outcome outcome, Consultation station, Random chance) {
        Votes votes = outcome.isAccepting() ? new Votes(9, 8, 0, 17) : outcome.needsVote() ? new Votes(8, 8, 1, 17) : null;
        List<Integer> some = outcome == Outcome.ACCEPTED_IN_PARTS
                ? station.parts().subList(0, 1 + chance.nextInt(station.parts().size() - 1)) : List.of();
        String amended = "Teil 1:\na\nTeil 2:\nb\nTeil 3:\nc";
        if (outcome == Outcome.ACCEPTED_AMENDED) {
            amended = String.join("\n", station.parts().stream().map(part -> "Teil " + part + ":\nneu").toList());
        }
        return new NewResult(outcome, Wording.usual(station.role()), votes, false, "chair", "minutes", some, amended, null,
                outcome == Outcome.REFERRED ? other(station, chance) : null, null, added(outcome, station, chance), null);
    }

    private static AddedStations added(Outcome outcome, Consultation station, Random chance) {
        boolean must = outcome == Outcome.STATIONS_ADDED;
        if (!must && (!outcome.isAccepting() || chance.nextInt(4) > 0)) {
            return AddedStations.NONE;
        }
        ConsultationRole role = station.decides() ? ConsultationRole.TAKING_NOTE
                : any(List.of(ConsultationRole.HEARING, ConsultationRole.PRELIMINARY, ConsultationRole.TAKING_NOTE), chance);
        return new AddedStations(List.of(other(station, chance)), role, any(List.of(AddedWhen.values()), chance));
    }

    private static List<PlannedStation> randomPlan(Random chance, List<Integer> open) {
        List<PlannedStation> stations = new ArrayList<>();
        int rank = 1;
        for (int i = chance.nextInt(3); i > 0; i--) {
            stations.add(new PlannedStation(COMMITTEES.get(i), ConsultationRole.PRELIMINARY, rank, Set.copyOf(open),
                    false, null, null));
            rank += chance.nextInt(2);
        }
        rank++;
        for (Integer part : open) {
            stations.add(PlannedStation.of("rat" + part, ConsultationRole.DECISION, rank + chance.nextInt(2), part));
        }
        if (stations.isEmpty() || chance.nextInt(3) == 0) {
            stations.add(new PlannedStation("schule", ConsultationRole.TAKING_NOTE, rank + 2, Set.copyOf(open), false,
                    null, null));
        }
        return stations;
    }

    private static String other(Consultation station, Random chance) {
        return any(COMMITTEES.stream().filter(id -> !id.equals(station.organizationId())).toList(), chance);
    }

    private static <T> T any(List<T> from, Random chance) {
        return from.get(chance.nextInt(from.size()));
    }

    private static NextStep next(Outcome outcome, Consultation station) {
        return TABLE.get(outcome + " " + station.role());
    }

    private static Map<String, NextStep> table() {
        DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        Map<String, NextStep> table = new HashMap<>();
        try (InputStream model = Files.newInputStream(java.nio.file.Path.of("bpmn", "outcome.dmn"))) {
            var decision = engine.parseDecision("outcome", model);
            for (Outcome outcome : Outcome.values()) {
                for (ConsultationRole role : ConsultationRole.values()) {
                    String step = engine.evaluateDecisionTable(decision,
                            Map.of("outcome", outcome.name(), "role", role.name())).getSingleResult().getSingleEntry();
                    table.put(outcome + " " + role, NextStep.valueOf(step));
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return table;
    }
}
