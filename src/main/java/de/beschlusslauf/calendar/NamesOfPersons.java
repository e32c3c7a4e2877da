package de.beschlusslauf.calendar;

/** Knows how people are called, for whoever asks who changed a day. */
public interface NamesOfPersons {

    /** The name by which colleagues know the person; the user id if nobody is registered by it any more. */
    String of(String userId);
}
