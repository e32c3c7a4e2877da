package de.beschlusslauf.ledger;

import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Where the files lie that prove the database from outside. With the embedded database they have a folder beside it; with
 * an own server the operator names the key file, and the others lie beside it unless they are named, too.
 */
@Component
class AnchorFiles {

    private final Environment environment;

    AnchorFiles(Environment environment) {
        this.environment = environment;
    }

    /** The key that signs; empty if the operator gave none. */
    Optional<Path> key() {
        return named("key-file").or(() -> embedded() ? Optional.of(Path.of(
                environment.getRequiredProperty("beschlusslauf.database.directory")).resolveSibling("anchor")
                .resolve("anchor-key.pem")) : Optional.empty());
    }

    /** Whether a key may be made where there is none. */
    boolean mayCreateKey() {
        return named("key-file").isEmpty() || environment.getProperty("beschlusslauf.anchors.create-key", Boolean.class, false);
    }

    /** Public keys that have signed before; need not exist unless the operator named it. */
    Optional<Path> formerKeys() {
        return named("former-keys-file").or(() -> beside("former-keys.pem"));
    }

    boolean namesFormerKeys() {
        return named("former-keys-file").isPresent();
    }

    /** What has been sealed, anchor by anchor; empty if there is neither a key nor a name. */
    Optional<Path> witness() {
        return named("witness-file").or(() -> beside("anchors.log"));
    }

    private Optional<Path> beside(String name) {
        return key().map(file -> file.resolveSibling(name));
    }

    private Optional<Path> named(String property) {
        @Nullable String given = environment.getProperty("beschlusslauf.anchors." + property);
        return StringUtils.hasText(given) ? Optional.of(Path.of(given)) : Optional.empty();
    }

    private boolean embedded() {
        return !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }
}
