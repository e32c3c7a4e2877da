package de.beschlusslauf.meeting;

import java.time.Instant;

/** Order to plan a session of one deliberating body; {@code startsAt} is the moment it begins. */
public record PlanMeeting(String bodyId, String organizationId, Instant startsAt, String place) {
}
