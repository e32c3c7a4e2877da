package de.beschlusslauf.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Kinds of ledger entries: whether of a paper or of a session, what happened, and the facts that make it another kind of
 * thing, such as which deadline, which result, in which role. What a municipality's own chain holds is the same for all papers.
 */
final class Kinds {

    private static final List<String> TELLING = List.of("kind", "step", "outcome", "role", "decision", "windowKind",
            "type", "nextStep", "consequence");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String OF_THE_CASES = """
            meeting agenda-item.added
            meeting agenda-item.settled
            meeting agenda.arranged
            meeting agenda.fixed
            meeting deadline.cancelled DELAY
            meeting deadline.lapsed ADDENDUM
            meeting deadline.lapsed MOTION
            meeting deadline.lapsed SUBMISSION
            meeting deadline.set ADDENDUM
            meeting deadline.set AGENDA
            meeting deadline.set DELAY
            meeting deadline.set INVITATION
            meeting deadline.set MINUTES
            meeting deadline.set MINUTES_PUBLICATION
            meeting deadline.set MOTION
            meeting deadline.set PUBLIC_NOTICE
            meeting deadline.set SESSION_DAY
            meeting deadline.set SUBMISSION
            meeting deadline.settled AGENDA
            meeting deadline.settled INVITATION
            meeting deadline.settled MINUTES
            meeting deadline.settled MINUTES_PUBLICATION
            meeting deadline.settled PUBLIC_NOTICE
            meeting deadline.settled SESSION_DAY
            meeting deadline.settled SUBMISSION
            meeting delay.opened
            meeting delay.over
            meeting meeting.closed
            meeting meeting.invited
            meeting meeting.opened
            meeting meeting.planned
            meeting minutes.countersigned
            meeting minutes.published
            meeting minutes.signed
            meeting minutes.written
            paper consultation.result-confirmed ACCEPTED DECISION
            paper consultation.result-confirmed ACCEPTED PRELIMINARY
            paper consultation.result-confirmed ACCEPTED_AMENDED PRELIMINARY
            paper consultation.result-confirmed NOTED TAKING_NOTE
            paper consultation.result-confirmed POSTPONED PRELIMINARY
            paper consultation.result-entered ACCEPTED DECISION
            paper consultation.result-entered ACCEPTED PRELIMINARY
            paper consultation.result-entered ACCEPTED_AMENDED PRELIMINARY
            paper consultation.result-entered NOTED TAKING_NOTE
            paper consultation.result-entered POSTPONED PRELIMINARY
            paper consultation.scheduled
            paper consultation.settled CONTROL_WINDOW
            paper consultation.settled END_NOTED
            paper consultation.settled NEXT_STATION
            paper consultation.settled SAME_STATION
            paper deadline.cancelled DELAY
            paper deadline.cancelled PHASE_DUE
            paper deadline.moved REVIEW_DUE
            paper deadline.set CONFIRMATION
            paper deadline.set CONTROL_WINDOW_COMMITTEE
            paper deadline.set CONTROL_WINDOW_COUNCIL
            paper deadline.set CO_SIGNING
            paper deadline.set DELAY
            paper deadline.set DRAFTING
            paper deadline.set DRAFT_REVIEW
            paper deadline.set EXECUTION_PLAN
            paper deadline.set MEASURE_DUE
            paper deadline.set NOMINATION_DUE
            paper deadline.set ORDER_DUE
            paper deadline.set PHASE_DUE
            paper deadline.set PLACE_ON_AGENDA
            paper deadline.set PUBLICATION
            paper deadline.set REPORT_DUE
            paper deadline.set REVIEW_DUE
            paper deadline.set SUBMISSION
            paper deadline.settled CONFIRMATION
            paper deadline.settled CONTROL_WINDOW_COMMITTEE
            paper deadline.settled CONTROL_WINDOW_COUNCIL
            paper deadline.settled CO_SIGNING
            paper deadline.settled DRAFTING
            paper deadline.settled DRAFT_REVIEW
            paper deadline.settled EXECUTION_PLAN
            paper deadline.settled MEASURE_DUE
            paper deadline.settled NOMINATION_DUE
            paper deadline.settled ORDER_DUE
            paper deadline.settled PHASE_DUE
            paper deadline.settled PLACE_ON_AGENDA
            paper deadline.settled PUBLICATION
            paper deadline.settled REPORT_DUE
            paper deadline.settled REVIEW_DUE
            paper deadline.settled SUBMISSION
            paper paper.amended
            paper paper.coSignatureGiven SIGNED
            paper paper.coSigned
            paper paper.coSigningOpened
            paper paper.created REPORT
            paper paper.created RESOLUTION_PROPOSAL
            paper paper.numbered
            paper paper.overspendingDecided SIGNED KAEMMERER_LISTE
            paper paper.overspendingDecided SIGNED RAT_VORHER
            paper paper.progressed ARCHIVED
            paper paper.progressed DECIDED
            paper paper.progressed EFFECTIVE
            paper paper.progressed IN_CONSULTATION
            paper paper.progressed IN_EXECUTION
            paper paper.progressed NOTED
            paper paper.released
            paper paper.signedOff BOARD
            paper paper.signedOff DEPUTY
            paper paper.signedOff LEAD_DEPARTMENT
            paper paper.signedOff MAYOR
            paper paper.submitted
            paper path.planned
            paper resolution.decided COMMITTEE
            paper resolution.decided COUNCIL
            paper resolution.effective COMMITTEE
            paper resolution.effective COUNCIL
            paper resolution.in-execution
            paper resolution.settled
            paper resolution.window-opened COMMITTEE
            paper resolution.window-opened COUNCIL
            paper roadmap.completionConfirmed MEASURE
            paper roadmap.completionReported MEASURE
            paper roadmap.delayNoted MEASURE
            paper roadmap.executionFinished
            paper roadmap.executionPlanned
            paper roadmap.extractSent
            paper roadmap.groupNominated MEASURE
            paper roadmap.measuresOpened
            paper roadmap.nextPhaseDecided CONTINUE MEASURE
            paper roadmap.orderedPaperEnded REPORT
            paper roadmap.phaseFinished MEASURE
            paper roadmap.phasesRecut MEASURE
            paper roadmap.progressReported MEASURE
            paper roadmap.reportNoted MEASURE
            paper roadmap.resolutionPublished
            paper roadmap.reviewEnded REVIEW
            paper roadmap.reviewed REVIEW
            """;

