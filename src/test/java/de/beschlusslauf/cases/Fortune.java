package de.beschlusslauf.cases;

import static java.util.Map.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.Plan;
import de.beschlusslauf.demo.cases.TaskForm;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.Vote;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Does whatever task of a paper is open, with an answer by chance, in the role of whoever has it. */
final class Fortune {

    private static final Map<String, String> ROLES = Map.ofEntries(
            entry("userTask_draftPaper", "sachbearbeitung"), entry("userTask_approveDraft", "leitung"),
            entry("userTask_signOffDeputy", "dezernat"), entry("userTask_signOffBoard", "vorstand"),
            entry("userTask_releasePaper", "buergermeister"), entry("userTask_schedulePaper", "ratsbuero"),
            entry("userTask_putOnAgenda", "ratsbuero"), entry("userTask_enterResult", "schriftfuehrung"),
            entry("userTask_reviewResolution", "buergermeister"),
            entry("userTask_recordObjection", "ratsbuero"), entry("userTask_recordSupervision", "ratsbuero"),
            entry("userTask_publishResolution", "ratsbuero"), entry("userTask_planExecution", "sachbearbeitung"),
            entry("userTask_reportProgress", "sachbearbeitung"), entry("userTask_confirmCompletion", "ratsbuero"),
            entry("userTask_clarifyDelay", "dezernat"));

    private static final Set<String> OF_A_DEPARTMENT = Set.of("sachbearbeitung", "leitung");

    /** Days from one session of a body to its next. */
    private static final int RHYTHM = 10;

    private static final LocalDate FAR = LocalDate.of(2080, 1, 1);

    private final Town town;
    private final TownBodies bodies;
    private final String department;
    private final Function<UUID, List<Integer>> openParts;
    private final Clock clock;
    private final Random random;
    private final Set<Outcome> owed;
    private final Set<String> roles = new TreeSet<>();
    private final Set<UUID> reports = new HashSet<>();
    private final Set<String> strict = new HashSet<>();

    /**
     * @param openParts numbers of a paper's parts on which nobody has decided
     * @param results those that come first, as soon as a form offers them
     */
    Fortune(Town town, TownBodies bodies, String department, Function<UUID, List<Integer>> openParts, Clock clock,
            Random random, Set<Outcome> results) {
        this.town = town;
        this.bodies = bodies;
        this.department = department;
        this.openParts = openParts;
        this.clock = clock;
        this.random = random;
        this.owed = new HashSet<>(results);
    }

    /** A new paper, one in three a report. */
    UUID starts(int number) {
        boolean report = number % 3 == 0;
        UUID paper = town.start(report ? "REPORT" : "RESOLUTION_PROPOSAL", "Lauf " + number, department, null);
        if (report) {
            reports.add(paper);
        }
        return paper;
    }

    /** In which roles bodies were planned, for instance HEARING, and PARALLEL if some stood side by side. */
    Set<String> roles() {
        return roles;
    }

    /**
     * An open task.
     *
     * @param body id of the council or committee whose station it belongs to, or null
     * @param session of that station, null if there is none yet
     */
    record Desk(UUID paper, String task, String element, @Nullable String body, @Nullable UUID session) {

        /** Whether the task goes away by itself when its time is over. */
        boolean mayPass() {
            return element.equals("userTask_reviewResolution") || element.equals("userTask_recordObjection");
        }
    }

    /** Does the task; what was done in one line. What is refused has left everything as it was. */
    String does(Desk desk) {
        String user = town.user(role(desk));
        if (desk.element().equals("userTask_enterResult")) {
            town.run(Objects.requireNonNull(desk.session()), desk.body()).convene(LocalDate.MAX);
        }
        TaskForm form = town.door().open(user, desk.task());
        Map<String, @Nullable Object> answer = form.answer(answer(desk, form));
        String did = desk.element().substring(9);
        try {
            town.door().submit(user, desk.task(), answer);
        } catch (Refusal e) {
            if (desk.element().equals("userTask_putOnAgenda")) {
                strict.add(desk.body());
            }
            return did + " refused: " + e.getMessage();
        }
        owed.removeIf(each -> each.name().equals(answer.get("outcome")));
        Object choice = Stream.of("outcome", "kind", "need", "decision").map(answer::get).filter(Objects::nonNull)
                .findFirst().orElse("");
        return did + " " + choice;
    }

    /** Each body has its own chair, and nobody else may look at what is to be confirmed. */
    private String role(Desk desk) {
        if (desk.element().equals("userTask_confirmResult")) {
            return Town.chair(Objects.requireNonNull(desk.body()));
        }
        String role = ROLES.get(desk.element());
        return OF_A_DEPARTMENT.contains(role) ? role + "." + department : role;
    }

