package de.beschlusslauf.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.meeting.ItemResult;
import de.beschlusslauf.meeting.ItemResults;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.Euros;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.ResolutionPart;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the minutes of a session what was resolved there: text as it was put to the vote, result, votes, what follows. */
@Component
@Transactional(readOnly = true)
class ResultsForMinutes implements ItemResults {

    private final Paths paths;

    private final PaperReader papers;

    private final MeetingDirectory meetings;

    private final Organizations organizations;

    ResultsForMinutes(Paths paths, PaperReader papers, MeetingDirectory meetings, Organizations organizations) {
        this.paths = paths;
        this.papers = papers;
        this.meetings = meetings;
        this.organizations = organizations;
    }

    @Override
    public Map<UUID, ItemResult> of(MeetingId meeting) {
        List<Consultation> stations = paths.resolvedIn(meeting.value());
        Map<PaperId, Paper> known = papers.withTexts(stations.stream().map(Consultation::paperId).distinct().toList());
        Map<UUID, ItemResult> results = new HashMap<>();
        for (Consultation station : stations) {
            station.results().stream().filter(result -> meeting.equals(result.meetingId()) && result.isConfirmed())
                    .forEach(result -> results.put(station.id().value(),
                            result(station, result, known.get(station.paperId()))));
        }
        return results;
    }

    private ItemResult result(Consultation station, Result result, Paper paper) {
        Votes votes = result.votes();
        return new ItemResult(paper.reference(), heading(station, result.entry()), resolution(station, result, paper),
                result.outcome().label(station.role()), votes == null ? null : votes.inWords(),
                votes == null ? null : Integer.valueOf(votes.present()), notes(station, result.entry()));
    }

    /** What a committee resolved is a recommendation if the council has to decide after all. */
    private static String heading(Consultation station, NewResult entry) {
        Wording wording = entry.wording() == null ? Wording.RESOLVES : entry.wording();
        boolean recommends = entry.wording() == Wording.RESOLVES && !station.decides();
        return (recommends ? Wording.RECOMMENDS : wording).heading();
    }

    private static List<String> resolution(Consultation station, Result result, Paper paper) {
        NewResult entry = result.entry();
        if (!result.outcome().isAccepting()) {
            return List.of();
        }
        if (entry.amendedText() != null) {
            return List.of(entry.amendedText());
        }
        List<ResolutionPart> parts = paper.texts().stream().filter(text -> text.number() == result.textVersion())
                .flatMap(text -> text.content().parts().stream())
                .filter(part -> station.parts().contains(part.number()))
                .filter(part -> entry.acceptedParts().isEmpty() || entry.acceptedParts().contains(part.number())).toList();
        return parts.stream().map(part -> (parts.size() > 1 ? "Teil " + part.number() + ": " : "") + part.wording())
                .toList();
    }

    private List<String> notes(Consultation station, NewResult entry) {
        List<String> notes = new ArrayList<>();
        if (entry.inquorate()) {
            notes.add("Die Beschlussunfähigkeit wurde festgestellt.");
        }
        if (entry.amendedAmount() != null) {
            notes.add("Gesamtbetrag nach der Änderung: " + Euros.inWords(entry.amendedAmount()) + ".");
        }
        if (entry.referredTo() != null) {
            notes.add("Verwiesen an: " + name(station, entry.referredTo()) + ".");
        }
        if (entry.postponedTo() != null) {
            meetings.find(entry.postponedTo()).map(Meeting::name)
                    .ifPresent(name -> notes.add("Vertagt auf die Sitzung " + name + "."));
        }
        if (!entry.added().isEmpty()) {
            notes.add("Zusätzlich zu beteiligen: " + String.join(", ", entry.added().bodies().stream()
                    .map(each -> name(station, each)).toList()) + ".");
        }
        if (entry.remark() != null) {
            notes.add(entry.remark());
        }
        return notes;
    }

    private String name(Consultation station, String organization) {
        return organizations.find(station.bodyId(), organization).map(each -> each.name()).orElse(organization);
    }
}
