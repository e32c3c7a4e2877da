package de.beschlusslauf.database.embedded;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import de.beschlusslauf.database.DatabaseProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running embedded PostgreSQL with the roles of the application. Whoever starts it closes it; after a hard kill the
 * next start on the same folder finds the data as they were committed. If the server alone is killed, it is started again
 * on the same port, so that the application gets its connections back.
 */
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int ATTEMPTS = 10;
    private static final long PAUSE_MILLIS = 500;

    private final Folder folder;
    private final Binaries binaries;
    private final FolderLock lock;
    private final Passwords passwords;
    private final Settings settings;
    private final int port;
    private boolean closed;

    private Server(Folder folder, Binaries binaries, FolderLock lock, Passwords passwords, Settings settings, int port) {
        this.folder = folder;
        this.binaries = binaries;
        this.lock = lock;
        this.passwords = passwords;
        this.settings = settings;
        this.port = port;
    }

    /**
     * Starts the server of the folder, after putting away what a killed one left.
     *
     * @param binariesFolder where PostgreSQL's programs are unpacked to
     * @param wantedPort the port on 127.0.0.1, 0 for any free one
     * @throws DatabaseProblem when the folder or the port is in use or the server does not start
     */
    public static Server start(Path directory, Path binariesFolder, Settings settings, int wantedPort) {
        Folder folder = new Folder(directory);
        folder.prepare();
        FolderLock lock = FolderLock.take(folder);
        try {
            Binaries binaries = Binaries.in(binariesFolder);
            Passwords passwords = Passwords.of(folder);
            Cluster cluster = new Cluster(folder, binaries);
            cluster.create(passwords, settings.isDurable());
            int port = launch(cluster, folder, binaries, settings, wantedPort);
            Server server = new Server(folder, binaries, lock, passwords, settings, port);
            server.createRoles();
            server.watch();
            return server;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Tries again for some seconds: workers of a killed server take a moment to go, what a killed application has begun may
     * still be coming up, and a free port may be lost.
     */
    private static int launch(Cluster cluster, Folder folder, Binaries binaries, Settings settings, int wantedPort) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            new Leftover(folder, binaries).clear();
            int port = FreePort.choose(wantedPort);
            cluster.configure(settings.with("port", String.valueOf(port)));
            if (Program.run(binaries.program("pg_ctl"), "start", "-D", folder.cluster().toString(),
                    "-l", folder.log().toString(), "-w", "-t", "300", "-s").successful()) {
                LOG.info("PostgreSQL läuft auf 127.0.0.1:{}, Daten in {}", port, folder.root());
                return port;
            }
            pause();
        }
        throw new DatabaseProblem("Die eingebettete Datenbank ließ sich nicht starten.",
                "Die Ursache steht am Ende der Datei " + folder.log() + ".");
    }

    /** Waits in the background for the end of the server, which may have come already. */
    private void watch() {
        folder.serverPid().flatMap(ProcessHandle::of).map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null)).thenRunAsync(this::startAgain, task -> {
                    Thread thread = new Thread(task, "database-again");
                    thread.setDaemon(true);
                    thread.start();
                });
    }

    private synchronized void startAgain() {
        if (closed) {
            return;
        }
        LOG.warn("Der Datenbankserver in {} ist beendet worden und wird wieder gestartet", folder.root());
        try {
            launch(new Cluster(folder, binaries), folder, binaries, settings, port);
            watch();
        } catch (RuntimeException e) {
            LOG.error("Der Datenbankserver in {} lässt sich nicht wieder starten; bitte starten Sie die Anwendung neu", folder.root(), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void createRoles() {
        try {
            roles().create();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Creates the database unless it exists, as a copy of the template. */
    public void createDatabase(String name, String template) {
        roles().createDatabase(name, template);
    }

    /** JDBC address of one of the server's databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** What the three roles log in with. */
    public Passwords passwords() {
        return passwords;
    }

    private Roles roles() {
        return new Roles(url("postgres"), passwords);
    }

    @Override
    public synchronized void close() {
        closed = true;
        Program.run(binaries.program("pg_ctl"), "stop", "-D", folder.cluster().toString(), "-m", "fast", "-w",
                "-t", "60", "-s");
        lock.close();
    }
}
