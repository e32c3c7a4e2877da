package de.beschlusslauf.database;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Somebody with a browser in front of the proxy: keeps cookies, follows redirects, logs in on the log-in page. */
final class ClusterUser {

    private static final String FILTERS = "/camunda/api/engine/engine/default/filter";

    private final CookieManager cookies = new CookieManager();

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL).build();

    private final String address;

    ClusterUser(String address) {
        this.address = address;
    }

    /** The page at this path, or the one that it leads to. */
    String looksAt(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html")).body();
    }

    void logsIn(String user, String password) throws IOException, InterruptedException {
        looksAt("/login");
        String form = "username=" + user + "&password=" + password + "&_csrf="
                + URLEncoder.encode(cookie("XSRF-TOKEN"), StandardCharsets.UTF_8);
        send(HttpRequest.newBuilder(URI.create(address + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        looksAt("/camunda/app/tasklist/default/");
    }

    /** Sends what was typed, as Tasklist does; the status of the answer. */
    int storesAFilter(String name) throws IOException, InterruptedException {
        String filter = "{\"resourceType\": \"Task\", \"name\": \"" + name + "\", \"query\": {}, \"properties\": {}}";
        return send(HttpRequest.newBuilder(URI.create(address + FILTERS + "/create"))
                .header("Content-Type", "application/json").header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(HttpRequest.BodyPublishers.ofString(filter))).statusCode();
    }

    /** The value of a cookie, empty without one. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(each -> each.getName().equals(name))
                .map(HttpCookie::getValue).findFirst().orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
