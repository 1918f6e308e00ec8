/**
 * Requests of a session, as last known.
 */
@NullMarked
package igf.participation.floor.view;

import org.jspecify.annotations.NullMarked;
