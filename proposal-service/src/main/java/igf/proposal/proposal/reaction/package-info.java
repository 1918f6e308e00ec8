/** What follows from what others of the service record about a proposal. */
@NullMarked
package igf.proposal.proposal.reaction;

import org.jspecify.annotations.NullMarked;
