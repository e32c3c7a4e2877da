package de.beschlusslauf.organization;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonFormat;
import de.beschlusslauf.calendar.Land;
import de.beschlusslauf.calendar.LocalCalendar;
import de.beschlusslauf.calendar.LocalHoliday;
import org.jspecify.annotations.Nullable;

/**
 * A municipality (OParl Body) with its local law, as its profile file states it. Immutable.
 *
 * @param id short name, also the engine's tenant, for instance {@code meerbusch}
 * @param version of the profile, kept with every deadline and decision made under it
 * @param districtFree true for a kreisfreie Stadt; only there Stadtbezirke have Bezirksvertretungen
 * @param mayorTitle "Bürgermeister" or "Oberbürgermeister"
 * @param hasBoard true if the Verwaltungsvorstand signs between Dezernent and mayor
 * @param standingItems what stands on the agendas of council and committees; empty if the profile says nothing
 * @param deputyTitle title of who signs between department and mayor, for instance "Beigeordnete"
 * @param latePapers what holds for papers after the submission deadline; empty if the profile says nothing
 * @param faultRebuke how the town reads § 54 (4) GO NRW, one rule or several with their days; null means one year from the resolution
 * @param coSigningBySilence whether silence until the end of co-signing is consent; null means that it never is
 */
public record Body(String id, String name, String officialName, Land land, String version, boolean districtFree,
        String mayorTitle, String deputyTitle, boolean hasBoard, NumberingRule numbering,
        List<DeadlineRow> deadlines, List<LocalHoliday> localHolidays,
        @JsonFormat(pattern = "MM-dd") List<MonthDay> closedEachYear, List<LocalDate> closedOnce,
        List<LegislativeTerm> terms, List<CompetenceRule> competence, OverspendingRule overspending,
        List<AgendaTemplate> standingItems, List<LatePolicy> latePapers,
        @Nullable SilenceRule coSigningBySilence,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<RebukeRule> faultRebuke,
        List<Organization> organizations) {

    @SuppressWarnings("ConstantValue")
    public Body {
        standingItems = standingItems == null ? List.of() : List.copyOf(standingItems);
        latePapers = latePapers == null ? List.of() : List.copyOf(latePapers);
        faultRebuke = faultRebuke == null ? null : List.copyOf(faultRebuke);
    }

    public LocalCalendar calendar() {
        return new LocalCalendar(id, land, localHolidays, Set.copyOf(closedEachYear), Set.copyOf(closedOnce));
    }

    /** Name of the legislative term of that day; null outside the terms the profile knows. */
    public @Nullable String termOn(LocalDate day) {
        return terms.stream().filter(term -> term.covers(day)).map(LegislativeTerm::name).findFirst().orElse(null);
    }

    /** What stands on every agenda of the body, in its order; empty if the profile says nothing. */
    public List<StandingItem> agendaTemplate(String organizationId) {
        return standingItems.stream().filter(each -> each.organizations().contains(organizationId)).findFirst()
                .or(() -> standingItems.stream().filter(each -> each.organizations().isEmpty()).findFirst())
                .map(AgendaTemplate::items).orElse(List.of());
    }

    /** What holds for papers that come too late for a session of the body. */
    public LatePolicy latePolicy(String organizationId) {
        return latePapers.stream().filter(each -> each.organizations().contains(organizationId)).findFirst()
                .or(() -> latePapers.stream().filter(each -> each.organizations().isEmpty()).findFirst())
                .orElse(LatePolicy.DEFAULT);
    }

    /** The rule by which silence at the end of co-signing is consent; empty where it is not. */
    public Optional<SilenceRule> silence() {
        return Optional.ofNullable(coSigningBySilence).filter(SilenceRule::applies);
    }

    /**
     * How long a fault of participation in a resolution of that day may be asserted; empty where the statute is taken as it is
     * counted by the program.
     */
    public Optional<RebukeRule> rebuke(LocalDate day) {
        return rebukes().stream().filter(rule -> rule.holdsOn(day)).max(Comparator.comparing(RebukeRule::begin));
    }

    List<RebukeRule> rebukes() {
        return faultRebuke == null ? List.of() : faultRebuke;
    }

    /** The rule for a kind of matter; empty means that the council decides. */
    public Optional<CompetenceRule> competenceFor(String matter) {
        return competence.stream().filter(rule -> rule.matter().equals(matter)).findFirst();
    }

    /** True if papers get their number at once, false if the council office gives it. */
    public boolean numbersAtCreation() {
        return numbering.given() == NumberingRule.Given.AT_CREATION;
    }
}
