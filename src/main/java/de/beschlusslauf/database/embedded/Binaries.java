package de.beschlusslauf.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.lang3.SystemUtils;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per version from the Maven artifact of this operating system. */
record Binaries(Path home) {

    private static final String VERSION = "17.11";

    /** Unpacks into a sub-folder of the given one unless that has been done; safe against being killed midway. */
    static Binaries in(Path folder) {
        Path home = folder.resolve("postgresql-" + VERSION).toAbsolutePath();
        if (Files.isDirectory(home)) {
            return new Binaries(home);
        }
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempDirectory(folder, "unpacking");
            unpack(draft);
            try {
                Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                FileSystemUtils.deleteRecursively(draft);
                if (!Files.isDirectory(home)) {
                    throw e;
                }
            }
            return new Binaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(SystemUtils.IS_OS_WINDOWS ? name + ".exe" : name).toString();
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            if (target.getParent().endsWith("bin")) {
                target.toFile().setExecutable(true);
            }
        }
    }

    private static String system() {
        return SystemUtils.IS_OS_WINDOWS ? "Windows" : SystemUtils.IS_OS_MAC ? "Darwin" : "Linux";
    }

    private static String machine() {
        return "amd64".equals(SystemUtils.OS_ARCH) ? "x86_64" : SystemUtils.OS_ARCH;
    }
}
