package igf.proposal.review;

import igf.platform.domain.PersonalValue;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of a review.
 *
 * @param revision how often it was given
 * @param ballot the counting ballot; null if none was given, or it was removed
 * @param draft the latest draft, null if there is none; it never counts
 * @param recusal the reviewer's reason, null unless recused
 */
public record ReviewState(
        UUID id,
        String edition,
        UUID proposal,
        UUID reviewer,
        int revision,
        @Nullable Ballot ballot,
        boolean recused,
        int rulesVersion,
        @Nullable Ballot draft,
        @Nullable PersonalValue recusal) {

    static ReviewState after(@Nullable ReviewState before, ReviewEvent event) {
        var revision = before == null ? 0 : before.revision();
        return switch (event) {
            case ReviewEvent.Drafted e ->
                new ReviewState(
                        e.id(),
                        e.edition(),
                        e.proposal(),
                        e.reviewer(),
                        revision,
                        before == null ? null : before.ballot(),
                        false,
                        before == null ? 0 : before.rulesVersion(),
                        e.draft(),
                        null);
            case ReviewEvent.Given e ->
                new ReviewState(
                        e.id(),
                        e.edition(),
                        e.proposal(),
                        e.reviewer(),
                        e.revision(),
                        e.ballot(),
                        false,
                        e.rulesVersion(),
                        null,
                        null);
            case ReviewEvent.Recused e ->
                new ReviewState(
                        e.id(), e.edition(), e.proposal(), e.reviewer(), revision, null, true, 0, null, e.reason());
            case ReviewEvent.Rewound e ->
                new ReviewState(
                        e.id(),
                        e.edition(),
                        e.proposal(),
                        e.reviewer(),
                        revision,
                        e.ballot(),
                        e.recusal() != null,
                        e.rulesVersion(),
                        e.draft(),
                        e.recusal());
        };
    }

    /** Returns whether both have the same content, regardless of their revision. */
    boolean hasSameContentAs(@Nullable ReviewState other) {
        return other == null
                ? ballot == null && draft == null && recusal == null
                : Objects.equals(ballot, other.ballot())
                        && Objects.equals(draft, other.draft())
                        && Objects.equals(recusal, other.recusal());
    }
}
