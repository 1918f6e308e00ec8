package igf.proposal.condition;

import igf.platform.domain.PersonalValue;
import igf.proposal.proposal.Notice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What conditions can be asked for. Each answers the {@link ConditionsState} after it. */
public sealed interface ConditionsCommand {

    /** @param id {@link ConditionsId#of}; @param decidedAt of the decision that they belong to: an older one says nothing */
    record Set(
            @TargetAggregateIdentifier String id,
            UUID proposal,
            Instant decidedAt,
            List<String> conditions,
            @Nullable Instant dueAt)
            implements ConditionsCommand {}

    /** @param number from 1 */
    record HandIn(@TargetAggregateIdentifier String id, int number, PersonalValue evidence)
            implements ConditionsCommand {}

    /** @param notice whom to tell */
    record Judge(
            @TargetAggregateIdentifier String id,
            int number,
            boolean met,
            @Nullable String note,
            Notice notice) implements ConditionsCommand {}

    /** It is time; says nothing if the conditions are other ones now. @param due the end that was waited for */
    record Expire(@TargetAggregateIdentifier String id, Instant due) implements ConditionsCommand {}

    /** Changes nothing. */
    record Look(@TargetAggregateIdentifier String id) implements ConditionsCommand {}
}
