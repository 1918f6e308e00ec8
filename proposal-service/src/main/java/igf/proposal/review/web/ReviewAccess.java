package igf.proposal.review.web;

import igf.platform.domain.Aggregates;
import igf.platform.domain.RefusedException;
import igf.platform.web.Caller;
import igf.proposal.edition.EditionState;
import igf.proposal.edition.Reviewer;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalState;
import igf.proposal.reading.Editions;
import igf.proposal.reading.Proposals;
import igf.proposal.review.ReviewRefusal;
import igf.proposal.review.Reviews;
import igf.proposal.roster.RosterEntry;
import igf.proposal.round.ConflictDeclaration;
import igf.proposal.round.Organizations;
import igf.proposal.round.Panelist;
import igf.proposal.round.ReviewableProposal;
import igf.proposal.round.RoundReader;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Decides from the write side who may review a proposal now, because the roster may have changed since the assignment.
 * Also reads whether the reviews of an edition are closed, and maps reviewers for assignments.
 */
@Component
public class ReviewAccess implements Reviews {

    private final Aggregates aggregates;
    private final LinkedPeople linkedPeople;
    private final Editions editions;
    private final Proposals proposals;

    ReviewAccess(Aggregates aggregates, LinkedPeople linkedPeople, Editions editions, Proposals proposals) {
        this.aggregates = aggregates;
        this.linkedPeople = linkedPeople;
        this.editions = editions;
        this.proposals = proposals;
    }

    /**
     * A proposal that a reviewer may work on.
     *
     * @param closed whether the reviews of the edition are closed
     */
    record ReviewTask(UUID person, ProposalState proposal, EditionState edition, boolean closed) {}

    /**
     * Returns the caller's task.
     *
     * @throws RefusedException not found if the proposal is not assigned to the caller, forbidden if the caller has a
     *     conflict of interest, conflict if the proposal can no longer be reviewed
     */
    ReviewTask requireTask(UUID proposal, Caller caller) {
        return requireTask(proposal, caller, true);
    }

    /**
     * Returns the caller's task without checking conflicts, because a conflict is a reason for a recusal.
     *
     * @throws RefusedException not found if the proposal is not assigned to the caller, conflict if it can no longer be
     *     reviewed
     */
    ReviewTask requireTaskForRecusal(UUID proposal, Caller caller) {
        return requireTask(proposal, caller, false);
    }

    private ReviewTask requireTask(UUID proposal, Caller caller, boolean checkConflicts) {
        var person = caller.person();
        if (person == null) {
            throw new RefusedException(ReviewRefusal.NOT_ASSIGNED);
        }
        var state = getProposal(proposal);
        var edition = getEdition(state.edition());
        var reviewer = edition.reviewers().stream()
                .filter(listed -> listed.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new RefusedException(ReviewRefusal.NOT_ASSIGNED));
        var status = new RoundReader(aggregates).reviewerStatus(state.edition(), proposal, person);
        // Comes before the check of conflicts, because the existence of a conflict would reveal whose proposal it is.
        if (!status.assigned()) {
            throw new RefusedException(ReviewRefusal.NOT_ASSIGNED);
        }
        if (checkConflicts
                && toReviewable(state)
                        .findConflict(toPanelist(reviewer).withConflicts(status.declared()))
                        .isPresent()) {
            throw new RefusedException(ReviewRefusal.CONFLICT_OF_INTEREST);
        }
        if (!state.stage().isReviewable()) {
            throw new RefusedException(ReviewRefusal.DECIDED);
        }
        return new ReviewTask(person, state, edition, status.closed());
    }

    /** Maps a reviewer of the edition, without their declared conflicts, which only the round knows. */
    public Panelist toPanelist(Reviewer reviewer) {
        return new Panelist(
                reviewer.person(),
                linkedPeople.findIds(reviewer.person()),
                reviewer.affiliation(),
                reviewer.stakeholderGroup(),
                reviewer.subthemes(),
                ConflictDeclaration.NONE);
    }

    private static ReviewableProposal toReviewable(ProposalState state) {
        var organizations = new HashSet<String>();
        for (var entry : state.roster()) {
            organizations.addAll(Organizations.keys(entry.affiliation()));
            organizations.addAll(Organizations.keys(entry.organizationId()));
        }
        return new ReviewableProposal(
                state.id(),
                0,
                List.of(),
                state.owner().person(),
                state.roster().stream().map(RosterEntry::person).collect(Collectors.toSet()),
                organizations,
                Set.of());
    }

    @Override
    public boolean isClosed(String edition) {
        return new RoundReader(aggregates).isClosed(edition);
    }

    public ProposalState getProposal(UUID proposal) {
        return proposals.get(proposal).state();
    }

    public EditionState getEdition(String edition) {
        return Objects.requireNonNull(editions.get(edition));
    }
}
