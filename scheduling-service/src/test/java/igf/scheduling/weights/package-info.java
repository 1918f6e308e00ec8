/** How the weights of an edition are kept. */
@NullMarked
package igf.scheduling.weights;

import org.jspecify.annotations.NullMarked;
