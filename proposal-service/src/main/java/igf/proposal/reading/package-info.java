/** Interfaces by which features read each other's data, with their implementations. */
@NullMarked
package igf.proposal.reading;

import org.jspecify.annotations.NullMarked;
