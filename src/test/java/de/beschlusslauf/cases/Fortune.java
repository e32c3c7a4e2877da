package de.beschlusslauf.cases;

import static java.util.Map.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.OpenTask;
import de.beschlusslauf.demo.cases.Plan;
import de.beschlusslauf.demo.cases.TaskForm;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.Vote;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Does whatever task of a paper is open, with an answer by chance, in the role of whoever has it. */
final class Fortune {

    private static final Map<String, String> ROLES = Map.ofEntries(
            entry("userTask_draftPaper", "sachbearbeitung.zd"), entry("userTask_approveDraft", "leitung.zd"),
            entry("userTask_signOffDeputy", "dezernat"), entry("userTask_signOffBoard", "vorstand"),
            entry("userTask_releasePaper", "buergermeister"), entry("userTask_schedulePaper", "ratsbuero"),
            entry("userTask_putOnAgenda", "ratsbuero"), entry("userTask_enterResult", "schriftfuehrung"),
            entry("userTask_reviewResolution", "buergermeister"),
            entry("userTask_recordObjection", "ratsbuero"), entry("userTask_recordSupervision", "ratsbuero"),
            entry("userTask_publishResolution", "ratsbuero"), entry("userTask_planExecution", "sachbearbeitung.zd"),
            entry("userTask_reportProgress", "sachbearbeitung.zd"), entry("userTask_confirmCompletion", "ratsbuero"),
            entry("userTask_clarifyDelay", "dezernat"));

    private static final Map<String, String> BODIES = Map.of(
            "Rat der Stadt Meerbusch", "rat",
            "Haupt-, Finanz- und Wirtschaftsförderungsausschuss", "hfwa",
            "Ausschuss für Digitalisierung und Informationstechnologie", "adi",
            "Ausschuss für Planung und Liegenschaften", "apl",
            "Ausschuss für Schule und Sport", "schule");

    private static final LocalDate FAR = LocalDate.of(2080, 1, 1);

    private final Town town;
    private final Clock clock;
    private final Random random;

    Fortune(Town town, Clock clock, Random random) {
        this.town = town;
        this.clock = clock;
        this.random = random;
    }

    /** Whether the task goes away by itself when its time is over. */
    static boolean mayPass(OpenTask task) {
        return task.element().equals("userTask_reviewResolution") || task.element().equals("userTask_recordObjection");
    }

    /** Does the task; what was done in one line. What is refused has left everything as it was. */
    String does(OpenTask task, UUID paper) {
        String user = town.user(role(task));
        TaskForm form = town.door().open(user, task.id());
        if (task.element().equals("userTask_enterResult")) {
            Objects.requireNonNull(town.sessionOf(paper, Town.chair(body(form)))).convene(LocalDate.MAX);
        }
        Map<String, @Nullable Object> answer = form.answer(answer(task.element(), form));
        try {
            town.door().submit(user, task.id(), answer);
        } catch (Refusal e) {
            return task.element().substring(9) + " refused: " + e.getMessage();
        }
        Object choice = Stream.of("outcome", "kind", "need", "decision").map(answer::get).filter(Objects::nonNull)
                .findFirst().orElse("");
        return task.element().substring(9) + " " + choice;
    }

    private String role(OpenTask task) {
        return task.element().equals("userTask_confirmResult") ? chairOf(task) : ROLES.get(task.element());
    }

    /** Each body has its own chair, and nobody else may look at what is to be confirmed. */
    private String chairOf(OpenTask task) {
        return BODIES.values().stream().map(Town::chair).filter(chair -> mayOpen(town.user(chair), task)).findFirst()
                .orElseThrow(() -> new AssertionError("No chair may confirm " + task.name()));
    }

