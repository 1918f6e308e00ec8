/**
 * Invitations to sessions as iCalendar objects (RFC 5545, RFC 5546): one UID a session, one SEQUENCE a release.
 */
@NullMarked
package igf.notification.calendar;

import org.jspecify.annotations.NullMarked;
