package de.beschlusslauf.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything that a change of a session changes. Words are German and stand for themselves.
 *
 * @param session its name before the change
 * @param becomes its name afterwards; null if it does not take place
 * @param stations of papers that get another session or day, by paper
 * @param drafts papers in drafting that are meant for another day or for none, by paper
 * @param deadlines that get another day, begin or end, by day
 * @param tasks that get another name or date, appear or disappear, by name
 * @param invitations what has to go out, and whether its period still fits, one sentence each
 * @param warnings what becomes late, cannot be kept, or stays where a person wants it, one sentence each
 * @param state check sum of all of it: whoever confirms has seen exactly this
 */
public record ChangePreview(String session, @Nullable String becomes, List<ChangedStation> stations,
        List<ChangedDraft> drafts, List<ChangedDeadline> deadlines, List<ChangedTask> tasks, List<String> invitations, List<String> warnings,
        String state) {

    /**
     * A station of a paper that gets another session or day.
     *
     * @param paper its reference
     * @param subject of the paper
     * @param organization the body that deals with it
     * @param from session so far
     * @param to session from now on; null if the council office has to choose one
     */
    public record ChangedStation(String paper, String subject, String organization, String from, @Nullable String to) {
    }

    /**
     * A paper that is still being drafted, for a session that changes.
     *
     * @param paper its reference
     * @param subject of the paper
     * @param from session so far
     * @param to session from now on; null if it is meant for none
     */
    public record ChangedDraft(String paper, String subject, String from, @Nullable String to) {
    }

    /**
     * A deadline that gets another day, begins or ends.
     *
     * @param label what is due
     * @param matter reference of the paper or name of the session
     * @param from day so far; null for a deadline that begins
     * @param to day from now on; null for one that ends with its matter
     * @param late the new day is over already
     * @param overruled a person had set the day so far, and it does not hold on
     */
    public record ChangedDeadline(String label, String matter, @Nullable LocalDate from, @Nullable LocalDate to,
            boolean late, boolean overruled) {
    }

    /**
     * A task that gets another name or date, appears or disappears.
     *
     * @param name as Tasklist shows it from now on, or did before it disappeared
     * @param from due so far; null if it was not due or was not there
     * @param to due from now on; null if it is not due or disappears
     * @param effect what happens to the task
     */
    public record ChangedTask(String name, @Nullable Instant from, @Nullable Instant to, Effect effect) {
    }

    /** What happens to a task. */
    public enum Effect {

        APPEARS("kommt hinzu"), NEW_DATE("neue Frist"), NEW_NAME("neuer Name"), DISAPPEARS("entfällt");

        private final String label;

        Effect(String label) {
            this.label = label;
        }

        /** German words for people. */
        public String label() {
            return label;
        }
    }
}
