package igf.proposal.appeal;

import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import igf.proposal.content.PublicSummary;
import igf.proposal.decision.Decision;
import igf.proposal.decision.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of an appeal. */
public sealed interface AppealEvent {

    UUID appeal();

    UUID proposal();

    /** @param text sealed, since it may tell of people */
    @Named("appeal.filed.1")
    record Filed(UUID appeal, UUID proposal, PersonalValue text, PublicSummary notice, Instant at)
            implements AppealEvent {}

    /**
     * @param outcome that is to be decided now
     * @param rulesVersion the version of the rules in force then; null of what was recorded before it was kept
     * @param conditions of that outcome, as {@code dueAt}; null of what was recorded before an appeal could lead to some
     */
    @Named("appeal.upheld.1")
    record Upheld(
            UUID appeal,
            UUID proposal,
            Decision.Outcome outcome,
            String reason,
            String edition,
            @Nullable Integer rulesVersion,
            @Nullable List<String> conditions,
            @Nullable Instant dueAt)
            implements AppealEvent {
        public Upheld {
            conditions = conditions == null ? null : List.copyOf(conditions);
        }

        /** What is to be decided. */
        public Verdict verdict() {
            var given = conditions == null ? List.<String>of() : conditions;
            return new Verdict(outcome, reason, given, dueAt, List.of(), null, null);
        }
    }

    /**
     * The decision that it was against was undone before it was answered.
     *
     * @param reason why it was undone; null if nobody said, and of what was recorded before it was kept
     */
    @Named("appeal.closed.1")
    record Closed(UUID appeal, UUID proposal, @Nullable String reason) implements AppealEvent {}

    /** @param rulesVersion the version of the rules in force then; null of what was recorded before it was kept */
    @Named("appeal.dismissed.1")
    record Dismissed(
            UUID appeal,
            UUID proposal,
            String reason,
            PublicSummary notice,
            @Nullable Integer rulesVersion) implements AppealEvent {}
}
