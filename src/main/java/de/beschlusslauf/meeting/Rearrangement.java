package de.beschlusslauf.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.refusal.Refusal;

/**
 * Changes of one transaction to several agendas. Each is held and read once; numbers and deadlines follow for all items
 * together when it is finished.
 */
public final class Rearrangement {

    private final Meetings meetings;

    private final AgendaEntries entries;

    private final AgendaAdmission admission;

    private final AgendaGrowth growth;

    private final SessionDeadlines deadlines;

    private final String actor;

    private final Map<MeetingId, Sheet> sheets = new LinkedHashMap<>();

    private final Map<AgendaItemId, AgendaItem> added = new LinkedHashMap<>();

    Rearrangement(Meetings meetings, AgendaEntries entries, AgendaAdmission admission, AgendaGrowth growth,
            SessionDeadlines deadlines, String actor) {
        this.meetings = meetings;
        this.entries = entries;
        this.admission = admission;
        this.growth = growth;
        this.deadlines = deadlines;
        this.actor = actor;
    }

    /**
     * As {@link Agenda#put} does; an agenda that is not fixed gives the item its number at the end.
     *
     * @throws Refusal if the session is over, or it is too late for the paper
     */
    public AgendaItem put(MeetingId meetingId, NewItem newItem) {
        Sheet sheet = sheet(meetingId);
        Meeting meeting = sheet.meeting();
        boolean afterwards = admission.check(meeting, newItem, actor);
        AgendaItem paper = AgendaItem.paper(meetingId, afterwards ? newItem : newItem.late(LateEntry.NONE));
        entries.noteAdded(paper, afterwards, newItem.reason(), actor);
        Submitted submitted = new Submitted(paper.id(), newItem.grantedTime());
        if (sheet.isFixed()) {
            sheet.order().append(paper);
            entries.add(List.of(paper));
            deadlines.submitted(meeting, List.of(submitted), actor);
            growth.extend(meeting, sheet.order().printed(), newItem, actor);
        } else {
            sheet.order().insert(paper);
            sheet.submitted().add(submitted);
            added.put(paper.id(), paper);
        }
        return paper;
    }

    /** Nothing happens if the session is through with the item already. @return whether the session still had to deal with it */
    public boolean takeOff(AgendaItemId id) {
        AgendaItem item = added.containsKey(id) ? added.get(id) : entries.require(id);
        if (!item.isOpen()) {
            return false;
        }
        sheet(item.meetingId());
        item.takeOff();
        entries.note(item, "agenda-item.taken-off", actor);
        return true;
    }

    /**
     * Nothing may be put on or taken off after it. What leaves is written before what comes, since no station stands on
     * two agendas.
     */
    public void finish() {
        if (sheets.isEmpty()) {
            return;
        }
        sheets.values().stream().filter(sheet -> !sheet.isFixed()).forEach(sheet -> sheet.order().number());
        entries.add(added.values());
        sheets.values().stream().filter(sheet -> !sheet.submitted().isEmpty())
                .forEach(sheet -> deadlines.submitted(sheet.meeting(), sheet.submitted(), actor));
    }

    private Sheet sheet(MeetingId id) {
        return sheets.computeIfAbsent(id, missing -> {
            Meeting meeting = meetings.lock(id).orElseThrow(() -> Refusal.of("meeting",
                    "Die gewählte Sitzung gibt es nicht mehr; wählen Sie eine andere Sitzung."));
            return new Sheet(meeting, entries.of(id), new ArrayList<>());
        });
    }

    /** @param submitted papers that have come onto it since it was read */
    private record Sheet(Meeting meeting, AgendaOrder order, List<Submitted> submitted) {

        private boolean isFixed() {
            return meeting.agendaVersion() > 0;
        }
    }
}
