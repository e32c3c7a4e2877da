package de.beschlusslauf.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.beschlusslauf.demo.cases.Door;
import de.beschlusslauf.demo.cases.NewPaper;
import de.beschlusslauf.demo.cases.OpenTask;
import de.beschlusslauf.demo.cases.TaskForm;
import org.jspecify.annotations.Nullable;

/**
 * The door as a program outside sees it: {@code /api} over HTTP. Where the answer to a call does not come, the program
 * waits until the application is there again, looks what it has become of, and repeats what was not done.
 */
final class HttpDoor implements Door {

    private static final String KEY = "Idempotency-Key";
    private static final String CLOCK = "/api/crash/clock";
    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() { };

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final MortalApplication application;
    private final Fate fate;
    private final List<String> acknowledged = new ArrayList<>();
    private int keys;

    HttpDoor(MortalApplication application, Fate fate) {
        this.application = application;
        this.fate = fate;
    }

    /** Ids of the tasks whose answer the application has taken, in their order. */
    List<String> answeredTasks() {
        return List.copyOf(acknowledged);
    }

    /** If it dies after the last call, this waits until it is there again. */
    void awaitReturn() {
        if (application.isDying()) {
            application.revive();
            survived(false, "does not exist");
        }
    }

    /** Holds the whole state of the application against {@link Soundness}. */
    void requireSoundness(String after) {
        Soundness.holds(application.jdbc(), after);
        assertThat(get("admin", "/api/crash/disagreements")).as("dates beside the table of deadlines after: %s", after)
                .isEmpty();
    }

    /** Number of calls that had a key, each its own. */
    int keys() {
        return keys;
    }

    @Override
    public void travelTo(Instant moment) {
        for (Instant next = settle(); next != null && !next.isAfter(moment);) {
            fate.writing("timer at " + next, false);
            next = moveTo(next);
        }
        moveTo(moment);
    }

    @Override
    public UUID create(String actor, NewPaper paper) {
        Map<String, @Nullable Object> order = new HashMap<>();
        order.put("bodyId", paper.bodyId());
        order.put("kind", paper.kind());
        order.put("subject", paper.subject());
        order.put("leadDepartment", paper.leadDepartment());
        order.put("parentId", paper.parentId());
        return created(actor, "/api/papers", order);
    }

    @Override
    public UUID plan(String actor, String bodyId, String organization, LocalDateTime start) {
        return created(actor, "/api/meetings",
                Map.of("body", bodyId, "organization", organization, "start", start.toString(), "place", "Rathaus"));
    }

    @Override
    public List<OpenTask> tasks(String actor, String reference) {
        List<OpenTask> rows = new ArrayList<>();
        get(actor, "/api/tasks?size=200&reference=" + URLEncoder.encode(reference, StandardCharsets.UTF_8))
                .path("tasks").forEach(row -> rows.add(new OpenTask(row.path("id").asText(),
                        row.path("name").asText(), row.path("element").asText(), moment(row.path("due")))));
        return rows;
    }

    @Override
    public List<OpenTask> sessionTasks(String actor, UUID session) {
        return tasks(actor, get(actor, "/api/meetings/" + session).path("name").asText());
    }

    @Override
    public TaskForm open(String actor, String taskId) {
        JsonNode form = get(actor, "/api/tasks/" + taskId);
        List<String> fields = new ArrayList<>();
        form.path("fields").forEach(field -> fields.add(field.path("key").asText()));
        return new TaskForm(json.convertValue(form.path("shown"), VALUES), fields);
    }

    /**
     * What was not acknowledged is given again, as programs do it: every other answer has a key and is simply
     * repeated; the others are repeated if the task is still there.
     */
    @Override
    public void submit(String actor, String taskId, Map<String, @Nullable Object> answer) {
        boolean keyed = acknowledged.size() % 2 == 0;
        fate.writing("submission of " + taskId, keyed);
        String path = "/api/tasks/" + taskId + "/submission";
        if (keyed) {
            String key = nextKey();
            require(204, surely(() -> send(request(actor, path).header(KEY, key).POST(body(answer)))));
        } else {
            boolean done = false;
            while (!done) {
                try {
                    require(204, send(request(actor, path).POST(body(answer))));
                    done = true;
                } catch (NoAnswer e) {
                    application.revive();
                    done = isGone(actor, taskId);
                    survived(e.inFlight, done ? "was done" : "was not done");
                }
            }
        }
        acknowledged.add(taskId);
        settle();
    }

