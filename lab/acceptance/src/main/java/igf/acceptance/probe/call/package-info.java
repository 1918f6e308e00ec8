/** A call, its answer, and their faults. */
@NullMarked
package igf.acceptance.probe.call;

import org.jspecify.annotations.NullMarked;
