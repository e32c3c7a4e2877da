package de.beschlusslauf.workflow;

import java.util.List;

/**
 * Translates a start form. {@code submit} makes one domain call; the process starts because the domain's event, or the
 * handler itself, calls {@link ProcessStarts}.
 *
 * @param <S> record of what the form shows
 * @param <A> record of what the form takes
 */
public interface StartFormHandler<S extends Record, A extends Record> {

    S open(StartContext context);

    /** @throws de.beschlusslauf.refusal.Refusal if a rule says no; nothing is started then */
    void submit(StartContext context, A answer);

    /**
     * @param actor user id of the person at the screen
     * @param bodyIds municipalities for which the person may act, never empty
     */
    record StartContext(String actor, List<String> bodyIds) {
    }
}
