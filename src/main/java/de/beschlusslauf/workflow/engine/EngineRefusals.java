package de.beschlusslauf.workflow.engine;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.jspecify.annotations.Nullable;

/**
 * Says in German what the engine itself refuses or cannot do, by kind. The type stays; whoever writes a program reads the engine's own
 * words in {@code engineMessage}.
 */
public final class EngineRefusals implements ContainerResponseFilter {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String FORBIDDEN = "Das dürfen Sie nicht; bitte an die Systembetreuung wenden, wenn es zu Ihren Aufgaben gehört.";

    static final String UNKNOWN = "Das gibt es hier nicht, oder es ist nicht für Sie bestimmt; bitte Adresse und Kennung prüfen.";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof ExceptionDto said) {
            Map<String, @Nullable Object> answer = new LinkedHashMap<>(JSON.convertValue(said, new TypeReference<Map<String, Object>>() {
            }));
            answer.put("message", sentence(response.getStatus(), String.valueOf(said.getMessage())));
            answer.put("engineMessage", said.getMessage());
            response.setEntity(answer);
        }
    }

    static String sentence(int status, String engineMessage) {
        if (engineMessage.contains("unbound number of results") || engineMessage.contains("Max results limit")) {
            return "So viele Einträge werden nicht auf einmal gelesen; bitte geben Sie „maxResults“ an oder einen kleineren Wert.";
        }
        if (engineMessage.contains("No matching task") || engineMessage.contains("task is null")) {
            return TaskSubmission.gone().sentence();
        }
        if (engineMessage.contains("is suspended")) {
            return "Der Vorgang ist angehalten. Bitte versuchen Sie es später noch einmal.";
        }
        if (engineMessage.contains("does not have") || engineMessage.contains("required permissions")
                || engineMessage.contains("no authenticated tenant")) {
            return FORBIDDEN;
        }
        return switch (status) {
            case 401 -> "Bitte anmelden.";
            case 403 -> FORBIDDEN;
            case 404 -> UNKNOWN;
            case 405 -> "Diese Adresse nimmt andere Methoden an; siehe Kopfzeile Allow.";
            case 406, 415 -> "Dieses Format wird hier nicht gesprochen; bitte JSON verwenden.";
            default -> status < 500
                    ? "Die Anfrage ist unvollständig oder enthält einen Wert, der hier nicht geht; es wurde nichts geändert."
                    : "Das geht so nicht, oder es ist etwas Unerwartetes geschehen; es wurde nichts gespeichert. Bitte neu laden und noch einmal"
                            + " versuchen oder die Systembetreuung verständigen.";
        };
    }
}
