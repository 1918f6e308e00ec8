/** The weights of an edition: with them each of its plans starts, unless a request gives others. */
@NullMarked
package igf.scheduling.weights;

import org.jspecify.annotations.NullMarked;
