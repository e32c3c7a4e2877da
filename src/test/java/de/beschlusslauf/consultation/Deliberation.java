package de.beschlusslauf.consultation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.meeting.OpenSessions;
import de.beschlusslauf.meeting.PlanMeeting;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Inclusion;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.paper.Revision;
import de.beschlusslauf.workflow.DrivableClock;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;

/** Brings papers of Meerbusch before their bodies and lets these resolve, as tests need it. */
@TestComponent
@Import(OpenSessions.class)
public class Deliberation {

    public static final String MINUTES = "meerbusch.schriftfuehrung";
    public static final String CHAIR = "meerbusch.vorsitz";
    public static final String OFFICE = "meerbusch.ratsbuero";

    private final Drafting drafting;
    private final PathPlanning planning;
    private final Placement placement;
    private final Minuting minuting;
    private final Consequences consequences;
    private final OutcomeTable outcomes;
    private final PathReader paths;
    private final MeetingPlanning meetings;
    private final OpenSessions sessions;
    private final EntityManager entities;
    private final DrivableClock clock;
    private final ApplicationEventPublisher events;

    Deliberation(Drafting drafting, PathPlanning planning, Placement placement, Minuting minuting,
            Consequences consequences, OutcomeTable outcomes, PathReader paths, MeetingPlanning meetings,
            OpenSessions sessions, EntityManager entities, DrivableClock clock, ApplicationEventPublisher events) {
        this.drafting = drafting;
        this.planning = planning;
        this.placement = placement;
        this.minuting = minuting;
        this.consequences = consequences;
        this.outcomes = outcomes;
        this.paths = paths;
        this.meetings = meetings;
        this.sessions = sessions;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
    }

    /** A paper that has left the administration, with one part per wording. */
    public PaperId paper(String... wordings) {
        return paper(PaperKind.RESOLUTION_PROPOSAL, Finance.none(), wordings);
    }

    /** The same in Dortmund, which is a kreisfreie Stadt. */
    public PaperId dortmundPaper(String... wordings) {
        Content content = content(true, Finance.none(), wordings);
        return drafting.create(new CreatePaper("dortmund", PaperKind.RESOLUTION_PROPOSAL, content.subject(), "obbuero", null, null,
                content), "dortmund.sachbearbeitung").id();
    }

    public PaperId paper(PaperKind kind, Finance finance, String... wordings) {
        return paper(kind, finance, null, wordings);
    }

    /** The same, meant for the session of that day. */
    public PaperId paperFor(LocalDate day, String... wordings) {
        return paper(PaperKind.RESOLUTION_PROPOSAL, Finance.none(), day, wordings);
    }

    /** A public paper whose first text was not public. */
    public PaperId onceSecretPaper() {
        Content secret = content(false, Finance.none(), "Der Rat nimmt das Angebot an.");
        PaperId id = drafting.create(new CreatePaper("meerbusch", PaperKind.RESOLUTION_PROPOSAL, secret.subject(), "zd", null, null,
                secret), "meerbusch.sachbearbeitung").id();
        drafting.revise(id, Revision.of(content(true, Finance.none(), "Der Rat nimmt ein Angebot an.")),
                "meerbusch.sachbearbeitung");
        entities.flush();
        entities.clear();
        return id;
    }

    /** A paper that has left the administration and is not public. */
    public PaperId secretPaper() {
        Content secret = content(false, Finance.none(), "Der Rat nimmt das Angebot an.");
        PaperId id = drafting.create(new CreatePaper("meerbusch", PaperKind.RESOLUTION_PROPOSAL, secret.subject(), "zd", null, null,
                secret), "meerbusch.sachbearbeitung").id();
        status(id, "SCHEDULED");
        return id;
    }

    /** From now on it has a text that is public; the wording of its resolution is the same. */
    public void makePublic(PaperId id) {
        status(id, "DRAFT");
        drafting.revise(id, Revision.of(content(true, Finance.none(), "Der Rat nimmt das Angebot an.")), "meerbusch.sachbearbeitung");
        status(id, "SCHEDULED");
    }

    private PaperId paper(PaperKind kind, Finance finance, @Nullable LocalDate target, String... wordings) {
        Content content = content(true, finance, wordings);
        PaperId id = drafting.create(new CreatePaper("meerbusch", kind, content.subject(), "zd", null, target, content),
                "meerbusch.sachbearbeitung").id();
        status(id, "SCHEDULED");
        return id;
    }

