package de.beschlusslauf.calendar;

import java.util.Collection;
import java.util.Set;

/** Knows to whom a missed deadline is reported besides those who missed it. */
public interface Superiors {

    /** User ids of deputies and superiors of these people; nobody twice, none of them, possibly empty. */
    Set<String> of(String bodyId, Collection<String> userIds);
}
