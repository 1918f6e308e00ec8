package igf.proposal.evidence;

import igf.proposal.edition.EditionState;
import igf.proposal.proposal.ProposalState;
import java.util.List;
import java.util.function.Function;

/** Computes the findings of a proposal's criteria for its screening. */
public interface Findings {

    /** Returns a function that computes findings from the read models. It reads the edition's data only once. */
    Function<ProposalState, List<Finding>> forEdition(EditionState edition);

    default List<Finding> compute(ProposalState proposal, EditionState edition) {
        return forEdition(edition).apply(proposal);
    }

    /** Computes findings as the basis of a decision, from everything that is recorded so far. */
    List<Finding> computeForDecision(ProposalState proposal, EditionState edition);
}
