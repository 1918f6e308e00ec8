/**
 * Rooms and the grid of slots of an edition. The programme's aggregate decides with them; this package has their types,
 * view and API.
 */
@NullMarked
package igf.scheduling.venue;

import org.jspecify.annotations.NullMarked;
