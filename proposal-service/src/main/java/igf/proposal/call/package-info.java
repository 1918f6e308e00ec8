/** When an edition's call is open, who has more time, and what belongs to its phases. */
@NullMarked
package igf.proposal.call;

import org.jspecify.annotations.NullMarked;
