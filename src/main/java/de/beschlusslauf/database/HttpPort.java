package de.beschlusslauf.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks at the HTTP port before the database is started, so that a taken port is reported within a second. */
final class HttpPort {

    private HttpPort() {
    }

    /** Throws when something else listens on the port; 0 and negative ports (any, none) are never taken. */
    static void requireFree(int port) {
        if (port <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw taken(port);
        }
    }

    static DatabaseProblem taken(int port) {
        return new DatabaseProblem("Der Port " + port + " für die Weboberfläche ist schon belegt.",
                "Beenden Sie das Programm, das ihn belegt, oder wählen Sie mit --server.port=… einen anderen.");
    }
}
