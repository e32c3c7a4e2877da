package de.beschlusslauf.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineStatus;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.consultation.ReVote;
import de.beschlusslauf.paper.CoSignDecision;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.paper.Step;
import de.beschlusslauf.resolution.ResolutionStatus;
import de.beschlusslauf.resolution.WindowKind;
import de.beschlusslauf.roadmap.Channel;
import de.beschlusslauf.roadmap.EntryStatus;
import de.beschlusslauf.roadmap.EntryType;
import org.jspecify.annotations.Nullable;

/**
 * Facts of the ledger in German: constants by their labels, organizations by their names, days in words.
 *
 * @param organizations names of the municipality's organizations by id
 */
record FactWords(Map<String, String> organizations) {

    private static final Map<String, String> LABELS = labels();

    private static final Map<String, String> ENDS =
            Map.of("WITHDRAWN", "zurückgezogen", "REJECTED", "abgelehnt", "NOTED", "zur Kenntnis genommen");

    /** Empty if there is no such fact. */
    String of(String name, @Nullable Object value) {
        if (value == null || value instanceof Collection<?> none && none.isEmpty()) {
            return "";
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(each -> of(name, each)).collect(Collectors.joining(", "));
        }
        String text = value.toString();
        return switch (name) {
            case "stations" -> stations(text);
            case "end" -> ENDS.getOrDefault(text, text);
            case "acceptedParts" -> text.replaceAll("[\\[\\]]", "");
            case "organizationId", "decidedBy", "department", "departments", "leadDepartment", "recipients" ->
                organizations.getOrDefault(text, text);
            default -> text.matches("\\d{4}-\\d\\d-\\d\\d") ? GermanDays.date(LocalDate.parse(text))
                    : LABELS.getOrDefault(text, text);
        };
    }

    /** "1 rat DECISION", or only their number. */
    private String stations(String text) {
        String[] words = text.split(" ");
        return words.length < 3 ? text : words[0] + ". " + organizations.getOrDefault(words[1], words[1]) + " ("
                + LABELS.getOrDefault(words[2], words[2]) + ")";
    }

    private static Map<String, String> labels() {
        return Stream.of(
                labels(List.of(ReVote.values()), ReVote::label), labels(List.of(DeadlineKind.values()), DeadlineKind::label),
                labels(List.of(DeadlineStatus.values()), DeadlineStatus::label),
                labels(List.of(ConsultationRole.values()), ConsultationRole::label),
                labels(List.of(CoSignDecision.values()), CoSignDecision::label),
                labels(List.of(PaperKind.values()), PaperKind::label), labels(List.of(Step.values()), Step::label),
                labels(List.of(ResolutionStatus.values()), ResolutionStatus::label),
                labels(List.of(WindowKind.values()), WindowKind::label), labels(List.of(Channel.values()), Channel::label),
                labels(List.of(EntryStatus.values()), EntryStatus::label),
                labels(List.of(EntryType.values()), EntryType::label), labels(List.of(Outcome.values()), Outcome::label),
                labels(List.of(PaperStatus.values()), PaperStatus::label))
                .flatMap(each -> each.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    private static <E extends Enum<E>> Map<String, String> labels(List<E> constants,
            Function<E, String> label) {
        return constants.stream().collect(Collectors.toMap(Enum::name, label));
    }
}
