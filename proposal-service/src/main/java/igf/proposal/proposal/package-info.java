/**
 * Workshop proposals: drafted by hand or from a pasted page, completed, submitted, screened and decided.
 * <p>{@link igf.proposal.proposal.ProposalCommand} lists the commands, {@link igf.proposal.proposal.ProposalEvent} the
 * events. The rules of the edition define what a submission must satisfy, and all breaches are reported together.
 * Names, addresses and genders are stored only as sealed values.
 */
@NullMarked
package igf.proposal.proposal;

import org.jspecify.annotations.NullMarked;
