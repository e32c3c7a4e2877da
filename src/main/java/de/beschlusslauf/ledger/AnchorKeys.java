package de.beschlusslauf.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The key of this node, from a file outside the database, and the public keys of all that ever signed. With the embedded
 * database the key is made at the first start; with an own server the operator gives the file, or nothing is anchored.
 */
@Component
class AnchorKeys {

    private final JdbcClient database;
    private final Clock clock;
    private final @Nullable AnchorKey own;

    AnchorKeys(JdbcClient database, Clock clock, Environment environment) {
        this.database = database;
        this.clock = clock;
        this.own = load(environment);
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

    /** Public key in PEM. */
    String pem(String id) {
        return KeyFile.pem("PUBLIC KEY", encoded(id).orElseThrow());
    }

    Optional<PublicKey> find(String id) {
        return encoded(id).map(bytes -> {
            try {
                return KeyFile.publicKey(bytes);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Optional<byte[]> encoded(String id) {
        return database.sql("SELECT public_key FROM ledger_key WHERE id = ?").param(id).query(String.class).optional()
                .map(Base64.getDecoder()::decode);
    }

    private static @Nullable AnchorKey load(Environment environment) {
        String given = environment.getProperty("beschlusslauf.anchors.key-file", "");
        boolean embedded = !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
        if (given.isBlank() && !embedded) {
            LoggerFactory.getLogger(AnchorKeys.class).warn("Kein Siegelschlüssel (beschlusslauf.anchors.key-file): Die"
                    + " Protokollketten werden nicht gesiegelt, und Dossiers gibt es nicht; siehe docs/operating.md.");
            return null;
        }
        Path file = given.isBlank() ? Path.of(environment.getRequiredProperty("beschlusslauf.database.directory"))
                .resolveSibling("anchor").resolve("anchor-key.pem") : Path.of(given);
        boolean create = given.isBlank()
                || environment.getProperty("beschlusslauf.anchors.create-key", Boolean.class, false);
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
}
