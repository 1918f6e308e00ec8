/**
 * Read models: functions of the service's own log, stored as plain MongoDB documents. A view's position is in the same
 * database as its documents. Every document has the position of the last event that changed it, so applying an event
 * again changes nothing. A rebuild fills a new generation while readers use the current one, and readers switch when
 * the new one has caught up. A hash shows that both are equal.
 */
package igf.platform.view;
