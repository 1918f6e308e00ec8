/** What releases mean for seats. */
@NullMarked
package igf.participation.seat.web;

import org.jspecify.annotations.NullMarked;
