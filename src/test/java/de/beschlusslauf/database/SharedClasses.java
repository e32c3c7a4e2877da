package de.beschlusslauf.database;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.util.FileSystemUtils;

/**
 * What the first application of a test run has loaded, for all later ones to share: that spares each start two fifths of
 * its work. The JVM shares classes from jars only, so folders of the class path become jars.
 */
public final class SharedClasses {

    private static final Path FOLDER = folder();
    private static final Path ARCHIVE = FOLDER.resolve("classes.jsa");
    private static final String CLASS_PATH = Stream.of(TestProcess.CLASS_PATH.split(File.pathSeparator))
            .map(Path::of).map(each -> Files.isDirectory(each) ? jar(each) : each).map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));

    private SharedClasses() {
    }

    /** For a JVM that shares them if they are there, and can be asked for them if they are not. */
    static List<String> settings() {
        return List.of("-cp", CLASS_PATH,
                areMissing() ? "-XX:+RecordDynamicDumpInfo" : "-XX:SharedArchiveFile=" + ARCHIVE, "-Xlog:cds*=off");
    }

    /** Keeps what that application has loaded until now, if nobody has done so before. */
    public static void keep(TestProcess application) {
        if (areMissing()) {
            try (TestProcess dump = TestProcess.run(Map.of(), List.of(
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    Long.toString(application.pid()), "VM.cds", "dynamic_dump", ARCHIVE.toString()))) {
                dump.await(line -> line.contains("Dynamic dump") || line.contains("dynamic_dump"));
                dump.readAll();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean areMissing() {
        return Files.notExists(ARCHIVE);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("shared-classes");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar(Path directory) {
        Path jar = FOLDER.resolve(directory.getFileName() + ".jar");
        try (OutputStream file = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> walk = Files.walk(directory)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Path each : walk.filter(path -> !path.equals(directory)).toList()) {
                String name = directory.relativize(each).toString().replace(File.separatorChar, '/');
                zip.putNextEntry(new ZipEntry(Files.isDirectory(each) ? name + "/" : name));
                if (!Files.isDirectory(each)) {
                    Files.copy(each, zip);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }
}
