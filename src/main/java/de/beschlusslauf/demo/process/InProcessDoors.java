package de.beschlusslauf.demo.process;

import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslauf.demo.cases.Door;
import de.beschlusslauf.demo.cases.Doors;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSection;
import de.beschlusslauf.paper.Withdrawal;
import de.beschlusslauf.workflow.DrivableClock;
import de.beschlusslauf.workflow.engine.TaskSubmission;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens doors within the application for people who share one password. */
@Component
public class InProcessDoors implements Doors {

    private final InProcessDoor.Services services;
    private final AuthenticationProvider provider;
    private final IdentityService identities;
    private final Timeline timeline;

    InProcessDoors(TaskService tasks, TaskSubmission submission, Drafting drafting, MeetingPlanning meetings,
            Withdrawal withdrawal, PaperReader papers, List<PaperSection> sections, ObjectMapper json,
            TransactionTemplate transaction, AuthenticationProvider provider, IdentityService identities,
            DrivableClock clock, ManagementService management) {
        this.services = new InProcessDoor.Services(tasks, submission, drafting, meetings, withdrawal, papers, sections,
                json, transaction);
        this.provider = provider;
        this.identities = identities;
        this.timeline = new Timeline(clock, management);
    }

    @Override
    public Door open(String password) {
        return new InProcessDoor(new LogIns(provider, identities, password), timeline, services);
    }

    /** Time passes by hand, for a program that drives the clock from outside. */
    public Timeline timeline() {
        return timeline;
    }
}
