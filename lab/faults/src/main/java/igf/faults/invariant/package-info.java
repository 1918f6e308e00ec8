/** The invariants of every run, as pure functions over its recording. */
@NullMarked
package igf.faults.invariant;

import org.jspecify.annotations.NullMarked;
