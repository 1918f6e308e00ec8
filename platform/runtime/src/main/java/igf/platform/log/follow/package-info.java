/** Followers: read the log in order, batch by batch, woken by appends. */
@NullMarked
package igf.platform.log.follow;

import org.jspecify.annotations.NullMarked;
