package de.beschlusslauf.cases;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/** Somebody at a screen: programs log in with every call, the web apps with a session. */
final class TownHall {

    private final String address;
    private final String user;
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    TownHall(int port, String user) {
        this.address = "http://localhost:" + port;
        this.user = user;
    }

    HttpResponse<String> get(String path) {
        return send(basic(path).GET());
    }

    HttpResponse<String> post(String path, String json) {
        return send(basic(path).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A creating call that may be repeated. */
    HttpResponse<String> post(String path, String json, String key) {
        return send(basic(path).header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> put(String path, String json) {
        return send(basic(path).PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> patch(String path, String json, String key) {
        return send(basic(path).header("Idempotency-Key", key)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Uploads a file, which may be repeated with the same key. */
    HttpResponse<String> upload(String name, String content, String key) {
        String body = "--grenze\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n--grenze--\r\n";
        return send(basic("/api/files").setHeader("Content-Type", "multipart/form-data; boundary=grenze")
                .header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> delete(String path) {
        return send(basic(path).DELETE());
    }

    /** Logs in on the log-in page and reads as Tasklist and Cockpit do. */
    HttpResponse<String> browse(String path) {
        String page = send(HttpRequest.newBuilder(URI.create(address + "/login")).GET()).body();
        String form = "username=" + encode(user) + "&password=rathaus&_csrf=" + encode(token(page));
        send(HttpRequest.newBuilder(URI.create(address + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "application/json").GET());
    }

    private HttpRequest.Builder basic(String path) {
        String login = Base64.getEncoder().encodeToString((user + ":rathaus").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json");
    }

    private static @Nullable String token(String page) {
        int field = page.indexOf("name=\"_csrf\"");
        int value = page.indexOf("value=\"", field) + 7;
        return field < 0 ? "" : page.substring(value, page.indexOf('"', value));
    }

    private static String encode(@Nullable String text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
