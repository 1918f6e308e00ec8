package igf.proposal.review;

import igf.platform.domain.PersonalValue;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review as its events made it.
 *
 * @param revision how often it was given
 * @param ballot what counts; null if none was given, or it was taken back
 * @param recused whether the reviewer stood aside
 * @param rulesVersion the version of the rules that the ballot was given under
 * @param draft what the reviewer has noted since, null if nothing: it never counts
 * @param recusal why the reviewer did, null if not
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

    /** The state after an event; nothing came before its first. */
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

    /** Whether both say the same of the proposal, however often they were given. */
    boolean saysTheSameAs(@Nullable ReviewState other) {
        return other == null
                ? ballot == null && draft == null && recusal == null
                : Objects.equals(ballot, other.ballot())
                        && Objects.equals(draft, other.draft())
                        && Objects.equals(recusal, other.recusal());
    }
}
