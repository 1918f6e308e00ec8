/** Breaks a running system in every way that one machine allows, and judges what is left by the recording of the run. */
@NullMarked
package igf.faults;

import org.jspecify.annotations.NullMarked;
