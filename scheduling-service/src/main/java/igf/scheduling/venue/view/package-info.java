/** Rooms and grids as they are read. */
@NullMarked
package igf.scheduling.venue.view;

import org.jspecify.annotations.NullMarked;
