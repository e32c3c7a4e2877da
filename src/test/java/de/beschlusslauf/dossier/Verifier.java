package de.beschlusslauf.dossier;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.tools.ToolProvider;

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

    /** @return what is wrong, or an empty text */
    public String faultOf(Path dossier) {
        try (ZipFile zip = new ZipFile(dossier.toFile())) {
            Constructor<?> constructor = type.getDeclaredConstructor(ZipFile.class);
            constructor.setAccessible(true);
            Method run = type.getDeclaredMethod("run", String.class);
            run.setAccessible(true);
            run.invoke(constructor.newInstance(zip), (String) null);
            return "";
        } catch (InvocationTargetException found) {
            return String.valueOf(found.getCause());
        } catch (IOException | ReflectiveOperationException e) {
            return String.valueOf(e);
        }
    }

    /** Runs the source as a process that has nothing but a JDK. @return exit code and what it printed */
    public static String run(Path dossier) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder command = new ProcessBuilder(java.toString(), "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8", SOURCE.toAbsolutePath().toString(), dossier.toString());
        command.environment().clear();
        command.directory(new File(dossier.getParent().toString())).redirectErrorStream(true);
        Process process = command.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + printed;
    }
}
