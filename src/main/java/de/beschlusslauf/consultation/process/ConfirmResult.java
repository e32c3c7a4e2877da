package de.beschlusslauf.consultation.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.consultation.AmendedMoney;
import de.beschlusslauf.consultation.AmendedText;
import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.CouncilConsent;
import de.beschlusslauf.consultation.Minuting;
import de.beschlusslauf.consultation.NewResult;
import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.consultation.Result;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.organization.Posts;
import de.beschlusslauf.paper.Euros;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.Assignment;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The chair confirms the result as a second person, or sends it back to the minute-taker. */
@UserTask("consultation")
class ConfirmResult implements UserTaskHandler<ConfirmResult.Shown, ConfirmResult.Answer> {

    private final StationSheets sheets;

    private final Minuting minuting;

    private final AmendedMoney money;

    private final CouncilConsent consent;

    private final Organizations organizations;

    private final Persons persons;

    private final Posts posts;

    ConfirmResult(StationSheets sheets, Minuting minuting, AmendedMoney money, CouncilConsent consent,
            Organizations organizations, Persons persons, Posts posts) {
        this.sheets = sheets;
        this.minuting = minuting;
        this.money = money;
        this.consent = consent;
        this.organizations = organizations;
        this.persons = persons;
        this.posts = posts;
    }

    record Shown(String reference, String subject, String organization, String role, String session,
            List<StationSheet.Hint> hints, List<StationSheet.Part> proposal, String result, String enteredBy,
            List<Line> details, String amendedText, String doBy, List<ShownDeadline.Line> why) {
    }

    /** One fact of the result. */
    record Line(String name, String value) {
    }

    record Answer(@Label("Bestätigung") @NotNull Confirmation decision,
            @Label("Was ist zu berichtigen?") @Nullable @Size(max = 2000) String reason) {
    }

    @Override
    public Shown open(TaskContext task) {
        Consultation station = sheets.require(id(task));
        StationSheet sheet = sheets.of(station.id());
        Result result = Objects.requireNonNull(station.latest());
        NewResult entry = result.entry();
        Map<String, String> names = persons.displayNames(
                List.of(result.enteredBy(), entry.chair(), entry.minuteTaker()));
        ShownDeadline due = sheets.shown(deadline(task));
        return new Shown(sheet.reference(), sheet.subject(), sheet.organization(), sheet.role(), sheet.session(),
                hints(station, entry), sheet.proposal(), ResultWords.of(station, result), name(names, result.enteredBy()),
                details(station, entry, names), entry.amendedText() == null ? "" : entry.amendedText(),
                due.day(), due.why());
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        if (answer.decision() == Confirmation.CONFIRMED) {
            minuting.confirm(id(task), task.person());
            return Routing.with(ConsultationVariables.DECISION, answer.decision())
                    .and(ConsultationVariables.ROLE, consent.role(id(task)));
        } else if (answer.reason() == null) {
            throw Refusal.of("reason", "Schreiben Sie, was die Schriftführung berichtigen soll.");
        } else {
            minuting.query(id(task), answer.reason(), task.person());
        }
        return Routing.with(ConsultationVariables.DECISION, answer.decision());
    }

    /** Chair and deputies of this body; whoever entered the result or took the minutes is no second person. */
    @Override
    public Assignment assign(TaskContext task, String role) {
        Consultation station = sheets.require(id(task));
        Result result = Objects.requireNonNull(station.latest());
        return Assignment.toGroups(posts.chair(station.bodyId(), station.organizationId(),
                Set.copyOf(List.of(result.enteredBy(), result.minuteTaker()))).groups());
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return sheets.deadline(task.find(ConsultationVariables.CONSULTATION_ID));
    }

    /**
     * The council has to decide after all; totals that look odd; an amended text may be a matter for the council, or cost more, though the proposal did not; and
     * a postponement may come too late.
     */
    private List<StationSheet.Hint> hints(Consultation station, NewResult entry) {
        List<StationSheet.Hint> hints = new ArrayList<>();
        consent.beforeConfirming(station.id()).ifPresent(sentence -> hints.add(new StationSheet.Hint(sentence)));
        if (entry.votes() != null) {
            int members = organizations.require(station.bodyId(), station.organizationId()).size();
            entry.votes().doubts(members).forEach(doubt -> hints.add(new StationSheet.Hint(doubt)));
        }
        if (entry.amendedText() != null) {
            hints.addAll(sheets.doubts(station, AmendedText.parse(entry.amendedText(), station.parts())));
            hints.add(new StationSheet.Hint(money.before(station.id())));
        }
        if (entry.outcome() == Outcome.POSTPONED) {
            hints.addAll(sheets.postponed(station, entry.postponedTo()));
        }
        return hints;
    }

    private static String name(Map<String, String> names, String userId) {
        return names.getOrDefault(userId, userId);
    }

    private List<Line> details(Consultation station, NewResult entry, Map<String, String> names) {
        List<Line> lines = new ArrayList<>();
        if (entry.votes() != null) {
            lines.add(new Line("Anwesende", entry.votes().present() + " Stimmberechtigte"));
        }
        if (entry.wording() != null) {
            lines.add(new Line("Was das Gremium tut", "Das Gremium " + entry.wording().label()));
        }
        lines.add(new Line("Vorsitz", name(names, entry.chair())));
        lines.add(new Line("Schriftführung", name(names, entry.minuteTaker())));
        if (!entry.acceptedParts().isEmpty()) {
            lines.add(new Line("Angenommene Beschlussteile", entry.acceptedParts().toString().replaceAll("[\\[\\]]", "")));
        }
        if (entry.amendedAmount() != null) {
            lines.add(new Line("Geänderter Gesamtbetrag", Euros.inWords(entry.amendedAmount())));
        }
        if (entry.referredTo() != null) {
            lines.add(new Line("Verwiesen an", name(station, entry.referredTo())));
        }
        if (entry.outcome() == Outcome.POSTPONED) {
            lines.add(new Line("Vertagt auf", sheets.session(entry.postponedTo())));
        }
        if (!entry.added().isEmpty() && entry.added().role() != null && entry.added().when() != null) {
            lines.add(new Line("Zusätzlich zu beteiligen", String.join(", ", entry.added().bodies().stream()
                    .map(each -> name(station, each)).toList()) + " (" + entry.added().role().label() + ", "
                    + entry.added().when().label() + ")"));
        }
        if (entry.inquorate()) {
            lines.add(new Line("Beschlussfähigkeit", "Beschlussunfähigkeit wurde festgestellt"));
        }
        if (entry.remark() != null) {
            lines.add(new Line("Bemerkung", entry.remark()));
        }
        return lines;
    }

    private String name(Consultation station, String organization) {
        return organizations.require(station.bodyId(), organization).name();
    }

    private static ConsultationId id(TaskContext task) {
        return task.get(ConsultationVariables.CONSULTATION_ID);
    }
}
