package de.beschlusslauf.meeting.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.meeting.PlanMeeting;
import de.beschlusslauf.meeting.SessionRight;
import de.beschlusslauf.organization.Body;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.StartForm;
import de.beschlusslauf.workflow.StartFormHandler;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The council office plans a session. */
@StartForm(value = "meeting", title = "Sitzung planen", offeredTo = Groups.COUNCIL_OFFICES)
class MeetingPlanned implements StartFormHandler<MeetingPlanned.Shown, MeetingPlanned.Answer> {

    private final MeetingPlanning planning;

    private final Bodies bodies;

    private final Organizations organizations;

    private final SessionRight right;

    MeetingPlanned(MeetingPlanning planning, Bodies bodies, Organizations organizations, SessionRight right) {
        this.planning = planning;
        this.bodies = bodies;
        this.organizations = organizations;
        this.right = right;
    }

    record Shown(List<Choice> organizations, String time) {
    }

    record Answer(@Label("Gremium") @NotBlank @FromList("organizations") String organization,
            @Label("Tag") @NotNull LocalDate day, @Label("Uhrzeit") @NotBlank String time,
            @Label("Ort") @NotBlank @Size(max = 200) String place) {
    }

    @Override
    public Shown open(StartContext context) {
        List<Body> towns = bodies.of(context.bodyIds());
        return new Shown(towns.stream().flatMap(town -> choices(town, towns.size() > 1).stream()).toList(), "18:00");
    }

    @Override
    public void submit(StartContext context, Answer answer) {
        String[] bodyAndOrganization = answer.organization().split("/", 2);
        String actor = right.toPlan(bodyAndOrganization[0]);
        planning.plan(new PlanMeeting(bodyAndOrganization[0], bodyAndOrganization[1], start(answer), answer.place()), actor);
    }

    private List<Choice> choices(Body body, boolean withTown) {
        return organizations.deliberatingBodies(body.id()).stream()
                .map(each -> new Choice(body.id() + "/" + each.id(), each.name()
                        + (withTown ? " (" + body.name() + ")" : ""))).toList();
    }

    private static Instant start(Answer answer) {
        try {
            return Zones.meant(answer.day().atTime(LocalTime.parse(answer.time())), "time");
        } catch (DateTimeParseException e) {
            throw Refusal.of("time", "Schreiben Sie die Uhrzeit mit Stunden und Minuten, zum Beispiel 18:00.");
        }
    }
}
