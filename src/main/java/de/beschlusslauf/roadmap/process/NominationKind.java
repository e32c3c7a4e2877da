package de.beschlusslauf.roadmap.process;

/** Whether everybody has named members, or the group has to work without some. */
enum NominationKind {

    COMPLETE("Gruppe ist vollzählig"),
    INCOMPLETE("Unvollständig weiterarbeiten");

    final String label;

    NominationKind(String label) {
        this.label = label;
    }
}
