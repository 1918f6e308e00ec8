/** Updates the sessions and people of programmes from the events of the proposal service. */
@NullMarked
package igf.scheduling.programme.reaction;

import org.jspecify.annotations.NullMarked;
