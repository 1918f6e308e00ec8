/** Faults, each with the evidence that it landed. */
@NullMarked
package igf.faults.journey;

import org.jspecify.annotations.NullMarked;
