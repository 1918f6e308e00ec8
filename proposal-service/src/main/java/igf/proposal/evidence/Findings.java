package igf.proposal.evidence;

import igf.proposal.edition.EditionState;
import igf.proposal.proposal.ProposalState;
import java.util.List;
import java.util.function.Function;

/** What is known of a proposal's criteria, for who screens it. */
public interface Findings {

    /** As far as read models have come, for many proposals of one edition: what is the edition's is read once. */
    Function<ProposalState, List<Finding>> in(EditionState edition);

    /** The same of one. */
    default List<Finding> of(ProposalState proposal, EditionState edition) {
        return in(edition).apply(proposal);
    }

    /** With all that is recorded now, for an outcome that is decided by it. */
    List<Finding> decisive(ProposalState proposal, EditionState edition);
}
