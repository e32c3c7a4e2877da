package de.beschlusslauf.register.web;

import java.nio.charset.StandardCharsets;

import de.beschlusslauf.register.WholeFiles;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that a browser saves and does not show; links to it need say nothing, so that a refusal stays a page. */
final class Download {

    private Download() {
    }

    static ResponseEntity<InputStreamResource> of(WholeFiles.Made file, String mediaType, String name) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(mediaType)).contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.US_ASCII).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").body(new InputStreamResource(file.content()));
    }
}
