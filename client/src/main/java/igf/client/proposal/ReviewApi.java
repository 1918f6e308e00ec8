package igf.client.proposal;

import igf.client.Page;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/** What a member of the MAG sees and says; nothing here tells who proposes. */
@Client(id = "igf", path = "/api/v1")
public interface ReviewApi {

    /** A proposal to be reviewed. @param review own one, as it counts @param draft what was noted without giving it */
    @Serdeable
    record Assigned(
            String proposalId,
            int number,
            String title,
            List<Edition.Criterion> criteria,
            @Nullable Own review,
            @Nullable Own draft) {}

    /**
     * Own review, or a draft of it.
     *
     * @param scores by the criterion's id
     * @param reasons codes of the edition's standard reasons
     * @param mergeWith id of the proposal that this one might be merged with
     * @param revision how often it was given, null for a draft
     * @param cannotJudge ids of criteria that cannot be judged
     */
    @Serdeable
    record Own(
            Map<String, Integer> scores,
            List<String> reasons,
            @Nullable String mergeWith,
            @Nullable String comment,
            @Nullable Integer revision,
            @Nullable List<String> cannotJudge) {}

    /**
     * A proposal without any identity: names, addresses and organizations are blotted out of its texts.
     *
     * @param counts how its people are made up
     * @param open whether its review can still be given or changed
     */
    @Serdeable
    record Blind(
            String proposalId,
            int number,
            @Nullable String title,
            List<String> subthemes,
            Proposal.@Nullable Format format,
            List<String> policyQuestions,
            @Nullable String description,
            @Nullable String outcomes,
            List<Integer> sdgs,
            List<String> sdgTargets,
            @Nullable String sdgExplanation,
            List<String> hybrid,
            Counts counts,
            boolean open,
            List<Edition.Criterion> criteria,
            @Nullable Own review,
            @Nullable Own draft) {}

    /** Of people, not of roles: how many there are in all and by code, {@code UNKNOWN} for what is not known. */
    @Serdeable
    record Counts(
            int people,
            Map<String, Integer> stakeholderGroup,
            Map<String, Integer> region,
            Map<String, Integer> gender) {}

    /**
     * A review that says something of every criterion.
     *
     * @param scores criterion's id to 1…5
     * @param mergeWith id of a proposal that should join, or null
     * @param cannotJudge ids of the criteria that are not scored
     */
    @Serdeable
    record Review(
            Map<String, Integer> scores,
            @Nullable List<String> reasons,
            @Nullable String comment,
            @Nullable String mergeWith,
            @Nullable List<String> cannotJudge) {}

    /** @param reason why the reviewer stands back */
    @Serdeable
    record Recusal(@Nullable String reason) {}

    @Get("/reviews/assigned{?edition,limit}")
    Page<Assigned> assigned(@QueryValue String edition, @Nullable @QueryValue Integer limit);

    /** One of them, without any identity. */
    @Get("/reviews/assigned/{proposalId}")
    Blind read(String proposalId);

    /** Own review; a later one replaces it. */
    @Put("/proposals/{id}/reviews/mine")
    HttpResponse<?> review(String id, @Body Review review);

    @Post("/proposals/{id}/recusals")
    HttpResponse<?> recuse(String id, @Body Recusal recusal);
}
