/** A call, its answer, and what is wrong with the two. */
@NullMarked
package igf.acceptance.probe.call;

import org.jspecify.annotations.NullMarked;
