package de.beschlusslauf.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.CountingMode;
import de.beschlusslauf.calendar.DayUnit;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineKind.Origin;
import de.beschlusslauf.calendar.GermanDays;
import org.jspecify.annotations.Nullable;

/** For each kind of period, organization and day exactly one row is the most specific one. */
final class DeadlineCheck {

    private final String file;
    private final Body body;
    private final List<DeadlineRow> rows;

    private DeadlineCheck(String file, Body body) {
        this.file = file;
        this.body = body;
        this.rows = body.deadlines();
    }

    /** @throws ProfileProblem naming the row that is wrong or before which one is missing */
    static void check(String file, Body body) {
        DeadlineCheck check = new DeadlineCheck(file, body);
        check.rows.forEach(check::row);
        check.overlaps();
        for (DeadlineKind kind : DeadlineKind.values()) {
            if (kind.origin() == Origin.LOCAL_LAW && !check.leavesOut(kind)) {
                check.gaps(kind);
            }
        }
        check.shortened();
    }

    private void row(DeadlineRow row) {
        String organization = row.organization();
        if (row.kind().origin() != Origin.LOCAL_LAW) {
            throw problem(row, name(row.kind()) + " bestimmt " + (row.kind().origin() == Origin.STATE_LAW
                    ? "die Gemeindeordnung" : "die zuständige Person im Einzelfall") + "; streichen Sie die Zeile.");
        }
        if (organization != null && body.organizations().stream()
                .noneMatch(each -> each.id().equals(organization) && each.deliberates())) {
            throw problem(row, "„" + organization + "“ ist weder Rat noch Ausschuss dieser Kommune.");
        }
        if (row.days() < 0 || row.countingMode() == CountingMode.INKLUSIVE_BEIDE && row.days() == 0) {
            throw problem(row, "Mit " + row.days() + " Tagen lässt sich so nicht zählen.");
        }
        if (row.unit() == DayUnit.YEARS) {
            throw problem(row, name(row.kind()) + " zählt nicht nach Jahren; möglich sind CALENDAR_DAYS, WORKING_DAYS und "
                    + "WEEKDAYS.");
        }
    }

    private void overlaps() {
        for (int index = 0; index < rows.size(); index++) {
            DeadlineRow row = rows.get(index);
            for (DeadlineRow other : rows.subList(index + 1, rows.size())) {
                if (row.kind() == other.kind() && Objects.equals(row.organization(), other.organization())
                        && Objects.equals(row.from(), other.from())) {
                    throw problem(other, "Die Zeilen " + number(row) + " und " + number(other) + " regeln beide "
                            + name(row.kind()) + whose(row.organization()) + (row.from() == null ? ""
                                    : " ab dem " + GermanDays.date(row.from())) + "; streichen Sie eine davon.");
                }
            }
        }
    }

    private boolean leavesOut(DeadlineKind kind) {
        return kind.mayBeLeftOut() && rows.stream().noneMatch(row -> row.kind() == kind);
    }

    private void gaps(DeadlineKind kind) {
        if (kind.holdsWithoutOrganization()) {
            gap(kind, null);
        }
        body.organizations().stream().filter(Organization::deliberates)
                .filter(each -> kind.concernsCouncil() || each.type() != OrganizationType.COUNCIL)
                .forEach(each -> gap(kind, each.id()));
    }

    private void gap(DeadlineKind kind, @Nullable String organization) {
        List<DeadlineRow> fitting = rows.stream().filter(row -> row.kind() == kind)
                .filter(row -> row.organization() == null || row.organization().equals(organization)).toList();
        if (fitting.isEmpty()) {
            throw new ProfileProblem(file, "deadlines", "Für " + name(kind) + whose(organization)
                    + " fehlt eine Zeile; ergänzen Sie sie." + others(kind));
        }
        if (fitting.stream().allMatch(row -> row.from() != null)) {
            DeadlineRow first = fitting.stream().min((one, other) -> Objects.requireNonNull(one.from())
                    .compareTo(Objects.requireNonNull(other.from()))).orElseThrow();
            throw problem(first, "Vor dem " + GermanDays.date(first.from()) + " ist " + name(kind) + whose(organization)
                    + " nicht geregelt; ergänzen Sie eine Zeile ohne „from“.");
        }
    }

    /** Whoever shortens the period of an invitation must not end up with a longer one, whatever body and day. */
    private void shortened() {
        List<LocalDate> days = Stream.concat(Stream.of(LocalDate.MIN),
                rows.stream().map(DeadlineRow::from).filter(Objects::nonNull)).toList();
        for (Organization each : body.organizations().stream().filter(Organization::deliberates).toList()) {
            for (LocalDate day : days) {
                DeadlineRow regular = holding(DeadlineKind.INVITATION, each.id(), day);
                DeadlineRow urgent = holding(DeadlineKind.SHORTENED_INVITATION, each.id(), day);
                if (urgent.ordinaryLength() > regular.ordinaryLength()) {
                    throw problem(urgent, name(urgent.kind()) + " ist länger als die Frist, die sie verkürzt (Zeile "
                            + number(regular) + "); verkürzen Sie sie.");
                }
            }
        }
    }

    private DeadlineRow holding(DeadlineKind kind, String organization, LocalDate day) {
        return rows.stream().filter(row -> row.kind() == kind && row.holdsOn(day))
                .filter(row -> row.organization() == null || row.organization().equals(organization))
                .min(DeadlineRow::compareBySpecificity).orElseThrow();
    }

    /** The rows that there are, since one of them is perhaps meant to hold for more. */
    private String others(DeadlineKind kind) {
        return rows.stream().filter(row -> row.kind() == kind)
                .map(row -> " Zeile " + number(row) + " gilt nur" + whose(row.organization()) + ".")
                .collect(Collectors.joining());
    }

    private static String name(DeadlineKind kind) {
        return kind + " (" + kind.label() + ")";
    }

    private static String whose(@Nullable String organization) {
        return organization == null ? " für alle Gremien" : " für das Gremium „" + organization + "“";
    }

    private int number(DeadlineRow row) {
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index) == row) {
                return index + 1;
            }
        }
        throw new IllegalStateException("No row of this profile");
    }

    private ProfileProblem problem(DeadlineRow row, String sentence) {
        return new ProfileProblem(file, "deadlines[" + number(row) + "]", sentence);
    }
}
