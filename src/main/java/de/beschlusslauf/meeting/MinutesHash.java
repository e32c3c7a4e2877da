package de.beschlusslauf.meeting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** SHA-256 over everything that the two people sign, each value with its length in front. */
final class MinutesHash {

    private final MessageDigest digest;

    private MinutesHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(Minutes minutes) {
        MinutesHash hash = new MinutesHash();
        hash.add(minutes.meetingId()).add(minutes.beganAt()).add(minutes.endedAt()).add(minutes.present())
                .add(minutes.absent()).add(minutes.others()).add(minutes.remarks());
        minutes.items().forEach(item -> hash.add(item.itemId()).add(item.publicItem()).add(item.number())
                .add(item.title()).add(item.publicTitle()).add(item.text()));
        minutes.notes().forEach(note -> hash.add(note.correctedId()).add(note.text()));
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private MinutesHash add(@Nullable Object value) {
        if (value == null) {
            digest.update((byte) '-');
            return this;
        }
        byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }
}
