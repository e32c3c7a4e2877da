package de.beschlusslauf.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a confirmed result does to the path: every next step of the handbook (6.2) has its rule here. */
final class Aftermath {

    private final Path path;

    private final Consultation station;

    private final Result result;

    Aftermath(Path path, Consultation station) {
        this.path = path;
        this.station = station;
        this.result = station.requireConfirmed();
    }

    /** @return which parts the station adopted and which are gone for good */
    Decided follow(NextStep step) {
        return switch (step) {
            case NEXT_STATION -> conclude(Decided.NOTHING);
            case CONTROL_WINDOW -> conclude(Decided.of(station.parts(), adopted()));
            case END_REJECTED -> {
                path.endsAs(PathEnd.REJECTED);
                yield conclude(Decided.of(station.parts(), List.of()));
            }
            case END_NOTED -> {
                path.endsAs(PathEnd.NOTED);
                yield conclude(station.decides() ? Decided.of(station.parts(), List.of()) : Decided.NOTHING);
            }
            case SAME_STATION -> {
                station.takeOffAgenda();
                yield Decided.NOTHING;
            }
            case INSERT_STATION -> path.isStopped() ? stop(later()) : insert();
            case BACK_TO_DRAFTING -> {
                path.giveBack();
                yield stop(later());
            }
            case END_WITHDRAWN -> {
                path.endsAs(PathEnd.WITHDRAWN);
                yield stop(path.open().filter(other -> other != station).toList());
            }
            case NOT_ALLOWED -> throw new IllegalStateException(result.outcome() + " is not allowed here");
        };
    }

    /**
     * The council has to decide on what the body accepted: the body recommends it, and what it did not accept is gone. Bodies that
     * come later wait for the council.
     *
     * @param parts numbers of the accepted parts
     */
    Decided toCouncil(String council, Collection<Integer> parts) {
        station.recommend();
        station.settle();
        Decided decided = path.remember(new Decided(List.of(), station.parts().stream().filter(part -> !parts.contains(part)).toList()));
        if (!path.isStopped()) {
            insertAdded(result.entry().added());
            makeRoom(1);
            path.add(council, ConsultationRole.DECISION, station.rank() + 1, parts, false, null);
        }
        cancelWhatIsPointless();
        return decided;
    }

    private Collection<Integer> adopted() {
        return result.outcome() == Outcome.ACCEPTED_IN_PARTS ? result.entry().acceptedParts() : station.parts();
    }

    private Decided conclude(Decided decided) {
        station.settle();
        path.remember(decided);
        if (!path.isStopped()) {
            insertAdded(result.entry().added());
        }
        cancelWhatIsPointless();
        return decided;
    }

    private Decided insert() {
        station.settle();
        String committee = result.entry().referredTo();
        if (committee == null) {
            insertAdded(result.entry().added());
        } else {
            makeRoom(2);
            path.add(committee, ConsultationRole.PRELIMINARY, station.rank() + 1, station.parts(), false, null);
            path.add(station.organizationId(), station.role(), station.rank() + 2, station.parts(),
                    station.insteadOfCouncil(), station.reVote());
        }
        return Decided.NOTHING;
    }

    private void insertAdded(AddedStations added) {
        if (added.isEmpty()) {
            return;
        }
        int rank = later().stream().mapToInt(Consultation::rank).min().orElse(station.rank() + 1);
        if (added.when() == AddedWhen.BEFORE_NEXT) {
            rank = station.rank() + 1;
            makeRoom(1);
        }
        ConsultationRole role = added.role() == null ? ConsultationRole.PRELIMINARY : added.role();
        for (String body : added.bodies()) {
            path.add(body, role, rank, station.parts(), false, null);
        }
    }

    /**
     * The path ends or turns back here. What is returned is still deliberated by the bodies whose turn it is, so that the
     * administration hears all of them; what is withdrawn is not (handbook 6.2).
     */
    private Decided stop(List<Consultation> pointless) {
        pointless.forEach(Consultation::cancel);
        station.settle();
        return path.isReturned() ? Decided.NOTHING : path.remember(Decided.of(path.abandonedParts(), List.of()));
    }

    private void cancelWhatIsPointless() {
        Set<Integer> undecided = new TreeSet<>();
        path.open().filter(Consultation::decides).forEach(other -> undecided.addAll(other.parts()));
        boolean nothingLeft = undecided.isEmpty() && path.decidedParts().isEmpty() && !path.droppedParts().isEmpty();
        later().stream().filter(other -> nothingLeft || isPointless(other, undecided))
                .forEach(Consultation::cancel);
    }

    /** It would only prepare what nobody has to decide any more. */
    private static boolean isPointless(Consultation other, Set<Integer> undecided) {
        boolean prepares = other.role() == ConsultationRole.PRELIMINARY || other.role() == ConsultationRole.HEARING;
        return prepares && (other.parts().isEmpty() ? undecided.isEmpty()
                : other.parts().stream().noneMatch(undecided::contains));
    }

    private void makeRoom(int ranks) {
        later().forEach(other -> other.shiftBy(ranks));
    }

    private List<Consultation> later() {
        return path.open().filter(other -> other.rank() > station.rank()).toList();
    }
}
