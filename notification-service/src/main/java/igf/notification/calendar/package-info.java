/** Calendar entries in mails: which mails carry one, and the last revision that each person was sent. */
@NullMarked
package igf.notification.calendar;

import org.jspecify.annotations.NullMarked;
