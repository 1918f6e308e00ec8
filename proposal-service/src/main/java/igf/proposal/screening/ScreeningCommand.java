package igf.proposal.screening;

import igf.proposal.rules.RuleSet;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of a proposal's screening criteria. */
public sealed interface ScreeningCommand {

    /**
     * Answers a criterion, or overrides what the data say of it; a later finding replaces the earlier one.
     *
     * @param id {@link ScreeningId#of}
     * @param rules in force
     */
    record Judge(@TargetAggregateIdentifier String id, UUID proposal, String rule, Judged judged, RuleSet rules)
            implements ScreeningCommand {}
}
