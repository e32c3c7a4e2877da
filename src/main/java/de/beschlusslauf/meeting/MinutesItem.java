package de.beschlusslauf.meeting;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * One item of the agenda in the minutes.
 *
 * @param itemId the agenda item
 * @param level 1, or 2 if it stands under the item of level 1 before it
 * @param publicItem whether it belongs to the public part
 * @param number as printed, for instance "Ö 6.2"
 * @param title internal title; confidential if the item is not public
 * @param publicTitle what everybody may read
 * @param text course and result; null if there is nothing to say
 */
@Embeddable
public record MinutesItem(UUID itemId, int level, boolean publicItem, String number, String title, String publicTitle,
        @Nullable String text) {

    /** The same for everybody: of the non-public part only the public title. */
    public MinutesItem publicOnly() {
        return publicItem ? this
                : new MinutesItem(itemId, level, false, number, publicTitle, publicTitle, null);
    }

    /** The same for everybody, if its text was found to be confidential before it was published. */
    MinutesItem withheld() {
        return new MinutesItem(itemId, level, publicItem, number, publicTitle, publicTitle,
                publicItem ? "Der Text dieses Punktes wird nicht veröffentlicht." : null);
    }

    MinutesItem saying(@Nullable String newText) {
        return new MinutesItem(itemId, level, publicItem, number, title, publicTitle, newText);
    }
}
