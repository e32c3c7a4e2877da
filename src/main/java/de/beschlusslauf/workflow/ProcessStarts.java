package de.beschlusslauf.workflow;

/** Starts processes on behalf of the domain. The engine refuses every top-level start that does not come from here. */
public interface ProcessStarts {

    /**
     * @param processId id of the model
     * @param businessKey the paper's reference or the meeting's key
     * @param bodyId short name of the municipality, which becomes the engine's tenant
     * @return engine id of the instance, which may already have ended
     */
    String start(String processId, String businessKey, String bodyId, Routing variables);
}
