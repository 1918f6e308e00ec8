/** The fault journeys, each with evidence that its fault took effect. */
@NullMarked
package igf.faults.journey;

import org.jspecify.annotations.NullMarked;
