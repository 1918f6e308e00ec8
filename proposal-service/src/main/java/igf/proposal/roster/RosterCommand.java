package igf.proposal.roster;

import igf.api.vocabulary.Gender;
import igf.proposal.proposal.ProposalState;
import igf.proposal.rules.RuleSet;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of the watch over a roster. */
public sealed interface RosterCommand {

    /**
     * Something may have changed: compares the roster with the edition's minimum.
     *
     * @param id {@link #idOf}
     * @param proposal as it is now
     * @param rules in force; @param genders by roster entry, as far as they are known
     */
    record Check(@TargetAggregateIdentifier String id, ProposalState proposal, RuleSet rules, Map<UUID, Gender> genders)
            implements RosterCommand {}

    /** The id follows from the proposal's. */
    static String idOf(UUID proposal) {
        return "roster:" + proposal;
    }
}
