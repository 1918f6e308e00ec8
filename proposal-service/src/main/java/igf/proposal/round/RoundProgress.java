package igf.proposal.round;

import igf.api.proposal.Stage;
import igf.api.round.RoundShown;
import igf.platform.people.People;
import igf.proposal.review.ReviewId;
import igf.proposal.review.view.ReviewProgress;
import igf.proposal.review.view.StoredMember;
import igf.proposal.review.view.StoredRound;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The progress of an edition's reviews.
 *
 * @param edition the edition's slug
 * @param reviews OPEN, or CLOSED if reviews can no longer be given
 * @param closesAt the deadline; null without one
 * @param remindAt times of reminders to reviewers with open reviews
 * @param perProposal planned number of reviewers per proposal; null before the first assignment
 * @param totals over all proposals: {@code assigned}, {@code given}, {@code drafts}, {@code recused}, {@code open},
 *     {@code missing}; empty without any proposal
 * @param reviewers progress of each reviewer
 * @param proposals progress of each proposal, by number
 * @param rewinds all rewinds of reviews
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
     * The progress of a reviewer.
     *
     * @param reviewer id of the reviewer that is valid in this edition only
     * @param name null if the person is no longer a reviewer
     * @param affiliation null if unknown
     * @param assigned number of assigned reviews
     * @param given number of given reviews
     * @param drafts number of drafts
     * @param recused number of recusals
     * @param open number of reviews still to give, including drafts
     * @param lastAt time of the last activity; null if there was none
     * @param remindedAt time of the last reminder; null if there was none
     * @param conflicts the reviewer's declared conflicts; null if there are none
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
     * A reviewer's declared conflicts of interest.
     *
     * @param organizations names of organizations, other than the reviewer's own
     * @param proposals ids of proposals
     * @param reason the reviewer's reason; null if none is given
     * @param reopened whether the reviewer may declare again, although proposals were assigned
     */
    record DeclaredConflicts(
            List<String> organizations,
            List<UUID> proposals,
            @Nullable String reason,
            boolean reopened) {}

    /**
     * The progress of a proposal's reviews.
     *
     * @param proposalId the proposal's id
     * @param number its number in the edition
     * @param title its title
     * @param state the proposal's stage
     * @param assigned number of assigned reviews
     * @param given number of given reviews
     * @param drafts number of drafts
     * @param recused number of recusals
     * @param open number of reviews still to give, including drafts
     * @param missing number of reviewers still to find
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
     * A rewind of reviews.
     *
     * @param id the rewind's id
     * @param at when it was requested
     * @param by the user who requested it
     * @param to the target: an instant or a position
     * @param reviewer the reviewer whose reviews were restored; null for all
     * @param reason the reason
     */
    record Rewind(
            UUID id,
            Instant at,
            String by,
            String to,
            @Nullable UUID reviewer,
            String reason) {}

    /** @param members stored reviewers, by person id */
    static RoundProgress of(
            StoredRound round, ReviewProgress progress, Map<UUID, StoredMember> members, People people) {
        return new RoundProgress(
                round.id(),
                round.isClosed() ? RoundShown.Reviews.CLOSED : RoundShown.Reviews.OPEN,
                round.closesAt(),
                round.remindAt(),
                round.perProposal(),
                totals(progress),
                progress.reviewers().entrySet().stream()
                        .map(each -> toReviewer(
                                ReviewId.reviewerPseudonym(round.id(), each.getKey()),
                                round.panel().get(each.getKey()),
                                each.getValue(),
                                members.get(each.getKey()),
                                people))
                        .toList(),
                progress.proposals().stream().map(RoundProgress::toProposal).toList(),
                round.allRewinds().stream().map(RoundProgress::toRewind).toList());
    }

    private static OfReviewer toReviewer(
            UUID id,
            StoredRound.@Nullable ReviewerContact reviewer,
            ReviewProgress.Counts counts,
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
                member == null ? null : toConflicts(member, people));
    }

    private static @Nullable DeclaredConflicts toConflicts(StoredMember member, People people) {
        var declared = member.declaredConflicts();
        return declared.equals(ConflictDeclaration.NONE)
                ? null
                : new DeclaredConflicts(
                        declared.organizations(),
                        declared.proposals(),
                        people.show(member.reason()),
                        member.isReopened());
    }

    private static OfProposal toProposal(ReviewProgress.ProposalProgress progress) {
        var counts = progress.counts();
        return new OfProposal(
                progress.id(),
                progress.number(),
                progress.title(),
                progress.stage(),
                counts.assigned(),
                counts.given(),
                counts.drafts(),
                counts.recused(),
                counts.open(),
                progress.missing());
    }

    private static Map<String, Integer> totals(ReviewProgress progress) {
        var totals = new LinkedHashMap<String, Integer>();
        progress.proposals().stream().map(RoundProgress::toProposal).forEach(proposal -> {
            totals.merge("assigned", proposal.assigned(), Integer::sum);
            totals.merge("given", proposal.given(), Integer::sum);
            totals.merge("drafts", proposal.drafts(), Integer::sum);
            totals.merge("recused", proposal.recused(), Integer::sum);
            totals.merge("open", proposal.open(), Integer::sum);
            totals.merge("missing", proposal.missing(), Integer::sum);
        });
        return totals;
    }

    private static Rewind toRewind(StoredRound.Rewind rewind) {
        return new Rewind(rewind.id(), rewind.at(), rewind.by(), rewind.to(), rewind.reviewer(), rewind.reason());
    }
}
