package de.beschlusslauf.consultation.web;

import java.util.List;
import java.util.UUID;

import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.consultation.Placement;
import de.beschlusslauf.idempotency.Once;
import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.CurrentActor;
import de.beschlusslauf.security.Roles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Puts stations of papers on the agendas of sessions. */
@RestController
@RequestMapping("/api/meetings/{meetingId}/agenda-items")
class AgendaItemApi {

    private final Placement placement;

    private final PathReader paths;

    private final Once once;

    private final CurrentActor actors;

    AgendaItemApi(Placement placement, PathReader paths, Once once, CurrentActor actors) {
        this.placement = placement;
        this.paths = paths;
        this.once = once;
        this.actors = actors;
    }

    /**
     * A station to put on an agenda.
     *
     * @param consultationId the station, from the path of its paper
     * @param lateReason why it comes after the submission deadline or cannot wait; null if it comes in time
     * @param resolvedInSession the body took it up by resolution while in session; false unless given
     */
    record NewAgendaItem(@NotNull UUID consultationId, @Nullable @Size(max = 2000) String lateReason,
            boolean resolvedInSession) {
    }

    /**
     * Puts the station on the agenda, as the council office does, once for each key; a station whose task is open goes
     * by its task.
     *
     * @param meetingId the session
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PathSection.StationView put(@PathVariable UUID meetingId, @RequestBody @Valid NewAgendaItem item,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Consultation station = paths.require(new ConsultationId(item.consultationId()));
        Actor actor = actors.require();
        if (!actor.mayRead(station.bodyId())) {
            throw PathReader.unknown();
        }
        if (!actor.hasRole(station.bodyId(), Roles.COUNCIL_OFFICE)) {
            throw Refusal.forbidden("Die Tagesordnung führt das Ratsbüro; wenden Sie sich dorthin.");
        }
        return once.run(actor.userId(), key, List.of("put", meetingId, item), PathSection.StationView.class,
                () -> put(station, new MeetingId(meetingId),
                        new LateEntry(item.lateReason(), item.resolvedInSession()), actor));
    }

    private PathSection.StationView put(Consultation station, MeetingId meeting, LateEntry entry, Actor actor) {
        if (station.meetingId() == null && paths.hasItsTurn(station.id())) {
            throw Refusal.conflict("Die Station ist an der Reihe; wählen Sie die Sitzung in der Aufgabe „Auf "
                    + "Tagesordnung setzen“.");
        }
        placement.put(station.id(), meeting, entry, actor.userId());
        return PathSection.StationView.of(paths.require(station.id()), version -> true);
    }
}
