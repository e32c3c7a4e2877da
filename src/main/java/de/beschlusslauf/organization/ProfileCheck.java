package de.beschlusslauf.organization;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What must hold in a profile beyond the types of its fields. */
final class ProfileCheck {

    /** What {@code co-signers.dmn} may ask for; each municipality has exactly one department for each. */
    static final List<String> FUNCTIONS = List.of("kaemmerei", "rechtsamt", "personal", "personalrat", "gleichstellung",
            "inklusion", "datenschutz", "itsicherheit", "vergabe", "rechnungspruefung");

    private static final String OURS = "de.beschlusslauf.";

    private static final Pattern ID = Pattern.compile("[a-z0-9]+");

    private final String file;
    private final Body body;

    private ProfileCheck(String file, Body body) {
        this.file = file;
        this.body = body;
    }

    /** @throws ProfileProblem naming the first field that is wrong */
    static void check(String file, Body body) {
        ProfileCheck check = new ProfileCheck(file, body);
        check.complete("", body);
        check.identity();
        check.numbering();
        check.organizations();
        check.functions();
        check.localHolidays();
        check.rebuke();
        DeadlineCheck.check(file, body);
        TemplateCheck.check(file, body);
        LateCheck.check(file, body);
        LateCheck.checkSilence(file, body);
        BandCheck.check(file, body);
    }

    private void identity() {
        demand(ID.matcher(body.id()).matches(), "id", "Erlaubt sind nur Kleinbuchstaben und Ziffern.");
        demand(file.equals(body.id() + ".yaml"), "id", "Die Datei muss " + body.id() + ".yaml heißen.");
    }

    private void localHolidays() {
        for (int index = 0; index < body.localHolidays().size(); index++) {
            demand(body.localHolidays().get(index).isComplete(), "localHolidays[" + (index + 1) + "]",
                    "Geben Sie entweder „each“ an (jedes Jahr, zum Beispiel \"08-08\") oder „on“ (ein einzelner Tag).");
        }
    }

    private void rebuke() {
        List<RebukeRule> rules = body.rebukes();
        Set<LocalDate> begins = new HashSet<>();
        for (int index = 0; index < rules.size(); index++) {
            RebukeRule rule = rules.get(index);
            String field = rules.size() == 1 ? "faultRebuke" : "faultRebuke[" + (index + 1) + "]";
            demand(rule.years() > 0, field + ".years", "Nennen Sie mindestens ein Jahr.");
            demand(!rule.source().isBlank(), field + ".source",
                    "Nennen Sie, wo steht, bis wann sich ein Mitwirkungsfehler rügen lässt.");
            demand(begins.add(rule.begin()), field + ".from",
                    "Von diesem Tag an gilt schon eine andere Regel; nennen Sie einen anderen Tag oder streichen Sie eine.");
        }
    }

    private void numbering() {
        NumberingRule rule = body.numbering();
        demand(rule.isReadable(), "numbering.pattern", "„" + rule.pattern()
                + "“ braucht {seq} oder {seq:n}; erlaubt sind sonst {org}, {yy}, {yyyy} und {wp}.");
        demand(!rule.needsTerm() || !body.terms().isEmpty(), "terms",
                "Die Nummern hängen an der Wahlperiode, es ist aber keine angegeben.");
        body.organizations().stream().filter(each -> each.type() == OrganizationType.DEPARTMENT)
                .filter(each -> rule.needsToken() && each.numberToken() == null).findFirst()
                .ifPresent(each -> fail("organizations." + each.id() + ".numberToken",
                        "Das Nummernmuster braucht ein Kürzel je Amt."));
    }

    private void organizations() {
        Set<String> seen = new HashSet<>();
        for (Organization each : body.organizations()) {
            String field = "organizations." + each.id();
            demand(ID.matcher(each.id()).matches(), field, "Erlaubt sind nur Kleinbuchstaben und Ziffern.");
            demand(seen.add(each.id()), field, "Dieses Kürzel steht zweimal im Profil.");
            demand(!each.deliberates() || each.size() > 0, field + ".size", "Die gesetzliche Zahl der Stimmen fehlt.");
            demand(!each.deciding() || each.deliberates(), field + ".deciding",
                    "Nur Rat und Ausschüsse entscheiden (§§ 41, 57 GO NRW).");
            demand(!each.district() || body.districtFree(), field + ".district",
                    "Bezirksvertretungen gibt es nur in kreisfreien Städten (districtFree: true).");
            demand(!each.district() || each.type() == OrganizationType.COMMITTEE && !each.deciding(), field + ".district",
                    "Eigene Entscheidungen der Bezirksvertretungen (§ 37 Abs. 1 GO NRW) bildet das Programm noch nicht ab; "
                            + "geben Sie „type: COMMITTEE“ an und lassen Sie „deciding“ weg.");
        }
        demand(count(OrganizationType.COUNCIL) == 1, "organizations", "Es muss genau einen Rat geben.");
        demand(count(OrganizationType.MAIN_COMMITTEE) <= 1, "organizations",
                "Es kann höchstens einen Hauptausschuss geben.");
    }

    private void functions() {
        for (String function : FUNCTIONS) {
            long number = body.organizations().stream().filter(each -> each.functions().contains(function)).count();
            demand(number == 1, "organizations.functions",
                    "Genau ein Amt muss „" + function + "“ übernehmen, es sind " + number + ".");
        }
        body.organizations().forEach(each -> each.functions().stream().filter(name -> !FUNCTIONS.contains(name))
                .findFirst().ifPresent(name -> fail("organizations." + each.id() + ".functions",
                        "„" + name + "“ ist keine bekannte Aufgabe.")));
    }

    private long count(OrganizationType type) {
        return body.organizations().stream().filter(each -> each.type() == type).count();
    }

    private void complete(String path, @Nullable Object value) {
        if (value instanceof Collection<?> values) {
            int index = 1;
            for (Object each : values) {
                complete(path + "[" + index++ + "]", each);
            }
        } else if (value instanceof Record record && value.getClass().getName().startsWith(OURS)) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                String field = path.isEmpty() ? component.getName() : path + "." + component.getName();
                Object content = read(component, record);
                demand(content != null || component.getAnnotatedType().isAnnotationPresent(Nullable.class), field,
                        "Die Angabe fehlt.");
                complete(field, content);
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private void demand(boolean holds, String field, String sentence) {
        if (!holds) {
            fail(field, sentence);
        }
    }

    private void fail(String field, String sentence) {
        throw new ProfileProblem(file, field, sentence);
    }
}
