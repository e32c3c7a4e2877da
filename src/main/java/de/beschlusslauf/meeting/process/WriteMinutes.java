package de.beschlusslauf.meeting.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.meeting.Attendance;
import de.beschlusslauf.meeting.Inviting;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.Minutes;
import de.beschlusslauf.meeting.MinutesBook;
import de.beschlusslauf.meeting.MinutesItem;
import de.beschlusslauf.meeting.MinutesSheet;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.workflow.Assignment;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The minute-taker writes the minutes, starting from what was resolved. */
@UserTask("meeting")
class WriteMinutes implements UserTaskHandler<WriteMinutes.Shown, WriteMinutes.Answer> {

    private final MeetingSheets sheets;

    private final MinutesSheet minutes;

    private final MinutesBook book;

    private final Inviting inviting;

    private final Attendance attendance;

    WriteMinutes(MeetingSheets sheets, MinutesSheet minutes, MinutesBook book, Inviting inviting, Attendance attendance) {
        this.sheets = sheets;
        this.minutes = minutes;
        this.book = book;
        this.inviting = inviting;
        this.attendance = attendance;
    }

    record Shown(String meeting, String organization, String start, String place, String deadline,
            List<ShownDeadline.Line> why, List<String> hints,
            List<Choice> correctable, String began, @Nullable String ended, String present,
            @Nullable String absent, @Nullable String others, @Nullable String remarks, List<ItemText> items,
            List<Correction> corrections) {
    }

    record ItemText(@Label("Punkt") @NotBlank @Size(max = 36) String item,
            @Label("Nummer") @Nullable @Size(max = 20) String number,
            @Label("Bezeichnung") @Nullable @Size(max = 1000) String title,
            @Label("Verlauf und Ergebnis") @Nullable @Size(max = 50_000) String text) {
    }

    record Correction(@Label("Niederschrift vom") @NotBlank @FromList("correctable") String minutes,
            @Label("Berichtigung") @NotBlank @Size(max = 10_000) String text) {
    }

    record Answer(@Label("Beginn") @NotBlank String began, @Label("Ende") @NotBlank String ended,
            @Label("Anwesend") @NotBlank @Size(max = 10_000) String present,
            @Label("Es fehlen") @Nullable @Size(max = 10_000) String absent,
            @Label("Weitere Personen") @Nullable @Size(max = 10_000) String others,
            @Label("Allgemeine Vermerke") @Nullable @Size(max = 20_000) String remarks,
            @Label("Tagesordnungspunkte") @NotNull @Size(max = 500) @Valid List<ItemText> items,
            @Label("Berichtigungen") @Nullable @Size(max = 50) @Valid List<Correction> corrections) {
    }

    @Override
    public Shown open(TaskContext task) {
        Meeting meeting = sheets.meeting(task);
        MeetingFacts facts = sheets.facts(meeting);
        ShownDeadline due = sheets.shown(meeting, DeadlineKind.MINUTES);
        Optional<Minutes> written = minutes.find(meeting.id());
        String present = written.map(Minutes::present)
                .orElseGet(() -> names(inviting.members(meeting)));
        List<MinutesItem> items = written.map(Minutes::items).orElseGet(() -> minutes.items(meeting.id()));
        return new Shown(facts.meeting(), facts.organization(), facts.start(), facts.place(), due.day(),
                due.why(), hints(meeting, present, written.map(Minutes::query).orElse(null)),
                minutes.correctable(meeting).stream()
                        .map(earlier -> new Choice(earlier.id().toString(), earlier.name())).toList(),
                MinutesForms.time(written.map(Minutes::beganAt).orElse(meeting.startsAt())),
                written.map(Minutes::endedAt).map(MinutesForms::time).orElse(null),
                present,
                written.map(Minutes::absent).orElse(null),
                written.isPresent() ? written.get().others()
                        : names(inviting.minuteTakers(meeting)),
                written.map(Minutes::remarks).orElse(null),
                items.stream().map(item -> new ItemText(item.itemId().toString(), item.number(), item.title(),
                        item.text())).toList(),
                written.map(Minutes::notes).orElse(List.of()).stream()
                        .map(note -> new Correction(note.correctedId().toString(), note.text())).toList());
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        Meeting meeting = sheets.meeting(task);
        book.write(meeting.id(), MinutesForms.draft(meeting, answer), task.person());
        return Routing.none();
    }

    @Override
    public Assignment assign(TaskContext task, String role) {
        return sheets.minuteTaker(task);
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return sheets.deadline(task, DeadlineKind.MINUTES);
    }

    private List<String> hints(Meeting meeting, String present, @Nullable String query) {
        List<String> hints = new ArrayList<>();
        if (query != null) {
            hints.add("Der Vorsitz bittet um Änderung: " + query);
        }
        attendance.doubt(meeting.id(), present).ifPresent(hints::add);
        sheets.warnings(meeting).forEach(warning -> hints.add(warning.sentence()));
        return hints;
    }

    private static String names(List<Person> people) {
        return people.stream().map(Person::name).collect(Collectors.joining("\n"));
    }
}
