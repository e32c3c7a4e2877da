package de.beschlusslauf.paper;

import java.time.LocalDate;

/** Says of sessions that papers are meant for what only the module knows that brings papers there and implements this. */
public interface SessionAgendas {

    /**
     * Whether no agenda is open any more to which a paper could come that is meant for that day.
     *
     * @param day in Europe/Berlin
     * @return false if no session takes place then
     */
    boolean areFixed(String bodyId, LocalDate day);
}
