package de.beschlusslauf.ledger;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Private and public key one after the other in PEM (RFC 7468), as openssl writes them. */
final class KeyFile {

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private KeyFile() {
    }

    static AnchorKey read(Path file) throws IOException, GeneralSecurityException {
        String pem = Files.readString(file);
        return AnchorKey.of(publicKey(block(pem, PUBLIC)), KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(block(pem, PRIVATE))));
    }

    /** All public keys of a file that holds nothing else of use, in their order. */
    static List<PublicKey> publicKeys(Path file) throws IOException, GeneralSecurityException {
        List<PublicKey> keys = new ArrayList<>();
        for (byte[] block : blocks(Files.readString(file), PUBLIC)) {
            keys.add(publicKey(block));
        }
        return keys;
    }

    /** A new key that only the owner of the file may read. Of two who create at once, one wins and both read his. */
    static void create(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".tmp");
        PosixFileAttributeView view = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(draft, pem(PRIVATE, pair.getPrivate().getEncoded()) + pem(PUBLIC, pair.getPublic().getEncoded()),
                StandardOpenOption.TRUNCATE_EXISTING);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            // somebody else was first
        } finally {
            Files.delete(draft);
        }
    }

    static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    static String pem(String what, byte[] encoded) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                + "\n-----END " + what + "-----\n";
    }

    private static byte[] block(String pem, String what) throws GeneralSecurityException {
        List<byte[]> found = blocks(pem, what);
        if (found.isEmpty()) {
            throw new GeneralSecurityException("No block " + what);
        }
        return found.get(0);
    }

    private static List<byte[]> blocks(String pem, String what) {
        return Pattern.compile("-----BEGIN " + what + "-----([^-]+)-----END " + what + "-----").matcher(pem).results()
                .map(found -> Base64.getMimeDecoder().decode(found.group(1))).toList();
    }
}
