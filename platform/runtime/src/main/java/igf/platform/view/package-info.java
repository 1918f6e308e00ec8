/**
 * Read models: functions of the service's own log, records that are kept as plain MongoDB documents. A view's place lives in
 * the same database as its documents; every document carries the position that it has applied, so that applying an event
 * again changes nothing. A view can be rebuilt beside the one in use and is switched when it has caught up; its hash proves
 * it equal.
 */
@NullMarked
package igf.platform.view;

import org.jspecify.annotations.NullMarked;
