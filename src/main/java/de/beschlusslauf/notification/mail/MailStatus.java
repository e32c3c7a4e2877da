package de.beschlusslauf.notification.mail;

/** Where a mail stands. */
public enum MailStatus {

    PENDING("wartet"), SENT("gesendet"), GIVEN_UP("aufgegeben"), OUTDATED("überholt");

    private final String label;

    MailStatus(String label) {
        this.label = label;
    }

    /** German name. */
    public String label() {
        return label;
    }
}
