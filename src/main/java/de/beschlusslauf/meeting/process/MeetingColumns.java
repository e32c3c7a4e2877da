package de.beschlusslauf.meeting.process;

import java.util.Map;

import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.workflow.TaskColumns;
import de.beschlusslauf.workflow.TaskContext;
import org.springframework.stereotype.Component;

/** Shows body and day of a session in the task list. */
@Component
class MeetingColumns implements TaskColumns {

    private final MeetingDirectory meetings;

    private final Organizations organizations;

    MeetingColumns(MeetingDirectory meetings, Organizations organizations) {
        this.meetings = meetings;
        this.organizations = organizations;
    }

    @Override
    public Map<String, String> of(TaskContext task) {
        MeetingId id = task.find(MeetingVariables.MEETING_ID);
        if (id == null) {
            return Map.of();
        }
        Meeting meeting = meetings.require(id);
        return Map.of(BODY, organizations.require(meeting.bodyId(), meeting.organizationId()).shortName(),
                SESSION_DAY, meeting.day().toString());
    }
}
