package de.beschlusslauf.meeting;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What shall be called up in a meeting.
 *
 * @param consultationId the station of a paper
 * @param publicTitle what everybody may read on the agenda
 * @param resumed the matter was on an agenda before, so its submission was in time already
 * @param lateReason why it comes after the submission deadline; null if it does not
 */
public record NewItem(UUID consultationId, String title, String publicTitle, boolean publicItem, boolean resumed,
        @Nullable String lateReason) {
}
