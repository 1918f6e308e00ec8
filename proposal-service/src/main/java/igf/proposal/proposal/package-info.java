/**
 * A workshop proposal: drafted by hand or from a pasted page, completed, submitted, screened, decided.
 *
 * <p>What people can ask is {@link igf.proposal.proposal.ProposalCommand}, what can happen {@link
 * igf.proposal.proposal.ProposalEvent}; what a submission must satisfy is said by the rules of its edition and checked
 * all at once. Names, addresses and genders stand here only as sealed values.
 */
@NullMarked
package igf.proposal.proposal;

import org.jspecify.annotations.NullMarked;
