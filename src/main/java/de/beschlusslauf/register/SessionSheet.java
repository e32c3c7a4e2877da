package de.beschlusslauf.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One session as its page shows it, in German words.
 *
 * @param organization name of the council or committee
 * @param cancelReason why it does not take place; null unless it is cancelled, and where it is withheld
 * @param agendaVersion number of the last fixed version; 0 while the agenda is a draft
 * @param agenda what is printed, in the order of the numbers
 * @param invitations invitation and addenda, the newest first
 * @param noticeWarning what is wrong with the public notice; null if nothing is
 * @param minutes sentences that tell how far the minutes are
 */
public record SessionSheet(String organization, @Nullable String cancelReason, int agendaVersion, List<Item> agenda,
        List<Sent> invitations, @Nullable String noticeWarning, List<String> minutes) {

    /** What those read of it who do not deal with the non-public part; the same if nothing is withheld. */
    public SessionSheet publicOnly() {
        return new SessionSheet(organization, null, agendaVersion, agenda.stream().map(Item::publicOnly).toList(),
                invitations.stream().map(Sent::publicOnly).toList(), noticeWarning, minutes);
    }

    /**
     * @param number "Ö 6.2" or "N 14"
     * @param title the public one where the rest is withheld
     * @param paper to be linked; null if it is none, and where it is withheld
     * @param reference of the paper; null as the paper is
     * @param result "ungeändert beschlossen"; null while there is none, and where it is withheld
     */
    public record Item(String number, boolean publicItem, String title, String publicTitle, @Nullable UUID paper,
            @Nullable String reference, @Nullable String result) {

        Item publicOnly() {
            return publicItem ? this : new Item(number, false, publicTitle, publicTitle, null, null, null);
        }
    }

    /**
     * @param agendaVersion the version of the agenda that went out
     * @param deliveredOn day on which the members had it
     * @param shortenedReason null unless the period was shortened, and where it is withheld
     * @param latestOn last day that would have kept the period
     * @param recipients number of members to whom it went
     * @param announcedOn day of the public notice; null if there is none
     */
    public record Sent(int agendaVersion, LocalDate deliveredOn, LocalDate latestOn, @Nullable String shortenedReason,
            long recipients, @Nullable LocalDate announcedOn, @Nullable String announcedIn, String sentBy) {

        Sent publicOnly() {
            return new Sent(agendaVersion, deliveredOn, latestOn, null, recipients, announcedOn, announcedIn, sentBy);
        }
    }
}
