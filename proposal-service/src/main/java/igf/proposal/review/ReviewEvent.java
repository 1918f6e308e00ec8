package igf.proposal.review;

import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import java.util.UUID;

/** What can happen to a review. */
public sealed interface ReviewEvent {

    UUID id();

    String edition();

    UUID proposal();

    UUID reviewer();

    /** @param revision 1 at first; @param rulesVersion the version of the rules that it was given under */
    @Named("review.given.1")
    record Given(UUID id, String edition, UUID proposal, UUID reviewer, int revision, Ballot ballot, int rulesVersion)
            implements ReviewEvent {}

    /** @param scored whether a score goes with it */
    @Named("review.recused.1")
    record Recused(UUID id, String edition, UUID proposal, UUID reviewer, PersonalValue reason, boolean scored)
            implements ReviewEvent {}
}
