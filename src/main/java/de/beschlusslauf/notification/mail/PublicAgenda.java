package de.beschlusslauf.notification.mail;

import java.util.List;

import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.ItemStatus;

/** What of an agenda may stand in a mail: number and public title of public items, of the others how many there are. */
record PublicAgenda(List<AgendaItem> items, long hidden) {

    private static final int MOST = 100;

    static PublicAgenda of(List<AgendaItem> agenda) {
        List<AgendaItem> standing = agenda.stream().filter(item -> item.status() != ItemStatus.TAKEN_OFF).toList();
        List<AgendaItem> open = standing.stream().filter(AgendaItem::isPublic).toList();
        return new PublicAgenda(open, standing.size() - open.size());
    }

    void tell(Letter letter) {
        if (!items.isEmpty()) {
            letter.say("Öffentlicher Teil:");
            items.stream().limit(MOST).forEach(item -> letter.fact(item.number(), item.publicTitle()));
        }
        if (items.size() > MOST) {
            letter.say("Weitere Punkte: " + (items.size() - MOST));
        }
        if (hidden > 0) {
            letter.say("Punkte im nichtöffentlichen Teil: " + hidden);
        }
    }
}
