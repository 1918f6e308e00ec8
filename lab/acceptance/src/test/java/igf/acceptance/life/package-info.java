/** Stopping, starting again, and dying. */
@NullMarked
package igf.acceptance.life;

import org.jspecify.annotations.NullMarked;
