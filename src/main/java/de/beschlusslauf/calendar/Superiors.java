package de.beschlusslauf.calendar;

import java.util.Collection;
import java.util.Set;

/** Knows to whom a missed deadline is reported besides those who missed it. */
public interface Superiors {

    /** User ids of whoever these people answer to; nobody twice, none of them, possibly empty. */
    Set<String> of(String bodyId, Collection<String> userIds);
}
