package de.beschlusslauf.consultation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.NewItem;
import de.beschlusslauf.paper.CoSignature;
import de.beschlusslauf.paper.GrantedTime;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a station is called on an agenda; a non-public matter shows its number only (GO NRW § 48 (2)). */
@Component
class ItemTitles {

    private final PaperReader papers;

    private final GrantedTime grantedTime;

    ItemTitles(PaperReader papers, GrantedTime grantedTime) {
        this.papers = papers;
        this.grantedTime = grantedTime;
    }

    /** Before many of these papers get an item. */
    void prepare(Collection<PaperId> ids) {
        papers.readAll(ids);
    }

    NewItem item(Consultation station, Meeting meeting, boolean resumed, LateEntry entry) {
        Paper paper = papers.require(station.paperId());
        boolean isPublic = paper.content().publicPaper();
        String title = paper.subject() + " (" + station.role().label() + ")";
        String publicTitle = isPublic ? title : "Nichtöffentliche Angelegenheit, Vorlage " + paper.reference();
        return new NewItem(station.id().value(), title, publicTitle, isPublic, paper.leadDepartment(),
                station.role() == ConsultationRole.TAKING_NOTE, resumed, coSignedOn(paper),
                resumed ? null : grantedTime.forSubmission(paper, meeting.day()).orElse(null), entry);
    }

    /** Day in Europe/Berlin on which the last department co-signed the paper; null if none had to. */
    static @Nullable LocalDate coSignedOn(Paper paper) {
        return paper.coSignatures().stream().map(CoSignature::signedAt).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).map(Zones::dayOf).orElse(null);
    }
}
