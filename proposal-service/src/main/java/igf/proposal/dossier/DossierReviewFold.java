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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public final class DossierReviewFold {

    private record RoundPart(ReviewerAssignments handedOut) {}

    private record ReviewsPart(Map<UUID, Review> reviews) {}

    private record RecusalsPart(Map<UUID, Recusal> recusals) {}

    private static final ViewCollection<RoundPart> ROUND = DOSSIERS.projection(RoundPart.class);
    private static final ViewCollection<ReviewsPart> REVIEWS = DOSSIERS.projection(ReviewsPart.class);
    private static final ViewCollection<RecusalsPart> RECUSALS = DOSSIERS.projection(RecusalsPart.class);

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
        var at = meta.recordedAt();
        switch (event) {
            case ReviewEvent.Drafted e -> {}
            case ReviewEvent.Given e ->
                replace(e, Review.of(at, e.revision(), null, e.ballot(), e.rulesVersion()), null, documents);
            case ReviewEvent.Recused e -> replace(e, null, new Recusal(at, null, e.scored(), e.reason()), documents);
            case ReviewEvent.Rewound e -> {
                if (e.recusal() != null) {
                    replace(e, null, new Recusal(at, e.rewind(), false, e.recusal()), documents);
                } else if (e.ballot() != null) {
                    replace(e, Review.of(at, null, e.rewind(), e.ballot(), e.rulesVersion()), null, documents);
                } else {
                    replace(e, null, null, documents);
                }
            }
        }
    }

    /** Removes what is stored for the reviewer first, so that a new entry is the last one. */
    private static void replace(
            ReviewEvent event, @Nullable Review review, @Nullable Recusal recusal, Documents documents) {
        var proposal = event.proposal();
        var reviewer = event.reviewer();
        documents.putEntry(REVIEWS, proposal, ReviewsPart::reviews, reviewer, null);
        documents.putEntry(RECUSALS, proposal, RecusalsPart::recusals, reviewer, null);
        documents.putEntry(REVIEWS, proposal, ReviewsPart::reviews, reviewer, review);
        documents.putEntry(RECUSALS, proposal, RecusalsPart::recusals, reviewer, recusal);
    }
}
