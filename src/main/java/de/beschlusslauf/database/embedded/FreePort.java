package de.beschlusslauf.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

import de.beschlusslauf.database.DatabaseProblem;

/** The port on the loopback address that the server is to listen on. */
final class FreePort {

    private FreePort() {
    }

    /** The wanted port, or any free one for 0. */
    static int choose(int wanted) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            if (wanted == 0) {
                throw new UncheckedIOException(e);
            }
            throw new DatabaseProblem("Der Port " + wanted + " für die eingebettete Datenbank ist schon belegt.",
                    "Beenden Sie das Programm, das ihn belegt, oder wählen Sie mit --beschlusslauf.database.port=… "
                            + "einen anderen (0 nimmt einen freien).");
        }
    }
}
