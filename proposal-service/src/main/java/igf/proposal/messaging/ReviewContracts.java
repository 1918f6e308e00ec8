package igf.proposal.messaging;

import igf.contracts.PublicEvent;
import igf.contracts.proposal.ReviewerReminded;
import igf.contracts.proposal.ReviewerWorkloadChanged;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.RoundEvent;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Publishes reminders of reviews and the events that end them. Does not publish which reviewer reviews which proposal.
 */
final class ReviewContracts {

    private ReviewContracts() {}

    static List<PublicEvent> of(RoundEvent event) {
        return switch (event) {
            case RoundEvent.Reminded e ->
                List.of(new ReviewerReminded(
                        e.edition(),
                        e.reviewer(),
                        e.name().toString(),
                        e.email().toString(),
                        e.open(),
                        e.closesAt(),
                        e.language()));
            case RoundEvent.Closed e -> changed(e.edition(), e.reviewers());
            case RoundEvent.Assigned e -> changed(e.edition(), e.released());
            case RoundEvent.ConflictsDeclared e -> changed(e.edition(), List.of(e.reviewer()));
            case RoundEvent.Planned _,
                    RoundEvent.ConflictsReopened _,
                    RoundEvent.Reopened _,
                    RoundEvent.Scheduled _,
                    RoundEvent.Rewound _ -> List.of();
        };
    }

    static List<PublicEvent> of(ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.Given e -> e.revision() == 1 ? changed(e.edition(), List.of(e.reviewer())) : List.of();
            case ReviewEvent.Recused e -> changed(e.edition(), List.of(e.reviewer()));
            case ReviewEvent.Drafted _, ReviewEvent.Rewound _ -> List.of();
        };
    }

    private static List<PublicEvent> changed(String edition, Collection<UUID> reviewers) {
        return reviewers.stream()
                .distinct()
                .<PublicEvent>map(reviewer -> new ReviewerWorkloadChanged(edition, reviewer))
                .toList();
    }
}
