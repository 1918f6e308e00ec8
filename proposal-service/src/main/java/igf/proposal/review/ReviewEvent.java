package igf.proposal.review;

import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of a review. */
public sealed interface ReviewEvent {

    UUID id();

    String edition();

    UUID proposal();

    UUID reviewer();

    /** @param revision 1 at first; @param rulesVersion the version of the rules that it was given under */
    @Named("review.given.1")
    record Given(UUID id, String edition, UUID proposal, UUID reviewer, int revision, Ballot ballot, int rulesVersion)
            implements ReviewEvent {}

    /** @param scored whether a score goes with it */
    @Named("review.recused.1")
    record Recused(UUID id, String edition, UUID proposal, UUID reviewer, PersonalValue reason, boolean scored)
            implements ReviewEvent {}

    /** Noted, but not given: counts nowhere. What was given before counts on. */
    @Named("review.drafted.1")
    record Drafted(UUID id, String edition, UUID proposal, UUID reviewer, Ballot draft) implements ReviewEvent {}

    /**
     * Put back as it stood, in place of what it said since.
     *
     * @param rewind the one of the round that it belongs to
     * @param ballot null if none counted then; @param rulesVersion the version that it was given under
     * @param draft null if there was none; @param recusal null if the reviewer had not stood aside
     */
    @Named("review.rewound.1")
    record Rewound(
            UUID id,
            String edition,
            UUID proposal,
            UUID reviewer,
            UUID rewind,
            @Nullable Ballot ballot,
            int rulesVersion,
            @Nullable Ballot draft,
            @Nullable PersonalValue recusal)
            implements ReviewEvent {}
}
