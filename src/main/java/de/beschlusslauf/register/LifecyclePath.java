package de.beschlusslauf.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import de.beschlusslauf.paper.PaperStatus;

/** Which elements of the model resolution-lifecycle a paper has passed, read from its chain, and where it is now. */
final class LifecyclePath {

    private static final Map<String, List<String>> ELEMENTS = elements();

    private final Set<String> passed = new TreeSet<>();

    private final Set<String> current = new TreeSet<>();

    /** Parts whose control window runs, that are carried out, and that somebody stopped. */
    private int inWindow;

    private int inExecution;

    private int suspended;

    private LifecyclePath() {
    }

    static LifecyclePath of(List<TimeLineEntry> line, PaperStatus status, OpenStations open) {
        LifecyclePath path = new LifecyclePath();
        line.forEach(entry -> path.follow(entry.event()));
        path.arriveAt(status, open);
        return path;
    }

    /** Ids of the elements that it has left behind. */
    Set<String> passed() {
        return passed;
    }

    /** Ids of the elements in which it is; none when its life has ended. */
    Set<String> current() {
        return current;
    }

    private void follow(String event) {
        passed.addAll(ELEMENTS.getOrDefault(event, List.of()));
        switch (event) {
            case "resolution.decided" -> inWindow++;
            case "resolution.effective" -> {
                inWindow--;
                inExecution++;
            }
            case "resolution.settled" -> inExecution--;
            case "resolution.suspended" -> {
                suspended++;
                stop();
            }
            case "resolution.annulled" -> {
                if (suspended > 0) {
                    suspended--;
                } else {
                    stop();
                }
            }
            default -> { }
        }
    }

    /** In its window, or after that, when the objection came in before the publication. */
    private void stop() {
        if (inWindow > 0) {
            inWindow--;
            passed.addAll(List.of("gateway_effective", "endEvent_partStopped"));
        } else {
            inExecution--;
            passed.addAll(List.of("gateway_suspended", "endEvent_partSuspended"));
        }
    }

    private void arriveAt(PaperStatus status, OpenStations open) {
        if (status.ended()) {
            end(status);
            return;
        }
        if (status.phase() != PaperStatus.Phase.DRAFTING) {
            follow("paper.released");
        }
        switch (status.phase()) {
            case DRAFTING -> current.add("callActivity_draftPaper");
            case DELIBERATION -> {
                if (open.onPath() || !open.again()) {
                    current.add("callActivity_consult");
                }
            }
            default -> { }
        }
        if (open.again()) {
            current.add("callActivity_consultAgain");
            passed.remove("endEvent_consultedAgain");
        }
        if (inWindow > 0) {
            current.add("callActivity_controlWindow");
        }
        if (inExecution > 0) {
            current.add("callActivity_implement");
        }
        passed.removeAll(current);
    }

    private void end(PaperStatus status) {
        if (status != PaperStatus.WITHDRAWN) {
            passed.addAll(List.of("serviceTask_archivePaper", "endEvent_archived"));
        }
        if (status == PaperStatus.ARCHIVED) {
            passed.add("messageEvent_partsChanged");
        }
    }

    private static Map<String, List<String>> elements() {
        Map<String, List<String>> elements = new LinkedHashMap<>();
        elements.put("paper.created", List.of("startEvent_proposalStarted", "callActivity_draftPaper"));
        elements.put("paper.released", List.of("serviceTask_selectNextStations", "gateway_nextStation"));
        elements.put("consultation.result-entered", List.of("callActivity_consult"));
        elements.put("path.re-vote", List.of("subProcess_reVote", "startEvent_reVoteInserted",
                "callActivity_consultAgain", "endEvent_consultedAgain"));
        elements.put("resolution.decided", List.of("subProcess_decidedPart", "startEvent_partDecided"));
        elements.put("resolution.window-opened", List.of("callActivity_controlWindow"));
        elements.put("resolution.effective", List.of("gateway_effective"));
        elements.put("roadmap.resolutionPublished", List.of("callActivity_implement"));
        elements.put("resolution.settled", List.of("gateway_suspended", "endEvent_partSettled"));
        elements.put("paper.withdrawn", List.of("subProcess_withdrawal", "startEvent_paperWithdrawn",
                "serviceTask_closeWithdrawn", "endEvent_paperWithdrawn"));
        return elements;
    }

    /** Every element that some paper may pass. */
    static Set<String> known() {
        Set<String> known = new TreeSet<>(Set.of("serviceTask_archivePaper", "endEvent_archived", "messageEvent_partsChanged",
                "endEvent_partStopped", "endEvent_partSuspended"));
        ELEMENTS.values().forEach(known::addAll);
        return known;
    }
}
