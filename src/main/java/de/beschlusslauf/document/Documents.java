package de.beschlusslauf.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.Sha256;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Stores and opens files of a municipality. Whoever calls has checked that the actor belongs to it. */
@Service
@Transactional
public class Documents {

    private final StoredFiles files;

    private final Chunks chunks;

    private final Ledger ledger;

    private final Clock clock;

    private final DataSize limit;

    Documents(StoredFiles files, Chunks chunks, Ledger ledger, Clock clock,
            @Value("${beschlusslauf.documents.max-size:50MB}") DataSize limit) {
        this.files = files;
        this.chunks = chunks;
        this.ledger = ledger;
        this.clock = clock;
        this.limit = limit;
    }

    /**
     * Reads the stream to its end and stores it; the caller closes it.
     *
     * @param declaredType what the sender says the file is; the content decides, so this is not used further
     * @throws Refusal if the file is empty, too big, of a type that is not allowed, or not what its name says
     */
    public StoredFile store(String bodyId, String name, @Nullable String declaredType, InputStream source,
            String actor) {
        String fileName = FileNames.clean(name);
        try (Upload upload = Upload.read(source, fileName, limit)) {
            FileType type = FileTypes.sniff(upload.file(), fileName);
            StoredFile file = new StoredFile(FileId.random(), bodyId, fileName, type.mediaType(), upload.size(),
                    upload.sha256Hex());
            chunks.keep(bodyId, file.sha256(), file.size(), upload.file());
            files.add(file, actor, Instant.now(clock));
            ledger.append(Chain.files(bodyId), "file.stored", Map.of("fileId", file.id().value().toString(),
                    "sha256", file.sha256(),
                    "size", file.size(), "type", type.name()), actor);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @throws Refusal if there is no such file */
    @Transactional(readOnly = true)
    public StoredFile require(FileId id) {
        return require(List.of(id)).get(0);
    }

    /**
     * Several files in the order of the ids, in one query.
     *
     * @throws Refusal if one of them does not exist
     */
    @Transactional(readOnly = true)
    public List<StoredFile> require(List<FileId> ids) {
        Map<FileId, StoredFile> found = files.find(ids);
        return ids.stream().map(id -> Optional.ofNullable(found.get(id)).orElseThrow(Documents::unknown)).toList();
    }

    /** Those of them that exist, in the order of the ids. */
    @Transactional(readOnly = true)
    public List<StoredFile> find(List<FileId> ids) {
        Map<FileId, StoredFile> found = files.find(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Whether the content is there and is what the hash of the file says; reads it to its end. */
    @Transactional(readOnly = true)
    public boolean isWhole(StoredFile file) {
        try (InputStream content = chunks.open(file)) {
            return Sha256.of(content).equals(file.sha256());
        } catch (EmptyResultDataAccessException missing) {
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Refusal unknown() {
        return Refusal.notFound("Diese Datei gibt es nicht; bitte laden Sie die Seite neu.");
    }

    /** Whether the person uploaded all of these files. */
    @Transactional(readOnly = true)
    public boolean uploaded(Collection<FileId> ids, String userId) {
        return files.uploadedBy(userId, ids);
    }

    /** The content as a stream that reads piece by piece; the caller closes it. */
    @Transactional(readOnly = true)
    public InputStream open(FileId id) {
        return chunks.open(require(id));
    }
}
