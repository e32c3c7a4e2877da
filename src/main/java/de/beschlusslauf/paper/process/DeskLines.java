package de.beschlusslauf.paper.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.SignOff;
import de.beschlusslauf.paper.Verdict;
import org.springframework.stereotype.Component;

/** Writes who signed or returned the paper at which desk, on which day and which version. */
@Component
class DeskLines {

    private final Persons persons;

    DeskLines(Persons persons) {
        this.persons = persons;
    }

    /** Oldest first, of all versions. */
    List<PaperSheet.DeskLine> of(Paper paper) {
        Map<String, String> names = persons.displayNames(paper.signOffs().stream().map(SignOff::actor)
                .collect(Collectors.toSet()));
        return paper.signOffs().stream().map(each -> new PaperSheet.DeskLine(each.step().label(),
                each.verdict() == Verdict.RETURNED ? "zurückgegeben" : "zugestimmt",
                names.getOrDefault(each.actor(), each.actor()), GermanTexts.day(Zones.dayOf(each.signedAt())),
                String.valueOf(each.textVersion()), GermanTexts.orDash(each.reason()))).toList();
    }
}
