package de.beschlusslauf.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key of this node and the public keys that have signed before it, all from files outside the database: what the
 * database says about keys is for readers, nobody believes it. With the embedded database the key is made at the first
 * start; with an own server the operator gives the file, or nothing is anchored.
 */
@Component
class AnchorKeys {

    private final JdbcClient database;
    private final Clock clock;
    private final @Nullable AnchorKey own;
    private final Map<String, PublicKey> accepted = new LinkedHashMap<>();

    AnchorKeys(JdbcClient database, Clock clock, AnchorFiles files) {
        this.database = database;
        this.clock = clock;
        this.own = files.key().map(file -> own(file, files.mayCreateKey())).orElse(null);
        if (own != null) {
            accepted.put(own.id(), own.publicKey());
        } else {
            LoggerFactory.getLogger(AnchorKeys.class).warn("Kein Siegelschlüssel (beschlusslauf.anchors.key-file): Die"
                    + " Protokollketten werden nicht gesiegelt, und Dossiers gibt es nicht; siehe docs/operating.md.");
        }
        files.formerKeys().filter(file -> files.namesFormerKeys() || Files.exists(file))
                .ifPresent(file -> former(file).forEach(key -> accepted.putIfAbsent(AnchorKey.id(key), key)));
    }

    /** Empty if the operator gave none. */
    Optional<AnchorKey> own() {
        return Optional.ofNullable(own);
    }

    /** Makes the public half known, once; in the transaction of the anchor that it signs. */
    void publish(AnchorKey key) {
        database.sql("INSERT INTO ledger_key (id, public_key, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(key.id(), Base64.getEncoder().encodeToString(key.publicKey().getEncoded()),
                        clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** The key of that id if this node accepts it. */
    Optional<PublicKey> find(String id) {
        return Optional.ofNullable(accepted.get(id));
    }

    /** Fingerprints of the accepted keys, that of the one which signs first. */
    List<String> fingerprints() {
        List<String> fingerprints = new ArrayList<>();
        accepted.values().forEach(key -> fingerprints.add(AnchorKey.fingerprint(key)));
        return fingerprints;
    }

    private static AnchorKey own(Path file, boolean create) {
        try {
            if (create && !Files.exists(file)) {
                KeyFile.create(file);
            }
            return KeyFile.read(file);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("Der Siegelschlüssel " + file + " lässt sich nicht lesen; legen Sie ihn an,"
                    + " wie in docs/operating.md gezeigt (beschlusslauf.anchors.key-file).", e);
        }
    }

    private static List<PublicKey> former(Path file) {
        try {
            return KeyFile.publicKeys(file);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("Die früheren Siegelschlüssel in " + file + " lassen sich nicht lesen; es müssen"
                    + " öffentliche Schlüssel im PEM-Format sein (beschlusslauf.anchors.former-keys-file).", e);
        }
    }
}
