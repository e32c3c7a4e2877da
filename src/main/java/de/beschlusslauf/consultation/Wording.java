package de.beschlusslauf.consultation;

import java.util.Arrays;
import java.util.List;

/** The verb of a resolution; a body may "take note" in its own competence, so this is no {@link ConsultationRole}. */
public enum Wording {

    RESOLVES("beschließt"),
    RECOMMENDS("empfiehlt"),
    COMMISSIONS("beauftragt die Verwaltung"),
    NOTES("nimmt zur Kenntnis"),
    NOTES_APPROVINGLY("nimmt zustimmend zur Kenntnis");

    private final String label;

    Wording(String label) {
        this.label = label;
    }

    /** What a body in that role usually says. */
    public static Wording usual(ConsultationRole role) {
        return switch (role) {
            case DECISION -> RESOLVES;
            case TAKING_NOTE -> NOTES;
            case HEARING, PRELIMINARY -> RECOMMENDS;
        };
    }

    /** The verbs that are true in that role: only the deciding body resolves. Forms offer them, {@link ResultCheck} asks. */
    public static List<Wording> possible(ConsultationRole role) {
        return Arrays.stream(values()).filter(each -> each != RESOLVES || role == ConsultationRole.DECISION).toList();
    }

    /** What stands over the text in minutes: a body that only recommends has resolved nothing. */
    String heading() {
        return this == RECOMMENDS ? "Beschlussempfehlung" : "Beschluss";
    }

    /** German words for people. */
    public String label() {
        return label;
    }
}
