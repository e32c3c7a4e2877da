package de.beschlusslauf.meeting.web;

import java.time.LocalDateTime;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.PlanMeeting;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A session to plan.
 *
 * @param body municipality
 * @param organization council or committee
 * @param start local time in Germany, for instance {@code 2021-06-16T18:00}
 * @param place where it takes place
 */
record NewMeeting(@NotBlank String body, @NotBlank String organization, @NotNull LocalDateTime start,
        @NotBlank @Size(max = 200) String place) {

    PlanMeeting order() {
        return new PlanMeeting(body, organization, Zones.meant(start, "start"), place);
    }
}
