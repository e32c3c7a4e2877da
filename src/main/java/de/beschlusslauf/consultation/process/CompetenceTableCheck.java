package de.beschlusslauf.consultation.process;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import de.beschlusslauf.consultation.CompetenceRules.Decider;
import de.beschlusslauf.organization.Body;
import de.beschlusslauf.organization.CompetenceRule.Band;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.TableLook;
import org.jspecify.annotations.Nullable;

/**
 * Asks a table {@code competence} everything that the municipalities' profiles let arise: every kind of matter with every band of its
 * amounts, reserved to the council or not (§ 41 GO NRW). Each question has exactly one answer, and a committee is one of the profile.
 */
final class CompetenceTableCheck {

    private static final Set<String> KNOWN = Set.of("matterKind", "reservedToCouncil", "band", "bandLimit");

    /** A kind of matter that neither table nor profile knows. */
    private static final String OTHER = "ANDERE_ANGELEGENHEIT";

    private final TableLook table;

    CompetenceTableCheck(TableLook table) {
        this.table = table;
    }

    /** @throws Refusal for the first question that the table leaves open, naming its rows */
    void check(List<Body> bodies) {
        table.asksFor().stream().filter(name -> !KNOWN.contains(name)).findFirst().ifPresent(name -> {
            throw problem("fragt in einer Spalte nach „" + name + "“, das niemand beantwortet, statt nach "
                    + String.join(", ", new TreeSet<>(KNOWN)));
        });
        for (Body body : bodies) {
            Set<String> kinds = new TreeSet<>(table.constants("matterKind"));
            kinds.add(OTHER);
            body.competence().forEach(rule -> kinds.add(rule.matter()));
            ask(body, null, null);
            kinds.forEach(kind -> body.competenceFor(kind).ifPresentOrElse(
                    rule -> rule.bands().forEach(band -> ask(body, kind, band)), () -> ask(body, kind, null)));
        }
    }

    private void ask(Body body, @Nullable String kind, @Nullable Band band) {
        for (boolean reserved : new boolean[] {false, true}) {
            Map<String, Object> inputs = new HashMap<>();
            inputs.put("matterKind", kind);
            inputs.put("reservedToCouncil", reserved);
            inputs.put("band", band == null ? null : band.decider().name());
            inputs.put("bandLimit", band == null ? null : band.upTo());
            judge(new Question(body, kind, band, reserved), inputs);
        }
    }

    private void judge(Question question, Map<String, Object> inputs) {
        List<Map<String, Object>> answers = table.answers(inputs);
        if (answers.size() != 1) {
            throw problem("enthält für " + question.inWords() + (answers.isEmpty() ? " keine Regel"
                    : " mehr als eine Regel (" + table.rows(inputs) + ")"));
        }
        Object decider = answers.get(0).get("decider");
        if (Arrays.stream(Decider.values()).noneMatch(each -> each.name().equals(decider))) {
            throw problem(question, inputs, ", Spalte „decider“, den Wert „" + (decider == null ? "" : decider) + "“ statt "
                    + Arrays.stream(Decider.values()).map(Enum::name).collect(Collectors.joining(", ")));
        }
        if (!(answers.get(0).get("reason") instanceof String reason) || reason.isBlank()) {
            throw problem(question, inputs, ", Spalte „reason“, keine Begründung");
        }
        if (Decider.COMMITTEE.name().equals(decider) && !question.committeeIsKnown()) {
            throw problem(question, inputs, " einen Ausschuss, den das Profil dafür nicht nennt");
        }
    }

    private Refusal problem(Question question, Map<String, Object> inputs, String found) {
        return problem("enthält für " + question.inWords() + " in " + table.firstRow(inputs) + found);
    }

    private Refusal problem(String found) {
        return Refusal.conflict("Die Tabelle " + table.name() + " " + found + "; die Tabelle ist zu berichtigen.");
    }

    private record Question(Body body, @Nullable String kind, @Nullable Band band, boolean reserved) {

        /** What the profile gives to nobody but the council has none. */
        boolean committeeIsKnown() {
            return band != null && kind != null && body.competenceFor(kind)
                    .flatMap(rule -> rule.committeeFor(band.upTo())).isPresent();
        }

        String inWords() {
            String range = band == null ? "ohne Stufe" : "Stufe " + band.decider() + (band.upTo() == null ? " ohne Obergrenze"
                    : " bis " + band.upTo().toPlainString() + " Euro");
            return "„" + (kind == null ? "keine Art" : kind) + "“ (" + body.id() + ", " + range
                    + (reserved ? ", vom Rat vorbehalten" : "") + ")";
        }
    }
}
