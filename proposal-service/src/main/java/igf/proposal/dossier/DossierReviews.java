package igf.proposal.dossier;

import static igf.proposal.dossier.StoredDossier.DOSSIERS;

import igf.platform.domain.Meta;
import igf.platform.view.Documents;
import igf.platform.view.ViewCollection;
import igf.proposal.dossier.StoredDossier.Asked;
import igf.proposal.dossier.StoredDossier.HandedOut;
import igf.proposal.dossier.StoredDossier.Noted;
import igf.proposal.dossier.StoredDossier.Recusal;
import igf.proposal.dossier.StoredDossier.Review;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.RoundEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Folds the part of a dossier about reviewers, reviews and recusals. */
public final class DossierReviews {

    private record OfRound(HandedOut handedOut) {}

    private record OfReviewers(Map<UUID, Review> reviews, Map<UUID, Recusal> recusals) {

        private OfReviewers after(ReviewEvent event, Instant at) {
            var given = new LinkedHashMap<>(reviews);
            var aside = new LinkedHashMap<>(recusals);
            var reviewer = event.reviewer();
            given.remove(reviewer);
            aside.remove(reviewer);
            switch (event) {
                case ReviewEvent.Drafted e -> {}
                case ReviewEvent.Given e ->
                    given.put(reviewer, Review.of(at, e.revision(), null, e.ballot(), e.rulesVersion()));
                case ReviewEvent.Recused e -> aside.put(reviewer, new Recusal(at, null, e.scored(), e.reason()));
                case ReviewEvent.Rewound e -> {
                    if (e.recusal() != null) {
                        aside.put(reviewer, new Recusal(at, e.rewind(), false, e.recusal()));
                    } else if (e.ballot() != null) {
                        given.put(reviewer, Review.of(at, null, e.rewind(), e.ballot(), e.rulesVersion()));
                    }
                }
            }
            return new OfReviewers(given, aside);
        }
    }

    private static final ViewCollection<OfRound> ROUND = DOSSIERS.part(OfRound.class);
    private static final ViewCollection<OfReviewers> REVIEWERS = DOSSIERS.part(OfReviewers.class);

    private DossierReviews() {}

    public static void round(RoundEvent event, Meta meta, Documents documents) {
        switch (event) {
            case RoundEvent.Assigned e ->
                documents.put(
                        ROUND,
                        e.proposal(),
                        new OfRound(new HandedOut(
                                Noted.of(meta),
                                e.assignments().stream().map(Asked::of).toList(),
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

    public static void review(ReviewEvent event, Meta meta, Documents documents) {
        if (event instanceof ReviewEvent.Drafted) {
            return;
        }
        documents.change(
                REVIEWERS,
                event.proposal(),
                new OfReviewers(Map.of(), Map.of()),
                known -> known.after(event, meta.recordedAt()));
    }
}
