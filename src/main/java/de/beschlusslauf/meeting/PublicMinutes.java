package de.beschlusslauf.meeting;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What everybody may read of minutes once they are published, word for word.
 *
 * @param absent null if nobody was
 * @param others null if nobody else took part, or if it is withheld
 * @param remarks null if there are none, or if they are withheld
 * @param items of the non-public part only their public titles
 */
record PublicMinutes(Instant beganAt, Instant endedAt, String present, @Nullable String absent, @Nullable String others,
        @Nullable String remarks, List<MinutesItem> items) {

    static PublicMinutes of(Minutes minutes) {
        return new PublicMinutes(minutes.beganAt(), minutes.endedAt(), minutes.present(), minutes.absent(),
                minutes.publicOthers(), minutes.publicRemarks(), minutes.items().stream().map(minutes::publicly).toList());
    }
}
