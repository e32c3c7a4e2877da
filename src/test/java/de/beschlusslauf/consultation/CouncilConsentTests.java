package de.beschlusslauf.consultation;

import static de.beschlusslauf.consultation.Deliberation.accepted;
import static de.beschlusslauf.consultation.Deliberation.amended;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Inclusion;
import de.beschlusslauf.paper.Overrun;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.paper.Relevance;
import de.beschlusslauf.paper.ResolutionPart;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A committee amends the amount so that the council has to decide: what it confirmed is a recommendation (ADR 33). */
class CouncilConsentTests extends PathPlay {

    @Autowired
    CouncilConsent consent;

    @Test
    void whatNeedsTheCouncilsPriorConsentAfterAnAmendmentGoesToTheCouncilBeforeAnythingIsDecided() {
        // given
        PaperId paper = deliberation.paper(PaperKind.RESOLUTION_PROPOSAL, beyondThePlan("9000"), "Sechs Räume werden saniert.");
        List<ConsultationId> path = decidedByTheCommittee(paper);
        assertThat(consent.beforeEntering(path.get(0)).orElseThrow()).contains("gilt das Ergebnis als Empfehlung");

        // when
        deliberation.resolve(path.get(0), amended("Zwölf Räume werden saniert.", new BigDecimal("500000")));

        // then
        assertThat(events.stream(Path.PartDecided.class)).isEmpty();
        assertThat(stations(paper)).containsExactly("1 adi PRELIMINARY SETTLED", "2 rat DECISION ON_AGENDA");
        assertThat(papers.summary(paper).status()).isNotEqualTo(PaperStatus.DECIDED);
        LedgerEntry told = ledger.entries(Chain.paper(paper.value())).stream()
                .filter(entry -> entry.event().equals("path.council-decides")).findFirst().orElseThrow();
        assertThat(told.factsByName()).containsEntry("amendedAmountCents", 50_000_000).containsKey("rules")
                .containsEntry("consultationId", paths.stations(paper).get(1).id().toString());
        assertThat(events.stream(Consultation.Settled.class)).extracting(Consultation.Settled::nextStep)
                .containsExactly(NextStep.NEXT_STATION);

        // when
        deliberation.resolve(paths.stations(paper).get(1).id(), accepted());

        // then
        assertThat(events.stream(Path.PartDecided.class)).singleElement().satisfies(decided -> {
            assertThat(decided.organizationId()).isEqualTo("rat");
            assertThat(decided.amendedAmountCents()).isEqualTo(50_000_000);
        });
        assertThat(papers.summary(paper).status()).isEqualTo(PaperStatus.DECIDED);
    }

    @Test
    void anAmountThatStaysBelowTheBoundIsDecidedByTheCommittee() {
        // given
        PaperId paper = deliberation.paper(PaperKind.RESOLUTION_PROPOSAL, beyondThePlan("9000"), "Sechs Räume werden saniert.");
        List<ConsultationId> path = decidedByTheCommittee(paper);

        // when
        deliberation.resolve(path.get(0), amended("Sieben Räume werden saniert.", new BigDecimal("11000")));

        // then
        assertThat(events.stream(Path.PartDecided.class)).singleElement().extracting(Path.PartDecided::organizationId)
                .isEqualTo("adi");
        assertThat(stations(paper)).containsExactly("1 adi DECISION SETTLED");
    }

    @Test
    void anAmountBeyondWhatTheCommitteeMayDecideOnGoesToTheCouncil() {
        // given
        PaperId paper = procurement("40000", "Der Ausschuss vergibt den Auftrag.");
        List<ConsultationId> path = deliberation.plan(paper,
                PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1).in(adi, null));

        // when
        deliberation.inSession(path.get(0));
        minuting.enter(path.get(0), amended("Der Ausschuss vergibt den größeren Auftrag.", new BigDecimal("60000")), Deliberation.MINUTES);

