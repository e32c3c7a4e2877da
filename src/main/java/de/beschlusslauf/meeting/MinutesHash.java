package de.beschlusslauf.meeting;

import de.beschlusslauf.ledger.ValueHash;

/** SHA-256 over everything that the two people sign. */
final class MinutesHash {

    private MinutesHash() {
    }

    static String of(Minutes minutes) {
        ValueHash hash = new ValueHash("MINUTES").add(minutes.meetingId()).add(minutes.beganAt()).add(minutes.endedAt())
                .add(minutes.present()).add(minutes.absent()).add(minutes.others()).add(minutes.remarks());
        minutes.items().forEach(item -> hash.add(item.itemId()).add(item.level()).add(item.publicItem())
                .add(item.number()).add(item.title()).add(item.publicTitle()).add(item.text()));
        minutes.notes().forEach(note -> hash.add(note.correctedId()).add(note.text()));
        return hash.sha256();
    }
}
