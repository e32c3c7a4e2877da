package de.beschlusslauf.organization;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.security.Roles;

/** What must hold for the policies on late papers: each body has one, and exceptions are granted by a role that exists. */
final class LateCheck {

    private LateCheck() {
    }

    /** @throws ProfileProblem naming the first row that is wrong */
    static void check(String file, Body body) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < body.latePapers().size(); i++) {
            LatePolicy policy = body.latePapers().get(i);
            String row = "latePapers[" + (i + 1) + "].";
            List<String> named = policy.organizations().isEmpty() ? List.of("") : policy.organizations();
            for (String id : named) {
                demand(file, id.isEmpty() || body.organizations().stream().anyMatch(each -> each.id().equals(id)
                        && each.deliberates()), row + "organizations", "„" + id + "“ ist weder Rat noch Ausschuss.");
                demand(file, seen.add(id), row + "organizations", id.isEmpty()
                        ? "Zwei Regeln gelten für alle übrigen Gremien; es darf nur eine sein."
                        : "„" + id + "“ hat schon eine andere Regel.");
            }
            demand(file, policy.role() == null || Roles.ALL.contains(policy.role()), row + "role",
                    "Die Rolle „" + policy.role() + "“ gibt es nicht.");
        }
    }

    /** @throws ProfileProblem if silence is consent and nobody can read why */
    static void checkSilence(String file, Body body) {
        body.silence().ifPresent(rule -> demand(file, rule.source() != null && !rule.source().isBlank(),
                "coSigningBySilence.source", "Nennen Sie, wo steht, dass Schweigen als Zustimmung gilt."));
    }

    private static void demand(String file, boolean holds, String field, String sentence) {
        if (!holds) {
            throw new ProfileProblem(file, field, sentence);
        }
    }
}
