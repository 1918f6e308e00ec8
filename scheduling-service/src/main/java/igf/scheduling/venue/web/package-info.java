/** Calls that describe rooms and lay the grid. */
@NullMarked
package igf.scheduling.venue.web;

import org.jspecify.annotations.NullMarked;
