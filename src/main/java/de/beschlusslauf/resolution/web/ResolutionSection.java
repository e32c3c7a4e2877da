package de.beschlusslauf.resolution.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.paper.PaperSection;
import de.beschlusslauf.paper.ReadablePart;
import de.beschlusslauf.resolution.Objection;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.resolution.ResolutionReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds the resolutions to a paper that a program reads. */
@Component
class ResolutionSection implements PaperSection {

    private final ResolutionReader resolutions;

    ResolutionSection(ResolutionReader resolutions) {
        this.resolutions = resolutions;
    }

    @Override
    public String name() {
        return "resolutions";
    }

    @Override
    @Transactional(readOnly = true)
    public List<ResolutionView> content(ReadablePart paper) {
        List<Resolution> all = resolutions.of(paper.id()).stream().filter(each -> paper.test(each.textVersion())).toList();
        Map<ResolutionId, List<Objection>> objections = resolutions.objections(all);
        return all.stream().map(each -> ResolutionView.of(each, objections.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /**
     * One decided part.
     *
     * @param id never changes
     * @param part number of the resolution part
     * @param decidedBy council or committee
     * @param decidedOn day of the session
     * @param textVersion number of the version that was adopted
     * @param wording as adopted
     * @param amendedAmountCents what the paper costs in all as the bodies amended it, in cents; null if none said anything of it
     * @param status where it stands
     * @param windowKind who may object, and under which paragraph
     * @param windowEndsOn last day to object; null if there is no window
     * @param windowStatutoryDay the same by count alone, before weekends and holidays; null if there is no window
     * @param waivedOn day on which the mayor waived an objection, so that the window was over then; null if he did not
     * @param objections oldest first
     */
    record ResolutionView(String id, int part, String decidedBy, LocalDate decidedOn, int textVersion, String wording,
            @Nullable Long amendedAmountCents, String status, String windowKind, @Nullable LocalDate windowEndsOn,
            @Nullable LocalDate windowStatutoryDay, @Nullable LocalDate waivedOn, List<ObjectionView> objections) {

        static ResolutionView of(Resolution resolution, List<Objection> objections) {
            return new ResolutionView(resolution.id().toString(), resolution.partNumber(), resolution.decidedBy(),
                    resolution.decidedOn(), resolution.textVersion(), resolution.wording(), resolution.amendedAmountCents(),
                    resolution.status().name(), resolution.windowKind().name(), resolution.windowEndsOn(),
                    resolution.windowStatutoryDay(), resolution.waivedOn(), objections.stream().map(ObjectionView::of).toList());
        }
    }

    /**
     * One objection.
     *
     * @param kind whose, and on which ground
     * @param members how many signed; null if it was the mayor's
     * @param lodgedOn day on which it came in
     */
    record ObjectionView(String kind, @Nullable Integer members, LocalDate lodgedOn) {

        static ObjectionView of(Objection objection) {
            return new ObjectionView(objection.kind().name(), objection.members(), objection.lodgedOn());
        }
    }
}
