package de.beschlusslauf.crash;

/** Who dies without warning, and in which order. */
enum Death {

    JVM, JVM_THEN_SERVER, SERVER_THEN_JVM,
    /** The JVM, when a call is committed and before it is answered: the worst moment for whoever repeats it. */
    JVM_BEFORE_ANSWER
}
