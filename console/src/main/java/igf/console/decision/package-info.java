/** Pages on which one proposal is decided, and everything that led to it is read. */
@NullMarked
package igf.console.decision;

import org.jspecify.annotations.NullMarked;
