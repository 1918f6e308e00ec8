package igf.proposal.dossier;

import static igf.proposal.dossier.StoredDossier.DOSSIERS;

import igf.platform.domain.Meta;
import igf.platform.view.Documents;
import igf.platform.view.ViewCollection;
import igf.proposal.dossier.StoredDossier.AssignedReviewer;
import igf.proposal.dossier.StoredDossier.AuditStamp;
import igf.proposal.dossier.StoredDossier.Recusal;
import igf.proposal.dossier.StoredDossier.Review;
import igf.proposal.dossier.StoredDossier.ReviewerAssignments;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.RoundEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

public final class DossierReviewFold {

    private record RoundPart(ReviewerAssignments handedOut) {}

    private record ReviewersPart(Map<UUID, Review> reviews, Map<UUID, Recusal> recusals) {

        private ReviewersPart after(ReviewEvent event, Instant at) {
            var newReviews = new LinkedHashMap<>(reviews);
            var newRecusals = new LinkedHashMap<>(recusals);
            var reviewer = event.reviewer();
            newReviews.remove(reviewer);
            newRecusals.remove(reviewer);
            switch (event) {
                case ReviewEvent.Drafted e -> {}
                case ReviewEvent.Given e ->
                    newReviews.put(reviewer, Review.of(at, e.revision(), null, e.ballot(), e.rulesVersion()));
                case ReviewEvent.Recused e -> newRecusals.put(reviewer, new Recusal(at, null, e.scored(), e.reason()));
                case ReviewEvent.Rewound e -> {
                    if (e.recusal() != null) {
                        newRecusals.put(reviewer, new Recusal(at, e.rewind(), false, e.recusal()));
                    } else if (e.ballot() != null) {
                        newReviews.put(reviewer, Review.of(at, null, e.rewind(), e.ballot(), e.rulesVersion()));
                    }
                }
            }
            return new ReviewersPart(newReviews, newRecusals);
        }
    }

    private static final ViewCollection<RoundPart> ROUND = DOSSIERS.projection(RoundPart.class);
    private static final ViewCollection<ReviewersPart> REVIEWERS = DOSSIERS.projection(ReviewersPart.class);

    private DossierReviewFold() {}

    public static void projectRound(RoundEvent event, Meta meta, Documents documents) {
        switch (event) {
            case RoundEvent.Assigned e ->
                documents.put(
                        ROUND,
                        e.proposal(),
                        new RoundPart(new ReviewerAssignments(
                                AuditStamp.of(meta),
                                e.assignments().stream()
                                        .map(AssignedReviewer::of)
                                        .toList(),
                                e.exclusions(),
                                e.missing())));
            case RoundEvent.Planned _,
                    RoundEvent.ConflictsDeclared _,
                    RoundEvent.ConflictsReopened _,
                    RoundEvent.Scheduled _,
                    RoundEvent.Reminded _,
                    RoundEvent.Closed _,
                    RoundEvent.Reopened _,
                    RoundEvent.Rewound _ -> {}
        }
    }

    public static void projectReview(ReviewEvent event, Meta meta, Documents documents) {
        if (event instanceof ReviewEvent.Drafted) {
            return;
        }
        documents.change(
                REVIEWERS,
                event.proposal(),
                new ReviewersPart(Map.of(), Map.of()),
                part -> part.after(event, meta.recordedAt()));
    }
}
