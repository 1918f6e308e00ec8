/** Calendar entries in mails: which mails have one, and the last revision sent to each person. */
@NullMarked
package igf.notification.calendar;

import org.jspecify.annotations.NullMarked;
