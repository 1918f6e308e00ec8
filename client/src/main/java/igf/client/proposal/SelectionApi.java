package igf.client.proposal;

import igf.client.Page;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** What the secretariat does with submitted proposals. */
@Client(id = "igf", path = "/api/v1")
public interface SelectionApi {

    /** @param criteria each with its evidence; @param outcome null before the secretariat has said IN or OUT */
    @Serdeable
    record Screening(List<Criterion> criteria, @Nullable String outcome) {}

    /** @param met null where only people can tell */
    @Serdeable
    record Criterion(
            String rule, @Nullable Boolean met, @Nullable String evidence) {}

    /** @param outcome IN, OUT */
    @Serdeable
    record Screen(String outcome, @Nullable String note) {}

    /** @param perProposal reviews wanted for each; @param seed the same seed gives the same assignment */
    @Serdeable
    record Assign(int perProposal, long seed) {}

    /** A row of the ranking; figures are null where nobody has scored yet. */
    @Serdeable
    record Ranked(
            int rank,
            String id,
            int number,
            String title,
            @Nullable Double mean,
            int reviews,
            @Nullable Double standardDeviation,
            @Nullable List<String> subthemes,
            String state) {}

    /** @param outcome ACCEPTED, ACCEPTED_WITH_CONDITIONS, DECLINED, RESERVE @param announce false for the secretariat only */
    @Serdeable
    record Decision(
            String outcome,
            String reason,
            @Nullable List<String> conditions,
            @Nullable Instant dueAt,
            @Nullable Boolean announce) {

        /** Without conditions. */
        public static Decision of(String outcome, String reason) {
            return new Decision(outcome, reason, null, null, null);
        }
    }

    @Get("/proposals/{id}/screening")
    Screening screening(String id);

    @Post("/proposals/{id}/screening")
    Proposal screen(String id, @Body Screen screen);

    /** Who reviews what, and why. */
    @Post("/editions/{edition}/review-assignments")
    HandedOut assign(String edition, @Body Assign assign);

    @Get("/editions/{edition}/ranking")
    Page<Ranked> ranking(String edition);

    @Post("/proposals/{id}/decision")
    Proposal decide(String id, @Body Decision decision);

    /** Tells everybody of a decision that was taken for the secretariat only. */
    @Post("/proposals/{id}/decision/announcement")
    Proposal announceDecision(String id);

    @Delete("/proposals/{id}/decision")
    Proposal undoDecision(String id);

    /** Gives up the place that was kept when a decision was undone. */
    @Delete("/proposals/{id}/place")
    Proposal giveUpPlace(String id);

    /** Everything that led to the decision. */
    @Get("/proposals/{id}/dossier")
    Dossier dossier(String id);

    /** The same as the file that can be checked without us: what is signed is its text. */
    @Get("/proposals/{id}/dossier")
    @Consumes("application/json")
    String signedDossier(String id);

    @Get("/proposals/{id}/history")
    Page<Fact> history(String id);

    /**
     * One recorded fact.
     *
     * @param at when it was recorded
     * @param cause id of what led to it, null for what somebody asked for
     */
    @Serdeable
    record Fact(
            String position,
            String type,
            Instant at,
            String actor,
            @Nullable String cause,
            @Nullable Object summary) {}
}
