package igf.proposal.appeal;

import igf.api.decision.DecisionOutcome;
import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import igf.proposal.content.PublicSummary;
import igf.proposal.decision.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of an appeal against a decision on a proposal. */
public sealed interface AppealEvent {

    UUID appeal();

    UUID proposal();

    /** @param text sealed, because it may contain personal data */
    @Named("appeal.filed.1")
    record Filed(UUID appeal, UUID proposal, PersonalValue text, PublicSummary notice, Instant at)
            implements AppealEvent {}

    /**
     * The appeal succeeded: the proposal gets a new decision.
     *
     * @param rulesVersion version of the rules in force; null in older events
     * @param conditions conditions of the new decision; null in older events, as is {@code dueAt}
     */
    @Named("appeal.upheld.1")
    record Upheld(
            UUID appeal,
            UUID proposal,
            DecisionOutcome outcome,
            String reason,
            String edition,
            @Nullable Integer rulesVersion,
            @Nullable List<String> conditions,
            @Nullable Instant dueAt)
            implements AppealEvent {
        public Upheld {
            conditions = conditions == null ? null : List.copyOf(conditions);
        }

        public Verdict verdict() {
            var given = conditions == null ? List.<String>of() : conditions;
            return new Verdict(outcome, reason, given, dueAt, List.of(), null, null);
        }
    }

    /**
     * The decision was undone before the appeal was answered.
     *
     * @param reason why it was undone; null if not given, and in older events
     */
    @Named("appeal.closed.1")
    record Closed(UUID appeal, UUID proposal, @Nullable String reason) implements AppealEvent {}

    /**
     * The appeal failed: the decision stays.
     *
     * @param rulesVersion version of the rules in force; null in older events
     */
    @Named("appeal.dismissed.1")
    record Dismissed(
            UUID appeal,
            UUID proposal,
            String reason,
            PublicSummary notice,
            @Nullable Integer rulesVersion) implements AppealEvent {}
}
