package igf.proposal.overview.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.proposal.proposal.Stage;
import igf.proposal.proposal.view.ProposalView;
import igf.proposal.screening.Screening;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far the screening of an edition is: what waits, and what was done lately. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/screening/progress")
class ScreeningProgressController {

    private static final int MOST_SCREENED = 200;

    private final Views views;
    private final ProposalView view;

    ScreeningProgressController(Views views, ProposalView view) {
        this.views = views;
        this.view = view;
    }

    /**
     * A proposal that waits to be screened.
     *
     * @param proposalId the proposal
     * @param number in its edition
     * @param title empty if it has none
     * @param submittedAt when it was handed in
     */
    record Waiting(UUID proposalId, int number, String title, Instant submittedAt) {}

    /**
     * A proposal that was screened.
     *
     * @param proposalId the proposal
     * @param number in its edition
     * @param title empty if it has none
     * @param state where it stands now
     * @param outcome IN or OUT
     * @param at when
     */
    record Screened(UUID proposalId, int number, String title, Stage state, Screening.Outcome outcome, Instant at) {}

    /**
     * How far a screening is.
     *
     * @param edition slug of the edition
     * @param waiting all that wait, who has waited longest first
     * @param screened since the moment that was asked for, the latest first, 200 at most; none where no moment was named
     */
    record Progress(String edition, List<Waiting> waiting, List<Screened> screened) {}

    /**
     * Shows how far the screening of an edition is.
     *
     * <p>What waits to be screened, without criteria, and what was screened since a moment.
     *
     * @param edition slug, as {@code igf-2026}
     * @param since a moment, as {@code 2026-11-27T00:00:00Z}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    Progress getScreeningProgress(@PathVariable String edition, @RequestParam @Nullable String since) {
        var proposals = views.collection(view, ProposalView.PROPOSALS);
        var shown = include("content.title", "receipt.number", "receipt.submittedAt", "state", "screening");
        var waiting = proposals
                .find(and(eq("edition", edition), eq("state", Stage.SUBMITTED.name())))
                .projection(shown)
                .sort(ascending("receipt.submittedAt", "receipt.number"))
                .map(ScreeningProgressController::waiting)
                .into(new ArrayList<>());
        var screened = since == null
                ? List.<Screened>of()
                : proposals
                        .find(and(eq("edition", edition), gte("screening.at", moment(since))))
                        .projection(shown)
                        .sort(descending("screening.at"))
                        .limit(MOST_SCREENED)
                        .map(ScreeningProgressController::screened)
                        .into(new ArrayList<>());
        return new Progress(edition, waiting, screened);
    }

    private static String moment(String since) {
        try {
            return Instant.parse(since).toString();
        } catch (DateTimeParseException e) {
            throw Problem.malformed("since", "INVALID_VALUE", "A moment like 2026-11-27T00:00:00Z.");
        }
    }

    private static Waiting waiting(Document proposal) {
        var receipt = proposal.get("receipt", Document.class);
        return new Waiting(
                UUID.fromString(proposal.getString("_id")),
                receipt.getInteger("number"),
                title(proposal),
                Instant.parse(receipt.getString("submittedAt")));
    }

    private static Screened screened(Document proposal) {
        var screening = proposal.get("screening", Document.class);
        return new Screened(
                UUID.fromString(proposal.getString("_id")),
                proposal.get("receipt", Document.class).getInteger("number"),
                title(proposal),
                Stage.valueOf(proposal.getString("state")),
                Screening.Outcome.valueOf(screening.getString("outcome")),
                Instant.parse(screening.getString("at")));
    }

    private static String title(Document proposal) {
        var title = proposal.get("content", new Document()).getString("title");
        return title == null ? "" : title;
    }
}
