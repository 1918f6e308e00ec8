/** Rooms of an edition, and the days and slots of its programme. */
@NullMarked
package igf.api.venue;

import org.jspecify.annotations.NullMarked;
