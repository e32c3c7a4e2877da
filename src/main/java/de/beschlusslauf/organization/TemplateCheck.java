package de.beschlusslauf.organization;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold for the standing items of a profile: each body has one template, each block one kind of papers. */
final class TemplateCheck {

    private final String file;
    private final Body body;

    private TemplateCheck(String file, Body body) {
        this.file = file;
        this.body = body;
    }

    /** @throws ProfileProblem naming the first row that is wrong */
    static void check(String file, Body body) {
        TemplateCheck check = new TemplateCheck(file, body);
        check.bodies();
        for (int i = 0; i < body.standingItems().size(); i++) {
            check.items("standingItems[" + (i + 1) + "].items", body.standingItems().get(i).items());
        }
    }

    private void bodies() {
        Set<String> deliberating = ids(OrganizationType.COUNCIL, OrganizationType.MAIN_COMMITTEE,
                OrganizationType.COMMITTEE);
        Set<String> seen = new HashSet<>();
        boolean general = false;
        for (int i = 0; i < body.standingItems().size(); i++) {
            String field = "standingItems[" + (i + 1) + "].organizations";
            List<String> named = body.standingItems().get(i).organizations();
            demand(!named.isEmpty() || !general, field, "Zwei Listen gelten für alle übrigen Gremien; es darf nur eine sein.");
            general |= named.isEmpty();
            named.forEach(id -> {
                demand(deliberating.contains(id), field, "„" + id + "“ ist weder Rat noch Ausschuss.");
                demand(seen.add(id), field, "„" + id + "“ hat schon eine andere Liste.");
            });
        }
    }

    private void items(String field, List<StandingItem> items) {
        Set<String> departments = ids(OrganizationType.DEPARTMENT);
        Set<String> taken = new HashSet<>();
        for (StandingItem item : items) {
            demand(!item.title().isBlank(), field, "Ein Punkt hat keinen Titel.");
            demand(!item.block() || item.items().isEmpty(), field,
                    "Unter „" + item.title() + "“ stehen Vorlagen; eigene Unterpunkte sind dort nicht möglich.");
            demand(item.block() || item.departments().isEmpty(), field,
                    "„" + item.title() + "“ nennt Ämter, ist aber keine Überschrift für Vorlagen (block: true).");
            String part = item.inPublicPart() + " ";
            demand(!item.block() || !item.departments().isEmpty() || taken.add(part), field,
                    "In einem Teil der Tagesordnung kann nur eine Überschrift alle übrigen Vorlagen aufnehmen.");
            item.departments().forEach(id -> {
                demand(departments.contains(id), field, "„" + id + "“ ist kein Amt.");
                demand(taken.add(part + id), field, "Vorlagen von „" + id + "“ stehen unter zwei Überschriften.");
            });
        }
    }

    private Set<String> ids(OrganizationType... types) {
        Set<OrganizationType> wanted = Set.of(types);
        return body.organizations().stream().filter(each -> wanted.contains(each.type())).map(Organization::id)
                .collect(Collectors.toSet());
    }

    private void demand(boolean holds, String field, String sentence) {
        if (!holds) {
            throw new ProfileProblem(file, field, sentence);
        }
    }
}
