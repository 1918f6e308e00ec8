/** Checks a proposal against the screening criteria of its edition, with the recorded data. */
@NullMarked
package igf.proposal.evidence;

import org.jspecify.annotations.NullMarked;
