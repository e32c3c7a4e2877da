package de.beschlusslauf.crash;

/** Who gets {@code kill -9}, and in which order. */
enum Death {

    JVM, JVM_THEN_SERVER, SERVER_THEN_JVM
}
