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
     * Sets the conditions of an acceptance.
     *
     * @param id {@link ConditionsId#of}
     * @param decidedAt time of the decision with these conditions; the command of an older decision does nothing
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

    /** Returns the times of the reminders that the rules plan, without those in the past. */
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
     * @param notice has the recipients of the mail
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

    /**
     * Hands in evidence for a condition.
     *
     * @param number from 1
     */
    record HandIn(@TargetAggregateIdentifier String id, int number, PersonalValue evidence)
            implements ConditionsCommand {}

    /**
     * Decides whether a condition is met.
     *
     * @param number from 1
     * @param notice has the recipients of the mail
     */
    record Judge(
            @TargetAggregateIdentifier String id,
            int number,
            boolean met,
            @Nullable String note,
            PublicSummary notice,
            int rulesVersion)
            implements ConditionsCommand {}

    /**
     * Sends the reminder that was planned for {@code due}. Does nothing if no condition needs evidence.
     *
     * @param notice has the recipients of the mail
     */
    record Remind(@TargetAggregateIdentifier String id, Instant due, PublicSummary notice)
            implements ConditionsCommand {}

    /**
     * Lets the acceptance lapse if a condition missed its deadline and no evidence waits for a judgement. Does nothing
     * if {@code due} is no longer a deadline.
     */
    record Expire(@TargetAggregateIdentifier String id, Instant due) implements ConditionsCommand {}
}
