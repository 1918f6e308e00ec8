package igf.proposal.review.web;

import igf.platform.domain.Aggregates;
import igf.platform.domain.Refused;
import igf.platform.web.Caller;
import igf.proposal.decision.Stages;
import igf.proposal.edition.EditionState;
import igf.proposal.edition.Reviewer;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalState;
import igf.proposal.reading.Editions;
import igf.proposal.reading.Proposals;
import igf.proposal.review.ReviewRefusal;
import igf.proposal.review.Reviews;
import igf.proposal.roster.RosterEntry;
import igf.proposal.round.Declared;
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
 */
@Component
public class Reviewing implements Reviews {

    private final Aggregates aggregates;
    private final LinkedPeople humans;
    private final Editions editions;
    private final Proposals proposals;

    Reviewing(Aggregates aggregates, LinkedPeople humans, Editions editions, Proposals proposals) {
        this.aggregates = aggregates;
        this.humans = humans;
        this.editions = editions;
        this.proposals = proposals;
    }

    /** A proposal that a reviewer may work on. */
    record Task(UUID person, ProposalState proposal, EditionState edition, boolean closed) {}

    /** @throws Refused not found if it is not assigned to the caller, forbidden if the caller has a part in it */
    Task task(UUID proposal, Caller caller) {
        return task(proposal, caller, true);
    }

    /**
     * Allows a recusal also with a conflict of interest.
     *
     * @throws Refused not found if it is not assigned to the caller
     */
    Task taskToLeave(UUID proposal, Caller caller) {
        return task(proposal, caller, false);
    }

    private Task task(UUID proposal, Caller caller, boolean toReview) {
        var person = caller.person();
        if (person == null) {
            throw new Refused(ReviewRefusal.NOT_ASSIGNED);
        }
        var state = look(proposal);
        var edition = consult(state.edition());
        var reviewer = edition.reviewers().stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new Refused(ReviewRefusal.NOT_ASSIGNED));
        var standing = new RoundReader(aggregates).standing(state.edition(), proposal, person);
        // Checked before the conflict, whose existence would reveal whose proposal it is.
        if (!standing.assigned()) {
            throw new Refused(ReviewRefusal.NOT_ASSIGNED);
        }
        if (toReview
                && candidate(state)
                        .conflictWith(panelist(reviewer).declaring(standing.declared()))
                        .isPresent()) {
            throw new Refused(ReviewRefusal.CONFLICT_OF_INTEREST);
        }
        if (!Stages.isReviewable(state.stage())) {
            throw new Refused(ReviewRefusal.DECIDED);
        }
        return new Task(person, state, edition, standing.closed());
    }

    /** Maps a reviewer of the edition, without their declared conflicts, which only the round knows. */
    public Panelist panelist(Reviewer reviewer) {
        return new Panelist(
                reviewer.person(),
                humans.same(reviewer.person()),
                reviewer.affiliation(),
                reviewer.stakeholderGroup(),
                reviewer.subthemes(),
                Declared.NOTHING);
    }

    private static ReviewableProposal candidate(ProposalState state) {
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
    public boolean areClosed(String edition) {
        return new RoundReader(aggregates).isClosed(edition);
    }

    public ProposalState look(UUID proposal) {
        return proposals.get(proposal).state();
    }

    public EditionState consult(String edition) {
        return Objects.requireNonNull(editions.inForce(edition));
    }
}
