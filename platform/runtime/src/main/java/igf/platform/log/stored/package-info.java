/** Formats and names of stored events, states and tokens, and the revisions that can read them. */
@NullMarked
package igf.platform.log.stored;

import org.jspecify.annotations.NullMarked;
