package de.beschlusslauf.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.consultation.Result;
import de.beschlusslauf.ledger.AccessLog;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.paper.TextVersion;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.resolution.ResolutionStatus;
import de.beschlusslauf.roadmap.Channel;
import de.beschlusslauf.roadmap.Execution;
import de.beschlusslauf.roadmap.ExtractDelivery;
import de.beschlusslauf.roadmap.ExtractReceipt;
import de.beschlusslauf.roadmap.Publication;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has to carry out a resolution that is not public reads its extract, and leaves a trace; nobody else does. */
class ExtractsTests {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 16);

    private final PaperId paperId = new PaperId(UUID.randomUUID());
    private final ResolutionId id = ResolutionId.random();
    private final RoadmapDirectory roadmap = mock(RoadmapDirectory.class);
    private final ExtractDelivery delivery = mock(ExtractDelivery.class);
    private final AccessLog log = mock(AccessLog.class);
    private final Paper paper = mock(Paper.class, RETURNS_DEEP_STUBS);
    private final Resolution resolution = mock(Resolution.class);
    private Extracts extracts;

    @BeforeEach
    void theTreasuryGotTheExtractOfANonPublicPaperOfTheSchools() {
        Execution execution = mock(Execution.class);
        when(execution.id()).thenReturn(id);
        when(execution.bodyId()).thenReturn("meerbusch");
        when(execution.paperId()).thenReturn(paperId);
        when(execution.recipients()).thenReturn(Set.of("schulamt", "kaemmerei"));
        when(execution.publication()).thenReturn(new Publication(DAY, Channel.GAZETTE, "Grundstück", DAY.plusYears(1), "x", Instant.EPOCH));
        when(roadmap.execution(id)).thenReturn(Optional.of(execution));

        when(paper.id()).thenReturn(paperId);
        when(paper.bodyId()).thenReturn("meerbusch");
        when(paper.author()).thenReturn("meerbusch.autorin");
        when(paper.leadDepartment()).thenReturn("schulamt");
        when(paper.reference()).thenReturn("FB3/7/2021");
        when(paper.subject()).thenReturn("Kauf eines Grundstücks");
        PaperReader papers = mock(PaperReader.class);
        when(papers.require(paperId)).thenReturn(paper);

        ConsultationId station = new ConsultationId(UUID.randomUUID());
        when(resolution.consultationId()).thenReturn(station);
        when(resolution.wording()).thenReturn("Das Grundstück wird gekauft.");
        when(resolution.status()).thenReturn(ResolutionStatus.IN_EXECUTION);
        when(resolution.decidedBy()).thenReturn("rat");
        when(resolution.decidedOn()).thenReturn(DAY);
        ResolutionReader resolutions = mock(ResolutionReader.class);
        when(resolutions.require(id)).thenReturn(resolution);

        Result result = mock(Result.class);
        when(result.isConfirmed()).thenReturn(true);
        when(result.outcome()).thenReturn(Outcome.ACCEPTED);
        Consultation council = mock(Consultation.class);
        when(council.results()).thenReturn(List.of(result));
        when(council.role()).thenReturn(ConsultationRole.DECISION);
        PathReader paths = mock(PathReader.class);
        when(paths.require(station)).thenReturn(council);
        extracts = new Extracts(resolutions, roadmap, delivery, papers, paths, mock(Organizations.class));
    }

    @Test
    void aDepartmentThatGotTheExtractReadsItsWordingAndThatIsRecorded() {
        Extract extract = extracts.require(id.value(), "meerbusch", member("kaemmerei"));

        assertThat(extract.wording()).isEqualTo("Das Grundstück wird gekauft.");
        assertThat(extract.recipients()).containsExactly("kaemmerei", "schulamt");
        new Reads(log).extract(extract, "meerbusch.leserin");
        verify(log).read("meerbusch", "meerbusch.leserin", "extract", List.of(paperId.value()));
    }

    @Test
    void whoseDepartmentHasNotConfirmedThatItGotTheExtractIsAskedTo() {
        assertThat(extracts.require(id.value(), "meerbusch", member("kaemmerei")).toConfirm()).isTrue();

        when(delivery.receipts(id)).thenReturn(List.of(new ExtractReceipt("kaemmerei", "meerbusch.leserin", Instant.EPOCH)));

        assertThat(extracts.require(id.value(), "meerbusch", member("kaemmerei")).toConfirm()).isFalse();
        assertThat(extracts.require(id.value(), "meerbusch", member("schulamt")).toConfirm()).isTrue();
        assertThat(extracts.require(id.value(), "meerbusch", member("kaemmerei")).receipts())
                .extracting(Extract.Receipt::department).containsExactly("kaemmerei");
    }

    @Test
    void othersOfTheTownAndOtherTownsAreToldThatThereIsNoSuchExtract() {
        assertThatThrownBy(() -> extracts.require(id.value(), "meerbusch", member("personal"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("ging nicht an Ihr Amt");
        assertThatThrownBy(() -> extracts.require(id.value(), "krefeld", new Viewer("krefeld.pruefung", true, List.of())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anExtractSaysWhetherItsResolutionStillStands() {
        assertThat(extracts.require(id.value(), "meerbusch", member("kaemmerei")).status().stands()).isTrue();

        when(resolution.status()).thenReturn(ResolutionStatus.ANNULLED);
        Extract annulled = extracts.require(id.value(), "meerbusch", member("kaemmerei"));

        assertThat(annulled.status().stands()).isFalse();
        assertThat(annulled.status().label()).isEqualTo("aufgehoben");
    }

    @Test
    void whatWasAdoptedWhileItsTextWasNotPublicStaysClosedToOthersWhenALaterTextIs() {
        when(paper.isPublicNow()).thenReturn(true);
        when(resolution.textVersion()).thenReturn(1);
        TextVersion later = mock(TextVersion.class, RETURNS_DEEP_STUBS);
        when(later.number()).thenReturn(2);
        when(later.content().publicPaper()).thenReturn(true);
        when(paper.texts()).thenReturn(List.of(later));

        assertThatThrownBy(() -> extracts.require(id.value(), "meerbusch", member("personal"))).isInstanceOf(Refusal.class);
        assertThat(extracts.require(id.value(), "meerbusch", member("kaemmerei")).wording()).isNotEmpty();

        when(resolution.textVersion()).thenReturn(2);
        assertThat(extracts.require(id.value(), "meerbusch", member("personal")).wording()).isNotEmpty();
    }

    @Test
    void theAmountOfTheWholePaperStandsInAnExtractOnlyIfThePaperHasNoOtherPart() {
        when(resolution.amendedAmountCents()).thenReturn(9_000_000L);
        when(paper.content().parts()).thenReturn(List.of(new ResolutionPart(1, "Das Grundstück wird gekauft.", null)));
        assertThat(extracts.require(id.value(), "meerbusch", member("kaemmerei")).amendedAmount()).contains("90.000,00");

        when(paper.content().parts()).thenReturn(List.of(new ResolutionPart(1, "Das Grundstück wird gekauft.", null),
                new ResolutionPart(2, "Es wird bebaut.", null)));
        assertThat(extracts.require(id.value(), "meerbusch", member("kaemmerei")).amendedAmount()).isNull();
    }

    @Test
    void theRegisterItselfStaysClosedToThem() {
        assertThat(member("kaemmerei").insight().into(paper)).isEmpty();
        assertThat(member("schulamt").insight().into(paper)).isPresent();
    }

    private static Viewer member(String department) {
        return new Viewer("meerbusch.leserin", false, List.of(department));
    }
}
