package de.beschlusslauf.notification.mail;

/** What a mail is about. */
public enum MailKind {

    INVITATION("Einladung"),
    SESSION_MOVED("Sitzung verlegt"),
    SESSION_CANCELLED("Sitzung abgesagt"),
    PAPER_NUMBERED("Neue Nummer"),
    AGENDA_WITHOUT_PAPER("Tagesordnung ohne Ihre Vorlage"),
    EXTRACT("Beschlussauszug"),
    DEADLINE_REMINDER("Erinnerung an eine Frist"),
    DEADLINE_PASSED("Frist verstrichen");

    private final String label;

    MailKind(String label) {
        this.label = label;
    }

    /** German name. */
    public String label() {
        return label;
    }
}