    @Override
    public void withdraw(String actor, UUID paper, String reason) {
        throw new UnsupportedOperationException("None of the five cases is withdrawn");
    }

    @Override
    public JsonNode read(String actor, UUID paper) {
        return get(actor, "/api/papers/" + paper);
    }

    private void survived(boolean inFlight, String outcome) {
        fate.survived(inFlight, outcome);
        requireSoundness("the return from " + fate.record().get(fate.record().size() - 1));
    }

    private boolean isGone(String actor, String taskId) {
        return surely(() -> send(request(actor, "/api/tasks/" + taskId).GET())).statusCode() == 404;
    }

    private String nextKey() {
        return "call-" + ++keys;
    }

    /** Repeats the call with the same key until it is answered. */
    private UUID created(String actor, String path, Map<String, @Nullable Object> order) {
        String key = nextKey();
        fate.writing("creation with " + key, true);
        HttpResponse<String> response = surely(() -> send(request(actor, path).header(KEY, key).POST(body(order))));
        settle();
        return UUID.fromString(require(201, response).path("id").asText());
    }

    /** The clock goes on to that moment; what falls due until then is done. @return when the next job is due */
    private @Nullable Instant moveTo(Instant moment) {
        JsonNode time = require(200, surely(() -> send(request("admin", CLOCK)
                .PUT(body(Map.of("now", moment.toString()))))));
        application.clockIs(Instant.parse(time.path("now").asText()));
        return moment(time.path("next"));
    }

    /** What a job executor does at once is waited for. @return when the next job is due */
    private @Nullable Instant settle() {
        return moment(get("admin", CLOCK).path("next"));
    }

    private static @Nullable Instant moment(JsonNode text) {
        return text.isNull() ? null : Instant.parse(text.asText());
    }

    private JsonNode get(String actor, String path) {
        return require(200, surely(() -> send(request(actor, path).GET())));
    }

    /** Until there is an answer: for what may be asked as often as one likes. */
    private HttpResponse<String> surely(Supplier<HttpResponse<String>> call) {
        while (true) {
            try {
                return call.get();
            } catch (NoAnswer e) {
                application.revive();
                survived(e.inFlight, "is asked again");
            }
        }
    }

    private JsonNode require(int status, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            throw new IllegalStateException(response.request().uri() + ": " + response.statusCode() + " "
                    + response.body());
        }
        try {
            return json.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(response.body(), e);
        }
    }

    private HttpRequest.Builder request(String actor, String path) {
        String login = Base64.getEncoder().encodeToString((actor + ":rathaus").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(application.address() + path)).timeout(Duration.ofMinutes(6))
                .header("Authorization", "Basic " + login).header("Content-Type", "application/json");
    }

    private HttpRequest.BodyPublisher body(Map<String, @Nullable Object> values) {
        try {
            return HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(new LinkedHashMap<>(values)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** While it is being killed, only a success is an answer: a fault may come before or after the commit. */
    private HttpResponse<String> send(HttpRequest.Builder builder) {
        if (application.losesNextAnswer()) {
            builder.header(LostAnswer.HEADER, "true");
        }
        HttpRequest request = builder.build();
        boolean writes = !request.method().equals("GET");
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (application.isDying() && response.statusCode() >= 300) {
                throw new NoAnswer(writes, null);
            }
            if (writes) {
                fate.answered(Duration.ofNanos(System.nanoTime() - start));
            }
            return response;
        } catch (IOException e) {
            throw new NoAnswer(writes && !(e instanceof ConnectException), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class NoAnswer extends RuntimeException {

        private static final long serialVersionUID = 1;

        /** Whether it had begun a call that changes something. */
        private final boolean inFlight;

        NoAnswer(boolean inFlight, @Nullable Throwable cause) {
            super("The application does not answer", cause);
            this.inFlight = inFlight;
        }
    }
}
