package de.beschlusslauf.resolution;

import java.time.LocalDate;

import de.beschlusslauf.consultation.ReVote;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An objection to a committee's resolution that came in within the period and is recorded only after it (GO NRW § 57 (4)).
 * It suspends the resolution as long as that is not published.
 */
@Service
@Transactional
public class LateObjection {

    private final Resolutions resolutions;

    private final Objecting objecting;

    private final ControlWindow window;

    LateObjection(Resolutions resolutions, Objecting objecting, ControlWindow window) {
        this.resolutions = resolutions;
        this.objecting = objecting;
        this.window = window;
    }

    /** Whether somebody may have objected in time: against the council's resolutions only the mayor does, who has a task. */
    @Transactional(readOnly = true)
    public boolean isPossible(ResolutionId id) {
        Resolution resolution = resolutions.require(id);
        return resolution.status() == ResolutionStatus.EFFECTIVE && resolution.windowKind() == WindowKind.COMMITTEE;
    }

    /**
     * Suspends the resolution; the council decides.
     *
     * @param members how many members objected, null if it was the mayor
     * @param lodgedOn day on which it came in
     * @throws Refusal if the resolution is published or was not open to objections, they are less
     *         than one fifth, or it came too early or too late
     */
    public void record(ResolutionId id, ReVote kind, @Nullable Integer members, @Nullable String reason,
            LocalDate lodgedOn, String actor) {
        if (!isPossible(id)) {
            throw Refusal.conflict("Gegen diesen Beschluss lässt sich kein Einspruch mehr nachtragen; "
                    + "laden Sie die Aufgabenliste neu.");
        }
        objecting.late(id, kind, members, reason, lodgedOn, actor);
        window.suspend(id, actor);
    }
}
