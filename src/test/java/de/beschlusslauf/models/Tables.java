package de.beschlusslauf.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Evaluates the decision tables of the project with the stand-alone engine for tables. */
final class Tables {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static final Map<String, DmnDecision> TABLES = new ConcurrentHashMap<>();

    private Tables() {
    }

    /** All rules that fit, in the order of the table. */
    static DmnDecisionTableResult evaluate(String table, Map<String, Object> inputs) {
        return ENGINE.evaluateDecisionTable(TABLES.computeIfAbsent(table, Tables::read), inputs);
    }

    private static DmnDecision read(String table) {
        try (InputStream model = Files.newInputStream(Path.of("bpmn", table + ".dmn"))) {
            return ENGINE.parseDecision(table, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
