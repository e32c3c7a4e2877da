package de.beschlusslauf.browser;

import java.nio.file.Path;
import java.time.LocalDate;

import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;
import org.springframework.beans.factory.annotation.Autowired;

/** The case of Sankt Augustin (21/0219) from the start form to the confirmed measure, each step by its own person. */
@TownTest
@TestPropertySource(properties = "spring.application.name=journey")
class ProposalJourneyTests {

    @Autowired
    DrivableClock clock;

    @Autowired
    ManagementService jobs;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void aProposalGoesFromTheStartFormToTheConfirmedMeasure(Chromium chromium, @TempDir Path folder) throws Exception {
        People people = new People(chromium, "sanktaugustin", clock, jobs);
        people.travelTo(LocalDate.of(2021, 5, 3), 9);
        DraftingSteps drafting = new DraftingSteps(people, folder);
        drafting.aSessionIsPlanned();
        drafting.theProposalIsStarted();
        drafting.theAuthorWrites();
        drafting.theHeadOfDepartmentChecks();
        drafting.oneOfThreeCoSignersReturnsIt();
        drafting.theAuthorRevises();
        drafting.onlyFallenSignaturesAreAskedAgain();
        drafting.theDeputySignsOff();
        drafting.theMayorReleases();
        drafting.theCouncilOfficeSchedules();

        SessionSteps session = new SessionSteps(people);
        session.theCouncilOfficeArrangesTheAgenda();
        session.theChairFixesIt();
        session.membersAreInvited();
        DeliberationSteps deliberation = new DeliberationSteps(people);
        deliberation.theCommitteeDecides();
        deliberation.theChairConfirms();
        session.theSessionIsClosed();
        session.minutesAreWrittenAndSignedByTwo();
        session.theyArePublished();
        deliberation.nobodyObjects();

        ExecutionSteps execution = new ExecutionSteps(people, folder);
        execution.theResolutionIsPublished();
        execution.theMeasureIsPlanned();
        execution.aPhaseIsReported();
        execution.theMeasureIsDoneAndConfirmed();
        execution.thePaperIsArchivedAndTheMeasureStandsOnTheRoadmap();
    }
}
