/** A small service that shows and tests what the platform does. */
@NullMarked
package igf.sample;

import org.jspecify.annotations.NullMarked;
