/** Each checker fails for a bug of the kind that it exists for. */
@NullMarked
package igf.faults.invariant;

import org.jspecify.annotations.NullMarked;
