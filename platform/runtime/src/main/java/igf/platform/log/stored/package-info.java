/** How events, states and tokens are written, under which names, and which revision reads them. */
@NullMarked
package igf.platform.log.stored;

import org.jspecify.annotations.NullMarked;
