/** Requests of organizers to swap the places of two sessions. */
@NullMarked
package igf.api.swap;

import org.jspecify.annotations.NullMarked;
