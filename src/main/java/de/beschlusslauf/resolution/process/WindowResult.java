package de.beschlusslauf.resolution.process;

/** How a control window ended, {@code OPEN} until then; the models' gateways read it. */
public enum WindowResult {
    OPEN, EFFECTIVE, SUSPENDED, ANNULLED
}
