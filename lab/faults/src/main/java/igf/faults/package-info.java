/** Injects faults into a running system, as far as one machine allows, and checks invariants over the recording of the run. */
@NullMarked
package igf.faults;

import org.jspecify.annotations.NullMarked;
