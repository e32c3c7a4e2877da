package de.beschlusslauf.meeting;

import java.util.List;

import de.beschlusslauf.ledger.Sha256;

/** A short check sum of an agenda: any other order, title, number or item gives another one. */
final class AgendaState {

    private AgendaState() {
    }

    static String of(List<AgendaItem> items) {
        StringBuilder text = new StringBuilder();
        for (AgendaItem item : items) {
            for (Object each : List.of(item.id(), item.isPublic(), item.position(), item.level(), item.number(),
                    item.status(), item.title(), item.publicTitle())) {
                text.append(each).append('\n');
            }
        }
        return Sha256.of(text.toString()).substring(0, 8);
    }
}
