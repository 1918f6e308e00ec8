/** Follows decisions, and carries out the promotions that were ordered. */
@NullMarked
package igf.proposal.place.reaction;

import org.jspecify.annotations.NullMarked;
