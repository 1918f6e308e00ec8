/** Assignments and the state of the reviews. */
@NullMarked
package igf.api.round;

import org.jspecify.annotations.NullMarked;
