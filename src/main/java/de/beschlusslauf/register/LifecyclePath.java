package de.beschlusslauf.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import de.beschlusslauf.paper.PaperStatus;

/** Which elements of the model resolution-lifecycle a paper has passed, read from its chain and from nothing else. */
final class LifecyclePath {

    private static final Map<String, List<String>> ELEMENTS = elements();

    private LifecyclePath() {
    }

    /** Ids of the elements. */
    static Set<String> passed(List<TimeLineEntry> line, PaperStatus status) {
        Set<String> passed = new TreeSet<>();
        line.forEach(entry -> passed.addAll(ELEMENTS.getOrDefault(entry.event(), List.of())));
        if (status.ended() && status != PaperStatus.WITHDRAWN) {
            passed.addAll(List.of("serviceTask_archivePaper", "endEvent_archived"));
        }
        if (status == PaperStatus.ARCHIVED) {
            passed.addAll(List.of("eventGateway_partsRunning", "messageEvent_allSettled"));
        }
        return passed;
    }

    private static Map<String, List<String>> elements() {
        Map<String, List<String>> elements = new LinkedHashMap<>();
        elements.put("paper.created", List.of("startEvent_proposalStarted", "callActivity_draftPaper"));
        elements.put("paper.released", List.of("serviceTask_selectNextStations", "gateway_nextStation"));
        elements.put("consultation.result-entered", List.of("callActivity_consult"));
        elements.put("path.re-vote", List.of("eventGateway_partsRunning", "messageEvent_pathExtended"));
        elements.put("resolution.decided", List.of("subProcess_decidedPart", "startEvent_partDecided"));
        elements.put("resolution.window-opened", List.of("callActivity_controlWindow"));
        elements.put("resolution.effective", List.of("gateway_effective"));
        elements.put("resolution.suspended", List.of("gateway_effective", "endEvent_partStopped"));
        elements.put("roadmap.resolutionPublished", List.of("callActivity_implement"));
        elements.put("resolution.settled", List.of("endEvent_partSettled"));
        elements.put("paper.withdrawn", List.of("subProcess_withdrawal", "startEvent_paperWithdrawn",
                "serviceTask_closeWithdrawn", "endEvent_paperWithdrawn"));
        return elements;
    }

    /** Every element that some paper may pass. */
    static Set<String> known() {
        Set<String> known = new TreeSet<>(Set.of("serviceTask_archivePaper", "endEvent_archived",
                "messageEvent_allSettled"));
        ELEMENTS.values().forEach(known::addAll);
        return known;
    }
}
