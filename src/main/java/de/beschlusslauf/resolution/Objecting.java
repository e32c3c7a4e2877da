package de.beschlusslauf.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.ReVote;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes objections to resolutions and the decision of the supervision (GO NRW §§ 54, 57 (4), 122). */
@Service
@Transactional
public class Objecting {

    private final Resolutions resolutions;

    private final Objections objections;

    private final Organizations organizations;

    private final Ledger ledger;

    private final Clock clock;

    Objecting(Resolutions resolutions, Objections objections, Organizations organizations, Ledger ledger, Clock clock) {
        this.resolutions = resolutions;
        this.objections = objections;
        this.organizations = organizations;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The mayor will not object, so nothing has to be waited for. */
    public void waive(ResolutionId id, String actor) {
        Resolution resolution = resolutions.require(id);
        LocalDate today = Zones.dayOf(clock.instant());
        resolution.waive(today);
        append(resolution, "resolution.objection-waived", Map.of("waivedOn", today), null, actor);
    }

    /**
     * The mayor objects to a council resolution, for the good of the municipality or since it is unlawful.
     *
     * @throws Refusal if the reason is missing, or the objection comes after the last day; an unlawful resolution may be
     *         stopped later as well
     */
    public void byMayor(ResolutionId id, boolean unlawful, @Nullable String reason, String actor) {
        Resolution resolution = resolutions.require(id);
        resolution.requireInWindow();
        LocalDate today = Zones.dayOf(clock.instant());
        if (!unlawful && resolution.isWindowOverOn(today)) {
            throw Refusal.of("decision", "Die Widerspruchsfrist endete am " + GermanDays.date(resolution.windowEndsOn())
                    + ", ein späterer Widerspruch hält den Beschluss nicht mehr auf; wählen Sie „Kein Widerspruch“ oder, wenn "
                    + "der Beschluss geltendes Recht verletzt, „Beanstandung“.");
        }
        lodge(resolution, unlawful ? ReVote.UNLAWFUL : ReVote.OBJECTION_MAYOR, null, reason, today, actor);
    }

    /**
     * The council office records an objection to a committee's resolution.
     *
     * @param members how many members objected, null if it was the mayor
     * @throws Refusal if they are less than one fifth, or it came too early or too late
     */
    public void toCommittee(ResolutionId id, ReVote kind, @Nullable Integer members, @Nullable String reason,
            LocalDate lodgedOn, String actor) {
        Resolution resolution = resolutions.require(id);
        resolution.requireInWindow();
        toCommittee(resolution, kind, members, reason, lodgedOn, actor);
    }

    /**
     * The same once the window is over and the resolution not yet published: what counts is the day on which the objection
     * came in.
     */
    void late(ResolutionId id, ReVote kind, @Nullable Integer members, @Nullable String reason, LocalDate lodgedOn,
            String actor) {
        Resolution resolution = resolutions.require(id);
        resolution.requireEffective();
        toCommittee(resolution, kind, members, reason, lodgedOn, actor);
    }

    private void toCommittee(Resolution resolution, ReVote kind, @Nullable Integer members, @Nullable String reason,
            LocalDate lodgedOn, String actor) {
        Organization committee = organizations.require(resolution.bodyId(), resolution.decidedBy());
        if (kind == ReVote.OBJECTION_MEMBERS) {
            requireOneFifth(committee, members);
        }
        resolution.requireLodgeableOn(lodgedOn, kind, Zones.dayOf(clock.instant()));
        lodge(resolution, kind, kind == ReVote.OBJECTION_MEMBERS ? members : null, reason, lodgedOn, actor);
    }

    /** The supervision decided on what the mayor holds to be unlawful. */
    public void bySupervision(ResolutionId id, boolean annulled, @Nullable String reason, String actor) {
        Resolution resolution = resolutions.require(id);
        resolution.requireInWindow();
        resolution.supervise(requireReason(reason), annulled);
        append(resolution, "resolution.supervised", Map.of("annulled", annulled), requireReason(reason), actor);
    }

    /** How many members of the deciding body can object together. */
    @Transactional(readOnly = true)
    public int membersNeeded(ResolutionId id) {
        Resolution resolution = resolutions.require(id);
        return Quorum.oneFifthOf(organizations.require(resolution.bodyId(), resolution.decidedBy()).size());
    }

    private void lodge(Resolution resolution, ReVote kind, @Nullable Integer members, @Nullable String reason,
            LocalDate lodgedOn, String actor) {
        objections.save(new Objection(resolution.id(), kind, members, requireReason(reason), lodgedOn, actor,
                clock.instant()));
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", kind);
        facts.put("lodgedOn", lodgedOn);
        if (members != null) {
            facts.put("members", members);
        }
        append(resolution, "resolution.objected", facts, requireReason(reason), actor);
    }

    private static void requireOneFifth(Organization committee, @Nullable Integer members) {
        int needed = Quorum.oneFifthOf(committee.size());
        if (members == null || members < needed || members > committee.size()) {
            throw Refusal.of("members", "Der Einspruch braucht mindestens " + needed + " von " + committee.size()
                    + " Mitgliedern (ein Fünftel, § 57 Abs. 4 GO NRW); prüfen Sie die Zahl der Unterschriften.");
        }
    }

    private static String requireReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.of("reason", "Tragen Sie die schriftliche Begründung ein; ohne sie ist der Einwand nicht "
                    + "vollständig.");
        }
        return reason;
    }

    private void append(Resolution resolution, String event, Map<String, Object> more,
            @Nullable String reason, String actor) {
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("resolutionId", resolution.id().value());
        Chain chain = Chain.paper(resolution.paperId().value());
        if (reason == null) {
            ledger.append(chain, event, facts, actor);
        } else {
            ledger.append(chain, event, facts, Map.of("reason", reason), actor);
        }
    }
}
