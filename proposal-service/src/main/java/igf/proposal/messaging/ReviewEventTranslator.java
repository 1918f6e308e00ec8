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
final class ReviewEventTranslator {

    private ReviewEventTranslator() {}

    static List<PublicEvent> translate(RoundEvent event) {
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
            case RoundEvent.Closed e -> workloadChanged(e.edition(), e.reviewers());
            case RoundEvent.Assigned e -> workloadChanged(e.edition(), e.released());
            case RoundEvent.ConflictsDeclared e -> workloadChanged(e.edition(), List.of(e.reviewer()));
            case RoundEvent.Planned _,
                    RoundEvent.ConflictsReopened _,
                    RoundEvent.Reopened _,
                    RoundEvent.Scheduled _,
                    RoundEvent.Rewound _ -> List.of();
        };
    }

    static List<PublicEvent> translate(ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.Given e ->
                e.revision() == 1 ? workloadChanged(e.edition(), List.of(e.reviewer())) : List.of();
            case ReviewEvent.Recused e -> workloadChanged(e.edition(), List.of(e.reviewer()));
            case ReviewEvent.Drafted _, ReviewEvent.Rewound _ -> List.of();
        };
    }

    private static List<PublicEvent> workloadChanged(String edition, Collection<UUID> reviewers) {
        return reviewers.stream()
                .distinct()
                .<PublicEvent>map(reviewer -> new ReviewerWorkloadChanged(edition, reviewer))
                .toList();
    }
}