    private Map<String, @Nullable Object> answer(Desk desk, TaskForm form) {
        return switch (desk.element()) {
            case "userTask_draftPaper" -> draft(desk.paper());
            case "userTask_approveDraft", "userTask_signOffDeputy", "userTask_signOffBoard", "userTask_releasePaper" ->
                Map.of("decision", chance(10) ? "RETURNED" : "APPROVED", "reason", "Bitte ergänzen.");
            case "userTask_schedulePaper" -> Map.of("decision", "APPROVED", "stations", path(form, desk.paper()));
            case "userTask_putOnAgenda" -> Map.of("meeting", session(desk), "lateReason", "Es eilt.");
            case "userTask_enterResult" -> result(desk, form);
            case "userTask_confirmResult" -> chance(10)
                    ? Map.of("decision", "RETURNED", "reason", "Bitte prüfen.") : Map.of("decision", "CONFIRMED");
            case "userTask_reviewResolution" -> Map.of("decision", pick("NO_OBJECTION", "OBJECTION", "UNLAWFUL"),
                    "reason", "Das Wohl der Stadt.");
            case "userTask_recordObjection" -> Map.of("kind", pick("OBJECTION_MAYOR", "OBJECTION_MEMBERS", "UNLAWFUL"),
                    "members", 9, "lodgedOn", today(), "reason", "Das Wohl der Stadt.");
            case "userTask_recordSupervision" -> Map.of("decision", pick("UPHELD", "ANNULLED"), "reason", "Az. 1");
            case "userTask_publishResolution" -> Map.of("orderDueOn", FAR.toString());
            case "userTask_planExecution" -> plan();
            case "userTask_reportProgress" -> Map.of("kind", pick("COMPLETED", "STRUCK", "PHASE_DONE", "ON_TRACK", "DELAYED"),
                    "statement", "Die Ausschreibung läuft.", "report", "Fertig.", "evidence", "Liegt vor.", "reason", "Entfallen.", "evidenceFiles", List.of());
            case "userTask_clarifyDelay" -> Map.of("reason", "Es dauert.", "newDueOn", FAR.toString());
            case "userTask_confirmCompletion" -> Map.of("decision", pick("APPROVED", "RETURNED"),
                    "reason", "Unvollständig.");
            default -> throw new IllegalStateException("No answer for " + desk.element());
        };
    }

    private Map<String, @Nullable Object> result(Desk desk, TaskForm form) {
        String outcome = outcome(form);
        Vote vote = switch (outcome) {
            case "ACCEPTED" -> Vote.accepted(one(form, "wordings"), 10, 3, 1);
            case "ACCEPTED_IN_PARTS" -> Vote.accepted(one(form, "wordings"), 10, 3, 1).with("outcome", outcome)
                    .with("acceptedParts", List.of(one(form, "parts")));
            case "ACCEPTED_AMENDED" -> Vote.amended(one(form, "wordings"),
                    form.shown().get("amendedText") + " Der Zusatz gilt.", 10, 3, 1);
            case "REJECTED" -> Vote.rejected(3, 10, 1);
            case "REFERRED" -> Vote.none(outcome).with("referredTo", one(form, "bodies"));
            case "STATIONS_ADDED" -> added(Vote.none(outcome), form);
            case "NOTED" -> Vote.none(outcome).with("wording", "NOTES");
            default -> Vote.none(outcome);
        };
        return vote.with("chair", town.user(Town.chair(desk.body()))).values();
    }

    private Vote added(Vote vote, TaskForm form) {
        return vote.with("addedBodies", List.of(one(form, "bodies")))
                .with("addedRole", pick("HEARING", "PRELIMINARY", "TAKING_NOTE"))
                .with("addedWhen", pick("BEFORE_NEXT", "WITH_NEXT"));
    }

    private Map<String, @Nullable Object> plan() {
        if (chance(30)) {
            return Map.of("need", "NOT_NEEDED", "entries", List.of(), "notNeededReason", "Erledigt.");
        }
        return new Plan(department).entry("MEASURE", "Maßnahme", FAR).values();
    }

    /** A result that is owed, otherwise any; the bodies agree more often than not. */
    private String outcome(TaskForm form) {
        List<Outcome> offered = ((List<?>) form.value("outcomes")).stream()
                .map(choice -> Outcome.valueOf(String.valueOf(((Map<?, ?>) choice).get("value")))).toList();
        List<Outcome> first = offered.stream().filter(owed::contains).toList();
        List<Outcome> agreeing = offered.stream().filter(Outcome::isAccepting).toList();
        Outcome outcome = any(!first.isEmpty() ? first : !agreeing.isEmpty() && chance(50) ? agreeing : offered);
        return outcome.name();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The proposed way through the bodies or another one. */
    private Object path(TaskForm form, UUID paper) {
        if (chance(20)) {
            return form.value("stations");
        }
        List<Map<String, Object>> path = reports.contains(paper) ? bodies.ofReport() : bodies.ofProposal(openParts.apply(paper));
        path.forEach(station -> roles.add(String.valueOf(station.get("role"))));
        if (TownBodies.isParallel(path)) {
            roles.add("PARALLEL");
        }
        return path;
    }

    /** The value of one of the choices that the form shows. */
    private String one(TaskForm form, String list) {
        return String.valueOf(((Map<?, ?>) any((List<?>) form.value(list))).get("value"));
    }

    private String today() {
        return Zones.dayOf(clock.instant()).toString();
    }

    private Map<String, @Nullable Object> draft(UUID paper) {
        String[] parts = reports.contains(paper) ? new String[0]
                : new String[] {"Der erste Teil wird beschlossen.", "Der zweite Teil wird beschlossen."};
        Map<String, @Nullable Object> draft = new LinkedHashMap<>(
                Draft.of(FAR, "Sachverhalt " + random.nextInt(1000), parts).values());
        draft.put("targetDay", null);
        return draft;
    }

    /** In the body's next session after nine days, or after thirty where late papers are refused. */
    private String session(Desk desk) {
        LocalDate day = Zones.dayOf(clock.instant()).plusDays(strict.contains(desk.body()) ? 30 : 9);
        return town.session(desk.body(), day.plusDays(RHYTHM - day.toEpochDay() % RHYTHM)).toString();
    }

    private String pick(String... values) {
        return any(List.of(values));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
