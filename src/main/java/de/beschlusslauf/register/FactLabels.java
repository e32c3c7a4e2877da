package de.beschlusslauf.register;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineStatus;
import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.ConsultationStatus;
import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.consultation.ReVote;
import de.beschlusslauf.lateness.ExtensionReason;
import de.beschlusslauf.meeting.AddendumDropped;
import de.beschlusslauf.paper.CoSignDecision;
import de.beschlusslauf.paper.Overspending;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.paper.Step;
import de.beschlusslauf.resolution.ResolutionStatus;
import de.beschlusslauf.resolution.WindowKind;
import de.beschlusslauf.roadmap.Channel;
import de.beschlusslauf.roadmap.EntryStatus;
import de.beschlusslauf.roadmap.EntryType;
import de.beschlusslauf.roadmap.ExtractPost;
import de.beschlusslauf.roadmap.ExtractWay;
import de.beschlusslauf.roadmap.Pace;
import de.beschlusslauf.roadmap.PhaseDecision;

/** Which list a constant in an entry is from: {@code REJECTED} is a result, a state or an end, each with its own label. */
final class FactLabels {

    /** By name of the fact, with the first word of the event before it if the name alone does not say which list it is. */
    private static final Map<String, Map<String, String>> LISTS = lists();

    private FactLabels() {
    }

    /** Whether what stands there is a constant of a known list. @param event for instance {@code paper.progressed} */
    static boolean isConstant(String event, String fact) {
        return LISTS.containsKey(fact) || LISTS.containsKey(qualified(event, fact));
    }

    /** The label; the constant itself if it is in no list. */
    static String of(String event, String fact, String constant) {
        Map<String, String> list = LISTS.getOrDefault(qualified(event, fact), LISTS.getOrDefault(fact, Map.of()));
        return list.getOrDefault(constant, constant);
    }

    private static String qualified(String event, String fact) {
        return event.substring(0, Math.max(event.indexOf('.'), 0)) + "." + fact;
    }

    private static Map<String, Map<String, String>> lists() {
        Map<String, Map<String, String>> lists = new HashMap<>();
        lists.put("channel", labels(Channel.class, Channel::label));
        lists.put("consequence", labels(Overspending.class, Overspending::label));
        lists.put("decision", labels(CoSignDecision.class, CoSignDecision::label));
        lists.put("pace", labels(Pace.class, Pace::label));
        lists.put("end", Map.of("WITHDRAWN", "zurückgezogen", "REJECTED", "abgelehnt", "NOTED", "zur Kenntnis genommen"));
        lists.put("outcome", labels(Outcome.class, Outcome::label));
        lists.put("role", labels(ConsultationRole.class, ConsultationRole::label));
        lists.put("step", labels(Step.class, Step::label));
        lists.put("type", labels(EntryType.class, EntryType::label));
        lists.put("why", labels(AddendumDropped.class, why -> why.label().replace("Unterbleibt: ", "")));
        lists.put("way", labels(ExtractWay.class, ExtractWay::label));
        lists.put("post", labels(ExtractPost.class, ExtractPost::label));
        lists.put("mail.status", Map.of("GIVEN_UP", "der Mailserver nahm sie nicht an", "OUTDATED",
                "sie kam zu spät oder die Person hat keine Adresse"));
        lists.put("windowKind", labels(WindowKind.class, WindowKind::label));
        lists.put("access.read", ReadLabels.ALL);
        lists.put("calendar-feed.scope", Map.of("PERSON", "eigene Sitzungen und Fristen", "ORGANIZATION",
                "Sitzungen eines Gremiums", "BODY", "alle Sitzungen der Kommune"));
        lists.put("path.reason", labels(ReVote.class, ReVote::label));
        lists.put("paper.kind", labels(PaperKind.class, PaperKind::label));
        lists.put("resolution.kind", labels(ReVote.class, ReVote::label));
        lists.put("deadline.kind", labels(DeadlineKind.class, DeadlineKind::label));
        lists.put("agenda-item.late", Map.of("true", "nachträglich", "false", ""));
        lists.put("extension.reason", labels(ExtensionReason.class, ExtensionReason::label));
        lists.put("extension.kind", labels(DeadlineKind.class, DeadlineKind::label));
        lists.put("paper.status", labels(PaperStatus.class, PaperStatus::label));
        lists.put("lifecycle.status", labels(PaperStatus.class, PaperStatus::label));
        lists.put("deadline.status", labels(DeadlineStatus.class, DeadlineStatus::label));
        lists.put("consultation.status", labels(ConsultationStatus.class, ConsultationStatus::label));
        lists.put("resolution.status", labels(ResolutionStatus.class, ResolutionStatus::label));
        lists.put("roadmap.decision", labels(PhaseDecision.class, PhaseDecision::label));
        lists.put("roadmap.status", labels(EntryStatus.class, EntryStatus::label));
        return lists;
    }

    private static <E extends Enum<E>> Map<String, String> labels(Class<E> list, Function<E, String> label) {
        return Arrays.stream(list.getEnumConstants()).collect(Collectors.toMap(Enum::name, label));
    }
}
