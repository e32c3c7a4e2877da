package de.beschlusslauf.consultation.process;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.consultation.AddedWhen;
import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.Minuting;
import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.consultation.Wording;
import de.beschlusslauf.organization.Posts;
import de.beschlusslauf.workflow.Assignment;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.EuroAmount;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The minute-taker enters what the body resolved. */
@UserTask("consultation")
class EnterResult implements UserTaskHandler<EnterResult.Shown, EnterResult.Answer> {

    private final ResultForms forms;

    private final StationSheets sheets;

    private final Minuting minuting;

    private final Posts posts;

    EnterResult(ResultForms forms, StationSheets sheets, Minuting minuting, Posts posts) {
        this.forms = forms;
        this.sheets = sheets;
        this.minuting = minuting;
        this.posts = posts;
    }

    record Shown(String reference, String subject, String organization, String role, String session,
            List<StationSheet.Part> proposal, List<StationSheet.Earlier> earlier, List<StationSheet.Hint> hints,
            String votes, List<Choice> outcomes, List<Choice> wordings, List<Choice> chairs, List<Choice> minuteTakers, List<Choice> parts,
            List<Choice> bodies, List<Choice> addedRoles, List<Choice> meetings, @Nullable Outcome outcome, @Nullable Wording wording,
            @Nullable Integer yes, @Nullable Integer no, @Nullable Integer abstained, @Nullable Integer present,
            @Nullable String chair, @Nullable String minuteTaker, String amendedText, @Nullable String amendedAmount,
            @Nullable String remark, String doBy, List<ShownDeadline.Line> why) {
    }

    record Answer(
            @Label("Beschlussart") @NotNull @FromList("outcomes") Outcome outcome,
            @Label("Was das Gremium tut") @Nullable @FromList("wordings") Wording wording,
            @Label("Ja") @Nullable @Min(0) @Max(500) Integer yes,
            @Label("Nein") @Nullable @Min(0) @Max(500) Integer no,
            @Label("Enthaltungen") @Nullable @Min(0) @Max(500) Integer abstained,
            @Label("Anwesende Stimmberechtigte") @Nullable @Min(0) @Max(500) Integer present,
            @Label("Beschlussunfähigkeit festgestellt") @Nullable Boolean inquorate,
            @Label("Angenommene Beschlussteile") @Nullable @FromList("parts") List<String> acceptedParts,
            @Label("Geänderter Wortlaut") @Nullable @Size(max = 100_000) String amendedText,
            @Label("Geänderter Gesamtbetrag") @JsonDeserialize(using = EuroAmount.class) @Nullable BigDecimal amendedAmount,
            @Label("Verwiesen an") @Nullable @FromList("bodies") String referredTo,
            @Label("Vertagt auf die Sitzung") @Nullable @FromList("meetings") String postponedTo,
            @Label("Zusätzlich zu beteiligende Gremien") @Nullable @FromList("bodies") List<String> addedBodies,
            @Label("Behandlung dort") @Nullable @FromList("addedRoles") ConsultationRole addedRole,
            @Label("Zeitpunkt") @Nullable AddedWhen addedWhen,
            @Label("Vorsitz") @NotBlank @FromList("chairs") String chair,
            @Label("Schriftführung") @NotBlank @FromList("minuteTakers") String minuteTaker,
            @Label("Bemerkung") @Nullable @Size(max = 4000) String remark) {
    }

    @Override
    public Shown open(TaskContext task) {
        return forms.shown(id(task), task.actor(), sheets.shown(deadline(task)));
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        minuting.enter(id(task), ResultForms.result(answer), task.person());
        return Routing.with(ConsultationVariables.OUTCOME, answer.outcome());
    }

    @Override
    public Assignment assign(TaskContext task, String role) {
        Consultation station = sheets.require(id(task));
        return Assignment.toGroups(posts.minuteTaker(station.bodyId(), station.organizationId()).groups());
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return sheets.deadline(task.find(ConsultationVariables.CONSULTATION_ID));
    }

    private static ConsultationId id(TaskContext task) {
        return task.get(ConsultationVariables.CONSULTATION_ID);
    }
}