    private static Content content(boolean publicPaper, Finance finance, String... wordings) {
        List<ResolutionPart> parts = new ArrayList<>();
        for (String wording : wordings) {
            parts.add(new ResolutionPart(parts.size() + 1, wording, null));
        }
        return new Content("Visionsgrundsätze", publicPaper, "Zwei Workshops haben stattgefunden.", parts, finance,
                Inclusion.NO_EFFECT, Set.of(), List.of());
    }

    /** Sets the state that other modules would have brought about; the register hears of it as if its chain had a new link. */
    public void status(PaperId id, String status) {
        entities.flush();
        entities.createNativeQuery("update paper set status = ? where id = ?").setParameter(1, status)
                .setParameter(2, id.value()).executeUpdate();
        entities.createNativeQuery("update deadline set status = 'MET' where subject_id = ? and kind = 'DRAFTING'")
                .setParameter(1, id.value()).executeUpdate();
        entities.clear();
        events.publishEvent(new Ledger.Linked(Set.of(Chain.paper(id.value()))));
    }

    public MeetingId session(String organization, LocalDate day) {
        Meeting meeting = meetings.plan(new PlanMeeting("meerbusch", organization,
                Zones.at(day, LocalTime.of(17, 0)), "Ratssaal"), OFFICE);
        return meeting.id();
    }

    /** The station is dealt with in that session. */
    public void put(ConsultationId station, MeetingId session) {
        placement.put(station, session, LateEntry.NONE, OFFICE);
    }

    /** The station's session has begun an hour ago: results can be entered. */
    public void inSession(ConsultationId station) {
        clock.travelTo(placement.sessionOf(station).orElseThrow().plusSeconds(3600));
        open(paths.require(station).meetingId());
    }

    /** The session's hour has come: results can be entered. */
    public void open(MeetingId session) {
        sessions.open(session);
    }

    /** The session takes place and the result is entered a minute later, confirmed and followed by its consequences. */
    public void resolve(ConsultationId station, NewResult result) {
        inSession(station);
        clock.travelTo(clock.instant().plusSeconds(60));
        minuting.enter(station, result, MINUTES);
        minuting.confirm(station, CHAIR);
        consequences.apply(station, outcomes.nextStep(result.outcome(), paths.require(station).role()));
        entities.flush();
        entities.clear();
    }

    public List<ConsultationId> plan(PaperId paper, PlannedStation... stations) {
        return planning.plan(paper, List.of(stations), OFFICE);
    }

    /** Accepted without change by 17 votes. */
    public static NewResult accepted() {
        return result(Outcome.ACCEPTED, new Votes(17, 0, 0, 17));
    }

    public static NewResult rejected() {
        return result(Outcome.REJECTED, new Votes(3, 12, 2, 17));
    }

    public static NewResult result(Outcome outcome, Votes votes) {
        return new NewResult(outcome, Wording.COMMISSIONS, votes, false, CHAIR, MINUTES, List.of(), null, null, null, null,
                AddedStations.NONE, null);
    }

    public static NewResult amended(String text) {
        return amended(text, null);
    }

    /** @param amount what it costs as amended; null if the body said nothing of it */
    public static NewResult amended(String text, @Nullable BigDecimal amount) {
        return new NewResult(Outcome.ACCEPTED_AMENDED, Wording.COMMISSIONS, new Votes(17, 0, 0, 17), false, CHAIR, MINUTES,
                List.of(), text, amount, null, null, AddedStations.NONE, null);
    }

    public static NewResult inParts(Integer... parts) {
        return new NewResult(Outcome.ACCEPTED_IN_PARTS, Wording.COMMISSIONS, new Votes(17, 0, 0, 17), false, CHAIR,
                MINUTES, List.of(parts), null, null, null, null, AddedStations.NONE, null);
    }

    public static NewResult referred(String committee) {
        return new NewResult(Outcome.REFERRED, null, null, false, CHAIR, MINUTES, List.of(), null, null, committee, null,
                AddedStations.NONE, null);
    }

    public static NewResult postponed(MeetingId to) {
        return new NewResult(Outcome.POSTPONED, null, null, false, CHAIR, MINUTES, List.of(), null, null, null, to,
                AddedStations.NONE, null);
    }

    public static NewResult adding(Outcome outcome, ConsultationRole role, @Nullable AddedWhen when, String... bodies) {
        Votes votes = outcome.needsVote() ? new Votes(17, 0, 0, 17) : null;
        return new NewResult(outcome, Wording.RECOMMENDS, votes, false, CHAIR, MINUTES, List.of(), null, null, null, null,
                new AddedStations(List.of(bodies), role, when), null);
    }
}
