/** Who reviews what, and how far the reviews are. */
@NullMarked
package igf.api.round;

import org.jspecify.annotations.NullMarked;
