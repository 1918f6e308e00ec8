package igf.proposal.selection.view;

import igf.api.proposal.Stage;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.shape.EmbeddedDocument;
import igf.platform.view.shape.Unwrapped;
import igf.proposal.content.Content;
import igf.proposal.content.ContentChange;
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
record ProposalChange(
        long position,
        Instant at,
        @Nullable UUID reviewer,
        @Unwrapped @Nullable Scored scored,
        @Nullable Boolean recused,
        @Nullable Stage stage,
        @Unwrapped @Nullable TitleAndThemes says,
        @Unwrapped @Nullable Lead lead,
        @Nullable Stage held)
        implements RankingChange {

    /** @param mergeWith the proposal that the reviewer would merge it with */
    record Scored(Map<String, Integer> scores, @Nullable UUID mergeWith) {}

    /**
     * The title and the subthemes of a proposal.
     *
     * @param title a text, or any other value from a recorded change
     */
    record TitleAndThemes(@Nullable Object title, List<String> subthemes) {

        static TitleAndThemes of(Content content) {
            return new TitleAndThemes(content.title(), content.subthemes());
        }

        TitleAndThemes after(ContentChange change) {
            var members = change.members();
            var name = Field.TITLE.pointer().substring(1);
            return new TitleAndThemes(
                    members.containsKey(name) ? members.get(name) : title,
                    change.lists().getOrDefault(Field.SUBTHEMES, subthemes));
        }

        @Nullable
        String titleText() {
            return title instanceof String text ? text : null;
        }
    }

    /** What the organizers state: whether each takes part for the first time, and their countries. */
    record Lead(List<Boolean> firstTime, List<String> countries) {}

    private static ProposalChange ofReview(
            ReviewEvent event, @Nullable Ballot ballot, @Nullable Boolean recused, RecordedEvent<?> recorded) {
        return new ProposalChange(
                recorded.position(),
                recorded.meta().recordedAt(),
                event.reviewer(),
                ballot == null ? null : new Scored(ballot.scores(), ballot.mergeWith()),
                recused,
                null,
                null,
                null,
                null);
    }

    static @Nullable ProposalChange of(ReviewEvent event, RecordedEvent<?> recorded) {
        return switch (event) {
            case ReviewEvent.Drafted e -> null;
            case ReviewEvent.Given e -> ofReview(e, e.ballot(), null, recorded);
            case ReviewEvent.Recused e -> ofReview(e, null, true, recorded);
            case ReviewEvent.Rewound e -> ofReview(e, e.ballot(), e.recusal() != null, recorded);
        };
    }

    static ProposalChange of(Stage stage, RecordedEvent<?> recorded) {
        return create(stage, null, null, recorded);
    }

    static ProposalChange ofHeldStage(Stage stage, RecordedEvent<?> recorded) {
        return new ProposalChange(
                recorded.position(), recorded.meta().recordedAt(), null, null, null, null, null, null, stage);
    }

    /** @param says null if no content is known */
    static ProposalChange of(@Nullable TitleAndThemes says, RecordedEvent<?> recorded) {
        return create(null, says, null, recorded);
    }

    static ProposalChange of(Lead lead, RecordedEvent<?> recorded) {
        return create(null, null, lead, recorded);
    }

    private static ProposalChange create(
            @Nullable Stage stage, @Nullable TitleAndThemes says, @Nullable Lead lead, RecordedEvent<?> recorded) {
        return new ProposalChange(
                recorded.position(), recorded.meta().recordedAt(), null, null, null, stage, says, lead, null);
    }
}
