/** Reactions: follows decisions and carries out promotions. */
@NullMarked
package igf.proposal.place.reaction;

import org.jspecify.annotations.NullMarked;
