/**
 * What people have of sessions in their calendars by mail: which mails carry an entry, and how often each person's was changed.
 */
@NullMarked
package igf.notification.calendar;

import org.jspecify.annotations.NullMarked;
