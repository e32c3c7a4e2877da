package de.beschlusslauf.refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Writes refusals where no controller is: in filters and for what the server itself refuses. Programs get problem
 * details (RFC 9457) with one German sentence, the engine's web apps the shape in which they read messages.
 */
public final class ProblemWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private ProblemWriter() {
    }

    /** True for the addresses that always answer with problem details: our API and its description. */
    public static boolean speaksProblems(String path) {
        return isUnder(path, "/api") || isUnder(path, "/v3/api-docs");
    }

    /** True for the addresses that answer programs and scripts: our API and the engine's. */
    public static boolean isForPrograms(String path) {
        return speaksProblems(path) || isEngine(path);
    }

    /** Address of the request within the application. */
    public static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Answers a request to the path; the response must not be committed. */
    public static void write(String path, HttpServletResponse response, HttpStatus status, String sentence)
            throws IOException {
        boolean engine = isEngine(path);
        response.setStatus(status.value());
        response.setContentType(engine ? MediaType.APPLICATION_JSON_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(JSON.writeValueAsString(engine ? Map.of("type", "Refusal", "message", sentence)
                : problem(status, sentence, path)));
    }

    /** The members of problem details; the type says that the status tells the whole kind of problem. */
    public static Map<String, Object> problem(HttpStatus status, String sentence, String path) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", sentence);
        problem.put("instance", path);
        return problem;
    }

    private static boolean isEngine(String path) {
        return isUnder(path, "/engine-rest") || isUnder(path, "/camunda");
    }

    private static boolean isUnder(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
