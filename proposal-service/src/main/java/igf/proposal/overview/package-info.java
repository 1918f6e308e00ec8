/** An edition's proposals in numbers. */
@NullMarked
package igf.proposal.overview;

import org.jspecify.annotations.NullMarked;
