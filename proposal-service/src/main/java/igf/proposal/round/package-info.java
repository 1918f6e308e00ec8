/** Review rounds: the MAG of an edition, declared conflicts of interest, and the assignment of proposals by seed. */
@NullMarked
package igf.proposal.round;

import org.jspecify.annotations.NullMarked;
