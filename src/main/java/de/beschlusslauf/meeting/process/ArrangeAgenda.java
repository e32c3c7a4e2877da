package de.beschlusslauf.meeting.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.meeting.AgendaDrafting;
import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.AgendaItemId;
import de.beschlusslauf.meeting.AgendaRow;
import de.beschlusslauf.meeting.ItemNumbers;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.UnusualTimes;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.AsShown;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The council office orders the agenda. */
@UserTask("meeting")
class ArrangeAgenda implements UserTaskHandler<ArrangeAgenda.Shown, ArrangeAgenda.Answer> {

    private final MeetingSheets sheets;

    private final MeetingDirectory meetings;

    private final ItemNumbers numbers;

    private final AgendaDrafting drafting;

    private final UnusualTimes unusual;

    ArrangeAgenda(MeetingSheets sheets, MeetingDirectory meetings, ItemNumbers numbers, AgendaDrafting drafting,
            UnusualTimes unusual) {
        this.sheets = sheets;
        this.meetings = meetings;
        this.numbers = numbers;
        this.drafting = drafting;
        this.unusual = unusual;
    }

    record Shown(String meeting, String organization, String start, String place, String deadline,
            List<ShownDeadline.Line> why, List<String> hints,
            List<Row> items, String state) {
    }

    record Row(@Label("Punkt") @Nullable @Size(max = 36) String item,
            @Label("Nummer bisher") @Nullable @Size(max = 40) String number,
            @Label("Vorlage") @Nullable @Size(max = 100) String paper, @Label("Teil") @NotNull Part part,
            @Label("Ebene") @NotNull Level level, @Label("Bezeichnung") @NotBlank @Size(max = 1000) String title,
            @Label("Öffentliche Bezeichnung") @Nullable @Size(max = 1000) String publicTitle) {
    }

    record Answer(@Label("Punkte") @NotEmpty @Size(max = 500) @Valid List<Row> items,
            @Label("Gezeigter Stand") @NotBlank @AsShown String state) {
    }

    @Override
    public Shown open(TaskContext task) {
        Meeting meeting = sheets.meeting(task);
        MeetingFacts facts = sheets.facts(meeting);
        ShownDeadline due = sheets.shown(meeting, DeadlineKind.AGENDA);
        return new Shown(facts.meeting(), facts.organization(), facts.start(), facts.place(), due.day(), due.why(), hints(meeting),
                rows(meeting),
                meetings.agendaState(meeting.id()));
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        drafting.arrange(MeetingSheets.id(task), answer.items().stream().map(ArrangeAgenda::row).toList(),
                task.person());
        return Routing.none();
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return sheets.deadline(task, DeadlineKind.AGENDA);
    }

    private List<String> hints(Meeting meeting) {
        return Stream.concat(Stream.ofNullable(meeting.agendaQuery()).map(query -> "Der Vorsitz bittet um Änderung: " + query),
                Stream.concat(unusual.warnings(meeting).stream(), sheets.hints(meeting, MeetingSheets.ADDENDUM_AFTER_FIXING)
                        .stream().map(MeetingFacts.Sentence::sentence))).toList();
    }

    private List<Row> rows(Meeting meeting) {
        Map<AgendaItemId, String> papers = numbers.of(meeting.id());
        return meetings.draft(meeting.id()).stream().map(item -> row(item, papers.get(item.id()))).toList();
    }

    private static Row row(AgendaItem item, @Nullable String paper) {
        return new Row(item.id().toString(), item.number().isEmpty() ? "nur mit Vorlagen" : item.number(), paper,
                Part.of(item.isPublic()), Level.of(item.level()), item.title(),
                item.isPublic() ? null : item.publicTitle());
    }

    private static AgendaRow row(Row row) {
        boolean isPublic = row.part() == Part.PUBLIC;
        return new AgendaRow(row.item() == null ? null : id(row.item()), isPublic, row.level().number(), row.title(),
                isPublic ? null : row.publicTitle());
    }

    private static UUID id(String item) {
        try {
            return UUID.fromString(item);
        } catch (IllegalArgumentException e) {
            throw Refusal.of("items", "Ein Punkt der Tagesordnung ist nicht zu erkennen; öffnen Sie die Aufgabe neu.");
        }
    }
}
