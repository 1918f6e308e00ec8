/** An edition's proposals in numbers. */
@NullMarked
package igf.proposal.overview.web;

import org.jspecify.annotations.NullMarked;
