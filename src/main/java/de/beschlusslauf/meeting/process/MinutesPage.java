package de.beschlusslauf.meeting.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.meeting.Attendance;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.Minutes;
import de.beschlusslauf.meeting.MinutesItem;
import de.beschlusslauf.meeting.MinutesSheet;
import de.beschlusslauf.meeting.WithheldPart;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.TaskContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The minutes as they are read before they are signed or published. */
@Component
class MinutesPage {

    private final MeetingSheets sheets;

    private final MinutesSheet minutes;

    private final Persons persons;

    private final Attendance attendance;

    MinutesPage(MeetingSheets sheets, MinutesSheet minutes, Persons persons, Attendance attendance) {
        this.sheets = sheets;
        this.minutes = minutes;
        this.persons = persons;
        this.attendance = attendance;
    }

    record Text(String number, String title, String text) {
    }

    record Note(String minutes, String text) {
    }

    record Shown(String meeting, String organization, String place, String duration, String deadline,
            List<ShownDeadline.Line> why, String present, String absent,
            String others, String remarks, List<Text> publicItems, List<Text> nonPublicItems, List<Note> corrections,
            List<MeetingFacts.Sentence> warnings, String signedBy, String state,
            List<Choice> withholdable) {
    }

    /** @param kind of the deadline that the reader has to keep */
    Shown of(TaskContext task, DeadlineKind kind) {
        Meeting meeting = sheets.meeting(task);
        ShownDeadline due = sheets.shown(meeting, kind);
        MeetingFacts facts = sheets.facts(meeting);
        Minutes written = minutes.require(meeting.id());
        return new Shown(facts.meeting(), facts.organization(), facts.place(),
                facts.start().replaceAll(", [0-9:]+ Uhr$", "") + ", " + MinutesForms.time(written.beganAt()) + " bis "
                        + MinutesForms.time(written.endedAt()) + " Uhr", due.day(), due.why(),
                written.present(), dash(written.absent()), dash(written.others()), dash(written.remarks()),
                texts(written.items().stream().filter(MinutesItem::publicItem)),
                texts(written.items().stream().filter(item -> !item.publicItem())), notes(meeting, written),
                warnings(meeting, written), written.signedBy() == null ? "" : persons.displayName(written.signedBy()),
                minutes.state(meeting.id()), withholdable(written));
    }

    /** What contradicts the counted votes is said as long as the minutes can still be changed. */
    private List<MeetingFacts.Sentence> warnings(Meeting meeting, Minutes written) {
        Stream<String> doubts = written.countersignedBy() != null ? Stream.<String>empty()
                : attendance.doubt(meeting.id(), written.present()).stream();
        return Stream.concat(doubts.map(MeetingFacts.Sentence::new), sheets.warnings(meeting).stream()).toList();
    }

    private static List<Choice> withholdable(Minutes written) {
        List<Choice> parts = new ArrayList<>();
        if (written.others() != null) {
            parts.add(new Choice(WithheldPart.OTHERS.name(), WithheldPart.OTHERS.label()));
        }
        if (written.remarks() != null) {
            parts.add(new Choice(WithheldPart.REMARKS.name(), WithheldPart.REMARKS.label()));
        }
        written.items().stream().filter(item -> item.publicItem() && item.text() != null)
                .forEach(item -> parts.add(new Choice(item.itemId().toString(), item.number() + " " + item.title())));
        return parts;
    }

    private List<Note> notes(Meeting meeting, Minutes written) {
        Map<String, Meeting> earlier = minutes.correctable(meeting).stream()
                .collect(Collectors.toMap(each -> each.id().toString(), Function.identity()));
        return written.notes().stream().map(note -> {
            Meeting corrected = earlier.get(note.correctedId().toString());
            return new Note(corrected == null ? "frühere Sitzung" : corrected.name(), note.text());
        }).toList();
    }

    private static List<Text> texts(Stream<MinutesItem> items) {
        return items.map(item -> new Text(item.number(), item.title(), item.text() == null ? "" : item.text())).toList();
    }

    private static String dash(@Nullable String text) {
        return text == null ? "–" : text;
    }
}
