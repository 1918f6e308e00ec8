/** Whoever reads the log in order, batch by batch, woken by what is appended. */
@NullMarked
package igf.platform.log.follow;

import org.jspecify.annotations.NullMarked;
