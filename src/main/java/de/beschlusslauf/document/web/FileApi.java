package de.beschlusslauf.document.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.document.Documents;
import de.beschlusslauf.document.FileId;
import de.beschlusslauf.document.FileRights;
import de.beschlusslauf.document.ShownFile;
import de.beschlusslauf.document.StoredFile;
import de.beschlusslauf.idempotency.Once;
import de.beschlusslauf.ledger.AccessLog;
import de.beschlusslauf.ledger.Sha256;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of the actor's municipalities: upload, and download as an attachment that no browser opens by itself. */
@RestController
@RequestMapping("/api/files")
class FileApi {

    private final Documents documents;

    private final FileRights rights;

    private final AccessLog log;

    private final Once once;

    private final CurrentActor actors;

    FileApi(Documents documents, FileRights rights, AccessLog log, Once once, CurrentActor actors) {
        this.documents = documents;
        this.rights = rights;
        this.log = log;
        this.once = once;
        this.actors = actors;
    }

    /**
     * Stores a file, once for each key; the hash of its content stands for it.
     *
     * @param file PDF, DOCX, ODT or an image; the content decides, not the name
     * @param bodyId municipality; may be left out by whoever belongs to one only
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ShownFile upload(@RequestParam MultipartFile file, @RequestParam(required = false) @Nullable String bodyId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) throws IOException {
        Actor actor = bodyId == null ? actors.require() : actors.requireIn(bodyId);
        String owner = bodyId == null ? onlyBody(actor) : bodyId;
        if (!actor.mayWork(owner)) {
            throw Refusal.forbidden("Dateien legt nur ab, wer an Vorlagen arbeitet.");
        }
        String name = file.getOriginalFilename() == null ? "Datei" : file.getOriginalFilename();
        if (key == null) {
            return store(owner, name, file, actor.userId());
        }
        return once.run(actor.userId(), key, List.of("store", owner, name, hash(file)), ShownFile.class,
                () -> store(owner, name, file, actor.userId()));
    }

    private ShownFile store(String owner, String name, MultipartFile file, String actor) {
        try (InputStream content = file.getInputStream()) {
            return ShownFile.of(documents.store(owner, name, file.getContentType(), content, actor));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read piece by piece from where the server put the upload. */
    private static String hash(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return Sha256.of(content);
        }
    }

    /**
     * The content, as a download that no browser opens by itself, for whoever may read the paper's text or the measure to which the file
     * belongs, and until then for whoever uploaded it. Whatever auditors and those who only look on download is recorded.
     *
     * @param id of the file
     */
    @GetMapping("/{id}")
    ResponseEntity<InputStreamResource> download(@PathVariable UUID id) {
        Actor actor = actors.require();
        StoredFile file = rights.require(new FileId(id), actor);
        if (actor.leavesTrace(file.bodyId())) {
            log.read(file.bodyId(), actor.userId(), "file", List.of(id));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new InputStreamResource(documents.open(file.id())));
    }

    private static String onlyBody(Actor actor) {
        List<String> bodies = actor.bodyIds();
        if (bodies.size() != 1) {
            throw Refusal.of("bodyId", "Bitte geben Sie an, für welche Kommune die Datei bestimmt ist.");
        }
        return bodies.get(0);
    }
}