    private Kinds() {
    }

    /** @param chain {@code paper} or {@code meeting} */
    static String of(String chain, String event, Map<String, Object> facts) {
        Stream<String> telling = event.equals("paper.progressed") ? Stream.of("status") : TELLING.stream();
        return Stream.concat(Stream.of(chain, event), telling.map(facts::get).filter(Objects::nonNull).map(String::valueOf))
                .collect(Collectors.joining(" "));
    }

    /** Of all entries in a dossier's chains. */
    static Set<String> in(Path dossier) {
        Set<String> kinds = new TreeSet<>();
        try (ZipFile zip = new ZipFile(dossier.toFile())) {
            for (ZipEntry file : zip.stream().filter(each -> each.getName().matches("ketten/(paper|meeting)-.*")).toList()) {
                new String(zip.getInputStream(file).readAllBytes(), StandardCharsets.UTF_8).lines().map(Kinds::ofLine)
                        .forEach(kinds::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kinds;
    }

    private static String ofLine(String line) {
        try {
            Map<String, Object> entry = JSON.readValue(line, new TypeReference<>() { });
            return of(entry.get("chain").toString().split(":")[0], entry.get("event").toString(),
                    JSON.convertValue(entry.get("facts"), new TypeReference<>() { }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What happened, without the facts. */
    static Set<String> events(Set<String> kinds) {
        return kinds.stream().map(kind -> String.join(" ", List.of(kind.split(" ")).subList(0, 2)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All that the five cases and their variants leave; the tests of the cases compare theirs with it. */
    static Set<String> ofTheCases() {
        return new TreeSet<>(OF_THE_CASES.lines().toList());
    }
}
