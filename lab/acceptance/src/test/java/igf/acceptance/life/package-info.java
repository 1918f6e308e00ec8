/** Stopping, restarting, crashes and restores. */
@NullMarked
package igf.acceptance.life;

import org.jspecify.annotations.NullMarked;
