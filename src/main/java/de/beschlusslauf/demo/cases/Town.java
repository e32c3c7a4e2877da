package de.beschlusslauf.demo.cases;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import de.beschlusslauf.calendar.Zones;
import org.jspecify.annotations.Nullable;

/** One municipality seen from its town hall: people by their roles, sessions, papers. */
public final class Town {

    private static final Set<String> CHAIRED_BY_MAYOR = Set.of("rat", "hfwa", "hauptausschuss", "hda");

    private final Door door;
    private final String id;
    private final LocalTime evening;
    private final Map<String, UUID> sessions = new HashMap<>();

    public Town(Door door, String id) {
        this(door, id, 0);
    }

    /** @param seconds after six in the evening at which sessions begin, so that several plays share a calendar */
    public Town(Door door, String id, int seconds) {
        this.door = door;
        this.id = id;
        this.evening = LocalTime.of(18, 0).plusSeconds(seconds);
    }

    public Door door() {
        return door;
    }

    /** Id of the municipality. */
    public String id() {
        return id;
    }

    /** User id of a demo person, for instance of {@code leitung.zd}. */
    public String user(String role) {
        return id + "." + role;
    }

    /** The session of the body on that evening; the council office plans it if it does not stand in the calendar. */
    public UUID session(String organization, LocalDate day) {
        return sessions.computeIfAbsent(organization + " " + day,
                key -> door.plan(user("ratsbuero"), id, organization, day.atTime(evening)));
    }

    /** The council office closes the sessions of that day on whose agendas nothing is open any more. */
    public void closeSessions(LocalDate day) {
        String secretary = user("ratsbuero");
        sessions.entrySet().stream().filter(session -> session.getKey().endsWith(" " + day))
                .flatMap(session -> door.sessionTasks(secretary, session.getValue()).stream())
                .filter(task -> task.element().equals("userTask_closeMeeting"))
                .filter(task -> isSettled(door.open(secretary, task.id())))
                .forEach(task -> door.submit(secretary, task.id(), Map.of("allSettled", true)));
    }

    private static boolean isSettled(TaskForm closing) {
        return ((List<?>) closing.value("items")).stream().map(Rows::copy)
                .noneMatch(item -> "offen".equals(item.get("state")));
    }

    /** The same session with the people who see it through. */
    public SessionRun run(String organization, LocalDate day) {
        return new SessionRun(this, session(organization, day), chair(organization));
    }

    /** A session that stands in the calendar of that body, with the people who see it through. */
    public SessionRun run(UUID session, String organization) {
        return new SessionRun(this, session, chair(organization));
    }

    /** User role of who chairs the body: the mayor in council and main committee. */
    public static String chair(String organization) {
        return CHAIRED_BY_MAYOR.contains(organization) ? "buergermeister" : "vorsitz." + organization;
    }

    /** The session in which the body under this chair deals with the paper next; null if there is none. */
    public @Nullable SessionRun sessionOf(UUID paper, String chair) {
        for (JsonNode station : read(paper).path("path")) {
            boolean open = Set.of("ON_AGENDA", "RESULT_ENTERED").contains(station.path("status").asText());
            if (open && chair(station.path("organization").asText()).equals(chair)) {
                return new SessionRun(this, UUID.fromString(station.path("meetingId").asText()), chair);
            }
        }
        return null;
    }

    /** The department's author starts a paper; {@code parent} is null if it stands alone. */
    public UUID start(String kind, String subject, String department, @Nullable UUID parent) {
        return door.create(user("sachbearbeitung." + department), new NewPaper(id, kind, subject, department, parent));
    }

    /** The paper as its JSON. */
    public JsonNode read(UUID paper) {
        return door.read(user("ratsbuero"), paper);
    }

    /** Number or draft number that the paper has now. */
    public String reference(UUID paper) {
        return door.reference(user("ratsbuero"), paper);
    }

    /** Constant name of the paper's status. */
    public String status(UUID paper) {
        return read(paper).at("/paper/status").asText();
    }

    /** Id of the paper's youngest child. */
    public UUID lastChild(UUID paper) {
        JsonNode children = read(paper).path("children");
        return UUID.fromString(children.get(children.size() - 1).path("id").asText());
    }

    /** Open tasks of the person for the paper. */
    public List<OpenTask> tasks(String role, UUID paper) {
        return door.tasks(user(role), reference(paper));
    }

    /** Whether the person has a task of this kind for the paper. */
    public boolean has(String role, UUID paper, String element) {
        return tasks(role, paper).stream().anyMatch(task -> task.element().equals(element));
    }

    /** Lets time pass until the control windows of the paper's resolutions are over; holidays may have prolonged them. */
    public void waitForControlWindow(UUID paper) {
        for (JsonNode resolution : read(paper).path("resolutions")) {
            if (resolution.hasNonNull("windowEndsOn")) {
                LocalDate end = LocalDate.parse(resolution.path("windowEndsOn").asText());
                door.travelTo(Zones.at(end.plusDays(1), LocalTime.of(1, 0)));
            }
        }
    }

    /** Does the person's only task of this kind for the paper: prefilled inputs stay but for the changes. */
    public void does(String role, UUID paper, String element, Map<String, ?> changes) {
        does(role, paper, element, "", changes);
    }

    /** The same for the task whose name, or the body it shows, contains these words. */
    public void does(String role, UUID paper, String element, String words, Map<String, ?> changes) {
        OpenTask task = task(role, paper, element, words);
        door.submit(user(role), task.id(), door.open(user(role), task.id()).answer(changes));
    }

    /** What the form of the person's only task of this kind shows. */
    public TaskForm opens(String role, UUID paper, String element) {
        return door.open(user(role), task(role, paper, element, "").id());
    }

    private OpenTask task(String role, UUID paper, String element, String words) {
        List<OpenTask> all = tasks(role, paper);
        return all.stream().filter(task -> task.element().equals(element) && isAbout(task, role, words)).findFirst()
                .orElseThrow(() -> new IllegalStateException(user(role) + " has no task " + element + " " + words
                        + " for " + reference(paper) + " (" + status(paper) + "), only " + all));
    }

    private boolean isAbout(OpenTask task, String role, String words) {
        return task.name().contains(words)
                || String.valueOf(door.open(user(role), task.id()).shown().get("organization")).contains(words);
    }
}
