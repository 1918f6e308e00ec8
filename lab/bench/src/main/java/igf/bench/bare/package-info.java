/** A minimal web application, to measure the cost of the framework alone. */
@NullMarked
package igf.bench.bare;

import org.jspecify.annotations.NullMarked;
