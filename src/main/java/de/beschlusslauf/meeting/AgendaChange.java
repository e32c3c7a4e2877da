package de.beschlusslauf.meeting;

/**
 * How one entry differs between two versions of an agenda.
 *
 * @param kind what became of it
 * @param item the entry in the new version, or in the old one if it was taken off
 */
public record AgendaChange(Kind kind, VersionItem item) {

    /** What became of the entry. */
    public enum Kind {

        ADDED("neu"), TAKEN_OFF("abgesetzt"), RENAMED("geänderte Bezeichnung");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** German words for people. */
        public String label() {
            return label;
        }
    }

    /** The same for somebody who may not know what the non-public part is about. */
    public AgendaChange publicOnly() {
        return new AgendaChange(kind, item.publicOnly());
    }
}
