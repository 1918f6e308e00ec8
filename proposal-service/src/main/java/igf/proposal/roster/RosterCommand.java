package igf.proposal.roster;

import igf.api.vocabulary.Gender;
import igf.proposal.proposal.ProposalState;
import igf.proposal.rules.RuleSet;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The command of the check of a submitted proposal's roster. */
public sealed interface RosterCommand {

    /**
     * Compares the roster with the edition's minimum.
     *
     * @param id {@link #idOf}
     * @param genders by roster entry, if known
     */
    record Check(@TargetAggregateIdentifier String id, ProposalState proposal, RuleSet rules, Map<UUID, Gender> genders)
            implements RosterCommand {}

    static String idOf(UUID proposal) {
        return "roster:" + proposal;
    }
}
