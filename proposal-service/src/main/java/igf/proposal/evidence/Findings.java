package igf.proposal.evidence;

import igf.proposal.edition.EditionState;
import igf.proposal.proposal.ProposalState;
import java.util.List;
import java.util.function.Function;

/** Computes the findings of a proposal's criteria for its screening. */
public interface Findings {

    /** Computes findings from the read models for many proposals of one edition. Reads the edition's own data once. */
    Function<ProposalState, List<Finding>> forEdition(EditionState edition);

    default List<Finding> compute(ProposalState proposal, EditionState edition) {
        return forEdition(edition).apply(proposal);
    }

    /** Computes the findings from everything recorded so far, as the basis of a decision. */
    List<Finding> computeForDecision(ProposalState proposal, EditionState edition);
}
