/** A small service that shows and tests what the platform does. */
@NullMarked
package igf.sample.counter.reaction;

import org.jspecify.annotations.NullMarked;
