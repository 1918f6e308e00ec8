/** Checks the screening criteria of a proposal against the recorded data. */
@NullMarked
package igf.proposal.evidence;

import org.jspecify.annotations.NullMarked;
