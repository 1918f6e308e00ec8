/** What is shown about calendar. */
@NullMarked
package igf.notification.calendar;

import org.jspecify.annotations.NullMarked;
