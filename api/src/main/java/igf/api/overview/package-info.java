/** Counts for the overview of an edition. */
@NullMarked
package igf.api.overview;

import org.jspecify.annotations.NullMarked;
