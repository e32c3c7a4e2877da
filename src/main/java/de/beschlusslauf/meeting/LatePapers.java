package de.beschlusslauf.meeting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.LatePolicy;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applies the municipality's policy to papers that come after the submission deadline of a session. */
@Component
public class LatePapers {

    private static final Map<String, String> WHO = Map.of(Roles.MAYOR, "die Bürgermeisterin oder der Bürgermeister",
            Roles.GENERAL_DEPUTY, "die allgemeine Vertretung", Roles.CHAIR, "der Vorsitz",
            Roles.COUNCIL_OFFICE, "das Ratsbüro");

    private final Bodies bodies;

    private final Persons persons;

    LatePapers(Bodies bodies, Persons persons) {
        this.bodies = bodies;
        this.persons = persons;
    }

    /**
     * @param submission last day on which the paper would have been in time
     * @throws Refusal if it has to wait, the reason is missing, or the actor may not grant the exception
     */
    void check(Meeting meeting, NewItem item, LocalDate submission, String actor) {
        LatePolicy policy = bodies.of(meeting.bodyId()).latePolicy(meeting.organizationId());
        boolean stillCoSigning = stillCoSigning(item.coSignedOn(), submission);
        switch (rule(policy, stillCoSigning)) {
            case ALLOW -> { }
            case REFUSE -> throw Refusal.of("meeting", over(meeting, submission) + (stillCoSigning
                    ? ", als die Mitzeichnung noch lief" : "") + "; verspätete Vorlagen nimmt das Gremium nicht an. Wählen "
                    + "Sie eine spätere Sitzung.");
            case EXCEPTION -> exception(meeting, item, submission, policy, actor);
        }
    }

    /**
     * Whether a late paper comes onto the agenda like any other.
     *
     * @param coSignedOn day in Europe/Berlin on which the last department co-signed it; null if none had to
     * @param submission last day on which it would have been in time
     */
    public boolean allows(Meeting meeting, @Nullable LocalDate coSignedOn, LocalDate submission) {
        return rule(bodies.of(meeting.bodyId()).latePolicy(meeting.organizationId()), stillCoSigning(coSignedOn, submission))
                == LatePolicy.Rule.ALLOW;
    }

    /**
     * What a paper needs to come onto the agenda although it is late, for the form in which the session is chosen.
     *
     * @param coSignedOn day in Europe/Berlin on which the last department co-signed it; null if none had to
     * @param submission last day on which it would have been in time
     * @return German sentence; empty if it comes like any other
     */
    public Optional<String> condition(Meeting meeting, @Nullable LocalDate coSignedOn, LocalDate submission) {
        LatePolicy policy = bodies.of(meeting.bodyId()).latePolicy(meeting.organizationId());
        return switch (rule(policy, stillCoSigning(coSignedOn, submission))) {
            case ALLOW -> Optional.empty();
            case REFUSE -> Optional.of(over(meeting, submission) + "; verspätete Vorlagen nimmt das Gremium nicht an.");
            case EXCEPTION -> Optional.of(over(meeting, submission) + "; die Vorlage kommt nur mit Begründung auf die "
                    + "Tagesordnung" + allowedBy(policy.role()) + ".");
        };
    }

    private static String allowedBy(@Nullable String role) {
        return role == null ? "" : ", und nur " + who(role) + " lässt die Ausnahme zu" + (Roles.COUNCIL_OFFICE.equals(role) ? ""
                : ". Hat das Ratsbüro diese Aufgabe übernommen, gibt es sie dafür mit „Aufgabe zurückgeben“ frei");
    }

    private static String who(String role) {
        return WHO.getOrDefault(role, "die Rolle „" + role + "“");
    }

    private static boolean stillCoSigning(@Nullable LocalDate coSignedOn, LocalDate submission) {
        return coSignedOn != null && coSignedOn.isAfter(submission);
    }

    private static LatePolicy.Rule rule(LatePolicy policy, boolean stillCoSigning) {
        return stillCoSigning ? policy.coSigning() : policy.submission();
    }

    private void exception(Meeting meeting, NewItem item, LocalDate submission, LatePolicy policy, String actor) {
        if (item.reason() == null) {
            throw Refusal.of("lateReason", over(meeting, submission)
                    + "; wählen Sie eine spätere Sitzung oder begründen Sie die verspätete Aufnahme.");
        }
        String role = policy.role();
        if (role != null && persons.find(actor).filter(person -> person.bodyId().equals(meeting.bodyId())
                && person.hasRole(role)).isEmpty()) {
            throw Refusal.of("meeting", over(meeting, submission) + "; eine Ausnahme lässt nur "
                    + who(role) + " zu. Wählen Sie eine spätere Sitzung.");
        }
    }

    private static String over(Meeting meeting, LocalDate submission) {
        return "Der Abgabeschluss für die Sitzung " + meeting.name() + " war am " + GermanDays.date(submission);
    }
}
