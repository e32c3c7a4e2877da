package de.beschlusslauf.roadmap;

import java.time.Instant;
import java.util.List;

import de.beschlusslauf.document.FileId;
import de.beschlusslauf.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * That a measure is done: the evidence, who said so, and the other person who confirmed it.
 *
 * @param evidence what was reached and where it can be seen
 * @param files evidence as files, may be empty
 * @param completedBy user id of who reported it
 * @param completedAt when it was reported
 * @param confirmedBy null while nobody has confirmed it
 * @param confirmedAt null while nobody has confirmed it
 */
@Embeddable
public record Completion(@Column(name = "evidence") String evidence,
        @Column(name = "evidence_files") @JdbcTypeCode(SqlTypes.JSON) List<FileId> files,
        @Column(name = "completed_by") String completedBy, @Column(name = "completed_at") Instant completedAt,
        @Column(name = "confirmed_by") @Nullable String confirmedBy,
        @Column(name = "confirmed_at") @Nullable Instant confirmedAt) {

    public Completion {
        files = List.copyOf(files);
    }

    static Completion reported(String evidence, List<FileId> files, Authorship by) {
        if (evidence.isBlank()) {
            throw Refusal.of("evidence", "Der Nachweis fehlt; beschreiben Sie, was erreicht wurde und wo es zu sehen "
                    + "ist.");
        }
        return new Completion(evidence, files, by.actor(), by.at(), null, null);
    }

    Completion confirmed(Authorship by) {
        demandAnother(by);
        return new Completion(evidence, files, completedBy, completedAt, by.actor(), by.at());
    }

    void demandAnother(Authorship by) {
        if (by.actor().equals(completedBy)) {
            throw Refusal.forbidden("Sie haben die Maßnahme selbst erledigt gemeldet; eine andere Person muss die "
                    + "Erledigung prüfen.");
        }
    }
}
