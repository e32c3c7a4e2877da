package de.beschlusslauf.dossier;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipFile;
import javax.tools.ToolProvider;

import de.beschlusslauf.ledger.Sha256;
import org.jspecify.annotations.Nullable;

/** The program that an auditor runs: as a process of its own, or compiled once and called many times. */
public final class Verifier {

    private static final Path SOURCE = Path.of("src/main/resources/verifier/VerifyDossier.java");

    private final Class<?> type;

    public Verifier() {
        try {
            Path classes = Files.createTempDirectory("verifier");
            ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), SOURCE.toString());
            type = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null).loadClass("VerifyDossier");
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without fingerprint. @return what is wrong, or an empty text */
    public String faultOf(Path dossier) {
        return faultOf(dossier, null);
    }

    /**
     * @param fingerprint null to leave open who has signed
     * @return the sentence that says what is wrong, or an empty text; what is no sentence of the program begins with EXCEPTION
     */
    public String faultOf(Path dossier, @Nullable String fingerprint) {
        try (ZipFile zip = new ZipFile(dossier.toFile())) {
            Constructor<?> constructor = type.getDeclaredConstructor(ZipFile.class);
            constructor.setAccessible(true);
            Method run = type.getDeclaredMethod("run", File.class, String.class);
            run.setAccessible(true);
            run.invoke(constructor.newInstance(zip), dossier.toFile(), fingerprint);
            return "";
        } catch (InvocationTargetException found) {
            Throwable fault = found.getCause();
            return fault.getClass().getSimpleName().equals("Wrong") ? String.valueOf(fault.getMessage()) : "EXCEPTION " + fault;
        } catch (IOException | ReflectiveOperationException e) {
            return "EXCEPTION " + e;
        }
    }

    /** What the operator tells the auditor by another way: of the key file, not of what a dossier says. */
    public static String fingerprint() {
        try {
            String pem = Files.readString(Path.of("target/anchor/" + ProcessHandle.current().pid() + ".pem"));
            return Sha256.of(Base64.getMimeDecoder().decode(pem.replaceAll("(?s).*-----BEGIN PUBLIC KEY-----(.*?)-----END.*", "$1")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the source as a process that has nothing but a JDK, with the right fingerprint. @return exit code and what it printed */
    public static String run(Path dossier) throws IOException, InterruptedException {
        return call(dossier.toString(), fingerprint());
    }

    /** The same with any arguments. */
    public static String call(String... arguments) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> line = new ArrayList<>(List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8", SOURCE.toAbsolutePath().toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder command = new ProcessBuilder(line);
        command.environment().clear();
        command.directory(new File(System.getProperty("java.io.tmpdir"))).redirectErrorStream(true);
        Process process = command.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + printed;
    }
}
