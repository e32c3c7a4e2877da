package de.beschlusslauf.dossier.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.dossier.EngineSteps;
import de.beschlusslauf.organization.LastingNames;
import de.beschlusslauf.register.CsvLine;

/** Steps of the engine as a table with semicolons, that spreadsheets open without asking. */
final class EngineStepsFile {

    private EngineStepsFile() {
    }

    /** @param names by the user ids of the steps */
    static String of(List<EngineSteps.Step> steps, Map<String, String> names) {
        return "\ufeff" + Stream.concat(Stream.of(line("Ablauf", "Element", "Schritt", "Beginn", "Ende", "Person")),
                steps.stream().map(step -> line(step.process(), step.element(), step.name(),
                        GermanDays.withTime(step.startedAt()), step.endedAt() == null ? "" : GermanDays.withTime(step.endedAt()),
                        step.person() == null ? "" : names.getOrDefault(step.person(), LastingNames.ERASED)))).collect(Collectors.joining());
    }

    private static String line(String... cells) {
        return CsvLine.of(Stream.of(cells));
    }
}
