package igf.proposal.screening;

import igf.proposal.rules.RuleSet;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The command of the judgements on a proposal's screening criteria. */
public sealed interface ScreeningCommand {

    /**
     * Judges a criterion or overrides its automatic result; replaces an earlier judgement.
     *
     * @param id {@link ScreeningId#of}
     */
    record Judge(@TargetAggregateIdentifier String id, UUID proposal, String rule, Judged judged, RuleSet rules)
            implements ScreeningCommand {}
}