        // then
        assertThat(consent.role(path.get(0))).isEqualTo(ConsultationRole.PRELIMINARY);
        assertThat(consent.beforeConfirming(path.get(0)).orElseThrow()).startsWith("Mit Ihrer Bestätigung geht Beschlussteil 1 zur"
                + " Entscheidung an den Rat, weil er mit diesem Betrag über Beschlussteil 1 entscheidet (").contains("Empfehlung");
    }

    @Test
    void whoAcceptsUnchangedWhatAnotherCommitteeMadeDearerRecommendsToo() {
        // given
        PaperId paper = deliberation.paper(PaperKind.RESOLUTION_PROPOSAL, beyondThePlan("9000"), "Sechs Räume werden saniert.");
        List<ConsultationId> path = deliberation.plan(paper,
                PlannedStation.of("adi", ConsultationRole.PRELIMINARY, 1, 1).in(adi, null),
                PlannedStation.of("hfwa", ConsultationRole.DECISION, 2, 1).in(
                        deliberation.session("hfwa", ADI_DAY.plusDays(2)), null));
        deliberation.resolve(path.get(0), amended("Zwölf Räume werden saniert.", new BigDecimal("500000")));
        assertThat(consent.beforeEntering(path.get(1)).orElseThrow()).startsWith("Nimmt „HFWA“ den Vorschlag an, geht");

        // when
        deliberation.resolve(path.get(1), accepted());

        // then
        assertThat(stations(paper)).containsExactly("1 adi PRELIMINARY SETTLED", "2 hfwa PRELIMINARY SETTLED",
                "3 rat DECISION ON_AGENDA");
        assertThat(events.stream(Path.PartDecided.class)).isEmpty();
    }

    @Test
    void partsThatTheCommitteeDidNotAcceptAreGoneAndTheCouncilDecidesOnTheOthers() {
        // given
        PaperId paper = deliberation.paper(PaperKind.RESOLUTION_PROPOSAL, beyondThePlan("9000"), "Sechs Räume werden saniert.",
                "Das Dach wird gedeckt.");
        List<ConsultationId> path = deliberation.plan(paper,
                PlannedStation.of("apl", ConsultationRole.PRELIMINARY, 1, 1, 2).in(
                        deliberation.session("apl", ADI_DAY.minusDays(2)), null),
                PlannedStation.of("adi", ConsultationRole.DECISION, 2, 1, 2).in(adi, null),
                PlannedStation.of("schule", ConsultationRole.TAKING_NOTE, 3, 1, 2));
        deliberation.resolve(path.get(0), amended("Teil 1:\nZwölf Räume werden saniert.\nTeil 2:\nDas Dach wird gedeckt.",
                new BigDecimal("500000")));

        // when
        deliberation.resolve(path.get(1), Deliberation.inParts(1));

        // then
        assertThat(paths.parts(paper)).isEqualTo(Map.of(1, PartState.OPEN, 2, PartState.NOT_ADOPTED));
        assertThat(stations(paper)).contains("2 adi PRELIMINARY SETTLED", "3 rat DECISION ON_AGENDA")
                .anyMatch(each -> each.startsWith("4 schule TAKING_NOTE"));
        assertThat(paths.stations(paper).get(2).parts()).containsExactly(1);
    }

    @Test
    void nothingChangesWhereTheCouncilItselfDecides() {
        // given
        PaperId paper = deliberation.paper(PaperKind.RESOLUTION_PROPOSAL, beyondThePlan("9000"), "Sechs Räume werden saniert.");
        List<ConsultationId> path = deliberation.plan(paper,
                PlannedStation.of("rat", ConsultationRole.DECISION, 1, 1).in(council, null));
        assertThat(consent.beforeEntering(path.get(0))).isEmpty();

        // when
        deliberation.resolve(path.get(0), amended("Zwölf Räume werden saniert.", new BigDecimal("500000")));

        // then
        assertThat(events.stream(Path.PartDecided.class)).hasSize(1);
        assertThat(stations(paper)).containsExactly("1 rat DECISION SETTLED");
    }

    private List<ConsultationId> decidedByTheCommittee(PaperId paper) {
        return deliberation.plan(paper, PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1).in(adi, null));
    }

    private List<String> stations(PaperId paper) {
        return paths.stations(paper).stream().map(station -> station.rank() + " " + station.organizationId() + " " + station.role()
                + " " + station.status()).toList();
    }

    /** In Meerbusch a committee decides on orders up to 50,000 euros. */
    private PaperId procurement(String amount, String wording) {
        Content content = new Content("Auftrag", true, "Drei Angebote liegen vor.", List.of(new ResolutionPart(1, wording, null)),
                Finance.covered(Finance.Kind.AUFWAND, new BigDecimal(amount), "1.01.02"), Inclusion.NO_EFFECT,
                Set.of(Relevance.PROCUREMENT), List.of());
        PaperId id = drafting.create(new CreatePaper("meerbusch", PaperKind.RESOLUTION_PROPOSAL, content.subject(), "zd", null, null,
                content), "meerbusch.sachbearbeitung").id();
        deliberation.status(id, "SCHEDULED");
        return id;
    }

    private static Finance beyondThePlan(String amount) {
        return new Finance(Finance.Effect.YES, Finance.Kind.AUFWAND, new BigDecimal(amount), null, null, null, null, false, false,
                Overrun.UEBERPLANMAESSIG, null, "Mehrertrag", "Die Decke ist undicht.", null);
    }
}
