package de.beschlusslauf.calendar.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import de.beschlusslauf.calendar.CountingRule;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.RuleTable;

/** The table of the project, without an engine. */
public final class ProjectTable implements RuleTable {

    public static final RuleTable INSTANCE = new ProjectTable();

    private final ParsedTable table;

    private ProjectTable() {
        try (InputStream model = Files.newInputStream(Path.of("bpmn/deadline-rules.dmn"))) {
            table = new ParsedTable("test", model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public CountingRule rule(String bodyId, DeadlineKind kind, String organizationType) {
        return table.rule(kind, organizationType);
    }
}
