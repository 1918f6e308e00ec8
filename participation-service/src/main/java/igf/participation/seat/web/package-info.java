/** HTTP API for seats. */
@NullMarked
package igf.participation.seat.web;

import org.jspecify.annotations.NullMarked;
