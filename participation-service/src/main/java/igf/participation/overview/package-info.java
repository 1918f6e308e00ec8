/** Counts of an edition for the console. */
@NullMarked
package igf.participation.overview;

import org.jspecify.annotations.NullMarked;
