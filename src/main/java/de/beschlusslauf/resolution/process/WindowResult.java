package de.beschlusslauf.resolution.process;

/** How a control window ended; the model's gateway reads it. */
enum WindowResult {
    EFFECTIVE, SUSPENDED, ANNULLED
}
