/** The secretariat's own words for the letters of an edition. */
@NullMarked
package igf.notification.words;

import org.jspecify.annotations.NullMarked;
