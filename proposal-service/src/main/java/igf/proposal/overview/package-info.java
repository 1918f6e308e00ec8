/** Statistics of an edition's proposals. */
@NullMarked
package igf.proposal.overview;

import org.jspecify.annotations.NullMarked;
