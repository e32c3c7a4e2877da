package de.beschlusslauf.demo.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** One paper on its way through the town hall, in the words of the people there. */
public final class PaperRun {

    private final Town town;
    private final String department;
    private @Nullable UUID id;
    private @Nullable Supplier<UUID> origin;

    public PaperRun(Town town, String department) {
        this.town = town;
        this.department = department;
    }

    /** A paper that another step brings into being. */
    public static PaperRun born(Town town, String department, Supplier<UUID> origin) {
        PaperRun run = new PaperRun(town, department);
        run.origin = origin;
        return run;
    }

    public UUID id() {
        if (id == null) {
            if (origin == null) {
                throw new IllegalStateException("The paper does not exist yet");
            }
            id = origin.get();
        }
        return id;
    }

    public Town town() {
        return town;
    }

    /** User role of the author. */
    public String author() {
        return "sachbearbeitung." + department;
    }

    public void start(String subject) {
        id = town.start("RESOLUTION_PROPOSAL", subject, department, null);
    }

    public void startAfter(UUID parent, String subject) {
        id = town.start("RESOLUTION_PROPOSAL", subject, department, parent);
    }

    /** The author hands in. */
    public void draft(Draft draft) {
        town.does(author(), id(), "userTask_draftPaper", draft.values());
    }

    /** The head of the lead department agrees. */
    public void approve() {
        town.does("leitung." + department, id(), "userTask_approveDraft", Map.of("decision", "APPROVED"));
    }

    public void coSign(String... departments) {
        for (String each : departments) {
            town.does("leitung." + each, id(), "userTask_coSign", Map.of("decision", "SIGNED"));
        }
    }

    /** The deputy signs. */
    public void deputy() {
        town.does("dezernat", id(), "userTask_signOffDeputy", Map.of("decision", "APPROVED"));
    }

    /** Deputy and, where the town has one, board. */
    public void signOff() {
        deputy();
        if (town.has("vorstand", id(), "userTask_signOffBoard")) {
            town.does("vorstand", id(), "userTask_signOffBoard", Map.of("decision", "APPROVED"));
        }
    }

    /** The mayor releases. */
    public void release() {
        town.does("buergermeister", id(), "userTask_releasePaper", Map.of("decision", "APPROVED"));
    }

    /** The council office takes the proposed path and puts each station into the session given for its body. */
    public void schedule(Map<String, UUID> sessions) {
        List<Map<String, Object>> stations = new ArrayList<>();
        for (Object row : (List<?>) town.opens("ratsbuero", id(), "userTask_schedulePaper").value("stations")) {
            Map<String, Object> station = Rows.copy(row);
            UUID session = sessions.get(String.valueOf(station.get("organization")));
            if (session != null) {
                station.put("session", session.toString());
            }
            stations.add(station);
        }
        schedule(stations);
    }

    /** The council office plans this path. */
    public void schedule(List<Map<String, Object>> stations) {
        town.does("ratsbuero", id(), "userTask_schedulePaper",
                Map.of("decision", "APPROVED", "stations", stations));
    }

    /** Minutes and chair: the body's result is entered and confirmed. */
    public void result(String chair, Vote vote) {
        enter(chair, vote);
        town.does(chair, id(), "userTask_confirmResult", Map.of("decision", "CONFIRMED"));
    }

    /** The minute-taker enters what the body under this chair resolved; its session was convened, if need be late. */
    public void enter(String chair, Vote vote) {
        SessionRun session = town.sessionOf(id(), chair);
        if (session != null) {
            session.convene(LocalDate.MAX);
        }
        town.does("schriftfuehrung", id(), "userTask_enterResult", vote.with("chair", town.user(chair)).values());
    }

    /** The council office puts the station of the body into that session. */
    public void putOnAgenda(String bodyName, UUID session) {
        town.does("ratsbuero", id(), "userTask_putOnAgenda", bodyName, Map.of("meeting", session.toString()));
    }

    /** The council office publishes the resolution and sends the extract, as soon as the control window is over. */
    public void publish(LocalDate dueOn) {
        if (!town.has("ratsbuero", id(), "userTask_publishResolution")) {
            town.waitForControlWindow(id());
        }
        town.does("ratsbuero", id(), "userTask_publishResolution", Map.of("orderDueOn", dueOn.toString()));
    }

    /** The lead department plans entries of the roadmap. */
    public void plan(Plan plan) {
        town.does(author(), id(), "userTask_planExecution", plan.values());
    }

    /** The lead department reports on the measure with these words in its name. */
    public void report(String measure, Map<String, ?> report) {
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("evidenceFiles", List.of()));
        answer.putAll(report);
        town.does(author(), id(), "userTask_reportProgress", measure, answer);
    }

    /** The measure is done, and the council office confirms it. */
    public void complete(String measure, String evidence) {
        report(measure, Map.of("kind", "COMPLETED", "evidence", evidence));
        town.does("ratsbuero", id(), "userTask_confirmCompletion", measure, Map.of("decision", "APPROVED"));
    }
}
