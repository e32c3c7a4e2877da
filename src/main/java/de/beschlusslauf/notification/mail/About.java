package de.beschlusslauf.notification.mail;

import java.util.List;
import java.util.UUID;

/**
 * The extract of which a mail speaks, so that the paper's chain tells what became of it.
 *
 * @param departments ids of those whose head gets the mail
 */
public record About(UUID paperId, UUID resolutionId, List<String> departments) {

    public About {
        departments = List.copyOf(departments);
    }
}
