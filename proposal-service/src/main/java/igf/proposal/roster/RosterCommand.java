package igf.proposal.roster;

import igf.proposal.proposal.ProposalState;
import igf.proposal.rules.RuleSet;
import igf.proposal.vocabulary.Gender;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of the roster check. */
public sealed interface RosterCommand {

    /**
     * Compares the roster with the edition's minimum.
     *
     * @param id {@link #idOf}
     * @param proposal the current proposal
     * @param rules the rules in force
     * @param genders by roster entry, if known
     */
    record Check(@TargetAggregateIdentifier String id, ProposalState proposal, RuleSet rules, Map<UUID, Gender> genders)
            implements RosterCommand {}

    /** Derives the id from the proposal's id. */
    static String idOf(UUID proposal) {
        return "roster:" + proposal;
    }
}
