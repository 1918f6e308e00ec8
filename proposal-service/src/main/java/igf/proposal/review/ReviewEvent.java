package igf.proposal.review;

import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of one reviewer's review of one proposal. */
public sealed interface ReviewEvent {

    UUID id();

    String edition();

    UUID proposal();

    UUID reviewer();

    /**
     * The review was given, or given again.
     *
     * @param revision from 1
     */
    @Named("review.given.1")
    record Given(UUID id, String edition, UUID proposal, UUID reviewer, int revision, Ballot ballot, int rulesVersion)
            implements ReviewEvent {}

    /**
     * The reviewer may not or will not judge the proposal.
     *
     * @param scored whether a given review stops counting
     */
    @Named("review.recused.1")
    record Recused(UUID id, String edition, UUID proposal, UUID reviewer, PersonalValue reason, boolean scored)
            implements ReviewEvent {}

    /** A draft was saved. It does not count; an earlier given review still does. */
    @Named("review.drafted.1")
    record Drafted(UUID id, String edition, UUID proposal, UUID reviewer, Ballot draft) implements ReviewEvent {}

    /**
     * The review was restored to an earlier state.
     *
     * @param rewind the round's rewind that it belongs to
     * @param ballot null if none counted then
     * @param draft null if there was none
     * @param recusal null unless the reviewer was recused
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
