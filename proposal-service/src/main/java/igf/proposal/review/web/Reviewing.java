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

/** Says who may review what now, from the write side: the roster may have changed since proposals were handed out. */
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

    /** A reviewer in front of a proposal that is theirs. */
    record Task(UUID person, ProposalState proposal, EditionState edition, boolean closed) {}

    /** @throws Refused not found if it is not assigned to the caller, forbidden if the caller has a part in it */
    Task task(UUID proposal, Caller caller) {
        return task(proposal, caller, true);
    }

    /** A part in it is no reason not to stand aside. @throws Refused not found if it is not assigned to the caller */
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
        // Before the conflict: that there is one would tell whose a proposal is that is not theirs to read.
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

    /** As the edition names somebody; what they have declared is for the round to say. */
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
