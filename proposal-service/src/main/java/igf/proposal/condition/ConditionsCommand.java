package igf.proposal.condition;

import igf.platform.domain.PersonalValue;
import igf.proposal.content.PublicSummary;
import igf.proposal.decision.Decision;
import igf.proposal.rules.ConditionRules;
import igf.proposal.rules.RuleSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of conditions. Each returns the {@link ConditionsState} after it. */
public sealed interface ConditionsCommand {

    /**
     * @param id {@link ConditionsId#of}
     * @param decidedAt time of the decision that they belong to; an older decision changes nothing
     */
    record Set(
            @TargetAggregateIdentifier String id,
            UUID proposal,
            Instant decidedAt,
            List<String> conditions,
            @Nullable Instant dueAt,
            List<Instant> remindAt)
            implements ConditionsCommand {
        public Set {
            remindAt = List.copyOf(remindAt);
        }

        /** Sets the conditions of a decision. */
        public static Set of(UUID proposal, Decision decision, ConditionRules rules) {
            var due = decision.dueAt();
            return new Set(
                    ConditionsId.of(proposal),
                    proposal,
                    decision.at(),
                    decision.conditions(),
                    due,
                    due == null ? List.of() : reminders(due, decision.at(), rules));
        }
    }

    /** Returns the times of the reminders that are still in the future. */
    private static List<Instant> reminders(Instant due, Instant now, ConditionRules rules) {
        return rules.reminderDays().stream()
                .map(days -> due.minus(Duration.ofDays(days)))
                .filter(now::isBefore)
                .toList();
    }

    /**
     * Extends the deadline of one condition.
     *
     * @param number from 1
     * @param notice names the recipients of the mail
     */
    record Extend(
            @TargetAggregateIdentifier String id,
            int number,
            Instant dueAt,
            List<Instant> remindAt,
            String reason,
            PublicSummary notice,
            int rulesVersion)
            implements ConditionsCommand {
        public Extend {
            remindAt = List.copyOf(remindAt);
        }

        public static Extend of(
                UUID proposal,
                int number,
                Instant dueAt,
                String reason,
                PublicSummary notice,
                RuleSet rules,
                Instant now) {
            return new Extend(
                    ConditionsId.of(proposal),
                    number,
                    dueAt,
                    reminders(dueAt, now, rules.conditions()),
                    reason,
                    notice,
                    rules.version());
        }
    }

    /** @param number from 1 */
    record HandIn(@TargetAggregateIdentifier String id, int number, PersonalValue evidence)
            implements ConditionsCommand {}

    /** @param notice names the recipients of the mail */
    record Judge(
            @TargetAggregateIdentifier String id,
            int number,
            boolean met,
            @Nullable String note,
            PublicSummary notice,
            int rulesVersion)
            implements ConditionsCommand {}

    /**
     * Sends a planned reminder. Does nothing if no condition is lacking.
     *
     * @param notice names the recipients of the mail
     */
    record Remind(@TargetAggregateIdentifier String id, Instant due, PublicSummary notice)
            implements ConditionsCommand {}

    /** Ends the time for conditions. Does nothing if the conditions have been replaced. */
    record Expire(@TargetAggregateIdentifier String id, Instant due) implements ConditionsCommand {}
}
