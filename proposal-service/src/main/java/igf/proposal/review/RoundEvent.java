package igf.proposal.review;

import igf.platform.domain.Named;
import igf.proposal.review.Allotment.Assignment;
import igf.proposal.review.Allotment.Exclusion;
import java.util.List;
import java.util.UUID;

/** What can happen to the review round of an edition. */
public sealed interface RoundEvent {

    String edition();

    /** @param method how it is done, in which version */
    @Named("review.round-planned.1")
    record Planned(String edition, int perProposal, long seed, String method) implements RoundEvent {}

    /** All reviewers of a proposal, in place of those before. @param released those before who are not among them */
    @Named("review.assigned.1")
    record Assigned(
            String edition,
            UUID proposal,
            List<Assignment> assignments,
            List<Exclusion> exclusions,
            int missing,
            List<UUID> released)
            implements RoundEvent {
        public Assigned {
            released = List.copyOf(released);
            assignments = List.copyOf(assignments);
            exclusions = List.copyOf(exclusions);
        }
    }

    @Named("review.round-closed.1")
    record Closed(String edition) implements RoundEvent {}
}
