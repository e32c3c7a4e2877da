package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Somebody at a screen: programs log in with every call, the web apps with a session. */
public final class TownHall {

    private final String address;
    private final String user;
    private final String password;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private boolean loggedIn;

    public TownHall(int port, String user) {
        this(port, user, "rathaus");
    }

    TownHall(int port, String user, String password) {
        this.address = "http://localhost:" + port;
        this.user = user;
        this.password = password;
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

    /** Any request of a program. */
    HttpResponse<String> call(String method, String path, String json) {
        return send(basic(path).setHeader("Content-Type", type(json)).method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Logs in on the log-in page and reads as Tasklist and Cockpit do. */
    HttpResponse<String> browse(String path) {
        return browse("GET", path, "");
    }

    /** A page as a browser shows it, also where it says that something cannot be. */
    public String page(String path) {
        if (!loggedIn) {
            logIn();
        }
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html").GET()).body();
    }

    /** Any request as Tasklist and Cockpit send it: with the session's cookie and its token. */
    HttpResponse<String> browse(String method, String path, String json) {
        if (!loggedIn) {
            logIn();
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "application/json");
        if (method.equals("GET")) {
            return send(request.GET());
        }
        return send(request.header("Content-Type", type(json)).header("X-XSRF-TOKEN", csrfToken())
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** What a foreign page can make the browser of this person send: with the session's cookie, without its token. */
    HttpResponse<String> luredTo(String method, String path, String json) {
        if (!loggedIn) {
            logIn();
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(json));
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 401) {
            return answer;
        }
        // The engine ends a session that was lured, so the next attempt needs a new one
        logIn();
        return send(request);
    }

    private void logIn() {
        String page = send(HttpRequest.newBuilder(URI.create(address + "/login")).GET()).body();
        String form = "username=" + encode(user) + "&password=" + encode(password) + "&_csrf=" + encode(token(page));
        send(HttpRequest.newBuilder(URI.create(address + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        // Each web app gives its token to those only who may open it; all may open the last one
        for (String app : List.of("tasklist", "cockpit", "welcome")) {
            if (csrfToken().isEmpty()) {
                send(HttpRequest.newBuilder(URI.create(address + "/camunda/app/" + app + "/default/")).GET());
            }
        }
        assertThat(csrfToken()).as("token of the web apps for %s", user).isNotEmpty();
        loggedIn = true;
    }

    private String csrfToken() {
        return cookies.getCookieStore().getCookies().stream().filter(each -> each.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue).findFirst().orElse("");
    }

    private HttpRequest.Builder basic(String path) {
        String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json");
    }

    private static String type(String body) {
        return body.startsWith("--grenze") ? "multipart/form-data; boundary=grenze" : "application/json";
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
