/** Injects faults into a running system on one machine, and checks invariants on the recording of the run. */
@NullMarked
package igf.faults;

import org.jspecify.annotations.NullMarked;
