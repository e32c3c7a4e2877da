package de.beschlusslauf.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.ProjectGroup;
import de.beschlusslauf.demo.cases.SessionRun;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.meeting.AgendaVersions;
import de.beschlusslauf.meeting.Invitation;
import de.beschlusslauf.meeting.InvitationDirectory;
import de.beschlusslauf.meeting.MeetingCourse;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingStatus;
import de.beschlusslauf.meeting.MinutesSheet;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** A session of Meerbusch in June 2021 with one paper on its agenda, before anybody has drawn that up. */
abstract class SessionPlay extends CasePlay {

    static final LocalDate SESSION = LocalDate.of(2021, 6, 16);

    @Autowired
    MeetingDirectory meetings;
    @Autowired
    AgendaVersions versions;
    @Autowired
    InvitationDirectory invitations;
    @Autowired
    MinutesSheet minutes;
    @Autowired
    MeetingCourse course;
    @Autowired
    Deadlines deadlines;
    @Autowired
    RuntimeService runtime;

    Town town;
    ProjectGroup group;
    SessionRun session;
    MeetingId id;

    @BeforeEach
    void meerbuschIn2021() {
        town = stage.town("meerbusch", LocalDate.of(2021, 5, 20));
        group = new ProjectGroup(town, Days.TRUE);
        stage.play(group, "Ratsbüro terminiert am Tag des Abgabeschlusses");
        session = town.run("adi", SESSION);
        id = new MeetingId(session.id());
    }

    /** A paper of the town that the council office puts into the session through its task. */
    PaperRun scheduled(String subject, String reason) {
        PaperRun paper = unscheduled(subject);
        put(paper, Map.of("lateReason", reason));
        return paper;
    }

    PaperRun unscheduled(String subject) {
        PaperRun paper = new PaperRun(town, "zd");
        paper.start(subject);
        paper.draft(Draft.of(SESSION.plusWeeks(10), "Sachverhalt.", "Der Antrag wird gestellt."));
        paper.approve();
        paper.signOff();
        paper.release();
        paper.schedule(List.of(Map.of("organization", "adi", "role", "DECISION", "rank", 1)));
        return paper;
    }

    void put(PaperRun paper, Map<String, Object> how) {
        Map<String, Object> answer = new java.util.HashMap<>(how);
        answer.put("meeting", session.id().toString());
        town.does("ratsbuero", paper.id(), "userTask_putOnAgenda", answer);
    }

    MeetingStatus status() {
        return meetings.require(id).status();
    }

    Optional<Invitation> sent(int agendaVersion) {
        return invitations.of(id, PageRequest.of(0, 10)).stream()
                .filter(sent -> sent.agendaVersion() == agendaVersion).findFirst();
    }
}
