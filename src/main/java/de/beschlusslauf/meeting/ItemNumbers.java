package de.beschlusslauf.meeting;

import java.util.Map;

/** Tells the forms about an agenda which number each paper has; implemented where the papers' ways are kept. */
public interface ItemNumbers {

    /** Numbers of the papers that stand on the agenda of that session, by their entries. */
    Map<AgendaItemId, String> of(MeetingId meeting);
}
