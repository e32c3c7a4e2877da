package de.beschlusslauf.meeting;

import java.util.UUID;

/**
 * A line of an agenda as the ledger keeps it.
 *
 * @param number as printed, for instance "Ö 6.2"
 */
record PrintedLine(UUID itemId, String number, boolean publicItem, String title) {

    static PrintedLine of(AgendaItem item) {
        return new PrintedLine(item.id().value(), item.number(), item.isPublic(), item.title());
    }
}
