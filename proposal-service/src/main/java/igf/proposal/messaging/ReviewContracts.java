package igf.proposal.messaging;

import igf.contracts.PublicEvent;
import igf.contracts.proposal.ReviewerReminded;
import igf.proposal.review.RoundEvent;
import java.util.List;

/** What is told of a review round: who reviews what stays here, only reminders go out. */
final class ReviewContracts {

    private ReviewContracts() {}

    static List<PublicEvent> of(RoundEvent event) {
        return event instanceof RoundEvent.Reminded e
                ? List.of(new ReviewerReminded(
                        e.edition(),
                        e.reviewer(),
                        e.name().toString(),
                        e.email().toString(),
                        e.open(),
                        e.closesAt(),
                        e.language()))
                : List.of();
    }
}
