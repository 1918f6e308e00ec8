package igf.acceptance.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.StepByStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** The main journey: from a pasted workshop to a filed report, over HTTP through the gateway. */
@ExtendWith({Shared.class, StepByStep.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Isolated("compares all read models before and after a rebuild, between which nothing may come")
class WorkshopJourneyIT {
    private final Story story;
    private final OpeningSteps opening;
    private final SelectionSteps selection;
    private final ProgrammeSteps programme;
    private final SessionSteps session;
    private final TellingSteps telling;

    WorkshopJourneyIT(Callers callers) {
        story = new Story(callers);
        opening = new OpeningSteps(story);
        selection = new SelectionSteps(story);
        programme = new ProgrammeSteps(story);
        session = new SessionSteps(story);
        telling = new TellingSteps(story);
    }

    @Test
    @Order(10)
    void step01_anEditionOpensFromAPresetAndShowsItsRules() {
        opening.editionOpens();
    }

    @Test
    @Order(20)
    void step02_aPastedPageBecomesADraftAndNothingIsThrownAway() {
        opening.pageBecomesDraft();
    }

    @Test
    @Order(21)
    @EnabledIfSystemProperty(named = "igf.seed", matches = ".+")
    void step02b_theSeedIsReadAsItsGoldenResultSays() throws IOException {
        new SeedStep(story).seedIsRead(Files.readString(Path.of(System.getProperty("igf.seed"))));
    }

    @Test
    @Order(30)
    void step03_theOrganizerIsToldEveryBrokenRuleCompletesAndSubmits() {
        opening.organizerCompletes();
    }

    @Test
    @Order(40)
    void step04_eachSpeakerConfirmsByTheLinkOfTheMail() {
        selection.speakersConfirm();
    }

    @Test
    @Order(50)
    void step05_theSecretariatScreensByCriterion() {
        selection.secretariatScreens();
    }

    @Test
    @Order(60)
    void step06_threeMembersOfTheMagReviewBlind() {
        selection.magReviewsBlind();
    }

    @Test
    @Order(70)
    void step07_theRankingShowsMeanSpreadAndCount() {
        selection.rankingShowsFigures();
    }

    @Test
    @Order(80)
    void step08_itIsAcceptedForAReasonThatTheDossierTells() {
        selection.acceptedForReason();
    }

    @Test
    @Order(90)
    void step09_itGetsARoomAndASlotAndClashesAreNamed() {
        programme.acceptedGetsRoomAndSlot();
    }

    @Test
    @Order(100)
    void step10_theProgrammeIsReleasedAndEveryExportCarriesIt() {
        programme.programmeIsReleased();
    }

    @Test
    @Order(110)
    void step11_peopleRegisterSitJoinAndLateOrRepeatedFactsCountOnce() {
        session.peopleTakePart();
    }

    @Test
    @Order(120)
    void step12_theRapporteurFilesTheReport() {
        session.rapporteurFilesReport();
    }

    @Test
    @Order(130)
    void step13_theFeedTellsTheWholeStoryInOrder() {
        telling.feedTellsInOrder();
    }

    @Test
    @Order(131)
    void step13b_theHistoryExplainsEveryFact() {
        telling.historyExplainsFacts();
    }

    @Test
    @Order(140)
    void step14_everyReadModelIsRebuiltWhileTheSystemRunsWithTheSameHash()
            throws ExecutionException, InterruptedException {
        new RebuildSteps(story).everyReadModelComesOutTheSame();
        assertThat(story.proposals).hasSize(4);
    }
}
