package de.beschlusslauf.lateness;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.beschlusslauf.calendar.DeadlineNotice;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Posts;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the superior of whoever is late remind, take the task over, hand it on, or give more time. */
@Service
@Transactional
public class DelayDesk {

    private final Delays delays;

    private final LateTasks tasks;

    private final ExtensionDesk extensions;

    private final ExtensionRules rules;

    private final StandIns standIns;

    private final Deadlines deadlines;

    private final LatenessDeadlines own;

    private final Posts posts;

    private final Ledger ledger;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    DelayDesk(Delays delays, LateTasks tasks, ExtensionDesk extensions, ExtensionRules rules, StandIns standIns,
            Deadlines deadlines, LatenessDeadlines own, Posts posts, Ledger ledger, ApplicationEventPublisher events,
            Clock clock) {
        this.delays = delays;
        this.tasks = tasks;
        this.extensions = extensions;
        this.rules = rules;
        this.standIns = standIns;
        this.deadlines = deadlines;
        this.own = own;
        this.posts = posts;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** A deadline has passed and the task is open. Nothing happens if the superior is asked already, or there is none. */
    public void open(String taskId) {
        Optional<LateTask> late = tasks.find(taskId).filter(task -> !ways(task).isEmpty())
                .filter(task -> delays.openOfTask(taskId).isEmpty())
                .filter(task -> posts.superior(task.bodyId(), task.people()).isPresent());
        late.ifPresent(task -> {
            Delay delay = delays.saveAndFlush(new Delay(task, clock.instant()));
            own.late(delay);
            note(delay, "delay.opened", task, null, "system");
            events.publishEvent(new Delay.Opened(delay.id(), delay.bodyId(), task.reference()));
        });
    }

    /** Tells whoever is late once more; the superior keeps the task. */
    public void remind(DelayId id, String actor) {
        Delay delay = lock(id);
        LateTask task = late(delay);
        delay.reminded(clock.instant());
        note(delay, "delay.reminded", task, null, actor);
        events.publishEvent(new DeadlineNotice(delay.bodyId(), task.deadline().kind(),
                DeadlineNotice.Occasion.ESCALATION, task.reference(), task.deadline().dueAt(), task.id(), task.people()));
    }

    /** The superior does the late task. @throws Refusal if it is about what he wrote or reported */
    public void takeOver(DelayId id, String actor) {
        if (!standIns.mayGet(late(require(id), DelayWay.TAKE_OVER), actor)) {
            throw Refusal.of("way", "Was Sie selbst geschrieben oder erledigt gemeldet haben, prüft eine andere Person;"
                    + " erinnern Sie, oder übertragen Sie die Aufgabe.");
        }
        handOver(id, actor, actor, "delay.takenOver");
    }

    /** @param userId one of {@link #standIns} */
    public void handOver(DelayId id, String userId, String actor) {
        late(require(id), DelayWay.HAND_OVER);
        if (standIns(id).stream().noneMatch(person -> person.userId().equals(userId))) {
            throw Refusal.of("person", "Übertragen lässt sich die Aufgabe nur jemandem, der im selben Amt arbeitet oder sie"
                    + " auch sonst erledigen darf, und der sie nicht schon hat; wählen Sie eine Person aus der Liste.");
        }
        handOver(id, userId, actor, "delay.handedOver");
    }

    private void handOver(DelayId id, String userId, String actor, String event) {
        Delay delay = lock(id);
        LateTask task = late(delay);
        delay.resolved();
        own.resolved(delay, actor);
        tasks.handOver(task.id(), userId);
        note(delay, event, task, userId, actor);
    }

    /** The superior gives more time. @throws Refusal if the deadline cannot be extended until that day */
    public void extend(DelayId id, AskExtension order, String actor) {
        Delay delay = lock(id);
        LateTask task = late(delay, DelayWay.EXTEND);
        delay.resolved();
        own.resolved(delay, actor);
        delays.flush();
        extensions.giveTime(task, order, actor);
    }

    /** Those who do not have the task and may get it, by name. */
    @Transactional(readOnly = true)
    public List<Person> standIns(DelayId id) {
        return standIns.of(late(require(id)));
    }

    /** What can be done about the delay, in the order of the form. @throws Refusal if the late task is done */
    @Transactional(readOnly = true)
    public Set<DelayWay> ways(DelayId id) {
        LateTask task = late(require(id));
        Set<DelayWay> ways = ways(task);
        if (standIns.of(task).isEmpty()) {
            ways.remove(DelayWay.HAND_OVER);
        }
        return ways;
    }

    private Set<DelayWay> ways(LateTask task) {
        return DelayWay.of(task.deadline().kind(), tasks.duty(task.id()), rules.find(task.deadline()).isPresent());
    }

    private LateTask late(Delay delay, DelayWay way) {
        LateTask task = late(delay);
        if (!ways(task).contains(way)) {
            throw Refusal.of("way", "Hier lässt sich nicht „" + way.label() + "“ wählen: Vorsitz und Schriftführung"
                    + " vertritt nur, wer dieselbe Funktion im Gremium hat, und nicht jede Frist lässt sich verlängern;"
                    + " erinnern Sie.");
        }
        return task;
    }

    /** The late task. @throws Refusal if it is done */
    @Transactional(readOnly = true)
    public LateTask late(Delay delay) {
        return tasks.find(delay.taskId()).orElseThrow(() -> Refusal.conflict(
                "Die verspätete Aufgabe ist inzwischen erledigt; laden Sie die Aufgabenliste neu."));
    }

    /** @throws Refusal if there is no such delay */
    @Transactional(readOnly = true)
    public Delay require(DelayId id) {
        return delays.findById(id).orElseThrow(DelayDesk::unknown);
    }

    void over(Delay delay) {
        delay.over();
        own.over(delay);
        ledger.append(deadlines.chainOf(delay.deadlineId()), "delay.over", facts(delay), "system");
        events.publishEvent(new Delay.Over(delay.id()));
    }

    private Delay lock(DelayId id) {
        return delays.lock(id).orElseThrow(DelayDesk::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Diesen Verzug gibt es nicht; laden Sie die Aufgabenliste neu.");
    }

    /** @param now who has the task from now on; null if that does not change */
    private record Late(String task, List<String> people, @Nullable String now) {
    }

    private void note(Delay delay, String event, LateTask task, @Nullable String now, String actor) {
        ledger.append(deadlines.chainOf(delay.deadlineId()), event, facts(delay),
                new Late(task.name(), task.people().stream().sorted().toList(), now), actor);
    }

    private static Map<String, Object> facts(Delay delay) {
        return Map.of("delayId", delay.id().value(), "deadlineId", delay.deadlineId().value(), "dueOn", delay.dueOn());
    }
}
