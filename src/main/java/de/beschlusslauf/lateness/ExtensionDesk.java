package de.beschlusslauf.lateness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineReader;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests for more time and the decisions on them. */
@Service
@Transactional
public class ExtensionDesk {

    private final Extensions extensions;

    private final ExtensionRules rules;

    private final LateTasks tasks;

    private final Deadlines deadlines;

    private final LatenessDeadlines own;

    private final DeadlineReader reader;

    private final Persons persons;

    private final Ledger ledger;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    ExtensionDesk(Extensions extensions, ExtensionRules rules, LateTasks tasks, Deadlines deadlines,
            LatenessDeadlines own, DeadlineReader reader, Persons persons, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.extensions = extensions;
        this.rules = rules;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.own = own;
        this.reader = reader;
        this.persons = persons;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal if the task is not the actor's or done, its deadline cannot be extended or is over, the day does
     * not fit, or somebody has asked already */
    public Extension ask(AskExtension order, String actor) {
        LateTask task = tasks.find(order.taskId()).orElseThrow(() -> Refusal.conflict(
                "Diese Aufgabe ist inzwischen erledigt; eine Fristverlängerung ist nicht mehr nötig."));
        if (!task.people().contains(actor)) {
            throw Refusal.forbidden("Mehr Zeit beantragt, wer die Aufgabe hat; diese ist nicht für Sie bestimmt.");
        }
        Deadline deadline = task.deadline();
        rules.require(deadline);
        if (clock.instant().isAfter(deadline.dueAt())) {
            throw Refusal.of("task", "Die Frist ist am " + GermanDays.date(deadline.dueOn()) + " abgelaufen; verlängern "
                    + "kann sie jetzt nur noch, wer den Verzug klärt.");
        }
        check(order, deadline);
        Extension extension = store(new Extension(task, office(actor), order, actor, clock.instant()));
        own.asked(extension, actor);
        note(extension, "extension.asked", actor);
        events.publishEvent(new Extension.Asked(extension.id(), extension.bodyId(), task.reference()));
        return extension;
    }

    private void check(AskExtension order, Deadline deadline) {
        if (order.reason() == ExtensionReason.OTHER && order.remark() == null) {
            throw Refusal.of("remark", "Bitte schreiben Sie den Grund in die Bemerkung.");
        }
        rules.check(deadline, order.until(), "until");
        if (extensions.openOf(deadline.id()).isPresent()) {
            throw second();
        }
    }

    private Extension store(Extension extension) {
        try {
            return extensions.saveAndFlush(extension);
        } catch (DataIntegrityViolationException e) {
            // The unique index that lets one request be open for each deadline
            throw String.valueOf(e.getMostSpecificCause().getMessage()).contains("deadline_extension_open") ? second() : e;
        }
    }

    private static Refusal second() {
        return Refusal.conflict("Für diese Frist ist schon eine Verlängerung beantragt; warten Sie die Entscheidung ab.");
    }

    private String office(String actor) {
        return persons.find(actor).map(Person::departments).orElse(List.of()).stream().sorted().findFirst().orElse("");
    }

    /**
     * More time is given.
     *
     * @param until the day that was asked for, or another one
     * @param reason German; null if none is given
     * @throws Refusal if somebody decides on the own request, the deadline is over or gone, or the day does not fit
     */
    public void grant(ExtensionId id, LocalDate until, @Nullable String reason, String actor) {
        Extension extension = toDecide(id, actor);
        Deadline deadline = running(extension);
        rules.check(deadline, until, "until");
        extension.grant(until, reason, actor, clock.instant());
        own.decided(extension, actor);
        note(extension, "extension.granted", actor);
        move(deadline, until, extension, actor);
        events.publishEvent(settled(extension));
    }

    /** @param reason German */
    public void refuse(ExtensionId id, @Nullable String reason, String actor) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.of("decisionReason", "Bitte begründen Sie die Ablehnung.");
        }
        Extension extension = toDecide(id, actor);
        extension.refuse(reason, actor, clock.instant());
        own.decided(extension, actor);
        note(extension, "extension.refused", actor);
        events.publishEvent(settled(extension));
    }

    /** Whoever resolves a delay gives more time without being asked. @throws Refusal as {@link #grant} does */
    Extension giveTime(LateTask task, AskExtension order, String actor) {
        Deadline deadline = task.deadline();
        check(order, deadline);
        Extension extension = new Extension(task, office(task.people().stream().sorted().findFirst().orElse(actor)), order,
                actor, clock.instant());
        extension.grant(order.until(), order.remark(), actor, clock.instant());
        store(extension);
        note(extension, "extension.granted", actor);
        move(deadline, order.until(), extension, actor);
        events.publishEvent(settled(extension));
        return extension;
    }

    /** Nothing is left to decide: the task is done or its deadline has ended. */
    void drop(Extension extension) {
        extension.obsolete(clock.instant());
        own.dropped(extension);
        note(extension, "extension.obsolete", "system");
        events.publishEvent(new Extension.Obsolete(extension.id()));
        events.publishEvent(settled(extension));
    }

    private Extension toDecide(ExtensionId id, String actor) {
        Extension extension = extensions.lock(id).orElseThrow(ExtensionReader::unknown);
        if (extension.askedBy().equals(actor)) {
            throw Refusal.forbidden("Über den eigenen Antrag entscheidet eine andere Person.");
        }
        return extension;
    }

    private Deadline running(Extension extension) {
        Deadline deadline = reader.require(extension.deadlineId());
        if (!deadline.isOpen() || tasks.find(extension.taskId()).isEmpty()) {
            throw Refusal.conflict("Die Aufgabe ist inzwischen erledigt; eine Fristverlängerung ist nicht mehr nötig.");
        }
        return deadline;
    }

    private void move(Deadline deadline, LocalDate until, Extension extension, String actor) {
        rules.require(deadline).extend(deadline, until,
                "Fristverlängerung: " + extension.reason().label(), actor);
    }

    private static Extension.Settled settled(Extension extension) {
        return new Extension.Settled(extension.bodyId(), extension.office(), extension.state());
    }

    private void note(Extension extension, String event, String actor) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("extensionId", extension.id().value());
        facts.put("deadlineId", extension.deadlineId().value());
        facts.put("kind", extension.kind());
        facts.put("reason", extension.reason());
        facts.put("askedUntil", extension.askedUntil());
        facts.put("state", extension.state());
        facts.put("grantedUntil", extension.grantedUntil());
        ledger.append(deadlines.chainOf(extension.deadlineId()), event, facts, extension.grounds(), actor);
    }
}
