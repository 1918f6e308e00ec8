package igf.proposal.selection.view;

import igf.platform.domain.Recorded;
import igf.platform.view.shape.EmbeddedDocument;
import igf.platform.view.shape.Unwrapped;
import igf.proposal.content.Content;
import igf.proposal.content.ContentChange;
import igf.proposal.proposal.Stage;
import igf.proposal.review.Ballot;
import igf.proposal.review.ReviewEvent;
import igf.proposal.rules.form.Field;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a proposal: a review, its stage, its content or its lead.
 *
 * @param scored null if no review of the reviewer counts from then on
 * @param recused null for a given review
 * @param held the stage that only the secretariat knows; null for a public change
 */
@EmbeddedDocument
record RankingLine(
        long position,
        Instant at,
        @Nullable UUID reviewer,
        @Unwrapped @Nullable Scored scored,
        @Nullable Boolean recused,
        @Nullable Stage stage,
        @Unwrapped @Nullable Says says,
        @Unwrapped @Nullable Lead lead,
        @Nullable Stage held)
        implements RankingFact {

    /** @param mergeWith the proposal that the reviewer would merge it with */
    record Scored(Map<String, Integer> scores, @Nullable UUID mergeWith) {}

    /** @param title a text, or any other value from a recorded change */
    record Says(@Nullable Object title, List<String> subthemes) {

        static Says of(Content content) {
            return new Says(content.title(), content.subthemes());
        }

        Says after(ContentChange change) {
            var members = change.members();
            var name = Field.TITLE.pointer().substring(1);
            return new Says(
                    members.containsKey(name) ? members.get(name) : title,
                    change.lists().getOrDefault(Field.SUBTHEMES, subthemes));
        }

        @Nullable
        String text() {
            return title instanceof String text ? text : null;
        }
    }

    /** The organizers: whether each takes part for the first time, if stated, and their countries. */
    record Lead(List<Boolean> firstTime, List<String> countries) {}

    private static RankingLine reviewed(
            ReviewEvent event, @Nullable Ballot ballot, @Nullable Boolean recused, Recorded<?> fact) {
        return new RankingLine(
                fact.position(),
                fact.meta().recordedAt(),
                event.reviewer(),
                ballot == null ? null : new Scored(ballot.scores(), ballot.mergeWith()),
                recused,
                null,
                null,
                null,
                null);
    }

    static @Nullable RankingLine of(ReviewEvent event, Recorded<?> fact) {
        return switch (event) {
            case ReviewEvent.Drafted e -> null;
            case ReviewEvent.Given e -> reviewed(e, e.ballot(), null, fact);
            case ReviewEvent.Recused e -> reviewed(e, null, true, fact);
            case ReviewEvent.Rewound e -> reviewed(e, e.ballot(), e.recusal() != null, fact);
        };
    }

    static RankingLine of(Stage stage, Recorded<?> fact) {
        return told(stage, null, null, fact);
    }

    static RankingLine held(Stage stage, Recorded<?> fact) {
        return new RankingLine(fact.position(), fact.meta().recordedAt(), null, null, null, null, null, null, stage);
    }

    /** @param says null if no content is known */
    static RankingLine of(@Nullable Says says, Recorded<?> fact) {
        return told(null, says, null, fact);
    }

    static RankingLine of(Lead lead, Recorded<?> fact) {
        return told(null, null, lead, fact);
    }

    private static RankingLine told(@Nullable Stage stage, @Nullable Says says, @Nullable Lead lead, Recorded<?> fact) {
        return new RankingLine(fact.position(), fact.meta().recordedAt(), null, null, null, stage, says, lead, null);
    }
}
