/** Pages of the secretariat for reviews: assignment, progress and rewind. */
@NullMarked
package igf.console.reviewing;

import org.jspecify.annotations.NullMarked;
