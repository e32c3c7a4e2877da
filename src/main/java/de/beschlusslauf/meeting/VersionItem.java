package de.beschlusslauf.meeting;

import java.util.UUID;

/**
 * One entry of a fixed version of an agenda, as the members were told it.
 *
 * @param place order in the whole agenda, from 1, public part first
 * @param itemId the agenda item, the same in all versions
 * @param kind standing item, heading or paper
 * @param level 1, or 2 if it stands under the entry of level 1 before it
 * @param isPublic whether it belongs to the public part
 * @param number as printed, for instance "Ö 6.2" or "N 14"
 * @param title internal title; confidential if the item is not public
 * @param publicTitle what everybody may read
 */
public record VersionItem(int place, UUID itemId, ItemKind kind, int level, boolean isPublic, String number,
        String title, String publicTitle) {

    static VersionItem of(int place, AgendaItem item) {
        return new VersionItem(place, item.id().value(), item.kind(), item.level(), item.isPublic(), item.number(),
                item.title(), item.publicTitle());
    }

    /** The same for somebody who may not know what the non-public part is about. */
    public VersionItem publicOnly() {
        return isPublic ? this : new VersionItem(place, itemId, kind, level, false, number, publicTitle, publicTitle);
    }
}
