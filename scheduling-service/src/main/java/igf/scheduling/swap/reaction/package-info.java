/** Swaps the places of two sessions whose organizers agree. */
@NullMarked
package igf.scheduling.swap.reaction;

import org.jspecify.annotations.NullMarked;