    private boolean mayOpen(String user, OpenTask task) {
        try {
            town.door().open(user, task.id());
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    private static String body(TaskForm form) {
        return Objects.requireNonNull(BODIES.get(String.valueOf(form.value("organization"))));
    }

    private Map<String, @Nullable Object> answer(String element, TaskForm form) {
        return switch (element) {
            case "userTask_draftPaper" -> draft();
            case "userTask_approveDraft", "userTask_signOffDeputy", "userTask_signOffBoard", "userTask_releasePaper" ->
                Map.of("decision", chance(10) ? "RETURNED" : "APPROVED", "reason", "Bitte ergänzen.");
            case "userTask_schedulePaper" -> Map.of("decision", "APPROVED", "stations", path(form));
            case "userTask_putOnAgenda" -> Map.of("meeting", session(String.valueOf(form.value("organization"))),
                    "lateReason", "Es eilt.");
            case "userTask_enterResult" -> result(form);
            case "userTask_confirmResult" -> chance(10)
                    ? Map.of("decision", "RETURNED", "reason", "Bitte prüfen.") : Map.of("decision", "CONFIRMED");
            case "userTask_reviewResolution" -> Map.of("decision", pick("NO_OBJECTION", "OBJECTION", "UNLAWFUL"),
                    "reason", "Das Wohl der Stadt.");
            case "userTask_recordObjection" -> Map.of("kind", pick("OBJECTION_MAYOR", "OBJECTION_MEMBERS", "UNLAWFUL"),
                    "members", 9, "lodgedOn", today(), "reason", "Das Wohl der Stadt.");
            case "userTask_recordSupervision" -> Map.of("decision", pick("UPHELD", "ANNULLED"), "reason", "Az. 1");
            case "userTask_publishResolution" -> Map.of("orderDueOn", FAR.toString());
            case "userTask_planExecution" -> plan();
            case "userTask_reportProgress" -> Map.of("kind", pick("COMPLETED", "STRUCK", "PHASE_DONE"),
                    "report", "Fertig.", "evidence", "Liegt vor.", "reason", "Entfallen.", "evidenceFiles", List.of());
            case "userTask_clarifyDelay" -> Map.of("reason", "Es dauert.", "newDueOn", FAR.toString());
            case "userTask_confirmCompletion" -> Map.of("decision", pick("APPROVED", "RETURNED"),
                    "reason", "Unvollständig.");
            default -> throw new IllegalStateException("No answer for " + element);
        };
    }

    private Map<String, @Nullable Object> result(TaskForm form) {
        String outcome = one(form, "outcomes");
        Vote vote = switch (outcome) {
            case "ACCEPTED" -> Vote.accepted(one(form, "wordings"), 10, 3, 1);
            case "ACCEPTED_IN_PARTS" -> Vote.accepted(one(form, "wordings"), 10, 3, 1).with("outcome", outcome)
                    .with("acceptedParts", List.of(one(form, "parts")));
            case "ACCEPTED_AMENDED" -> Vote.amended(one(form, "wordings"),
                    String.valueOf(form.shown().get("amendedText")), 10, 3, 1);
            case "REJECTED" -> Vote.rejected(3, 10, 1);
            case "REFERRED" -> Vote.none(outcome).with("referredTo", one(form, "bodies"));
            case "STATIONS_ADDED" -> added(Vote.none(outcome), form);
            case "NOTED" -> Vote.none(outcome).with("wording", "NOTES");
            default -> Vote.none(outcome);
        };
        return vote.with("chair", town.user(Town.chair(body(form)))).values();
    }

    private Vote added(Vote vote, TaskForm form) {
        return vote.with("addedBodies", List.of(one(form, "bodies"))).with("addedRole", "PRELIMINARY")
                .with("addedWhen", pick("BEFORE_NEXT", "WITH_NEXT"));
    }

    private Map<String, @Nullable Object> plan() {
        if (chance(30)) {
            return Map.of("need", "NOT_NEEDED", "entries", List.of(), "notNeededReason", "Erledigt.");
        }
        return new Plan("zd").entry("MEASURE", "Maßnahme", FAR).values();
    }

    /** The proposed way through the bodies or one of three others; two parts may have different deciders. */
    private Object path(TaskForm form) {
        return switch (random.nextInt(4)) {
            case 0 -> List.of(station("adi", "DECISION", 1, "1, 2"));
            case 1 -> List.of(station("adi", "PRELIMINARY", 1, "1, 2"), station("apl", "PRELIMINARY", 1, "1, 2"),
                    station("rat", "DECISION", 2, "1, 2"));
            case 2 -> List.of(station("adi", "PRELIMINARY", 1, "1"), station("rat", "DECISION", 2, "1"),
                    station("hfwa", "DECISION", 3, "2"));
            default -> form.value("stations");
        };
    }

    private static Map<String, Object> station(String organization, String role, int rank, String parts) {
        return Map.of("organization", organization, "role", role, "rank", rank, "parts", parts);
    }

    /** The value of one of the choices that the form shows. */
    private String one(TaskForm form, String list) {
        List<?> choices = (List<?>) form.value(list);
        return String.valueOf(((Map<?, ?>) choices.get(random.nextInt(choices.size()))).get("value"));
    }

    private String today() {
        return Zones.dayOf(clock.instant()).toString();
    }

    private Map<String, @Nullable Object> draft() {
        Map<String, @Nullable Object> draft = new LinkedHashMap<>(Draft.of(FAR, "Sachverhalt " + random.nextInt(1000),
                "Der erste Teil wird beschlossen.", "Der zweite Teil wird beschlossen.").values());
        draft.put("targetDay", null);
        return draft;
    }

    private String session(String body) {
        LocalDate day = Zones.dayOf(clock.instant()).plusDays(9 + random.nextInt(3));
        return town.session(Objects.requireNonNull(BODIES.get(body), body), day).toString();
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
