/** A web application with nothing in it: what the framework alone costs. */
@NullMarked
package igf.bench.bare;

import org.jspecify.annotations.NullMarked;
