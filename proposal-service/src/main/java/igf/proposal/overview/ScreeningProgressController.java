package igf.proposal.overview;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Projections.include;
import static igf.proposal.proposal.view.StoredProposal.PROPOSALS;

import igf.api.overview.ScreeningProgressWaiting;
import igf.api.proposal.Stage;
import igf.api.screening.ScreeningOutcome;
import igf.platform.view.ViewCollection;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.proposal.proposal.view.ProposalView;
import igf.proposal.proposal.view.StoredProposal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/screening/progress")
class ScreeningProgressController {

    private static final int MAX_SCREENED = 200;

    private record SubmittedReceipt(int number, Instant submittedAt) {}

    private record ContentTitle(@Nullable String title) {}

    private record ScreeningResult(ScreeningOutcome outcome, Instant at) {}

    private record ScreeningCandidate(
            UUID id,
            Stage state,
            ContentTitle content,
            Optional<SubmittedReceipt> receipt,
            Optional<ScreeningResult> screening) {}

    private static final ViewCollection<ScreeningCandidate> CANDIDATES = PROPOSALS.projection(ScreeningCandidate.class);

    private static final String TITLE = PROPOSALS.member(StoredProposal::content) + ".title";
    private static final String NUMBER = PROPOSALS.member(StoredProposal::receipt) + ".number";
    private static final String SUBMITTED_AT = PROPOSALS.member(StoredProposal::receipt) + ".submittedAt";
    private static final String SCREENING = PROPOSALS.member(StoredProposal::screening);
    private static final String SCREENED_AT = SCREENING + ".at";
    private static final String STATE = PROPOSALS.member(StoredProposal::state);
    private static final Bson MEMBERS = include(TITLE, NUMBER, SUBMITTED_AT, STATE, SCREENING);

    private final Views views;
    private final ProposalView view;

    ScreeningProgressController(Views views, ProposalView view) {
        this.views = views;
        this.view = view;
    }

    /**
     * A screened proposal.
     *
     * @param proposalId the proposal
     * @param number its number in its edition
     * @param title empty if it has none
     * @param state its current stage
     * @param outcome IN or OUT
     * @param at when it was screened
     */
    record Screened(UUID proposalId, int number, String title, Stage state, ScreeningOutcome outcome, Instant at) {}

    /**
     * The progress of screening.
     *
     * @param edition slug of the edition
     * @param waiting all proposals that wait to be screened, the longest wait first
     * @param screened proposals screened since the given time, the latest first, 200 at most; empty without a time
     */
    record Progress(String edition, List<ScreeningProgressWaiting> waiting, List<Screened> screened) {}

    /**
     * Shows the progress of an edition's screening.
     * <p>The response lists the proposals that wait, without criteria, and those screened since a given time.
     *
     * @param since a time, as {@code 2026-11-27T00:00:00Z}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    Progress getScreeningProgress(@PathVariable String edition, @RequestParam @Nullable String since) {
        var inEdition = PROPOSALS.matches(StoredProposal::edition, edition);
        return new Progress(
                edition,
                findWaiting(inEdition),
                since == null ? List.of() : findScreened(inEdition, parseInstant(since)));
    }

    private List<ScreeningProgressWaiting> findWaiting(Bson inEdition) {
        return find(and(inEdition, PROPOSALS.matches(StoredProposal::state, Stage.SUBMITTED)))
                .map(ScreeningProgressController::toWaiting)
                .sorted(Comparator.comparing(ScreeningProgressWaiting::submittedAt)
                        .thenComparing(ScreeningProgressWaiting::number))
                .toList();
    }

    /** Compares and sorts instants here, because the database compares their texts. */
    private List<Screened> findScreened(Bson inEdition, Instant since) {
        return find(and(inEdition, ViewCollection.notBefore(SCREENED_AT, since)))
                .map(ScreeningProgressController::toScreened)
                .filter(screened -> !screened.at().isBefore(since))
                .sorted(Comparator.comparing(Screened::at).reversed())
                .limit(MAX_SCREENED)
                .toList();
    }

    private Stream<ScreeningCandidate> find(Bson filter) {
        return views.reader(view, CANDIDATES).where(filter).projection(MEMBERS).into(new ArrayList<>()).stream();
    }

    private static Instant parseInstant(String since) {
        try {
            return Instant.parse(since);
        } catch (DateTimeParseException e) {
            throw Problem.malformed("since", "INVALID_VALUE", "since must be an instant like 2026-11-27T00:00:00Z.");
        }
    }

    private static ScreeningProgressWaiting toWaiting(ScreeningCandidate proposal) {
        var receipt = proposal.receipt().orElseThrow();
        return new ScreeningProgressWaiting(proposal.id(), receipt.number(), title(proposal), receipt.submittedAt());
    }

    private static Screened toScreened(ScreeningCandidate proposal) {
        var screening = proposal.screening().orElseThrow();
        return new Screened(
                proposal.id(),
                proposal.receipt().orElseThrow().number(),
                title(proposal),
                proposal.state(),
                screening.outcome(),
                screening.at());
    }

    private static String title(ScreeningCandidate proposal) {
        return Objects.requireNonNullElse(proposal.content().title(), "");
    }
}
