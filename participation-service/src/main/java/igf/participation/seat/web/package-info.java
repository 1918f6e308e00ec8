/**
 * Taking and giving back seats over HTTP.
 */
@NullMarked
package igf.participation.seat.web;

import org.jspecify.annotations.NullMarked;
