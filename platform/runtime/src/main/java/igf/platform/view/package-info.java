/**
 * Read models: functions of the service's own log, stored as plain MongoDB documents. A view's position is in the same
 * database as its documents, and every document has the position that it has applied, so applying an event again
 * changes nothing. A view can be rebuilt beside the current generation and switches when the new one has caught up; a
 * hash proves both equal.
 */
@NullMarked
package igf.platform.view;

import org.jspecify.annotations.NullMarked;
