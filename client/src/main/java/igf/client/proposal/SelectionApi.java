package igf.client.proposal;

import igf.api.decision.DecisionBody;
import igf.api.decision.DecisionScreeningBody;
import igf.api.history.HistoryShown;
import igf.api.proposal.ProposalShown;
import igf.api.round.AssignmentBody;
import igf.api.round.HandedOut;
import igf.client.Page;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Actions of the secretariat on submitted proposals. */
@Client(id = "igf", path = "/api/v1")
public interface SelectionApi {

    /**
     * @param criteria the criteria, each with its evidence
     * @param outcome IN or OUT; null before the secretariat has decided
     */
    @Serdeable
    record Screening(List<Criterion> criteria, @Nullable String outcome) {}

    /** @param met whether the criterion is met; null if only people can judge it */
    @Serdeable
    record Criterion(
            String rule, @Nullable Boolean met, @Nullable String evidence) {}

    /**
     * A row of the ranking.
     *
     * @param rank from 1; null with too few reviews
     * @param mean null before the first score
     * @param standardDeviation null for fewer than two reviews
     */
    @Serdeable
    record RankingRow(
            @Nullable Integer rank,
            String id,
            int number,
            String title,
            @Nullable Double mean,
            int reviews,
            @Nullable Double standardDeviation,
            @Nullable List<String> subthemes,
            String state) {}

    @Get("/proposals/{id}/screening")
    Screening readScreening(String id);

    @Post("/proposals/{id}/screening")
    ProposalShown screen(String id, @Body DecisionScreeningBody screening);

    /** Assigns reviewers, and returns the assignments with their reasons. */
    @Post("/editions/{edition}/review-assignments")
    HandedOut assign(String edition, @Body AssignmentBody assignment);

    @Get("/editions/{edition}/ranking")
    Page<RankingRow> ranking(String edition);

    @Post("/proposals/{id}/decision")
    ProposalShown decide(String id, @Body DecisionBody decision);

    /** Announces a decision that only the secretariat can see so far. */
    @Post("/proposals/{id}/decision/announcement")
    ProposalShown announceDecision(String id);

    @Delete("/proposals/{id}/decision")
    ProposalShown undoDecision(String id);

    /** Releases the place that was reserved when a decision was undone. */
    @Delete("/proposals/{id}/place")
    ProposalShown releasePlace(String id);

    /** Reads the record of the decision. */
    @Get("/proposals/{id}/dossier")
    Dossier readDossier(String id);

    /** Reads the record of the decision as text, whose signature can be verified without this service. */
    @Get("/proposals/{id}/dossier")
    @Consumes("application/json")
    String readSignedDossier(String id);

    @Get("/proposals/{id}/history")
    HistoryShown readHistory(String id);
}
