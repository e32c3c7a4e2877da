package de.beschlusslauf.dossier.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.dossier.Dossiers;
import de.beschlusslauf.ledger.AccessLog;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.register.LongReads;
import de.beschlusslauf.register.WholeFiles;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.CurrentActor;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dossiers of sessions, for the same people as those of papers. */
@RestController
class SessionDossierApi {

    private final Dossiers dossiers;

    private final WholeFiles files;

    private final LongReads longReads;

    private final MeetingDirectory meetings;

    private final AccessLog access;

    private final CurrentActor actors;

    SessionDossierApi(Dossiers dossiers, WholeFiles files, LongReads longReads, MeetingDirectory meetings, AccessLog access,
            CurrentActor actors) {
        this.dossiers = dossiers;
        this.files = files;
        this.longReads = longReads;
        this.meetings = meetings;
        this.access = access;
        this.actors = actors;
    }

    /**
     * The session's whole record as a ZIP file: agenda in all versions, invitations, minutes with the results, the non-public part
     * included; that it was read is recorded.
     *
     * @param id of the session
     * @param head number of the state; without it the newest, and the answer names it. The same state gives the same bytes.
     */
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/zip",
            schema = @Schema(type = "string", format = "binary")))
    @GetMapping(path = "/api/meetings/{id}/dossier", produces = "application/zip")
    ResponseEntity<InputStreamResource> dossier(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer head)
            throws IOException {
        MeetingId session = new MeetingId(id);
        Actor actor = actors.require();
        Meeting meeting = meetings.require(session);
        if (!actor.mayRead(meeting.bodyId())) {
            throw MeetingDirectory.unknown();
        }
        DossierApi.requireTaker(actor, meeting.bodyId());
        try (LongReads.Place place = longReads.take(meeting.bodyId())) {
            int state = head == null ? dossiers.state(session) : head;
            dossiers.require(session, state);
            WholeFiles.Made made = files.make(actor.userId(), file -> {
                access.read(meeting.bodyId(), actor.userId(), "session-dossier", List.of(id));
                dossiers.write(session, state, file);
            });
            return DossierApi.download("application/zip", "Dossier-" + meeting.name().replaceAll("[^A-Za-z0-9]+", "-") + "-Stand-"
                    + state + ".zip").header("Dossier-Head", String.valueOf(state)).contentLength(made.size())
                    .body(new InputStreamResource(made.content()));
        }
    }
}
