/** What is decided of a proposal, and what for. */
@NullMarked
package igf.proposal.decision;

import org.jspecify.annotations.NullMarked;
