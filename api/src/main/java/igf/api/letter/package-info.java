/** The secretariat's own words for the letters of an edition. */
@NullMarked
package igf.api.letter;

import org.jspecify.annotations.NullMarked;
