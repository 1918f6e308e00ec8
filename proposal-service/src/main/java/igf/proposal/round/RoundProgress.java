package igf.proposal.round;

import igf.api.round.RoundShown;
import igf.platform.people.People;
import igf.proposal.proposal.Stage;
import igf.proposal.review.ReviewId;
import igf.proposal.review.view.Progress;
import igf.proposal.review.view.StoredMember;
import igf.proposal.review.view.StoredRound;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the reviews of an edition have come.
 *
 * @param edition the edition's slug
 * @param reviews OPEN, or CLOSED if none can be given any more
 * @param closesAt when they close by themselves; null without a deadline
 * @param remindAt when reviewers who are behind are written to
 * @param perProposal how many reviewers each proposal is to have; null before anything was handed out
 * @param totals over all proposals: {@code assigned}, {@code given}, {@code drafts}, {@code recused}, {@code open}, {@code missing};
 *     empty without any proposal
 * @param reviewers how far each reviewer is
 * @param proposals how far each proposal is, by number
 * @param rewinds every time that reviews were put back
 */
record RoundProgress(
        String edition,
        RoundShown.Reviews reviews,
        @Nullable Instant closesAt,
        List<Instant> remindAt,
        @Nullable Integer perProposal,
        Map<String, Integer> totals,
        List<OfReviewer> reviewers,
        List<OfProposal> proposals,
        List<Rewind> rewinds) {

    /**
     * How far a reviewer is.
     *
     * @param reviewer id of the reviewer that holds for this edition only
     * @param name null where nobody of that id reviews any more
     * @param affiliation null where it is not known
     * @param assigned how many reviews are asked for
     * @param given how many are given
     * @param drafts how many are begun
     * @param recused from how many the reviewer stood aside
     * @param open how many are still to give, drafts among them
     * @param lastAt when something was last done; null if nothing was
     * @param remindedAt when the reviewer was last written to; null if never
     * @param conflicts what the reviewer declared that they cannot judge; null if nothing
     */
    record OfReviewer(
            UUID reviewer,
            @Nullable String name,
            @Nullable String affiliation,
            int assigned,
            int given,
            int drafts,
            int recused,
            int open,
            @Nullable Instant lastAt,
            @Nullable Instant remindedAt,
            @Nullable DeclaredConflicts conflicts) {}

    /**
     * What a reviewer cannot judge.
     *
     * @param organizations names of organizations, beside the reviewer's own one
     * @param proposals ids of proposals
     * @param reason as the reviewer says; null if none is given
     * @param reopened whether the reviewer may declare anew, although proposals were handed out
     */
    record DeclaredConflicts(
            List<String> organizations,
            List<UUID> proposals,
            @Nullable String reason,
            boolean reopened) {}

    /**
     * How far the reviews of a proposal are.
     *
     * @param proposalId the proposal's id
     * @param number its number in the edition
     * @param title its title
     * @param state where the proposal stands
     * @param assigned how many reviews are asked for
     * @param given how many are given
     * @param drafts how many are begun
     * @param recused how many reviewers stood aside
     * @param open how many are still to give, drafts among them
     * @param missing how many reviewers must still be found
     */
    record OfProposal(
            UUID proposalId,
            int number,
            @Nullable String title,
            Stage state,
            int assigned,
            int given,
            int drafts,
            int recused,
            int open,
            int missing) {}

    /**
     * A time that reviews were put back.
     *
     * @param id the rewind's id
     * @param at when it was asked for
     * @param by who did
     * @param to what they were put back to: an instant or a position
     * @param reviewer whose reviews; null for those of all
     * @param reason why
     */
    record Rewind(
            UUID id,
            Instant at,
            String by,
            String to,
            @Nullable UUID reviewer,
            String reason) {}

    /** @param members what is known of reviewers, by their persons' ids */
    static RoundProgress of(StoredRound round, Progress progress, Map<UUID, StoredMember> members, People people) {
        return new RoundProgress(
                round.id(),
                round.isClosed() ? RoundShown.Reviews.CLOSED : RoundShown.Reviews.OPEN,
                round.closesAt(),
                round.remindAt(),
                round.perProposal(),
                totals(progress),
                progress.reviewers().entrySet().stream()
                        .map(each -> reviewer(
                                ReviewId.ofReviewer(round.id(), each.getKey()),
                                round.panel().get(each.getKey()),
                                each.getValue(),
                                members.get(each.getKey()),
                                people))
                        .toList(),
                progress.proposals().stream().map(RoundProgress::proposal).toList(),
                round.putBack().stream().map(RoundProgress::rewind).toList());
    }

    private static OfReviewer reviewer(
            UUID id,
            StoredRound.@Nullable Named reviewer,
            Progress.Counts counts,
            @Nullable StoredMember member,
            People people) {
        return new OfReviewer(
                id,
                reviewer == null ? null : people.show(reviewer.name()),
                reviewer == null ? null : reviewer.affiliation(),
                counts.assigned(),
                counts.given(),
                counts.drafts(),
                counts.recused(),
                counts.open(),
                counts.lastAt(),
                member == null ? null : member.remindedAt(),
                member == null ? null : conflicts(member, people));
    }

    private static @Nullable DeclaredConflicts conflicts(StoredMember member, People people) {
        var declared = member.cannotJudge();
        return declared.equals(Declared.NOTHING)
                ? null
                : new DeclaredConflicts(
                        declared.organizations(),
                        declared.proposals(),
                        people.show(member.reason()),
                        member.isReopened());
    }

    private static OfProposal proposal(Progress.OfProposal each) {
        var counts = each.counts();
        return new OfProposal(
                each.id(),
                each.number(),
                each.title(),
                each.stage(),
                counts.assigned(),
                counts.given(),
                counts.drafts(),
                counts.recused(),
                counts.open(),
                each.missing());
    }

    private static Map<String, Integer> totals(Progress progress) {
        var totals = new LinkedHashMap<String, Integer>();
        progress.proposals().stream().map(RoundProgress::proposal).forEach(each -> {
            totals.merge("assigned", each.assigned(), Integer::sum);
            totals.merge("given", each.given(), Integer::sum);
            totals.merge("drafts", each.drafts(), Integer::sum);
            totals.merge("recused", each.recused(), Integer::sum);
            totals.merge("open", each.open(), Integer::sum);
            totals.merge("missing", each.missing(), Integer::sum);
        });
        return totals;
    }

    private static Rewind rewind(StoredRound.Rewind each) {
        return new Rewind(each.id(), each.at(), each.by(), each.to(), each.reviewer(), each.reason());
    }
}
