/**
 * Swaps of two sessions' places that their organizers agree on: one side asks, the other answers by a mailed link, and
 * the programme swaps the places if nothing stands against it.
 */
@NullMarked
package igf.scheduling.swap;

import org.jspecify.annotations.NullMarked;
