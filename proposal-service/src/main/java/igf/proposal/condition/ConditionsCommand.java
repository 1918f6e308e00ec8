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

    /** @param id {@link ConditionsId#of}; @param decidedAt of the decision that they belong to: an older one says nothing */
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

        /** What a decision on conditions asks for. @param rules in force when it is set */
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

    /** Reminders of what is due, as far as there is time for them. */
    private static List<Instant> reminders(Instant due, Instant now, ConditionRules rules) {
        return rules.reminderDays().stream()
                .map(days -> due.minus(Duration.ofDays(days)))
                .filter(now::isBefore)
                .toList();
    }

    /**
     * Gives one condition more time.
     *
     * @param number from 1; @param notice whom to tell; @param rulesVersion of the rules in force
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

        /** @param rules in force */
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

    /** @param notice whom to tell; @param rulesVersion of the rules in force */
    record Judge(
            @TargetAggregateIdentifier String id,
            int number,
            boolean met,
            @Nullable String note,
            PublicSummary notice,
            int rulesVersion)
            implements ConditionsCommand {}

    /** It is time; says nothing if nothing is lacking. @param due the reminder that was waited for; @param notice whom to tell */
    record Remind(@TargetAggregateIdentifier String id, Instant due, PublicSummary notice)
            implements ConditionsCommand {}

    /** It is time; says nothing if the conditions are other ones now. @param due the end that was waited for */
    record Expire(@TargetAggregateIdentifier String id, Instant due) implements ConditionsCommand {}
}
