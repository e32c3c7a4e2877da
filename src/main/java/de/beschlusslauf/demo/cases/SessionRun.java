package de.beschlusslauf.demo.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import de.beschlusslauf.calendar.Zones;
import org.jspecify.annotations.Nullable;

/** One session on its way through the town hall, from its agenda to its published minutes. */
public final class SessionRun {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Town town;
    private final UUID id;
    private final String chair;

    /** @param chair user role of who chairs the body */
    SessionRun(Town town, UUID id, String chair) {
        this.town = town;
        this.id = id;
        this.chair = chair;
    }

    public UUID id() {
        return id;
    }

    /** The council office takes the agenda as it is, in time. */
    public void arrange() {
        doesInTime("ratsbuero", task("ratsbuero", "userTask_arrangeAgenda"), Map.of());
    }

    /** The council office sends these rows as the agenda. */
    public void arrange(List<Map<String, Object>> rows) {
        does("ratsbuero", "userTask_arrangeAgenda", Map.of("items", rows));
    }

    /** The rows that the council office sees. */
    public List<Map<String, Object>> rows() {
        return ((List<?>) opens("ratsbuero", "userTask_arrangeAgenda").value("items")).stream().map(Rows::copy).toList();
    }

    /** The chair fixes the agenda, in time. */
    public void fix() {
        doesInTime(chair, task(chair, "userTask_fixAgenda"), Map.of("decision", "FIXED"));
    }

    /** The council office notes that it has invited and announced by that day, or by the last one that is in time. */
    public void invite(LocalDate day) {
        does("ratsbuero", task("ratsbuero", "userTask_inviteMembers"), form -> invitation(inTime(form, day), null));
    }

    /** The same on that very day, for a shortened period with a reason. */
    public void invite(LocalDate day, @Nullable String shortenedReason) {
        does("ratsbuero", "userTask_inviteMembers", invitation(day, shortenedReason));
    }

    private static LocalDate inTime(TaskForm form, LocalDate day) {
        LocalDate latest = LocalDate.parse(form.value("latest").toString(), DAY);
        return day.isAfter(latest) ? latest : day;
    }

    private static Map<String, Object> invitation(LocalDate day, @Nullable String shortenedReason) {
        Map<String, Object> answer = new HashMap<>(Map.of("deliveredOn", day.toString(), "announcedOn", day.toString(),
                "announcedIn", "Amtsblatt"));
        if (shortenedReason != null) {
            answer.put("shortenedReason", shortenedReason);
        }
        return answer;
    }

    /** Whatever of agenda and invitation is still to be done, in time. */
    public void convene(LocalDate day) {
        find("ratsbuero", "userTask_arrangeAgenda").ifPresent(task -> doesInTime("ratsbuero", task, Map.of()));
        find(chair, "userTask_fixAgenda").ifPresent(task -> doesInTime(chair, task, Map.of("decision", "FIXED")));
        find("ratsbuero", "userTask_inviteMembers").ifPresent(task -> does("ratsbuero", task,
                form -> invitation(inTime(form, day), null)));
    }

    public void close() {
        does("ratsbuero", "userTask_closeMeeting", Map.of("allSettled", true));
    }

    /** The minute-taker writes what is proposed and signs it. */
    public void write() {
        does("schriftfuehrung", "userTask_writeMinutes", Map.of("ended", "20:00"));
        does("schriftfuehrung", "userTask_signMinutes", Map.of("decision", "SIGNED"));
    }

    /** The chair signs as second person. */
    public void countersign() {
        does(chair, "userTask_countersignMinutes", Map.of("decision", "SIGNED", "nothingConfidential", true));
    }

    /** The council office publishes the public part of the minutes. */
    public void publish() {
        does("ratsbuero", "userTask_publishMinutes", Map.of("nothingConfidential", true));
    }

    /** Whatever is still to be done after a session. */
    public void conclude() {
        if (has("ratsbuero", "userTask_closeMeeting")) {
            close();
        }
        if (has("schriftfuehrung", "userTask_writeMinutes")) {
            write();
            countersign();
            publish();
        }
    }

    /** Whether the person has a task of this kind for the session. */
    public boolean has(String role, String element) {
        return find(role, element).isPresent();
    }

    /** What the form shows. */
    public TaskForm opens(String role, String element) {
        return town.door().open(town.user(role), task(role, element).id());
    }

    /** Does the task: prefilled inputs stay but for the changes. */
    public void does(String role, String element, Map<String, ?> changes) {
        does(role, task(role, element), form -> changes);
    }

    private void does(String role, OpenTask task, Function<TaskForm, Map<String, ?>> changes) {
        TaskForm form = town.door().open(town.user(role), task.id());
        town.door().submit(town.user(role), task.id(), form.answer(changes.apply(form)));
    }

    /** As if it were the last day of the task's deadline, should that be over. */
    private void doesInTime(String role, OpenTask task, Map<String, ?> changes) {
        String due = town.door().open(town.user(role), task.id()).value("deadline").toString();
        LocalDate day = LocalDate.parse(due.substring(due.length() - 10), DAY);
        town.door().doneBy(Zones.endOf(day), () -> does(role, task, form -> changes));
    }

    private Optional<OpenTask> find(String role, String element) {
        return tasks(role).stream().filter(task -> task.element().equals(element)).findFirst();
    }

    private OpenTask task(String role, String element) {
        return find(role, element).orElseThrow(() -> new IllegalStateException(
                town.user(role) + " has no task " + element + ", only " + tasks(role)));
    }

    private List<OpenTask> tasks(String role) {
        return town.door().sessionTasks(town.user(role), id);
    }
}
