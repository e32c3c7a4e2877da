package de.beschlusslauf.demo.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** A case as a list of dated steps, to be run whole or from one named stage to the next. */
public abstract class CaseScript {

    private final List<Step> steps = new ArrayList<>();
    private final Days days;
    private int handedOut;

    /** The actors and acts of the town in which the case plays. */
    protected final Town town;

    protected CaseScript(Town town, Days days) {
        this.town = town;
        this.days = days;
    }

    /** The steps in the order of their time. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The steps that were not handed out before, up to and including the one that begins with these words. */
    public List<Step> upTo(String words) {
        for (int i = handedOut; i < steps.size(); i++) {
            if (steps.get(i).what().startsWith(words)) {
                List<Step> part = List.copyOf(steps.subList(handedOut, i + 1));
                handedOut = i + 1;
                return part;
            }
        }
        throw new IllegalArgumentException("No further step begins with: " + words);
    }

    /** The steps that were not handed out before. */
    public List<Step> rest() {
        List<Step> part = List.copyOf(steps.subList(handedOut, steps.size()));
        handedOut = steps.size();
        return part;
    }

    /** Does the steps one after the other. */
    public static void run(Door door, List<Step> steps) {
        steps.forEach(step -> step.run(door));
    }

    /** Steps of several cases in the order of their time. */
    public static List<Step> together(List<List<Step>> cases) {
        return cases.stream().flatMap(List::stream).sorted(Comparator.comparing(Step::at)).toList();
    }

    /** A step in the office, at nine in the morning or, on the same day as the step before, an hour after it. */
    protected final void on(int year, int month, int day, String what, Runnable action) {
        on(LocalDate.of(year, month, day), what, action);
    }

    /** The same on this true day. */
    protected final void on(LocalDate trueDay, String what, Runnable action) {
        LocalDateTime at = moved(trueDay).atTime(LocalTime.of(9, 0));
        if (!steps.isEmpty() && !steps.get(steps.size() - 1).at().isBefore(at)) {
            at = steps.get(steps.size() - 1).at().plusHours(1);
        }
        steps.add(new Step(at, what, action));
    }

    /** A step at the end of a session, at nine in the evening; in the morning the session is closed. */
    protected final void inSession(int year, int month, int day, String what, Runnable action) {
        inSession(LocalDate.of(year, month, day), what, action);
    }

    /** The same on this true day. */
    protected final void inSession(LocalDate trueDay, String what, Runnable action) {
        LocalDate day = moved(trueDay);
        steps.add(new Step(day.atTime(LocalTime.of(21, 0)), what, action));
        steps.add(new Step(day.plusDays(1).atTime(LocalTime.of(8, 0)), "Ratsbüro schließt die Sitzung vom " + day,
                () -> town.closeSessions(day)));
    }

    /** Agenda and invitation of the session; the day before and on this true day, which is the day of delivery. */
    protected final void convene(String organization, LocalDate session, LocalDate delivered) {
        String which = organization + " " + session;
        on(delivered.minusDays(1), "Ratsbüro stellt die Tagesordnung zusammen: " + which,
                () -> ifOpen(organization, session, "ratsbuero", "userTask_arrangeAgenda", SessionRun::arrange));
        on(delivered.minusDays(1), "Vorsitz setzt die Tagesordnung fest: " + which,
                () -> ifOpen(organization, session, Town.chair(organization), "userTask_fixAgenda", SessionRun::fix));
        on(delivered, "Ratsbüro lädt ein und macht bekannt: " + which,
                () -> ifOpen(organization, session, "ratsbuero", "userTask_inviteMembers",
                        run -> run.invite(moved(delivered))));
    }

    /** Several cases share a session: the first one to come does it. */
    private void ifOpen(String organization, LocalDate session, String role, String element, Consumer<SessionRun> act) {
        SessionRun run = town.run(organization, moved(session));
        if (run.has(role, element)) {
            act.accept(run);
        }
    }

    /** The session is closed and its minutes are written, signed and published on this true day. */
    protected final void conclude(String organization, LocalDate session, LocalDate published) {
        on(published, "Sitzung ist geschlossen, die Niederschrift unterschrieben und veröffentlicht: " + organization + " "
                + session, () -> town.run(organization, moved(session)).conclude());
    }

    /** The true day, moved as the whole case is moved. */
    protected final LocalDate day(int year, int month, int day) {
        return moved(LocalDate.of(year, month, day));
    }

    /** The true day, moved as the whole case is moved. */
    protected final LocalDate moved(LocalDate trueDay) {
        return days.day(trueDay);
    }
}
