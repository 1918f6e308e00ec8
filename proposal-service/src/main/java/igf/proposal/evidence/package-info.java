/** What data say of each criterion that a proposal is screened by, and what it is made of. */
@NullMarked
package igf.proposal.evidence;

import org.jspecify.annotations.NullMarked;
