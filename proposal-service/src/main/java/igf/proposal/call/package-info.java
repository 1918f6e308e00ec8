/** The call of an edition, its extensions, and the phases with their activities. */
@NullMarked
package igf.proposal.call;

import org.jspecify.annotations.NullMarked;
