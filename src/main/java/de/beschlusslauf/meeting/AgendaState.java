package de.beschlusslauf.meeting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

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
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return "Stand " + HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
