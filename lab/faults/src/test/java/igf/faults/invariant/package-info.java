/** Each checker is seen red by a bug of the kind that it is there for. */
@NullMarked
package igf.faults.invariant;

import org.jspecify.annotations.NullMarked;
