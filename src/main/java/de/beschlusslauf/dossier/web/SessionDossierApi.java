package de.beschlusslauf.dossier.web;

import java.io.IOException;
import java.util.UUID;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
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

    private final DossierFiles files;

    private final MeetingDirectory meetings;

    private final CurrentActor actors;

    SessionDossierApi(DossierFiles files, MeetingDirectory meetings, CurrentActor actors) {
        this.files = files;
        this.meetings = meetings;
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
        Actor actor = actors.require();
        Meeting meeting = meetings.require(new MeetingId(id));
        if (!actor.mayRead(meeting.bodyId())) {
            throw MeetingDirectory.unknown();
        }
        DossierApi.requireTaker(actor, meeting.bodyId());
        return files.hand(actor.userId(), meeting.bodyId(), Chain.meeting(id), meeting.name(), head);
    }
}
