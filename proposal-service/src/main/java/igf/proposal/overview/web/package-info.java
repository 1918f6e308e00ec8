/** Statistics of an edition's proposals. */
@NullMarked
package igf.proposal.overview.web;

import org.jspecify.annotations.NullMarked;
