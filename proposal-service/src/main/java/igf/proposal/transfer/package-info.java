/** Many proposals at once: in from a file, tried first, and out to one. */
@NullMarked
package igf.proposal.transfer;

import org.jspecify.annotations.NullMarked;
