package de.beschlusslauf.consultation.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.consultation.AddedStations;
import de.beschlusslauf.consultation.AmendedText;
import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.CouncilConsent;
import de.beschlusslauf.consultation.Minuting;
import de.beschlusslauf.consultation.NewResult;
import de.beschlusslauf.consultation.OutcomeTable;
import de.beschlusslauf.consultation.Result;
import de.beschlusslauf.consultation.Votes;
import de.beschlusslauf.consultation.Wording;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.Holders;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Posts;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.EuroAmount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the form in which a result is entered, and reads its answer. */
@Component
@Transactional(readOnly = true)
class ResultForms {

    private final StationSheets sheets;

    private final OutcomeTable outcomes;

    private final CouncilConsent consent;

    private final Minuting minuting;

    private final Organizations organizations;

    private final Posts posts;

    ResultForms(StationSheets sheets, OutcomeTable outcomes, CouncilConsent consent, Minuting minuting,
            Organizations organizations, Posts posts) {
        this.sheets = sheets;
        this.outcomes = outcomes;
        this.consent = consent;
        this.minuting = minuting;
        this.organizations = organizations;
        this.posts = posts;
    }

    EnterResult.Shown shown(ConsultationId id, @Nullable String actor, ShownDeadline due) {
        Consultation station = sheets.require(id);
        StationSheet sheet = sheets.of(id);
        Organization body = organizations.require(station.bodyId(), station.organizationId());
        Result former = station.latest() != null && !station.latest().isConfirmed() ? station.latest() : null;
        NewResult entry = former == null ? null : former.entry();
        Votes votes = entry == null ? null : entry.votes();
        Holders chairs = posts.chair(station.bodyId(), station.organizationId(), Set.of());
        List<Choice> minuteTakers = choices(posts.minuteTaker(station.bodyId(), station.organizationId()));
        return new EnterResult.Shown(sheet.reference(), sheet.subject(), sheet.organization(), sheet.role(),
                sheet.session(), sheet.proposal(), sheet.earlier(), hints(id, sheet, former),
                body.size() + " Stimmen, beschlussfähig ab " + Votes.quorum(body.size()) + " Anwesenden",
                possible(station), wordings(station), choices(chairs), minuteTakers, parts(station),
                sheets.otherBodies(id), addedRoles(station), sheets.sessions(id), entry == null ? null : entry.outcome(),
                entry == null || entry.wording() == null ? Wording.usual(station.role()) : entry.wording(),
                votes == null ? null : Integer.valueOf(votes.yes()), votes == null ? null : Integer.valueOf(votes.no()),
                votes == null ? null : Integer.valueOf(votes.abstained()),
                votes == null ? null : Integer.valueOf(votes.present()), entry == null ? leader(chairs, body) : entry.chair(),
                entry == null ? self(minuteTakers, actor) : entry.minuteTaker(), amended(id, entry),
                entry == null || entry.amendedAmount() == null ? null : EuroAmount.text(entry.amendedAmount()),
                entry == null ? null : entry.remark(), due.day(), due.why());
    }

    static NewResult result(EnterResult.Answer answer) {
        return new NewResult(answer.outcome(), answer.wording(), votes(answer),
                Boolean.TRUE.equals(answer.inquorate()), answer.chair(), answer.minuteTaker(),
                answer.acceptedParts() == null ? List.of()
                        : answer.acceptedParts().stream().map(Integer::valueOf).toList(),
                answer.amendedText(), answer.amendedAmount(), answer.referredTo(),
                answer.postponedTo() == null ? null : new MeetingId(UUID.fromString(answer.postponedTo())),
                answer.addedBodies() == null ? AddedStations.NONE
                        : new AddedStations(answer.addedBodies(), answer.addedRole(), answer.addedWhen()),
                answer.remark());
    }

    private static @Nullable Votes votes(EnterResult.Answer answer) {
        if (answer.yes() == null || answer.no() == null || answer.abstained() == null || answer.present() == null) {
            return null;
        }
        return new Votes(answer.yes(), answer.no(), answer.abstained(), answer.present());
    }

    private List<StationSheet.Hint> hints(ConsultationId id, StationSheet sheet, @Nullable Result former) {
        List<StationSheet.Hint> hints = new ArrayList<>(sheet.hints());
        consent.beforeEntering(id).ifPresent(sentence -> hints.add(new StationSheet.Hint(sentence)));
        minuting.before(id).ifPresent(sentence -> hints.add(0, new StationSheet.Hint(sentence)));
        if (former != null && former.queryFromChair() != null) {
            hints.add(0, new StationSheet.Hint("Rückfrage des Vorsitzes: " + former.queryFromChair()));
        }
        return hints;
    }

    /** Only what the table allows in the body's role, and what the number of parts allows. */
    private List<Choice> possible(Consultation station) {
        return outcomes.possible(station.role()).stream()
                .filter(outcome -> station.parts().size() >= outcome.partsNeeded())
                .map(outcome -> new Choice(outcome.name(), outcome.label(station.role()))).toList();
    }

    private static List<Choice> wordings(Consultation station) {
        return Wording.possible(station.role()).stream().map(each -> new Choice(each.name(), each.label())).toList();
    }

    private static List<Choice> addedRoles(Consultation station) {
        return AddedStations.roles(station.role()).stream().map(role -> new Choice(role.name(), role.label())).toList();
    }

    private static List<Choice> parts(Consultation station) {
        return station.parts().stream().map(part -> new Choice(part.toString(), "Beschlussteil " + part)).toList();
    }

    private String amended(ConsultationId id, @Nullable NewResult entry) {
        if (entry != null && entry.amendedText() != null) {
            return entry.amendedText();
        }
        var wordings = sheets.wordings(id);
        return wordings.isEmpty() ? "" : AmendedText.of(wordings);
    }

    /** Who chairs the body rather than standing in; otherwise the only one to choose from. */
    private static @Nullable String leader(Holders chairs, Organization body) {
        List<Person> leaders = chairs.people().stream().filter(person -> body.isChairedByMayor() ? person.isMayor()
                : person.is(Position.CHAIR, body.id())).toList();
        List<Person> nearest = leaders.isEmpty() ? chairs.people() : leaders;
        return nearest.size() == 1 ? nearest.get(0).userId() : null;
    }

    private static @Nullable String self(List<Choice> minuteTakers, @Nullable String actor) {
        return minuteTakers.stream().map(Choice::value).filter(value -> value.equals(actor)).findFirst().orElse(null);
    }

    private static List<Choice> choices(Holders holders) {
        return holders.people().stream().map(person -> new Choice(person.userId(), person.name())).toList();
    }
}
