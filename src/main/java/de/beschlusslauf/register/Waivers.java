package de.beschlusslauf.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Days on which the mayor waived an objection to a resolution, so that its control window was not waited for (§ 54 GO NRW). */
@Component
class Waivers {

    private final Ledger ledger;

    Waivers(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Days in Europe/Berlin by the id of the resolution; what was not waived is missing. */
    Map<UUID, LocalDate> of(UUID paper) {
        return ledger.entries(Chain.paper(paper)).stream().filter(entry -> entry.event().equals("resolution.objection-waived")
                && Subjects.key(String.valueOf(entry.factsByName().get("resolutionId"))) != null)
                .collect(Collectors.toMap(entry -> UUID.fromString(String.valueOf(entry.factsByName().get("resolutionId"))),
                        entry -> Zones.dayOf(entry.at()), (first, second) -> second));
    }
}
