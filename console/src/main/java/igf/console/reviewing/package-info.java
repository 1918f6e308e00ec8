/** Pages of the secretariat for a round of reviews: assignment, progress and reset. */
@NullMarked
package igf.console.reviewing;

import org.jspecify.annotations.NullMarked;
