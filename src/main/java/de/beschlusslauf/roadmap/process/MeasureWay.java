package de.beschlusslauf.roadmap.process;

/** Which way a measure goes on after its department has reported; the model's gateway reads it. */
enum MeasureWay {
    REPORT, NEXT_PHASE, COMPLETED, STRUCK
}
